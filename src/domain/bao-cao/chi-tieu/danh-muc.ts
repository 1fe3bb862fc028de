import { z } from 'zod'
import { chu, chuNgan, ngay } from '../../common'
import { CAP, type Cap } from '../../co-quan/co-quan'

/** What a column of the annex shows. */
export const COT = ['stt', 'chi-tieu', 'don-vi', 'so-lieu', 'ghi-chu'] as const

const cot = z.strictObject({
  la: z.enum(COT),
  ten: chu.describe('Tên cột; xuống dòng ở chỗ có dấu xuống dòng'),
  nhom: chuNgan.optional().describe('Tên chung in trên các cột liền nhau'),
  rong: z.number().min(4).max(70).describe('Bề rộng, phần trăm'),
})
export type Cot = z.infer<typeof cot>

const bieu = z.strictObject({
  so: z.number().int().min(1),
  ten: chuNgan.describe('Tên lĩnh vực của biểu mẫu'),
})
export type Bieu = z.infer<typeof bieu>

/** What a catalogue says of itself: since when and for whom it holds, how its annex is laid out. */
export const phamViDanhMuc = {
  ten: chuNgan.optional().describe('Tên của biểu, để nói trong thông báo'),
  hieuLuc: z
    .strictObject({ tu: ngay.optional(), den: ngay.optional() })
    .optional()
    .describe('Dùng cho kỳ có ngày chốt số liệu trong khoảng này; bỏ trống là luôn dùng'),
  cap: z
    .array(z.enum(CAP))
    .min(1)
    .optional()
    .describe('Cấp của cơ quan báo cáo dùng biểu này; bỏ trống là mọi cấp'),
  cot: z.array(cot).min(4).optional().describe('Các cột của biểu, theo thứ tự in'),
  bieu: z.array(bieu).min(1).optional().describe('Các biểu mẫu, mỗi biểu một bảng; bỏ trống thì in một bảng'),
}
type PhamVi = {
  readonly hieuLuc?: { readonly tu?: string | undefined; readonly den?: string | undefined } | undefined
  readonly cap?: readonly Cap[] | undefined
}

/**
 * The catalogue that a report must use: in force on the day its figures end, for the level of its agency. One
 * that names the level goes before one for all, a later one before an earlier.
 */
export const findDanhMuc = <T extends PhamVi>(all: readonly T[], date: string, cap?: Cap): T | undefined =>
  all.filter((each) => isFor(each, date, cap)).sort(compareCloseness)[0]

const isFor = ({ hieuLuc, cap }: PhamVi, date: string, own: Cap | undefined): boolean =>
  (hieuLuc?.tu === undefined || hieuLuc.tu <= date) &&
  (hieuLuc?.den === undefined || date <= hieuLuc.den) &&
  (cap === undefined || (own !== undefined && cap.includes(own)))

const compareCloseness = (one: PhamVi, other: PhamVi): number =>
  Number(other.cap !== undefined) - Number(one.cap !== undefined) ||
  (other.hieuLuc?.tu ?? '').localeCompare(one.hieuLuc?.tu ?? '')
