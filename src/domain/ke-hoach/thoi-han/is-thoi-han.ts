import { inOneLine, tidyHan } from './tidy'
import { readVeTron } from './ve'

/**
 * How a cell begins that holds a deadline and nothing else. What may as well be the middle of a sentence has a
 * capital there; a year alone is the end of one.
 */
const DAU_O =
  /^\(?(?:[TQ]\.? ?\d|(?:ngày|mùng|tháng|quý|năm|tuần|thứ|trước|chậm nhất|muộn nhất|hạn|trong|từ|đến|hết|đầu|giữa|cuối|hằng|hàng|mỗi|định kỳ|thường xuyên|giai đoạn|xong)(?!\p{L}))/iu
const DAU_HOA =
  /^(?:\((?=sau |theo |ngay )|\(?(?:Theo|Sau|Khi|Ngay|Liên|Cả|Suốt|Thực|Hoàn|Triển|Kết|Đột|Các|Ít|Tối|Duy|Tại|Trình|Cơ|Vào|Không|Thời|Nửa|Ba|Sáu|Chín|Từng|Dự|Chủ nhật)(?!\p{L}))/u

/** Whether words are a deadline and nothing else: what is to be done by then belongs into another cell. */
export function isThoiHan(text: string): boolean {
  const begins = (DAU_O.test(text) || DAU_HOA.test(text)) && !/,$|^trong năm$/iu.test(text)
  const cell = begins ? tidyHan(text) : undefined
  const ve = cell === undefined ? undefined : readVeTron(inOneLine(cell, ' '))
  return ve !== undefined && !ve.viec
}
