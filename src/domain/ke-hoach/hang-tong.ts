import { z } from 'zod'
import { chu, chuNgan } from '../common'

/** What a row has in the columns of its table, by what they hold. */
export const oHang = z
  .record(z.string(), chuNgan)
  .describe('Nội dung từng ô, theo "noiDung" của cột; ô không ghi thì để trống')

/** A row of a table of tasks that is no task: "Tổng cộng", "Cộng nhóm I", "(Bằng chữ: …)". */
export const hangTong = z.strictObject({
  ten: chu
    .max(2000, 'dài quá 2000 ký tự')
    .describe('Chữ của hàng, ví dụ Tổng cộng; in gộp đến trước ô đầu tiên có nội dung'),
  o: oHang.optional(),
})
export type HangTong = z.infer<typeof hangTong>

/** What a sum goes over: "Cộng nhóm I", "Tổng số (I+II)". */
const CUA = String.raw`(?:\s*(?:(?:nhóm|mục|phần|lĩnh vực|tiểu mục|phụ lục|biểu)(?!\p{L}).*|[IVXLC\d]+(?:\s*\+\s*[IVXLC\d]+)*|[A-Z]|\(.*\)))?`
/** The sum itself: "Tổng cộng", "Cộng", "Tổng kinh phí"; not "Tổng hợp", "Tổng kết", "Cộng đồng". */
const TONG = new RegExp(
  String.raw`^(?:tổng\s+cộng(?!\p{L}).*|(?:tổng|cộng)(?:\s+(?:số|chung|toàn bộ|dồn|(?:nhu cầu\s+)?kinh phí|dự toán|mức)(?!\p{L}))?(?:\s+(?:tiền|kinh phí|thực hiện|nhiệm vụ|các nhiệm vụ)(?!\p{L}))*${CUA}\s*[:.]?\s*)$`,
  'isu',
)

/** Whether the words of a row say that it adds up others. */
export const isTong = (ten: string): boolean => TONG.test(ten.trim())
