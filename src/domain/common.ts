import { z } from 'zod'
import { isDate } from '../language/date'
import { isBlank } from '../language/text'

/** Text of one line or several, never empty. */
export const chu = z
  .string()
  .trim()
  .refine((value) => !isBlank(value), 'không được để trống')
/** A name or a title: so short that its block stays on one page. */
export const chuNgan = chu.max(300, 'dài quá 300 ký tự')
/** Windows has no files of these names, and a unit's files have its id. */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)\d)$/u
/** The id of an entry in a register: small letters without marks, digits and hyphens. */
export const ma = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'phải là mã viết thường không dấu, nối bằng gạch nối, ví dụ: so-noi-vu')
  .refine((value) => !DEVICE.test(value), 'là tên mà Windows dành riêng cho thiết bị: chọn mã khác')
export const ngay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'phải viết dạng năm-tháng-ngày, ví dụ: 2024-12-31')
  .refine((value) => !/^\d{4}-\d{2}-\d{2}$/.test(value) || isDate(value), 'không có ngày này trong lịch')
export const namLich = z.number().int().min(1945).max(2200)
/** A month of a year, `2026-01`, or a year alone. */
export const thangNam = z.union([
  z
    .string()
    .regex(
      /^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/u,
      'phải viết dạng năm-tháng, ví dụ: 2026-01, hoặc chỉ năm: 2026',
    ),
  namLich,
])
export const nguon = z.string().describe('Nguồn của thông tin')
export const daDoiChieu = z.boolean().describe('Đã có người đối chiếu với văn bản gốc')
