import { decimalsOf, type ChiTieu } from '../../domain/bao-cao/chi-tieu/chi-tieu'
import type { Bieu } from '../../domain/bao-cao/chi-tieu/danh-muc'
import { nameOfKy, spellKy } from '../../domain/bao-cao/ky/ky-bao-cao'
import { isNhap, LOI_VAN, type Phieu, TRANG_THAI_KHAI } from '../../domain/thu/phieu'
import { roman } from '../../language/list-marks'
import { shortDate } from '../../language/date'
import { upperCase } from '../../language/text'
import type { CellFormat, NewCell, NewRow, NewSheet, RedWhen, Validation } from '../../office/workbook/model'
import { writeWorkbook } from '../../office/workbook/write-workbook'
import { formulaOf, redRulesOf } from './formulas'
import {
  COT_LOI_VAN,
  COT_NHIEM_VU,
  COT_SO_LIEU,
  type CotPhieu,
  spellDau,
  TRANG,
  TRANG_DAU,
  VAI_TRO,
} from './sheets'

/** A sheet of a form begins with its title, the unit, and the mark; then come the headings. */
export const FIRST_ROW = 5
const HEAD_ROW = FIRST_ROW - 1
const MOST = 999_999_999_999

/** The form of a unit as an Excel file. The same form gives the same bytes. */
export const writePhieu = (phieu: Phieu): Uint8Array =>
  writeWorkbook({
    sheets: [
      huongDanSheet(phieu),
      soLieuSheet(phieu),
      ...(phieu.viec.length ? [nhiemVuSheet(phieu)] : []),
      loiVanSheet(phieu),
      {
        name: TRANG_DAU,
        hidden: true,
        columns: [{ width: 80 }],
        rows: [{ cells: [{ role: 'plain', value: markOf(phieu) }] }],
      },
    ],
  })

const markOf = ({ donVi, ky }: Phieu): string =>
  spellDau({ donVi: donVi.id, ky: spellKy(ky), nam: ky.nam, phienBan: donVi.phienBan })

const columnsOf = (cot: readonly CotPhieu[]): NewSheet['columns'] =>
  cot.map(({ rong, an }) => ({ width: rong, ...(an && { hidden: an }) }))

/** Title, unit, mark and headings; they stay in sight. */
function headRows(title: string, phieu: Phieu, cot: readonly CotPhieu[]): NewRow[] {
  const at = cot.findIndex(({ an }) => !an)
  const lead = Array.from({ length: at }, () => undefined)
  const line = (role: NewCell['role'], value: string, height: number): NewRow => ({
    cells: [...lead, { role, value }],
    height,
  })
  return [
    line('title', `${upperCase(title)} ${upperCase(nameOfKy(phieu.ky).dai)}`, 20),
    line('note', `Đơn vị: ${phieu.donVi.coQuan.ten}${phieu.minhHoa ? ' (số liệu minh họa)' : ''}`, 16),
    { ...line('note', markOf(phieu), 15), hidden: true },
    { cells: cot.map(({ ten }): NewCell => ({ role: 'head', value: ten })) },
  ]
}

const mergedOf = (cot: readonly CotPhieu[]): string[] => {
  const first = String.fromCharCode(65 + cot.findIndex(({ an }) => !an))
  const last = String.fromCharCode(64 + cot.length)
  return [1, 2, 3].map((row) => `${first}${row}:${last}${row}`)
}

