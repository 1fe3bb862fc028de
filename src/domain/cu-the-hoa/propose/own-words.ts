import { escapePattern } from '../../../language/text'
import { keepPer } from '../../keep-per'
import { normalizeName, type NguoiDuocGoi, isWhich } from '../rules/names'
import type { DonVi } from '../rules/don-vi'
import { nameCounted } from './name-counted'
import { keepOwnLevel } from './own-level'
import type { DuongXuong } from '../rules/quy-tac'

/**
 * A text of the province said of one unit: of a list of agencies or areas the unit alone, of a measure for two levels
 * the unit's, and where the unit does the work and not only its share, its name for a collective and for the province.
 */
export function writeOwnWords(text: string, donVi: DonVi, { cach, qua }: DuongXuong): string {
  const alone = text
    .split('\n')
    .map((line) => keepOwnLevel(keepOwnName(line, donVi), donVi))
    .join('\n')
  if (cach === 'tham-gia') return alone
  const named = nameCollective(alone, donVi)
  return cach === 'tuong-ung' || qua === 'tapThe' ? nameProvince(nameCounted(named, donVi), donVi) : named
}

/** What every office has of its own; anything else "của tỉnh", a shared system above all, stays the province's. */
const OWNED =
  /(?:cán bộ|công chức|viên chức|người lao động|đội ngũ|định kỳ|thủ tục hành chính|dịch vụ công|hồ sơ|thẩm quyền|quản lý|cơ quan, đơn vị|sự nghiệp công lập|TTHC|CBCCVC) $/iu

/** A thing that all share, whatever it is for: "Hệ thống thông tin giải quyết thủ tục hành chính". */
const SHARED =
  /(?<!\p{L})(?:hệ thống|cổng|nền tảng|phần mềm|ứng dụng|kho|trục|trung tâm|cơ sở dữ liệu|chương trình|chiến lược|chính quyền|chỉ số)(?!\p{L})[^,;.]*$/iu

/** A Sở has no power of its own in what the province has the power to do. */
const isOwned = (before: string, cap: DonVi['cap']): boolean =>
  OWNED.test(before) && !SHARED.test(before) && !(cap === 'so' && /thẩm quyền $/iu.test(before))

/** "đội ngũ công chức của tỉnh" is "của phường", "Hệ thống thông tin của tỉnh" is not. */
function nameProvince(text: string, { cap, chu: { capTinh = '', diaBan = '', donVi = '' } }: DonVi): string {
  const own = cap === 'so' ? donVi : diaBan
  return text.replace(
    new RegExp(`(?<!\\p{L})của ${capTinh}(?!\\p{L}| \\p{Lu})`, 'gu'),
    (found, at: number) => (isOwned(text.slice(0, at), cap) ? `của ${own}` : found),
  )
}

const AREA = '(?:UBND )?(?:xã|phường|đặc khu|thị trấn) \\p{Lu}\\p{L}*(?:[ -]\\p{Lu}\\p{L}*)*'

/** The names of units and areas one after the other, and one of them; the names that are the unit's. */
type NameList = { readonly list: RegExp; readonly one: RegExp; readonly own: ReadonlySet<string> }

/** A unit is derived from hundreds of texts; its province has a hundred names. */
const nameListOf = keepPer(({ cacSo, nguoi, chu }: DonVi): NameList => {
  const names = [...cacSo].sort((one, other) => other.length - one.length).map(escapePattern)
  const one = `(?:${[...names, AREA].join('|')})`
  return {
    list: new RegExp(`(?<!\\p{L})${one}(?:(?:\\s*[,;]\\s*(?:và )?|\\s+và\\s+)${one})+(?!\\p{L})`, 'gu'),
    one: new RegExp(one, 'gu'),
    own: new Set([
      ...nguoi.ten,
      ...(chu['diaBanTen'] === undefined ? [] : [normalizeName(chu['diaBanTen'])]),
    ]),
  }
})

/** "tại Sở A, Sở B và Ban C" of Sở B: "tại Sở B". */
function keepOwnName(text: string, donVi: DonVi): string {
  const { list, one, own } = nameListOf(donVi)
  return text.replace(list, (found) => {
    const all = Array.from(found.matchAll(one), ([name]) => name)
    return all.find((name) => own.has(normalizeName(name))) ?? found
  })
}

/** "của các sở, ban, ngành; UBND các xã, phường" of Sở B: "của Sở B". */
function nameCollective(text: string, { nguoi, chu: { donVi = '' } }: DonVi): string {
  let [written, rest] = ['', text]
  for (;;) {
    const found = /(?<!\p{L})(?:của|tại) (?=\p{L})/u.exec(rest)
    if (!found) return written + rest
    const start = found.index + found[0].length
    const length = lengthOfCollective(rest.slice(start), nguoi)
    written += rest.slice(0, start) + (length ? donVi : '')
    rest = length
      ? rest
          .slice(start + length)
          .replace(OWN, '')
          .replace(OF_PROVINCE, '')
      : rest.slice(start)
  }
}

/** "của cơ quan mình" */
const OWN = /^ (?:mình|của mình|đó|ấy)(?!\p{L})/u
/** "các sở, ban, ngành tỉnh" */
const OF_PROVINCE = /^ (?:(?:thuộc|cấp|của) )?(?:tỉnh|thành phố)(?!\p{L}| \p{Lu})/u
const OPENS = /^(?:(?:tất cả |toàn thể )?(?:các|từng|mỗi|những) )?(?:UBND (?:các )?)?/iu
/** "các cơ quan, tổ chức, cá nhân": with these a list is of everybody, and no list of offices. */
const EVERYBODY = /^(?:tổ chức|cá nhân|doanh nghiệp|người dân|công dân|hợp tác xã|hộ)(?!\p{L})/iu
const BETWEEN = /^(?:\s*[,;]\s*(?:và )?|\s+và\s+)(?:các )?(?:UBND (?:các )?)?/iu

/** How many letters of a text a collective takes that has the unit in it; 0 where there is none. */
function lengthOfCollective(text: string, { danhTu, thuoc }: NguoiDuocGoi): number {
  const opens = OPENS.exec(text)?.[0] ?? ''
  let [at, end, count, mine] = [opens.length, 0, 0, false]
  for (;;) {
    const rest = text.slice(at).toLowerCase()
    const noun = danhTu.find(
      (each) => rest.startsWith(each) && !/^[\p{L}\p{N}]/u.test(rest.slice(each.length)),
    )
    if (noun === undefined) break
    count += 1
    mine ||= thuoc.has(noun)
    end = at + noun.length
    at = end + (BETWEEN.exec(text.slice(end))?.[0].length ?? 0)
    if (at === end) break
  }
  const isOwn = OWN.test(text.slice(end))
  if (EVERYBODY.test(text.slice(end).replace(BETWEEN, ''))) return 0
  const known = mine && (opens !== '' || count > 1 || isOwn) && !isWhich(text.slice(end).trimStart())
  return known ? end : 0
}
