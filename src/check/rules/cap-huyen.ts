import type { Rule } from '../rule'
import { citationsIn, isInside, sentenceAt, sides, type Span } from '../sentence'

/** The last day of the district level (Luật Tổ chức chính quyền địa phương số 72/2025/QH15). */
const HET_CAP_HUYEN = '2025-06-30'

const LEVEL = '(?:huyện|quận|thị xã|thị trấn)'
const WORDS = new RegExp(
  `(?<![\\p{L}\\d])(?<!liên |đường )(?:(?:UBND|HĐND) )?(?:cấp |các )?${LEVEL}(?!\\p{L})(?:(?:, | và |/)(?:${LEVEL}|thành phố)(?!\\p{L}))*`,
  'giu',
)
/** The sentence speaks of how it was, or of how it ended. */
const BEFORE =
  /(?<!\p{L})(?:cũ|trước đây|trước khi|nguyên là|trước sắp xếp|trước sáp nhập|kết thúc (?:hoạt động|nhiệm vụ|việc tổ chức)|chấm dứt|giải thể|dôi dư|sáp nhập|hợp nhất|sắp xếp đơn vị hành chính|không còn|không tổ chức|bỏ cấp|thay thế)(?!\p{L})/iu
/** People, papers and duties that came from there. */
const HANDED_OVER =
  /(?<!\p{L})(?:chuyển|bàn giao|tiếp nhận|điều động|bố trí|kế thừa|phân định|trụ sở|thuộc thẩm quyền)(?!\p{L})/iu
const FROM_THERE = /(?<!\p{L})(?:từ|của)\s+(?:\p{L}+\s+){0,5}$/iu
/** A day, a month or a year before the end of the level. */
const EARLIER =
  /(?<!\d)(?:(?:\d{1,2}\/)?0?[1-6]|quý I{1,2}|tháng 0?[1-6]|6 tháng(?: đầu năm)?)(?:\/| năm | )2025(?![\d/])|trước (?:ngày )?0?1\/0?7\/2025|năm 20(?:0\d|1\d|2[0-4])|\/20(?:0\d|1\d|2[0-4])(?!\d)/iu

/** Words of the district level in a report that was closed after its end. */
export const capHuyen: Rule = {
  id: 'cap-huyen',
  *find(text, { ky }) {
    if (ky.den <= HET_CAP_HUYEN) return
    const cited = citationsIn(text)
    for (const { 0: chu, index } of text.matchAll(WORDS)) {
      const span: Span = [index, index + chu.length]
      if (isInside(span, cited) || isHistory(text, span)) continue
      yield {
        index,
        chu,
        message: `"${chu}": không còn cấp huyện từ ngày 01/7/2025`,
        hint: 'viết lại theo chính quyền địa phương 02 cấp; nói việc trước ngày ấy thì ghi rõ thời gian',
      }
    }
  },
}

function isHistory(text: string, span: Span): boolean {
  const sentence = text.slice(...sentenceAt(text, span[0]))
  const [before] = sides(text, span)
  return (
    BEFORE.test(sentence) || EARLIER.test(sentence) || (HANDED_OVER.test(sentence) && FROM_THERE.test(before))
  )
}