function huongDanSheet({ donVi, ky, han, noiNhan, minhHoa, viec }: Phieu): NewSheet {
  const lines = [
    `Trang "${TRANG.soLieu}": chỉ ghi vào cột "Kỳ này" (ô màu vàng nhạt). Số liệu tính từ ngày ${shortDate(ky.tu)} đến hết ngày ${shortDate(ky.den)}.`,
    'Không có việc nào thì ghi 0; không biết thì ghi dấu "-". Không để trống. Tỷ lệ và tổng do bảng tự tính.',
    'Ô đỏ là số trái với dòng khác. Sửa lại số; nếu đúng là vậy thì ghi lý do vào cột "Giải trình".',
    ...(viec.length
      ? [
          `Trang "${TRANG.nhiemVu}": chọn tình trạng của từng nhiệm vụ trong danh sách; nhiệm vụ đã hoàn thành thì ghi ngày và minh chứng.`,
        ]
      : []),
    `Trang "${TRANG.loiVan}": mỗi nội dung vài câu, không cần thì để trống.`,
    'Không xóa, chèn hay đổi thứ tự dòng; đổi tên tệp thì được.',
    `Gửi lại tệp này (không gửi bản in, bản chụp) trước hết ngày ${shortDate(han)}.`,
  ]
  return {
    name: TRANG.huongDan,
    portrait: true,
    protected: true,
    columns: [{ width: 16 }, { width: 76 }],
    merged: ['A1:B1'],
    rows: [
      {
        cells: [{ role: 'title', value: `PHIẾU SỐ LIỆU CẢI CÁCH HÀNH CHÍNH ${upperCase(nameOfKy(ky).dai)}` }],
        height: 22,
      },
      ...[
        ['Đơn vị', donVi.coQuan.ten],
        ['Gửi về', noiNhan],
        ['Hạn gửi', shortDate(han)],
        ...(minhHoa ? [['Lưu ý', 'Số liệu minh họa, không phải số liệu thật']] : []),
      ].map(([ten = '', value = '']): NewRow => ({
        cells: [
          { role: 'group', value: ten },
          { role: 'plain', value },
        ],
      })),
      ...lines.map((value, index): NewRow => ({
        cells: [
          { role: 'note', value: String(index + 1), align: 'center' },
          { role: 'note', value },
        ],
      })),
    ],
  }
}

function soLieuSheet(phieu: Phieu): NewSheet {
  const lines = linesOf(phieu)
  const rows = lines.flatMap((line) => ('ma' in line ? [line] : []))
  const at = new Map(lines.flatMap((line, index) => ('ma' in line ? [[line.ma, FIRST_ROW + index]] : [])))
  const validations = rows.filter(isNhap).map((row) => validationOf(row, `F${at.get(row.ma) ?? 0}`))
  const redWhen: RedWhen[] = rows.flatMap((row) => redRulesOf(row, rows, at))
  return {
    name: TRANG.soLieu,
    protected: true,
    columns: columnsOf(COT_SO_LIEU),
    frozen: { rows: HEAD_ROW, columns: 3 },
    merged: mergedOf(COT_SO_LIEU),
    rows: [
      ...headRows('Số liệu', phieu, COT_SO_LIEU),
      ...lines.map((line) => ('ma' in line ? soLieuRow(line, phieu, formulaOf(line, at)) : groupRow(line))),
    ],
    validations,
    redWhen,
  }
}

/** The rows of the form, those of each table under its name. */
const linesOf = ({ donVi: { rows, bieu } }: Phieu): (ChiTieu | Bieu)[] =>
  bieu.length
    ? bieu.flatMap((each): (ChiTieu | Bieu)[] => {
        const own = rows.filter((row) => row.bieu === each.so)
        return own.length ? [each, ...own] : []
      })
    : [...rows]

const groupRow = ({ so, ten }: Bieu): NewRow => ({
  cells: [undefined, { role: 'head', value: roman(so) }, { role: 'group', value: upperCase(ten) }],
})

const formatOf = (row: ChiTieu): CellFormat => (decimalsOf(row) ? '#,##0.00' : '#,##0')

function soLieuRow(row: ChiTieu, { kyTruoc }: Phieu, formula: string | undefined): NewRow {
  const { ma, so, ten, donVi, loai } = row
  const group = loai === 'nhom'
  const role = group ? 'group' : 'plain'
  const figure: NewCell = group
    ? { role: 'group' }
    : isNhap(row)
      ? { role: 'input', format: formatOf(row) }
      : { role: 'total', format: formatOf(row), ...(formula !== undefined && { formula, value: '' }) }
  return {
    cells: [
      { role: 'plain', value: ma },
      { role, value: so, format: '@', align: 'center' },
      { role, value: ten },
      { role, value: donVi, align: 'center' },
      { role: 'grey', value: kyTruoc.get(ma), format: formatOf(row) },
      figure,
      { role: isNhap(row) ? 'input' : 'plain', format: '@' },
    ],
  }
}

