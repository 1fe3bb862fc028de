import { CACH, CACH_MUC_TIEU, TEN_CACH } from '../domain/cu-the-hoa/rules/quy-tac'
/** What may stand in a cell: one of some words, one of a list of the workbook, or a percentage. */
export type ChoPhep = readonly string[] | 'phan-tram' | 'phong' | 'linh-vuc'
/**
 * A column of the decision sheet: the field, its heading, its width in characters; `ghi` is for the clerk to
 * fill in, `cho` what Excel lets in there, `gap` lies folded, `moi` is not there in a workbook of the form before.
 */
export type SheetColumn = {
  readonly key: string
  readonly ten: string
  readonly rong: number
  readonly ghi?: true
  readonly cho?: ChoPhep
  readonly gap?: true
  readonly moi?: true
}
/** `coMa`: each row has a code, in the first column. `moi`: as of a column. */
export type SheetForm = {
  readonly key: 'nhiemVu' | 'mucTieu' | 'chiTieu' | 'rieng'
  readonly ten: string
  readonly cot: readonly SheetColumn[]
  readonly coMa: boolean
  readonly moi?: true
}

/** Decisions in the words of the office. */
export const LABELS: Readonly<Record<string, string>> = {
  'giu-de-xuat': 'giữ đề xuất',
  ...TEN_CACH,
  giu: 'giữ',
  sua: 'sửa',
  bo: 'bỏ',
}
const nameOfNhan = (cach: readonly string[]): string[] =>
  ['giu-de-xuat', ...cach].map((each) => LABELS[each] ?? each)

const NHIEM_VU: readonly SheetColumn[] = [
  { key: 'ma', ten: 'Mã', rong: 8 },
  { key: 'linhVuc', ten: 'Lĩnh vực', rong: 16 },
  { key: 'nhiemVu', ten: 'Nhiệm vụ của tỉnh', rong: 40 },
  { key: 'ketQua', ten: 'Kết quả của tỉnh', rong: 26 },
  { key: 'thoiHan', ten: 'Tiến độ của tỉnh', rong: 16 },
  { key: 'phanCong', ten: 'Phân công của tỉnh', rong: 34 },
  { key: 'goi', ten: 'Đơn vị được gọi', rong: 26 },
  { key: 'deXuat', ten: 'Đề xuất', rong: 12 },
  { key: 'lyDo', ten: 'Lý do', rong: 30 },
  { key: 'canXem', ten: 'Cần xem', rong: 24 },
  { key: 'nhiemVuDeXuat', ten: 'Nhiệm vụ đề xuất', rong: 40 },
  { key: 'ketQuaDeXuat', ten: 'Kết quả đề xuất', rong: 26 },
  { key: 'thoiHanDeXuat', ten: 'Tiến độ đề xuất', rong: 18 },
  { key: 'phanCongDeXuat', ten: 'Phân công đề xuất', rong: 34 },
  { key: 'quyetDinh', ten: 'Quyết định', rong: 14, ghi: true, cho: nameOfNhan(CACH) },
  { key: 'nhiemVuRieng', ten: 'Nhiệm vụ (ghi khác)', rong: 40, ghi: true },
  { key: 'ketQuaRieng', ten: 'Kết quả (ghi khác)', rong: 26, ghi: true },
  { key: 'thoiHanRieng', ten: 'Tiến độ (ghi khác)', rong: 18, ghi: true },
  { key: 'phanCongRieng', ten: 'Phân công (ghi khác)', rong: 34, ghi: true },
  { key: 'phongDeXuat', ten: 'Phòng chọn năm trước', rong: 24, moi: true },
  { key: 'phongRieng', ten: 'Phòng chủ trì', rong: 24, ghi: true, cho: 'phong', moi: true },
]
/** The columns, but for these, folded. */
const showOnly = (shown: readonly string[]): SheetColumn[] =>
  NHIEM_VU.map((column) => (shown.includes(column.key) ? column : { ...column, gap: true }))

