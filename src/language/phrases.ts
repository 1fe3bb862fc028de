/** Words that go with what follows them: a line may begin, and never ends, with one. */
const BEFORE = 'của và về trên theo tại cho để nhằm trong giữa với từ do kèm thuộc'.split(' ')
/** Words that begin a phrase of a title. */
const BEGINS = new Set([...BEFORE, 'đối', 'giai', 'quý', 'năm', 'tháng', 'thực', 'triển', 'ban'])
/** Two syllables that are one word of these titles; a line never ends between them. */
const WORDS = new Set(
  `cải cách|hành chính|thủ tục|kế hoạch|báo cáo|kết quả|công tác|thống kê|số liệu|tiến độ|thực hiện|nhiệm vụ|biểu đồ
  ban hành|quy định|chương trình|giai đoạn|tình hình|triển khai|nhà nước|công nghệ|thông tin|chuyển đổi|đổi số
  kiểm soát|phân công|cụ thể|chính quyền|điện tử|công vụ|tài chính|tổ chức|bộ máy|thể chế|quyết định|danh mục|phụ lục
  nhân dân|ủy ban|văn phòng|cơ quan|đơn vị|địa phương|đầu năm|cuối năm|đối với|tháng đầu|trọng tâm|phát triển|xây dựng`
    .split(/[|\n]/u)
    .map((word) => word.trim()),
)
/** What stands before its own name or number: "tỉnh Khánh Hòa", "quý III", "số 45". */
const BOUND = new Set(
  'tỉnh xã phường huyện quận số năm quý tháng ngày sở bộ ban thị thành đặc phố khu trấn đoạn'.split(' '),
)
/** What follows its number: "6 tháng đầu năm", "quý III năm 2026". */
const COUNTED = new Set(['tháng', 'năm', 'ngày'])
const isName = (word: string): boolean => /^\p{Lu}/u.test(word)
const isNumber = (word: string): boolean => /^(?:\d|[IVXLC]+(?:[/.,;)]|$))/u.test(word)

/**
 * How badly a line breaks before a word of a title, from 0 (between two phrases) to 1; undefined where it must
 * not: inside a name ("Khánh Hòa"), a word of two syllables ("cải cách"), before a number or what it counts.
 */
export function costOfBreak(words: readonly string[], at: number): number | undefined {
  const [before = '', next = '', after = ''] = [words[at - 1], words[at], words[at + 1]]
  const [last, first] = [before, next].map((word) => word.toLocaleLowerCase('vi')) as [string, string]
  if (BEFORE.includes(last)) return undefined
  if (isNumber(before) && COUNTED.has(first)) return undefined
  if (isNumber(next)) return BOUND.has(last) ? undefined : 0
  if (/[,;:–]$/u.test(before)) return isName(next) ? 0.5 : 0
  if ((isName(before) || BOUND.has(last)) && isName(next)) return undefined
  if (WORDS.has(`${last} ${first}`)) return undefined
  if (first === 'và' && isName(after)) return 0.5
  return BEGINS.has(first) ? 0 : 1
}
