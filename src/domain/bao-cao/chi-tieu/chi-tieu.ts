import { z } from 'zod'
import { addDays } from '../../../language/date'
import { chu, chuNgan, daDoiChieu, ma, ngay, nguon } from '../../common'
import { CAP } from '../../co-quan/co-quan'
import { phamViDanhMuc } from './danh-muc'

/** How a row's figure must stand to others. */
const quanHe = z.strictObject({
  kieu: z
    .enum(['thuoc', 'khong-qua', 'cong'])
    .describe(
      'thuoc: dòng này là một phần của dòng nêu ở "voi", các phần của cùng một dòng cộng lại không quá dòng ấy; khong-qua: dòng này không quá các dòng ở "voi" cộng lại; cong: dòng này bằng các dòng ở "voi" cộng lại',
    ),
  voi: z.array(ma).min(1),
  muc: z
    .enum(['loi', 'hoi'])
    .describe('loi: phải sửa số; hoi: người lập có thể giải thích bằng "lyDo" trong tệp số liệu'),
})

/** How a row of the province is added up from the figures of its units. A rate follows from its parts: never a mean of rates. */
const tongHop = z
  .strictObject({
    cach: z
      .enum(['tong', 'moi-nhat', 'dem-co', 'ty-le-co', 'tinh-nhap'])
      .describe(
        'tong: cộng các đơn vị; moi-nhat: số của phiếu đến sau cùng; dem-co: đếm đơn vị ghi 1 (có); ty-le-co: phần trăm đơn vị ghi 1; tinh-nhap: chỉ tỉnh nhập. Bỏ trống là tinh-nhap',
      ),
    tu: z
      .array(z.strictObject({ cap: z.enum(CAP), ma }))
      .min(1)
      .optional()
      .describe('Dòng nào của biểu cấp nào'),
  })
  .refine(({ cach, tu }) => (cach === 'tinh-nhap') === (tu === undefined), 'ghi "tu", trừ khi chỉ tỉnh nhập')

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
  thapPhan: z
    .number()
    .int()
    .min(0)
    .max(4)
    .optional()
    .describe('Số chữ số thập phân được ghi và in; bỏ trống là 0, với tỷ lệ phần trăm là 2'),
  tinhChat: z
    .enum(['trong-ky', 'tu-dau-nam', 'thoi-diem'])
    .optional()
    .describe(
      'Số của kỳ báo cáo, số lũy kế từ đầu năm, hay số tại ngày chốt; bỏ trống là trong-ky, với tỷ lệ và tổng là tính chất của các phần',
    ),
  cap: z.enum(CAP).optional().describe('Cấp nhập số liệu này'),
  tongHop: tongHop.optional().describe('Cộng từ phiếu của các đơn vị thế nào'),
  quanHe: z.array(quanHe).min(1).optional().describe('Quan hệ với các dòng khác'),
  tu: ngay.optional().describe('Ngày dòng này bắt đầu có hiệu lực'),
  den: ngay.optional().describe('Ngày cuối cùng dòng này có hiệu lực'),
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
/**
 * A row's figure: known, not given yet, without meaning (a rate of nothing), or said to be unknown ("-").
 */
export type GiaTri =
  { readonly loai: 'so'; readonly so: number } | { readonly loai: 'thieu' | 'khong-co' | 'khong-biet' }
export type DongSoLieu = { readonly chiTieu: ChiTieu; readonly giaTri: GiaTri }

/** A share or another figure in per cent. */
export const isTyLe = ({ loai, donVi }: ChiTieu): boolean => loai === 'ty-le' || donVi === '%'
/** How many decimals a row's figure may have. */
export const decimalsOf = (row: ChiTieu): number => row.thapPhan ?? (isTyLe(row) ? 2 : 0)

/**
 * What a row's figure is of: the period, the year up to now, or the day on which the figures are closed; a
 * rate and a total are of what they are made of, a count of the plan's tasks of the year.
 */
export function tinhChatOf(
  row: ChiTieu,
  rows: ReadonlyMap<string, ChiTieu>,
  seen: ReadonlySet<string> = new Set(),
): NonNullable<ChiTieu['tinhChat']> {
  if (row.tinhChat !== undefined) return row.tinhChat
  if (row.loai === 'dem') return 'tu-dau-nam'
  const part = rows.get((row.loai === 'ty-le' ? row.tuSo : row.cong?.find((ma) => rows.has(ma))) ?? '')
  return part && !seen.has(part.ma) ? tinhChatOf(part, rows, new Set([...seen, row.ma])) : 'trong-ky'
}

/** The rows in force on a day. */
export const selectInForce = ({ chiTieu: rows }: DanhMuc, date: string): ChiTieu[] =>
  rows.filter(({ tu, den }) => (tu === undefined || tu <= date) && (den === undefined || date <= den))

/** The window of a period's figures, both days included. */
export type CuaSo = { readonly tu: string; readonly den: string }

/** A row as the annex prints it: "Biểu mẫu 2, 3.1. Số nhiệm vụ đã hoàn thành". */
export const nameOfChiTieu = ({ bieu, so, ten }: Pick<ChiTieu, 'bieu' | 'so' | 'ten'>): string =>
  `${bieu === undefined ? '' : `Biểu mẫu ${bieu}, `}${so}. ${ten}`

/**
 * The rows of a period: those in force when its figures are closed. In a period longer than a quarter also
 * those that ended within it, but for what is counted on the closing day: a year in which a level of
 * government ended keeps what that level did.
 */
export function selectRows(danhMuc: DanhMuc, { tu, den }: CuaSo): ChiTieu[] {
  const current = new Set(selectInForce(danhMuc, den))
  if (monthsOf({ tu, den }) <= 3) return Array.from(current)
  const codes = new Set(Array.from(current, ({ ma }) => ma))
  const all = new Map(danhMuc.chiTieu.map((row) => [row.ma, row]))
  return danhMuc.chiTieu.filter(
    (row) =>
      current.has(row) ||
      (row.den !== undefined &&
        tu <= row.den &&
        row.den < den &&
        !codes.has(row.ma) &&
        tinhChatOf(row, all) !== 'thoi-diem'),
  )
}

/** How many months a window has. */
export function monthsOf({ tu, den }: CuaSo): number {
  const [from, until] = [tu, addDays(den, 1)].map((date) => date.split('-').map(Number))
  const count = ([year = 0, month = 0]: readonly number[]): number => year * 12 + month
  return count(until ?? []) - count(from ?? [])
}
