import { stringify } from 'yaml'
import { BO_MOC } from '../domain/cu-the-hoa/sheet/cell-by-moc'
import type { QuyetDinh } from '../domain/cu-the-hoa/sheet/quyet-dinh'
import { lettersOf } from '../office/refs'
import type { NewCell, NewRow, NewSheet, Validation } from '../office/workbook/model'
import { quoteSheet, writeWorkbook } from '../office/workbook/write-workbook'
import { PHIEN_BAN, withForm } from './forms'
import {
  DANG,
  formOf,
  GUIDE,
  GUIDE_KEYS,
  LABELS,
  LISTS,
  type SheetColumn,
  type SheetForm,
  SHEETS,
} from './quyet-dinh-sheets'

const HOW = [
  'Bảng "Nhiệm vụ": mỗi dòng một nhiệm vụ của tỉnh có phần của đơn vị. Dòng có mã tô đỏ là dòng cần xem, lý do ở cột "Cần xem". Cột "Quyết định" ghi một trong: giữ đề xuất, thực hiện, tham gia, tương ứng, bỏ qua. Bỏ trống là giữ đề xuất.',
  'Cột "Phòng chủ trì": chọn trong danh sách để thay phòng được đề xuất; năm sau phòng ấy được đề xuất lại.',
  'Bấm dấu + phía trên các cột để mở các cột gập lại: lời của tỉnh, và các cột "(ghi khác)".',
  'Bảng "Nhiệm vụ không giao": nhiệm vụ của tỉnh không giao cho đơn vị. Muốn làm nhiệm vụ nào thì ghi quyết định ở đó.',
  'Bảng "Nhiệm vụ riêng": việc của riêng đơn vị; dòng nào ghi vào đây thì vào kế hoạch.',
  'Muốn dùng lời khác lời đề xuất thì ghi vào các cột "(ghi khác)". Nhiệm vụ có một mốc thì ghi thẳng lời.',
  'Nhiệm vụ có nhiều mốc thì ghi như cột đề xuất: mỗi mốc một dòng, đầu dòng là [1], [2]; mốc giữ nguyên thì không cần ghi.',
  `Thêm một mốc: ghi số tiếp theo, ví dụ [3], ở cả ba cột kết quả, tiến độ, phân công. Bỏ một mốc: ghi [2] ${BO_MOC} ở cột kết quả.`,
  'Bảng "Mục tiêu": cột "Quyết định" ghi một trong: giữ đề xuất, giữ, sửa, bỏ. Dòng có mã TC, KP … là việc tỉnh giao trong phần tổ chức thực hiện, quyết định như mục tiêu; mã KH2 là của kế hoạch thứ hai của tỉnh.',
  'Bảng "Chỉ tiêu": ghi giá trị của đơn vị nếu khác của tỉnh; giá trị ấy dùng cho cả lời văn và phụ lục.',
  'Không sửa cột "Mã", các cột của tỉnh và các cột đề xuất. Thêm cột, trang tính, màu, ghi chú của mình thì được: lần chạy sau vẫn còn.',
  'Sửa thẳng trong ke-hoach.yaml cũng được: lần chạy sau, những chỗ đã sửa ở đó được giữ và được nêu tên.',
]

/** A decision sheet as an Excel file. The cells for the clerk are tinted; nothing in it is a formula. */
export function writeQuyetDinhXlsx(quyetDinh: QuyetDinh): Uint8Array {
  const lists = listsOf(quyetDinh)
  return writeWorkbook({
    sheets: [...SHEETS.map((form) => sheetOf(form, quyetDinh, lists)), guideOf(quyetDinh), listSheet(lists)],
  })
}

type AnyRow = Readonly<Record<string, unknown>>
/** Empty rows for the clerk's own tasks. */
const OWN_ROWS = 20

/** The rows of a new workbook that stand in this sheet. */
const rowsIn = (form: SheetForm, quyetDinh: QuyetDinh): readonly AnyRow[] => {
  const all: readonly AnyRow[] = quyetDinh[form.key] ?? []
  return form.coMa
    ? all.filter((row) => formOf(form.key, row) === form)
    : [...all, ...Array.from({ length: OWN_ROWS }, () => ({}))]
}

function sheetOf(form: SheetForm, quyetDinh: QuyetDinh, lists: Lists): NewSheet {
  const { ten, cot } = form
  const rows = rowsIn(form, quyetDinh)
  const last = rows.length + 1
  const canXem = lettersOf(cot.findIndex(({ key }) => key === 'canXem'))
  return {
    name: ten,
    columns: cot.map(({ rong, gap }) => ({ width: rong, ...(gap ? { folded: true as const } : {}) })),
    rows: [{ cells: cot.map(headOf) }, ...rows.map((row): NewRow => ({ cells: cellsOf(cot, row) }))],
    frozen: { rows: 1, columns: 1 },
    ...(last < 2
      ? {}
      : {
          filter: `A1:${lettersOf(cot.length - 1)}${last}`,
          validations: cot.flatMap(({ cho }, index) =>
            cho === undefined
              ? []
              : validationsOf(cho, `${lettersOf(index)}2:${lettersOf(index)}${last}`, lists),
          ),
          redWhen:
            canXem === ''
              ? []
              : ['A', canXem].map((column) => ({
                  ref: `${column}2:${column}${last}`,
                  formula: `$${canXem}2<>""`,
                })),
        }),
  }
}

