import { CACH, CACH_MUC_TIEU, TEN_CACH } from '../domain/cu-the-hoa/rules/quy-tac'
/** What may stand in a cell: one of some words, or a percentage. */
export type ChoPhep = readonly string[] | 'phan-tram'
/**
 * A column of the decision sheet: the field, its heading, its width in characters; `ghi` is for the clerk to
 * fill in, `cho` what Excel lets in there.
 */
export type SheetColumn = {
  readonly key: string
  readonly ten: string
  readonly rong: number
  readonly ghi?: true
  readonly cho?: ChoPhep
}
export type SheetForm = {
  readonly key: 'nhiemVu' | 'mucTieu' | 'chiTieu'
  readonly ten: string
  readonly cot: readonly SheetColumn[]
  /** Printed on two sheets of A3 side by side: on one of A4 its letters would be 3 points high. */ readonly haiTrang?: true
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

/** The sheets of `quyet-dinh-cu-the-hoa.xlsx` and the fields of the YAML file that their columns hold. */
export const SHEETS: readonly SheetForm[] = [
  {
    key: 'nhiemVu',
    ten: 'Nhiệm vụ',
    haiTrang: true,
    cot: [
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
    ],
  },
  {
    key: 'mucTieu',
    ten: 'Mục tiêu',
    cot: [
      { key: 'ma', ten: 'Mã', rong: 8 },
      { key: 'mucTieu', ten: 'Mục tiêu của tỉnh', rong: 70 },
      { key: 'deXuat', ten: 'Đề xuất', rong: 12 },
      { key: 'lyDo', ten: 'Lý do', rong: 30 },
      { key: 'mucTieuDeXuat', ten: 'Mục tiêu đề xuất', rong: 70 },
      { key: 'quyetDinh', ten: 'Quyết định', rong: 14, ghi: true, cho: nameOfNhan(CACH_MUC_TIEU) },
      { key: 'mucTieuRieng', ten: 'Mục tiêu (ghi khác)', rong: 70, ghi: true },
    ],
  },
  {
    key: 'chiTieu',
    ten: 'Chỉ tiêu',
    cot: [
      { key: 'chuDe', ten: 'Mã', rong: 24 },
      { key: 'ten', ten: 'Chỉ tiêu', rong: 60 },
      { key: 'giaTriTinh', ten: 'Giá trị của tỉnh (%)', rong: 20 },
      { key: 'giaTriRieng', ten: 'Giá trị của đơn vị (%)', rong: 20, ghi: true, cho: 'phan-tram' },
    ],
  },
]

/** The sheet that says whose decisions these are, and how to fill them in. */
export const GUIDE = 'Hướng dẫn'
/** Its first cells, by which the file is known again. */
export const GUIDE_KEYS = {
  donVi: 'Đơn vị',
  coQuan: 'Kế hoạch của',
  nam: 'Năm',
  phienBan: 'Phiên bản',
} as const
