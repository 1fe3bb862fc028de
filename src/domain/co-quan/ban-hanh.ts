import { z } from 'zod'
import { chu, chuNgan, ngay, thangNam } from '../common'

export const nguoiKy = z.strictObject({
  quyenHan: z
    .array(chuNgan)
    .max(6)
    .default([])
    .describe('Các dòng quyền hạn ở trên chức vụ: TM. Ủy ban nhân dân; KT. Chủ tịch'),
  chucVu: chuNgan,
  hoTen: chuNgan.optional().describe('Bỏ trống khi chưa biết người ký'),
})

/** What every issued document carries. `so` and `ngay` are missing while it is a draft. */
export const phatHanh = {
  so: z.number().int().min(1).optional().describe('Số văn bản; bỏ trống khi còn là dự thảo'),
  kyHieu: z
    .string()
    .regex(/^\p{Lu}[\p{L}\d]*(?:[-./]\p{Lu}[\p{L}\d]*)*$/u, 'phải có dạng QĐ-UBND, không ghi số'),
  ngay: ngay.optional().describe('Ngày ban hành; bỏ trống khi còn là dự thảo'),
  thangNam: thangNam
    .optional()
    .describe('Tháng, năm in trên dự thảo khi chưa có ngày: 2026-01; chỉ biết năm thì ghi 2026'),
  diaDanh: chuNgan,
  noiNhan: z
    .array(chuNgan)
    .min(2)
    .describe('Từng nơi nhận, không ghi gạch đầu dòng và dấu cuối dòng; mục cuối là Lưu'),
  noiNhanGhiChu: chuNgan.optional().describe('Ghi sau "Nơi nhận:", ví dụ (VBĐT)'),
  nguoiKy,
}
export type PhatHanh = z.infer<z.ZodObject<typeof phatHanh>>

/**
 * How the symbol of each kind begins (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II, khoản 3, and Phụ lục III, mục I).
 */
export const DAU_KY_HIEU = { 'quyet-dinh': 'QĐ', 'ke-hoach': 'KH', 'bao-cao': 'BC' } as const
export type LoaiVanBan = keyof typeof DAU_KY_HIEU

/** What the symbol of a kind should begin with, when it does not. */
export const findWrongKyHieu = (loai: LoaiVanBan, kyHieu: string): string | undefined =>
  kyHieu.split('-')[0] === DAU_KY_HIEU[loai] ? undefined : DAU_KY_HIEU[loai]

/** The n of a recipient "Như Điều n"; undefined for any other. */
export function numberOfNhuDieu(line: string): number | undefined {
  const so = /^Như Điều (\d+)/u.exec(line)?.[1]
  return so === undefined ? undefined : Number(so)
}

/** What a file restored or took from elsewhere. */
export const phucHoi = z
  .array(z.strictObject({ truong: chu, lyDo: chu }))
  .optional()
  .describe('Những chỗ không có trong bản nguồn, đã được khôi phục')

/** The mark that ends a line, which is ours to write; not the last point of "v.v.". */
const LAST_MARK = /(?<!\.\p{Letter})[;.]$/u

/** A recipient without the mark that ends the line. */
export const withoutMark = (line: string): string => line.replace(LAST_MARK, '')