const headOf = ({ ten }: SheetColumn): NewCell => ({ role: 'head', value: ten })

/** Codes and words are text: Excel would make a day of "30/6/2025" or of "2.1", and another one in another country. */
const cellsOf = (cot: readonly SheetColumn[], row: AnyRow): NewCell[] =>
  cot.map(({ key, ghi, cho }) => ({
    role: ghi ? 'input' : 'plain',
    value: shownOf(key, row[key]),
    ...(key.startsWith('giaTri') || cho === 'phan-tram' ? {} : { format: '@' as const }),
  }))

/** What a cell shows of a field: decisions in the words of the office; one percent and less with its sign. */
export const shownOf = (key: string, value: unknown): string | number | undefined => {
  if (typeof value === 'number')
    return key === 'giaTriRieng' && value > 0 && value <= 1 ? `${String(value).replace('.', ',')}%` : value
  if (typeof value !== 'string' || value === '') return undefined
  return key === 'deXuat' || key === 'quyetDinh' ? (LABELS[value] ?? value) : value
}

const LONGEST_LIST = 60
type Lists = { readonly phong: readonly string[]; readonly linhVuc: readonly string[] }
/** What is chosen from in the workbook: departments, fields of the plan. */
export const listsOf = ({ phong = [], nhiemVu }: QuyetDinh): Lists => ({
  phong,
  linhVuc: [...new Set(nhiemVu.map(({ linhVuc }) => linhVuc))],
})

function validationsOf(cho: Exclude<SheetColumn['cho'], undefined>, ref: string, lists: Lists): Validation[] {
  if (cho === 'phan-tram')
    return [{ ref, allow: { decimal: [0, 100] }, title: 'Giá trị', error: 'Ghi số từ 0 đến 100, ví dụ 95' }]
  if (typeof cho !== 'string')
    return [{ ref, allow: { list: cho }, title: 'Quyết định', error: `Chọn một trong: ${cho.join(', ')}` }]
  const [column, title, items] =
    cho === 'phong' ? ['A', LISTS.phong, lists.phong] : ['B', LISTS.linhVuc, lists.linhVuc]
  // As long as a register may grow: the list is edited in place, this reference is not.
  const list = `${quoteSheet(LISTS.ten)}!$${column}$2:$${column}$${LONGEST_LIST}`
  return items.length
    ? [{ ref, allow: { list }, title, error: `Chọn trong danh sách ở bảng "${LISTS.ten}"` }]
    : []
}

const listSheet = ({ phong, linhVuc }: Lists): NewSheet => ({
  name: LISTS.ten,
  columns: [{ width: 40 }, { width: 60 }],
  frozen: { rows: 1 },
  rows: [
    { cells: [LISTS.phong, LISTS.linhVuc].map((value) => ({ role: 'head', value })) },
    ...Array.from({ length: Math.max(phong.length, linhVuc.length) }, (_, index) => ({
      cells: [phong[index], linhVuc[index]].map((value) => ({ role: 'plain' as const, value })),
    })),
  ],
})

function guideOf({ donVi, keHoachCha }: QuyetDinh): NewSheet {
  const note = (value: string | number): NewCell => ({ role: 'note', value })
  const about = [
    [GUIDE_KEYS.donVi, donVi],
    [GUIDE_KEYS.coQuan, keHoachCha.coQuan],
    [GUIDE_KEYS.nam, keHoachCha.nam],
    [GUIDE_KEYS.phienBan, PHIEN_BAN],
    [GUIDE_KEYS.dang, DANG],
  ] as const
  return {
    name: GUIDE,
    columns: [{ width: 20 }, { width: 90 }],
    rows: [
      ...about.map((cells): NewRow => ({ cells: cells.map(note) })),
      ...HOW.map((line): NewRow => ({ cells: [undefined, note(line)] })),
    ],
  }
}

/** The decision sheet as YAML. `schema`: where the JSON schema lies, from the file. */
export const writeQuyetDinhYaml = (quyetDinh: QuyetDinh, schema: string): string =>
  `# yaml-language-server: $schema=${schema}\n# Quyết định của đơn vị về từng nhiệm vụ, mục tiêu, chỉ tiêu của tỉnh. Ghi thêm: quyetDinh, …Rieng, giaTriRieng; việc riêng của đơn vị ở rieng.\n${stringify(withForm(quyetDinh), { lineWidth: 0 })}`
