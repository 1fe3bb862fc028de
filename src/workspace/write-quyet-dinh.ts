import { stringify } from 'yaml'
import writeExcelFile, { type Row, type SheetData } from 'write-excel-file/node'
import { BO_MOC } from '../domain/cu-the-hoa/sheet/cell-by-moc'
import type { QuyetDinh } from '../domain/cu-the-hoa/sheet/quyet-dinh'
import { PHIEN_BAN, withForm } from './forms'
import { GUIDE, GUIDE_KEYS, LABELS, type SheetForm, SHEETS } from './quyet-dinh-sheets'
import { sheetFeatures, withoutTime } from './sheet-form'

const HOW = [
  'Bảng "Nhiệm vụ": mỗi dòng một nhiệm vụ của tỉnh. Cột "Quyết định" ghi một trong: giữ đề xuất, thực hiện, tham gia, tương ứng, bỏ qua. Bỏ trống là giữ đề xuất.',
  'Muốn dùng lời khác lời đề xuất thì ghi vào các cột "(ghi khác)". Nhiệm vụ có một mốc thì ghi thẳng lời.',
  'Nhiệm vụ có nhiều mốc thì ghi như cột đề xuất: mỗi mốc một dòng, đầu dòng là [1], [2]; mốc giữ nguyên thì không cần ghi.',
  `Thêm một mốc: ghi số tiếp theo, ví dụ [3], ở cả ba cột kết quả, tiến độ, phân công. Bỏ một mốc: ghi [2] ${BO_MOC} ở cột kết quả.`,
  'Bảng "Mục tiêu": cột "Quyết định" ghi một trong: giữ đề xuất, giữ, sửa, bỏ.',
  'Bảng "Chỉ tiêu": ghi giá trị của đơn vị nếu khác của tỉnh; giá trị ấy dùng cho cả lời văn và phụ lục.',
  'Không sửa cột "Mã", các cột của tỉnh và các cột đề xuất.',
  'Sửa thẳng trong ke-hoach.yaml cũng được: lần chạy sau, những chỗ đã sửa ở đó được giữ và được nêu tên.',
]

/** The decision sheet as an Excel file. The cells for the clerk are tinted; nothing in it is a formula. */
export async function writeQuyetDinhXlsx(quyetDinh: QuyetDinh): Promise<Uint8Array> {
  const { donVi, keHoachCha } = quyetDinh
  const guide: Row[] = [
    [cell(GUIDE_KEYS.donVi), cell(donVi)],
    [cell(GUIDE_KEYS.coQuan), cell(keHoachCha.coQuan)],
    [cell(GUIDE_KEYS.nam), cell(keHoachCha.nam)],
    [cell(GUIDE_KEYS.phienBan), cell(PHIEN_BAN)],
    ...HOW.map((line): Row => [{ ...cell(line), columnSpan: 2 }]),
  ]
  const sheets = SHEETS.map((form) => ({
    data: sheetData(form, quyetDinh[form.key]),
    sheet: form.ten,
    columns: form.cot.map(({ rong }) => ({ width: rong })),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    orientation: 'landscape' as const,
  }))
  const guideSheet = {
    data: guide,
    sheet: GUIDE,
    columns: [{ width: 20 }, { width: 90 }],
    orientation: 'landscape' as const,
  }
  const heights = new Map([
    ...SHEETS.map((form) => [form.ten, heightsOf(form, quyetDinh[form.key])] as const),
    [GUIDE, guide.map((row) => heightOf(row.length === 1 ? [[textOf(row[0]), 110]] : []))] as const,
  ])
  return withoutTime(
    await writeExcelFile([...sheets, guideSheet], { features: sheetFeatures(heights) }).toBuffer(),
  )
}

/** Of one line, and the most that Excel allows, in points. */
const LINE = 15
const HIGHEST = 409
/** Letters of a text in Times New Roman to a unit of width, which is a digit. */
const PER_UNIT = 1.1

/** The height of a row whose cells have so many characters a line. */
const heightOf = (cells: readonly (readonly [text: string, width: number])[]): number =>
  Math.min(
    HIGHEST,
    LINE *
      Math.max(
        1,
        ...cells.map(([text, width]) =>
          text
            .split('\n')
            .reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / (width * PER_UNIT))), 0),
        ),
      ),
  )

const heightsOf = ({ cot }: SheetForm, rows: readonly Readonly<Record<string, unknown>>[]): number[] => [
  heightOf(cot.map(({ ten, rong }) => [ten, rong])),
  ...rows.map((row) => heightOf(cot.map(({ key, rong }) => [String(shown(key, row[key]) ?? ''), rong]))),
]

const textOf = (from: Row[number] | undefined): string =>
  from !== null && typeof from === 'object' && 'value' in from && typeof from.value === 'string'
    ? from.value
    : ''

function sheetData({ cot }: SheetForm, rows: readonly Readonly<Record<string, unknown>>[]): SheetData {
  const head = cot.map(({ ten, ghi }) => ({
    ...cell(ten),
    ...BORDER,
    fontWeight: 'bold' as const,
    backgroundColor: ghi ? '#FFE699' : '#D9D9D9',
  }))
  return [
    head,
    ...rows.map((row) =>
      cot.map(({ key, ghi, cho }) => ({
        ...cell(shown(key, row[key])),
        ...BORDER,
        ...(ghi ? { backgroundColor: '#FFF8E1' } : {}),
        // As text: Excel would make a day of "30/6/2025", and another one in another country.
        ...(ghi && cho !== 'phan-tram' ? { format: '@' } : {}),
      })),
    ),
  ]
}

const BORDER = { borderStyle: 'thin', borderColor: '#A6A6A6' } as const

const shown = (key: string, value: unknown): string | number | undefined => {
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return undefined
  return key === 'deXuat' || key === 'quyetDinh' ? (LABELS[value] ?? value) : value
}

const LOOK = { alignVertical: 'top', fontFamily: 'Times New Roman', fontSize: 11 } as const

const cell = (value: string | number | undefined) =>
  typeof value === 'number'
    ? { value, type: Number, ...LOOK }
    : { value: value ?? '', type: String, wrap: true, ...LOOK }

/** The decision sheet as YAML. `schema`: where the JSON schema lies, from the file. */
export const writeQuyetDinhYaml = (quyetDinh: QuyetDinh, schema: string): string =>
  `# yaml-language-server: $schema=${schema}\n# Quyết định của đơn vị về từng nhiệm vụ, mục tiêu, chỉ tiêu của tỉnh. Ghi thêm: quyetDinh, …Rieng, giaTriRieng.\n${stringify(withForm(quyetDinh), { lineWidth: 0 })}`
