/**
 * How agencies are named, and where one name ends and the next begins.
 * Patterns come first, so that an office nobody listed is split like its sisters (reference/domain.md A4).
 */
import { isDiaBanCoTen } from './dia-ban'

const DAU_TEN: readonly string[] = [
  'Sở',
  'Phòng',
  'Ban',
  'Bộ',
  'Cục',
  'Chi cục',
  'Tổng cục',
  'Vụ',
  'Văn phòng',
  'Thanh tra',
  'Trung tâm',
  'Ủy ban',
  'Uỷ ban',
  'Hội đồng',
  'Hội',
  'Liên đoàn',
  'Liên minh',
  'Liên hiệp',
  'Mặt trận',
  'Đoàn',
  'Tỉnh đoàn',
  'Đảng ủy',
  'Đảng bộ',
  'Tỉnh ủy',
  'Thành ủy',
  'Thị ủy',
  'Huyện ủy',
  'Quốc hội',
  'Chính phủ',
  'Thủ tướng',
  'Trung ương',
  'Công an',
  'Tòa án',
  'Viện',
  'Trường',
  'Bệnh viện',
  'Kho bạc',
  'Ngân hàng',
  'Bảo hiểm',
  'Bưu điện',
  'Điện lực',
  'Thuế',
  'Hải quan',
  'Đài',
  'Công ty',
  'Tổng công ty',
  'Tập đoàn',
  'Tổ',
  'Đội',
  'Bộ phận',
  'Quỹ',
  'Chủ tịch',
  'Phó Chủ tịch',
  'Chánh',
  'Giám đốc',
  'Thủ trưởng',
  'Trưởng',
  'Lãnh đạo',
  'Thường trực',
]

/** Nouns that make a collective: "các sở, ban, ngành", "các cơ quan, đơn vị, địa phương". */
const DANH_TU_CHUNG: readonly string[] = [
  'sở',
  'ban',
  'ngành',
  'cơ quan',
  'đơn vị',
  'địa phương',
  'phòng',
  'tổ chức',
  'đoàn thể',
  'hiệp hội',
  'hội',
  'doanh nghiệp',
  'huyện',
  'thị xã',
  'thành phố',
  'quận',
  'xã',
  'phường',
  'thị trấn',
  'bộ',
  'thành viên',
]

/** Collective nouns that can open a name without "các" ("… và cơ quan liên quan"). */
const DANH_TU_MO_DAU: readonly string[] = [
  'cơ quan',
  'đơn vị',
  'sở, ban',
  'sở, ngành',
  'cấp có thẩm quyền',
  'cấp thẩm quyền',
]

/** Names that are not whole yet: the "và UBND thị xã" after them belongs to the same office. */
const TEN_CON_DO: readonly string[] = [
  'Văn phòng HĐND',
  'Văn phòng Hội đồng nhân dân',
  'Văn phòng Đoàn ĐBQH',
  'Văn phòng Đoàn đại biểu Quốc hội',
]

/**
 * After a dash these say what the agency before also is: "Sở … - Thường trực Ban …" is one agency (001/3.11).
 */
const CHUC_TRACH_KEM: readonly string[] = [
  'Thường trực',
  'Cơ quan thường trực',
  'Cơ quan Thường trực',
  'Chủ tịch Hội đồng',
  'Trưởng ban',
  'Trưởng Ban',
  'Tổ trưởng',
]

const KET_TU = '(?![\\p{L}\\p{N}])'
const anyOf = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|')

/** Words that begin as a name does: "Ban hành kế hoạch", "Tổ chức hội nghị", "Đội ngũ công chức". */
const NOT_NAMES =
  /^(?:Ban hành|Tổ chức(?! (?:chính trị|đoàn thể|công đoàn|đảng))|Hội (?:nghị|thảo|thi)|Đội ngũ|Trường hợp|Bộ (?:chỉ số|tiêu chí|thủ tục|quy tắc))(?!\p{L})/u
const TEN_RIENG = new RegExp(`^(?:${anyOf(DAU_TEN)})${KET_TU}`, 'u')
// UBND, HĐND, UBMTTQ, VNPT …; the abbreviations in brackets are things, not offices.
const TEN_TAT = new RegExp(`^(?!(?:TTHC|CCHC|QPPL|VTVL|CBCCVC)${KET_TU})\\p{Lu}{3,}${KET_TU}`, 'u')
const TAP_THE = new RegExp(`^(?:các|\\d+) (?:${anyOf(DANH_TU_CHUNG)})${KET_TU}`, 'iu')
const TAP_THE_TRAN = new RegExp(`^(?:${anyOf(DANH_TU_MO_DAU)})(?!\\p{L})`, 'iu')
const CHUC_TRACH = new RegExp(`^(?:${anyOf(CHUC_TRACH_KEM)})${KET_TU}`, 'u')
const DAU_NGAN = /(\s*[,;]\s*(?:và\s+)?|\s+và\s+)/u

/** Whether the text begins with the name of an agency, a post or a collective. */
export function startsWithCoQuan(text: string): boolean {
  if (NOT_NAMES.test(text)) return false
  return TEN_RIENG.test(text) || TEN_TAT.test(text) || TAP_THE.test(text) || TAP_THE_TRAN.test(text)
}

/** Whether text after a dash only says in which other capacity the agency before it acts. */
export function startsWithChucTrach(text: string): boolean {
  return CHUC_TRACH.test(text)
}

/** Whether a name cannot end here, because its second half follows ("Văn phòng HĐND" + "và UBND thị xã"). */
export function isTenConDo(name: string): boolean {
  return TEN_CON_DO.some((start) => name === start || name.endsWith(` ${start}`))
}

/** Splits a list of agencies into single names as written; a collective stays one name. */
export function splitCoQuan(text: string): string[] {
  const [first = '', ...rest] = text.normalize('NFC').replace(/\s+/gu, ' ').split(DAU_NGAN)
  const names = [first]
  for (let i = 0; i + 1 < rest.length; i += 2) {
    const [separator = '', piece = ''] = rest.slice(i, i + 2)
    const name = names.at(-1) ?? ''
    if (startsNewName(name, piece)) names.push(piece)
    else names[names.length - 1] = `${name}${separator}${piece}`
  }
  return names.map(withoutPunctuation).filter((name) => name !== '')
}

/** In a list of areas "Trường Xuân", "Hội Sơn" are areas as well. */
const HAI_CHU_HOA = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+[.;]?$/u

function startsNewName(name: string, piece: string): boolean {
  if (isTenConDo(name) || hasOpenParenthesis(name)) return false
  if (isDiaBanCoTen(name) && HAI_CHU_HOA.test(piece)) return false
  if (TAP_THE_TRAN.test(piece) && isTapTheDonVi(name)) return false
  return startsWithCoQuan(piece)
}

function isTapTheDonVi(name: string): boolean {
  return TAP_THE.test(name) || TAP_THE_TRAN.test(name)
}

function hasOpenParenthesis(name: string): boolean {
  return name.lastIndexOf('(') > name.lastIndexOf(')')
}

function withoutPunctuation(name: string): string {
  return name.replace(/^[\s,;:.]+|[\s,;:.]+$/gu, '')
}