/** The sheets of `quyet-dinh-cu-the-hoa.xlsx` and the fields of the YAML file that their columns hold. */
export const SHEETS: readonly SheetForm[] = [
  {
    key: 'nhiemVu',
    ten: 'Nhiệm vụ',
    coMa: true,
    cot: showOnly([
      'ma',
      'deXuat',
      'canXem',
      'nhiemVuDeXuat',
      'ketQuaDeXuat',
      'phanCongDeXuat',
      'quyetDinh',
      'phongRieng',
    ]),
  },
  {
    key: 'mucTieu',
    ten: 'Mục tiêu',
    coMa: true,
    cot: [
      { key: 'ma', ten: 'Mã', rong: 8 },
      { key: 'mucTieu', ten: 'Mục tiêu của tỉnh', rong: 46 },
      { key: 'deXuat', ten: 'Đề xuất', rong: 12 },
      { key: 'lyDo', ten: 'Lý do', rong: 30 },
      { key: 'mucTieuDeXuat', ten: 'Mục tiêu đề xuất', rong: 46 },
      { key: 'quyetDinh', ten: 'Quyết định', rong: 14, ghi: true, cho: nameOfNhan(CACH_MUC_TIEU) },
      { key: 'mucTieuRieng', ten: 'Mục tiêu (ghi khác)', rong: 46, ghi: true },
    ],
  },
  {
    key: 'chiTieu',
    ten: 'Chỉ tiêu',
    coMa: true,
    cot: [
      { key: 'chuDe', ten: 'Mã', rong: 24 },
      { key: 'ten', ten: 'Chỉ tiêu', rong: 60 },
      { key: 'giaTriTinh', ten: 'Giá trị của tỉnh (%)', rong: 20 },
      { key: 'giaTriRieng', ten: 'Giá trị của đơn vị (%)', rong: 20, ghi: true, cho: 'phan-tram' },
    ],
  },
  {
    key: 'nhiemVu',
    ten: 'Nhiệm vụ không giao',
    coMa: true,
    moi: true,
    cot: showOnly(['ma', 'nhiemVu', 'phanCong', 'lyDo', 'quyetDinh', 'phongRieng']),
  },
  {
    key: 'rieng',
    ten: 'Nhiệm vụ riêng',
    coMa: false,
    moi: true,
    cot: [
      { key: 'nhiemVu', ten: 'Nhiệm vụ của đơn vị', rong: 50, ghi: true },
      { key: 'ketQua', ten: 'Kết quả', rong: 30, ghi: true },
      { key: 'thoiHan', ten: 'Tiến độ', rong: 18, ghi: true },
      { key: 'phongRieng', ten: 'Phòng chủ trì', rong: 24, ghi: true, cho: 'phong' },
      { key: 'phanCongRieng', ten: 'Phân công', rong: 34, ghi: true },
      { key: 'linhVuc', ten: 'Lĩnh vực', rong: 30, ghi: true, cho: 'linh-vuc' },
    ],
  },
]

/** Of the sheets with this key the one that a new row goes to. A task that is not the unit's has one of its own. */
export function formOf(key: SheetForm['key'], row: Readonly<Record<string, unknown>>): SheetForm | undefined {
  const [first, other] = SHEETS.filter((form) => form.key === key)
  return other !== undefined && row['deXuat'] === 'bo-qua' && row['canXem'] === undefined ? other : first
}

/** In place of a code: the province dropped the task; what the clerk noted beside it stays. */
export const DROPPED = 'tỉnh bỏ'

/** The sheet that says whose decisions these are, and how to fill them in. */
export const GUIDE = 'Hướng dẫn'
/** Its first cells, by which the file is known again. */
export const GUIDE_KEYS = {
  donVi: 'Đơn vị',
  coQuan: 'Kế hoạch của',
  nam: 'Năm',
  phienBan: 'Phiên bản',
  dang: 'Dạng bảng',
} as const
/** The form of the workbook: without it, one sheet had all tasks, none was the unit's own. */
export const DANG = 2
/** The lists to choose from, under these headings. */
export const LISTS = { ten: 'Danh sách', phong: 'Phòng', linhVuc: 'Lĩnh vực' } as const