function validationOf(row: ChiTieu, ref: string): Validation {
  const codes = Object.keys(row.giaTri ?? {})
  if (row.loai === 'ma' && codes.length) {
    const meaning = codes.map((code) => `${code} = ${row.giaTri?.[code] ?? ''}`).join('; ')
    return {
      ref,
      title: 'Chọn mã',
      error: `Chọn một trong: ${meaning}`,
      prompt: meaning.slice(0, 250),
      allow: { list: codes },
    }
  }
  const decimals = decimalsOf(row)
  const error = decimals
    ? `Ghi số, nhiều nhất ${decimals} chữ số sau dấu phẩy; không biết thì ghi dấu "-"`
    : 'Ghi số nguyên, không ghi đơn vị; không có việc nào thì ghi 0, không biết thì ghi dấu "-"'
  return { ref, title: 'Số liệu kỳ này', error, allow: { custom: numberRuleOf(ref, decimals) } }
}

/** A number that is not below nought and has no more decimals than the row; or "-". */
const numberRuleOf = (ref: string, decimals: number): string =>
  `OR(${ref}="-",AND(ISNUMBER(${ref}),${ref}>=0,${ref}<=${MOST},ROUND(${ref},${decimals})=${ref}))`

function nhiemVuSheet(phieu: Phieu): NewSheet {
  const { viec, ky } = phieu
  const last = HEAD_ROW + viec.length
  return {
    name: TRANG.nhiemVu,
    protected: true,
    columns: columnsOf(COT_NHIEM_VU),
    frozen: { rows: HEAD_ROW, columns: 2 },
    merged: mergedOf(COT_NHIEM_VU),
    rows: [
      ...headRows('Nhiệm vụ', phieu, COT_NHIEM_VU),
      ...viec.map(({ ma, moc, ten, ketQua, thoiHan, vaiTro }): NewRow => ({
        cells: [
          { role: 'plain', value: moc === undefined ? ma : `${ma} [${moc}]`, align: 'center' },
          { role: 'plain', value: ten },
          { role: 'plain', value: ketQua },
          { role: 'plain', value: thoiHan },
          { role: 'plain', value: VAI_TRO[vaiTro], align: 'center' },
          { role: 'input' },
          { role: 'input', format: 'dd/mm/yyyy' },
          { role: 'input', format: '@' },
        ],
      })),
    ],
    validations: [
      {
        ref: `F${FIRST_ROW}:F${last}`,
        allow: { list: Object.values(TRANG_THAI_KHAI) },
        title: 'Tình trạng',
        error: `Chọn một trong: ${Object.values(TRANG_THAI_KHAI).join(', ')}`,
      },
      {
        ref: `G${FIRST_ROW}:G${last}`,
        allow: { days: [`${ky.nam - 1}-01-01`, `${ky.nam}-12-31`] },
        title: 'Ngày hoàn thành',
        error: `Ghi ngày/tháng/năm, ví dụ ${shortDate(ky.den)}`,
      },
    ],
  }
}

const loiVanSheet = (phieu: Phieu): NewSheet => ({
  name: TRANG.loiVan,
  protected: true,
  columns: columnsOf(COT_LOI_VAN),
  frozen: { rows: HEAD_ROW },
  merged: mergedOf(COT_LOI_VAN),
  rows: [
    ...headRows('Lời văn', phieu, COT_LOI_VAN),
    ...LOI_VAN.map(({ ma, ten }): NewRow => ({
      height: 90,
      cells: [
        { role: 'plain', value: ma },
        { role: 'plain', value: ten },
        { role: 'input', format: '@' },
      ],
    })),
  ],
})
