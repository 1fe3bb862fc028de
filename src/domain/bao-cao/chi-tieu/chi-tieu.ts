import { z } from 'zod'
import { chu, chuNgan, daDoiChieu, ma, ngay, nguon } from '../../common'
import { phamViDanhMuc } from './danh-muc'
import { type Given, KHONG_RO } from './so-lieu'

/** How a row's figure must stand to others. */
const quanHe = z.strictObject({
  kieu: z
    .enum(['thuoc', 'khong-qua', 'cong'])
    .describe('thuoc: là một phần của dòng kia; khong-qua: không lớn hơn; cong: bằng tổng các dòng kia'),
  voi: z.array(ma).min(1),
  muc: z.enum(['loi', 'hoi']).describe('loi: sai thì từ chối; hoi: sai thì hỏi lại'),
})

const chiTieu = z.strictObject({
  bieu: z.number().int().min(1).optional().describe('Biểu mẫu thứ mấy, khi mỗi biểu đánh số riêng'),
  so: z
    .string()
    .regex(/^\d+(\.\d+)*$/u, 'phải là số thứ tự như trong biểu, đặt trong dấu nháy, ví dụ: "1.2.3"')
    .describe('Số thứ tự in trong biểu'),
  ma: ma.describe('Mã dùng trong tệp số liệu và trong mẫu lời văn'),
  ten: chu,
  donVi: chu.optional().describe('Đơn vị tính'),
  loai: z
    .enum(['nhom', 'so', 'ma', 'ty-le', 'tong', 'dem'])
    .describe(
      'nhom: dòng tiêu đề; so: số nhập vào; ma: mã chọn; ty-le: tỷ lệ của hai dòng; tong: tổng các dòng; dem: đếm từ tiến độ nhiệm vụ',
    ),
  giaTri: z.record(z.string(), chu).optional().describe('Nghĩa của từng mã, với loại "ma"'),
  tuSo: ma.optional().describe('Dòng làm tử số của tỷ lệ'),
  mauSo: ma.optional().describe('Dòng làm mẫu số của tỷ lệ'),
  cong: z.array(ma).min(2).optional().describe('Các dòng cộng thành tổng'),
  dem: z.enum(['nhiem-vu', 'hoan-thanh', 'qua-han']).optional().describe('Đếm gì, với loại "dem"'),
  tu: ngay.optional().describe('Ngày dòng này bắt đầu có hiệu lực'),
  den: ngay.optional().describe('Ngày cuối cùng dòng này có hiệu lực'),
  thapPhan: z.number().int().min(0).max(4).optional().describe('Số chữ số thập phân'),
  tinhChat: z
    .enum(['trong-ky', 'tu-dau-nam', 'thoi-diem'])
    .optional()
    .describe('Số trong kỳ, lũy kế từ đầu năm, hay tại ngày chốt số liệu'),
  quanHe: z.array(quanHe).min(1).optional().describe('Quan hệ phải có với các dòng khác'),
  cachGoi: z
    .array(chuNgan)
    .min(1)
    .optional()
    .describe('Lời văn gọi chỉ tiêu này thế nào, để so số trong lời văn với biểu'),
})
export type ChiTieu = z.infer<typeof chiTieu>

/** `data/chi-tieu*.yaml`: the rows of a statistical annex. */
export const chiTieuFile = z.strictObject({
  ...phamViDanhMuc,
  daDoiChieu,
  nguon: nguon.optional(),
  chiTieu: z.array(chiTieu).min(1),
})
export type DanhMuc = z.infer<typeof chiTieuFile>

/** What the tasks of the plan give to the annex. */
export type Dem = Readonly<Record<NonNullable<ChiTieu['dem']>, number>>
/** A row's figure: known, not given yet, or none (entered as not known; a rate of nothing that nobody answered). */
export type GiaTri =
  { readonly loai: 'so'; readonly so: number } | { readonly loai: 'thieu' } | { readonly loai: 'khong-co' }
export type DongSoLieu = { readonly chiTieu: ChiTieu; readonly giaTri: GiaTri }

/** The rows in force on a day. */
export const selectInForce = ({ chiTieu: rows }: DanhMuc, date: string): ChiTieu[] =>
  rows.filter(({ tu, den }) => (tu === undefined || tu <= date) && (den === undefined || date <= den))

/**
 * Every row with its figure: what was given, and what follows from it. A rate is in percent, unrounded, or what
 * was given where its parts are not known or its whole is nought; a total is the sum of its parts, or what was
 * given where they were not.
 */
export function computeSoLieu(rows: readonly ChiTieu[], given: Given, dem: Dem | undefined): DongSoLieu[] {
  const byMa = new Map(rows.map((row) => [row.ma, row]))
  const done = new Map<string, GiaTri>()
  const valueOf = (ma: string): GiaTri => {
    const before = done.get(ma)
    if (before) return before
    // A row that leads back to itself has no figure.
    done.set(ma, THIEU)
    const row = byMa.get(ma)
    const value = row ? compute(row) : THIEU
    done.set(ma, value)
    return value
  }
  const compute = (row: ChiTieu): GiaTri => {
    if (row.loai === 'dem' && dem && row.dem) return { loai: 'so', so: dem[row.dem] }
    const entered = asKnown(given[row.ma])
    if (row.loai === 'ty-le')
      return follow(rateOf(valueOf(row.tuSo ?? ''), valueOf(row.mauSo ?? '')), entered)
    if (row.loai === 'tong')
      return sumOf((row.cong ?? []).filter((part) => byMa.has(part)).map(valueOf), entered)
    return entered
  }
  return rows.map((row) => ({
    chiTieu: row,
    giaTri: row.loai === 'nhom' ? { loai: 'khong-co' } : valueOf(row.ma),
  }))
}

const THIEU: GiaTri = { loai: 'thieu' }
const KHONG_CO: GiaTri = { loai: 'khong-co' }
const asKnown = (so: Given[string] | undefined): GiaTri =>
  so === undefined ? THIEU : so === KHONG_RO ? KHONG_CO : { loai: 'so', so }

/** What follows from other rows; where they say nothing, what was entered. */
const follow = (computed: GiaTri, entered: GiaTri): GiaTri =>
  computed.loai === 'khong-co' && entered.loai !== 'thieu' ? entered : computed

function rateOf(part: GiaTri, whole: GiaTri): GiaTri {
  if (part.loai === 'thieu' || whole.loai === 'thieu') return THIEU
  if (part.loai === 'khong-co' || whole.loai === 'khong-co' || whole.so === 0) return KHONG_CO
  return { loai: 'so', so: (part.so / whole.so) * 100 }
}

/** What was entered while a part is missing or not known; nothing adds up to nothing. */
function sumOf(parts: readonly GiaTri[], entered: GiaTri): GiaTri {
  const numbers = parts.flatMap((part) => (part.loai === 'so' ? [part.so] : []))
  if (numbers.length && numbers.length === parts.length)
    return { loai: 'so', so: numbers.reduce((total, so) => total + so, 0) }
  const unknown = parts.length > 0 && parts.every(({ loai }) => loai !== 'thieu')
  return unknown ? follow(KHONG_CO, entered) : entered
}
