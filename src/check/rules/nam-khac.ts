import { shortDate } from '../../language/date'
import type { BoiCanhLoiVan, Rule } from '../rule'
import { citationsIn, DOCUMENT, isInside, sentenceAt, sides, type Span } from '../sentence'

const MONTH = '(?:0?[1-9]|1[0-2])'
/** A day; or a month, a quarter, some months or a year. Years from one to another are a span, not a time. */
const TIME = new RegExp(
  `(?<!\\d)(?:(?:ngày\\s+)?(?<day>\\d{1,2})[/-](?<month>${MONTH})[/-](?<dayYear>\\d{4})|ngày (?<longDay>\\d{1,2}) tháng (?<longMonth>${MONTH}) năm (?<longYear>\\d{4})|(?:tháng (?<only>${MONTH})|quý (?:I{1,3}|IV|[1-4])|\\d{1,2} tháng(?: đầu| cuối)?|năm)(?:\\s*/\\s*|\\s+năm\\s+|\\s+)(?<year>\\d{4}))(?![\\d/]|\\s*[-–—]\\s*\\d)`,
  'giu',
)

/** The sentence sets another time beside this one, or tells of a result that is of another year by its nature. */
const BESIDE =
  /(?<!\p{L})(?:so với|cùng kỳ|(?:tăng|giảm|cao|thấp|nhiều|ít) hơn|kỳ trước|năm trước|tổng kết|chỉ số|xếp hạng|xếp loại|chấm điểm|tự đánh giá|khen thưởng|quyết toán|kiểm toán|PAR|SIPAS|PAPI|PCI|DTI|phiên|kỳ họp|niên độ|tồn đọng|chuyển tiếp|chuyển sang|kéo dài|kế thừa|đạt được|giai đoạn|nhiệm kỳ|năm học)(?![\p{L}])/iu
/** "từ năm 2021", "đến hết năm 2025": an end of a span of time. */
const FROM_OR_TO = /(?<!\p{L})(?:từ|đến|trước|sau|qua)(?: hết| cuối| đầu| giữa)?\s+$/iu
/** "được thành lập năm 2019", "có hiệu lực từ 01/7/2025". */
const EVENT =
  /(?<!\p{L})(?:thành lập|ban hành|phê duyệt|khởi công|đưa vào (?:sử dụng|vận hành|khai thác|hoạt động)|bắt đầu|công nhận|ra mắt|hình thành|hoạt động|hiệu lực|triển khai)(?: từ| vào| trong| đầu| cuối| kể từ)*\s+$/iu
const TARGET = /(?<!\p{L})(?:đến|giai đoạn|tầm nhìn|mục tiêu|định hướng|trước|lộ trình)(?!\p{L})/iu
/** "… năm 2025 đạt 90%, năm 2026 đạt 95%". */
const VALUE = /^\s*(?:đạt|là|có|chỉ đạt|chiếm|:)\s*\d/u

/** A time of another year than the report's: left over from the report that was copied. */
export const namKhac: Rule = {
  id: 'nam-khac',
  *find(text, { ky }) {
    const cited = citationsIn(text)
    for (const match of text.matchAll(TIME)) {
      const { 0: chu, index } = match
      const time = timeOf(match.groups ?? {})
      const span: Span = [index, index + chu.length]
      if (time.year === ky.nam || isInside(span, cited) || isInWindow(time, ky)) continue
      if (isAllowed(text, span, time, ky.nam)) continue
      yield {
        index,
        chu,
        message: `"${chu}" trong báo cáo năm ${ky.nam} (số liệu từ ${shortDate(ky.tu)} đến ${shortDate(ky.den)})`,
        hint: 'sửa lại năm nếu chép từ báo cáo trước',
      }
    }
  },
}

type Time = { readonly year: number; readonly month?: string; readonly day?: string }

function timeOf(groups: Readonly<Record<string, string | undefined>>): Time {
  const day = groups.day ?? groups.longDay
  const month = groups.month ?? groups.longMonth ?? groups.only
  return {
    year: Number(groups.year ?? groups.dayYear ?? groups.longYear),
    ...(month === undefined ? {} : { month: month.padStart(2, '0') }),
    ...(day === undefined ? {} : { day: day.padStart(2, '0') }),
  }
}

/** The figures of quý I and of a year begin in December of the year before. */
function isInWindow({ year, month, day }: Time, { tu, den }: BoiCanhLoiVan['ky']): boolean {
  if (month === undefined) return false
  const from = `${year}-${month}-${day ?? '31'}`
  const to = `${year}-${month}-${day ?? '01'}`
  return from >= tu && to <= den
}

function isAllowed(text: string, span: Span, { year, day }: Time, nam: number): boolean {
  const sentence = text.slice(...sentenceAt(text, span[0]))
  const [before, after] = sides(text, span)
  if (FROM_OR_TO.test(before) || EVENT.test(before) || BESIDE.test(before)) return true
  if (year > nam) return year === nam + 1 || TARGET.test(before)
  if (day !== undefined) return DOCUMENT.test(sentence)
  return VALUE.test(after) && new RegExp(`(?<!\\d)${nam}(?!\\d)`, 'u').test(sentence)
}
