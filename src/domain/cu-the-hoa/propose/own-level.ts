import { upperFirst } from '../../../language/text'
import type { DonVi } from '../rules/don-vi'

const TREN = '(?:các sở(?:, (?:ban, )?ngành)?(?:(?: cấp)? (?:tỉnh|thành phố))?|cấp (?:tỉnh|thành phố))'
const DUOI = '(?:UBND )?(?:cấp xã|(?:các )?xã, phường(?:, đặc khu)?|(?:các )?phường, đặc khu)'
const LEVEL = new RegExp(`((?:của|tại|ở) )?(${TREN})|((?:của|tại|ở) )?(${DUOI})`, 'iu')

/** One half of "cấp tỉnh đạt 95%, cấp xã đạt 85% trở lên". */
type Ve = {
  readonly truoc: string
  readonly loai: 'tren' | 'duoi'
  /** "của", where the level is named after it. */
  readonly cua: boolean
  readonly sau: string
}

/**
 * Of a measure for two levels the unit's: "cấp tỉnh đạt 95%, cấp xã đạt 85% trở lên" is "đạt 95% trở lên" of a Sở.
 * A text that does not say two figures for two levels stays.
 */
export function keepOwnLevel(text: string, donVi: DonVi): string {
  const [one, other, rest] = readHalves(text) ?? []
  if (one === undefined || other === undefined || rest === undefined) return text
  const own = donVi.cap === 'so' ? 'tren' : 'duoi'
  const shared = other.truoc.trim() === ''
  const [kept, wanted] = one.loai === own ? [one, 'first'] : [other, 'second']
  const unit = kept.cua ? ` của ${donVi.chu['donVi'] ?? ''}` : ''
  const head = wanted === 'first' || shared ? one.truoc : withoutFigure(one.truoc) + other.truoc
  const tail =
    wanted === 'first' ? one.sau + keepAfterFigure(shared ? other.sau : other.sau, shared) : other.sau
  const joined = `${head.trimEnd()}${unit}${tail}`.replace(/ {2,}/gu, ' ').trim()
  return (one.truoc.trim() === '' ? upperFirst(joined) : joined) + rest
}

/** The two halves and what follows them in brackets or after a semicolon. */
function readHalves(text: string): [Ve, Ve, string] | undefined {
  const end = /\s*[;(]/u.exec(text)?.index ?? text.length
  const whole = text.slice(0, end)
  const first = LEVEL.exec(whole)
  if (first === null) return undefined
  const after = first.index + first[0].length
  const second = LEVEL.exec(whole.slice(after))
  if (second === null || (first[2] === undefined) === (second[2] === undefined)) return undefined
  const between = whole.slice(after, after + second.index)
  const cut = /^(.*)(?:,| và)\s?(.*)$/su.exec(between)
  const [, firstTail, secondHead] = cut ?? []
  if (firstTail === undefined || secondHead === undefined) return undefined
  const [truoc, sau] = [whole.slice(0, first.index), whole.slice(after + second.index + second[0].length)]
  const figures = [truoc + firstTail, secondHead + sau].map((half) => /\d\s?%/u.test(half))
  if (figures.includes(false)) return undefined
  return [halfOf(first, truoc, firstTail), halfOf(second, secondHead, sau), text.slice(end)]
}

const halfOf = ([, cuaTren, tren, cuaDuoi]: RegExpExecArray, truoc: string, sau: string): Ve => ({
  truoc,
  sau,
  loai: tren === undefined ? 'duoi' : 'tren',
  cua: /^của /iu.test(cuaTren ?? cuaDuoi ?? ''),
})

/** "Ít nhất 95% hồ sơ" is "Ít nhất ": the bound holds for the other figure too. */
const withoutFigure = (text: string): string => text.replace(/\d.*$/su, '')

/** What is said of both stands behind the second: " đạt từ 85% trở lên" leaves " trở lên". */
const keepAfterFigure = (text: string, shared: boolean): string =>
  shared ? (/\d\s?%(.*)$/su.exec(text)?.[1] ?? '') : text
