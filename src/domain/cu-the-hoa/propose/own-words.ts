import { escapePattern } from '../../../language/text'
import { normalizeName, type NguoiDuocGoi } from '../rules/names'
import type { DonVi } from '../rules/don-vi'

/**
 * A text of the province said of one unit: of a list of agencies or areas the unit alone, of a collective the
 * unit's name, of values for two levels the unit's. `itself`: the unit does the work and not only its share.
 */
export function writeOwnWords(text: string, donVi: DonVi, itself: boolean): string {
  const alone = keepOwnName(keepOwnLevel(text, donVi.cap), donVi)
  return itself ? nameCollective(alone, donVi) : alone
}

const AREA = '(?:UBND )?(?:xã|phường|đặc khu|thị trấn) \\p{Lu}\\p{L}*(?:[ -]\\p{Lu}\\p{L}*)*'

/** "tại Sở A, Sở B và Ban C" of Sở B: "tại Sở B". */
function keepOwnName(text: string, { cacSo, nguoi, chu }: DonVi): string {
  const names = [...cacSo].sort((one, other) => other.length - one.length).map(escapePattern)
  const one = `(?:${[...names, AREA].join('|')})`
  const list = new RegExp(`(?<!\\p{L})${one}(?:(?:\\s*[,;]\\s*(?:và )?|\\s+và\\s+)${one})+(?!\\p{L})`, 'gu')
  const own = new Set([
    ...nguoi.ten,
    ...(chu['diaBanTen'] === undefined ? [] : [normalizeName(chu['diaBanTen'])]),
  ])
  return text.replace(list, (found) => {
    const all = Array.from(found.matchAll(new RegExp(one, 'gu')), ([name]) => name)
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
    rest = rest.slice(start + length)
  }
}

const OPENS = /^(?:(?:tất cả |toàn thể )?(?:các|từng|mỗi|những) )?(?:UBND (?:các )?)?/iu
const BETWEEN = /^(?:\s*[,;]\s*(?:và )?|\s+và\s+)(?:các )?(?:UBND (?:các )?)?/iu
/** What follows says which of them: then nobody knows whether the unit is meant. */
const WHICH =
  /^ (?:có|thuộc|trực thuộc|được|nơi|liên quan|chuyên môn|hành chính|sự nghiệp|nhà nước|cấp|khác)(?!\p{L})/iu

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
  const known = mine && (opens !== '' || count > 1) && !WHICH.test(text.slice(end))
  return known ? end : 0
}

const TREN = '(?:tại )?(?:các sở, (?:ban, )?ngành|cấp tỉnh)'
const DUOI = '(?:tại )?(?:UBND )?(?:cấp xã|các xã, phường(?:, đặc khu)?)'
const SO = '[^,;()]*?\\d+(?:,\\d+)?%'
const HAI_CAP = new RegExp(`${TREN} (${SO})[^,;()\\d]*, ${DUOI} (${SO})`, 'iu')

/** "cấp tỉnh đạt 95%, cấp xã đạt 85% trở lên" of a Sở: "đạt 95% trở lên". */
const keepOwnLevel = (text: string, cap: DonVi['cap']): string =>
  text.replace(HAI_CAP, (found, tren: string, duoi: string, at: number) => {
    const own = cap === 'so' ? tren : cap === 'xa' ? duoi : undefined
    if (own === undefined) return found
    return at === 0 ? own.slice(0, 1).toLocaleUpperCase('vi') + own.slice(1) : own
  })
