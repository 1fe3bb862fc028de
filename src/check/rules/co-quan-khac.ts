import type { BoiCanhLoiVan, Rule } from '../rule'
import { chainOf, namesOf, provincesOfCoQuan } from '../names'
import { sides, wordsOf } from '../sentence'

/** Offices meet others, learn from them, and are compared with them. */
const TOGETHER =
  /(?<!\p{L})(?:kinh nghiệm|học tập|trao đổi|phối hợp|liên kết|hợp tác|kết nghĩa|ký kết|giáp|giáp ranh|tham quan|làm việc (?:với|tại)|đoàn công tác|so với|tuyến|cao tốc|vùng|hỗ trợ|thăm|ủng hộ|liên thông|giữa|(?:các|hai|với|như)(?=\s+$)|di chuyển|quê|học viện|đại học|phân hiệu|(?:hội nghị|hội thảo|diễn đàn|tập huấn)(?=.* tại\s+$))(?!\p{L})/iu
const CALLED = { tinh: ['tỉnh'], 'thanh-pho': ['thành phố', 'Thành phố', 'TP.', 'TP'] } as const
const CLOSING = /^\s*Trên đây là/u

/** Another province, or another office as the author: words of the report that this one was copied from. */
export const coQuanKhac: Rule = {
  id: 'co-quan-khac',
  *find(text, context) {
    yield* findProvinces(text, context)
    yield* findAuthors(text, context)
  },
}

type Find = Rule['find']

const findProvinces: Find = function* (text, context) {
  const { others, own } = provincesOf(context)
  if (!own.length || !others.length) return
  for (const { 0: chu, index } of text.matchAll(new RegExp(wordsOf(others), 'gu'))) {
    const [before] = sides(text, [index, index + chu.length])
    if (!context.title && TOGETHER.test(before)) continue
    yield {
      index,
      chu,
      message: `"${chu}" trong báo cáo của ${context.coQuan.tenGon ?? context.coQuan.ten}`,
      hint: 'sửa lại nếu chép từ báo cáo của nơi khác',
    }
  }
}

/**
 * The provinces as a text names them, without this agency's own and those that went into it: of the list, and
 * of the register.
 */
function provincesOf(context: BoiCanhLoiVan): { readonly others: string[]; readonly own: string[] } {
  const { soCoQuan, soTinh } = context
  const own = chainOf(context).flatMap(provincesOfCoQuan)
  const isOwn = (ten: string) =>
    own.includes(ten) || soTinh.some((each) => each.ten === ten && own.includes(each.keThua ?? ''))
  const listed = soTinh.filter(({ ten }) => !isOwn(ten))
  const registered = Array.from(soCoQuan.values())
    .flatMap(provincesOfCoQuan)
    .filter((ten) => !isOwn(ten) && !soTinh.some((each) => each.ten === ten))
  const others = [
    ...listed.flatMap(({ ten, loai }) => CALLED[loai].map((word) => `${word} ${ten}`)),
    ...registered.map((ten) => `tỉnh ${ten}`),
  ]
  return { own, others: Array.from(new Set(others)) }
}

/** "Kết quả … của Sở Xây dựng" in a title, "Trên đây là báo cáo … của Sở Xây dựng" at the end. */
const findAuthors: Find = function* (text, context) {
  const own = new Set(chainOf(context).flatMap(namesOf))
  const others = Array.from(context.soCoQuan.values())
    .flatMap(namesOf)
    .filter((name) => !own.has(name))
  if (!others.length) return
  for (const { 0: found, 1: chu = '', index } of text.matchAll(
    new RegExp(`của\\s+(${wordsOf(others)})`, 'gu'),
  )) {
    const at = index + found.length - chu.length
    const [before, after] = sides(text, [at, at + chu.length])
    if (!/^[\s./]*$/u.test(after) || !(context.title || CLOSING.test(before))) continue
    yield {
      index: at,
      chu,
      message: `"${chu}" không phải cơ quan báo cáo (${context.coQuan.tenGon ?? context.coQuan.ten})`,
      hint: 'sửa lại tên cơ quan',
    }
  }
}
