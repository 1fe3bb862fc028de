import { z } from 'zod'
import { chu, daDoiChieu, ma, ngay, nguon } from '../../common'

const chiTieu = z.strictObject({
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
})
export type ChiTieu = z.infer<typeof chiTieu>

/** `data/chi-tieu.yaml`: the rows of the statistical annex. */
export const chiTieuFile = z.strictObject({
  daDoiChieu,
  nguon: nguon.optional(),
  chiTieu: z.array(chiTieu).min(1),
})
export type DanhMuc = z.infer<typeof chiTieuFile>

/** `…/so-lieu-*.yaml`: the figures of a period, by the code of their row. */
export const soLieuFile = z.strictObject({
  minhHoa: z.boolean().optional().describe('Số liệu minh họa, không phải số liệu thật'),
  soLieu: z.record(z.string(), z.number()),
})
export type SoLieu = z.infer<typeof soLieuFile>

/** What the tasks of the plan give to the annex. */
export type Dem = Readonly<Record<NonNullable<ChiTieu['dem']>, number>>
/** A row's figure: known, not given yet, or without meaning (a rate of nothing). */
export type GiaTri =
  { readonly loai: 'so'; readonly so: number } | { readonly loai: 'thieu' } | { readonly loai: 'khong-co' }
export type DongSoLieu = { readonly chiTieu: ChiTieu; readonly giaTri: GiaTri }

/** The rows in force on a day. */
export const selectInForce = ({ chiTieu: rows }: DanhMuc, date: string): ChiTieu[] =>
  rows.filter(({ tu, den }) => (tu === undefined || tu <= date) && (den === undefined || date <= den))

/**
 * Every row with its figure: what was given, and what follows from it. A rate is in percent, unrounded; a
 * total is the sum of its parts, or what was given where they were not.
 */
export function computeSoLieu(
  rows: readonly ChiTieu[],
  given: Readonly<Record<string, number>>,
  dem: Dem | undefined,
): DongSoLieu[] {
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
    if (row.loai === 'ty-le') return rateOf(valueOf(row.tuSo ?? ''), valueOf(row.mauSo ?? ''))
    if (row.loai === 'tong')
      return sumOf((row.cong ?? []).filter((part) => byMa.has(part)).map(valueOf)) ?? asKnown(given[row.ma])
    return asKnown(given[row.ma])
  }
  return rows.map((row) => ({
    chiTieu: row,
    giaTri: row.loai === 'nhom' ? { loai: 'khong-co' } : valueOf(row.ma),
  }))
}

const THIEU: GiaTri = { loai: 'thieu' }
const asKnown = (so: number | undefined): GiaTri => (so === undefined ? THIEU : { loai: 'so', so })

function rateOf(part: GiaTri, whole: GiaTri): GiaTri {
  if (part.loai !== 'so' || whole.loai !== 'so') return THIEU
  return whole.so === 0 ? { loai: 'khong-co' } : { loai: 'so', so: (part.so / whole.so) * 100 }
}

/** Undefined while a part is missing; nothing adds up to nothing. */
function sumOf(parts: readonly GiaTri[]): GiaTri | undefined {
  const numbers = parts.flatMap((part) => (part.loai === 'so' ? [part.so] : []))
  return numbers.length && numbers.length === parts.length
    ? { loai: 'so', so: numbers.reduce((total, so) => total + so, 0) }
    : undefined
}
