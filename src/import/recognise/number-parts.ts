import { roman } from '../../language/list-marks'
import type { So } from '../source/ghi-chu'
import type { Doan, Khoi } from '../source/nguon'
import { findChuKy, isMuc } from '../source/signs'
import { isChuHoa } from '../source/small-letters'
import { isNhanPhuLuc } from './find-phu-luc'

const CHU_CAI = /^([A-H])\s*[.)/:–—-]\s*(\p{L}.*)$/su
const PHAN =
  /^phần\s+(?:thứ\s+)?(nhất|một|hai|ba|tư|bốn|năm|sáu|bảy|tám|[1-8]|[A-H]|I{1,3}|IV|VI{0,3})(?!\p{L}|\d)\s*[.:–—-]?\s*(.*)$/isu
/** "1. MỤC TIÊU" */
const SO = /^(\d{1,2})\s*[.)/:–—-]\s*(\p{L}.*)$/su
/** A part of a plan by its words; other numbered lines in bold are khoản. */
const TEN_PHAN =
  /^(?:.* )?(?:mục đích|yêu cầu|mục tiêu|chỉ tiêu|nhiệm vụ|nội dung|giải pháp|kinh phí|tổ chức)(?!\p{L})/iu
const THU_TU: readonly (readonly string[])[] = [
  ['a', '1', 'i', 'nhất', 'một'],
  ['b', '2', 'ii', 'hai'],
  ['c', '3', 'iii', 'ba'],
  ['d', '4', 'iv', 'tư', 'bốn'],
  ['e', '5', 'v', 'năm'],
  ['f', '6', 'vi', 'sáu'],
  ['g', '7', 'vii', 'bảy'],
  ['h', '8', 'viii', 'tám'],
]

/**
 * A heading of a part that is not numbered in Roman: the line, which one of the parts it is, its title, how many
 * lines it has.
 */
type DauPhan = {
  readonly loai: 'chu' | 'so'
  readonly at: number
  readonly thu: number
  readonly tieuDe: string
  readonly dong: number
}

/**
 * A plan whose parts are headed "A. …, B. …", "Phần thứ nhất" or "1. …": its headings get Roman numbers, as the
 * program prints them, and what is numbered "1.1." below them the number behind the point. Where parts with Roman
 * numbers stand below them, they keep their own. Headings are two or more in sequence, in bold or in capitals.
 */
export function numberParts(khoi: readonly Khoi[], so: So): Khoi[] {
  const range = rangeOfText(khoi)
  const dau = findSeries(khoi, range)
  const [first] = dau
  if (!first || dau.length < 2) return [...khoi]
  const muc = khoi.findIndex((each, at) => at >= range[0] && at < range[1] && isMucLine(each))
  const above = muc >= 0
  if (above && (muc < first.at || first.loai === 'so')) return [...khoi]
  return khoi.flatMap((each, at): Khoi[] => {
    const found = dau.find((one) => at >= one.at && at < one.at + one.dong)
    if (each.loai !== 'doan') return [each]
    if (found) return at > found.at ? [] : [numberHeading(each, found, { above, so })]
    const part = first.loai === 'so' && at < range[1] ? dau.findLast((one) => one.at < at) : undefined
    return [part ? dropNumberOfPart(each, part.thu, so) : each]
  })
}

const isMucLine = (each: Khoi): boolean => each.loai === 'doan' && isMuc(each.chu)

function numberHeading(
  line: Doan,
  { thu, tieuDe, dong }: DauPhan,
  { above, so }: { readonly above: boolean; readonly so: So },
): Doan {
  const mark = dong > 1 ? line.chu : line.chu.slice(0, line.chu.length - tieuDe.length).trim()
  const numbered = { ...line, chu: `${roman(thu)}. ${tieuDe}` }
  if (above) return { ...numbered, phan: mark.replace(/[\s.:)/–—-]+$/u, '') }
  so.ghi('sua', line.noi, `số của phần: ghi là "${roman(thu)}." như chương trình in`, { nguyenVan: mark })
  return numbered
}

/** "2.1. …" in part 2 is its khoản 1. */
function dropNumberOfPart(line: Doan, thu: number, so: So): Doan {
  const [, phan, khoan, rest] = /^(\d{1,2})\.(\d{1,2})\s*[.)]?\s+(?=\p{L}|\d)(.*)$/su.exec(line.chu) ?? []
  if (Number(phan) !== thu || khoan === undefined || rest === undefined) return line
  so.ghi('sua', line.noi, `số "${thu}.${khoan}." trong phần ${thu}: ghi là "${khoan}." như chương trình in`, {
    nguyenVan: `${thu}.${khoan}.`,
  })
  return { ...line, chu: `${khoan}. ${rest}` }
}

/** The text of the plan: from its title to the recipients, the signature or the first annex. */
function rangeOfText(khoi: readonly Khoi[]): readonly [number, number] {
  const isDoan = (each: Khoi): each is Doan => each.loai === 'doan'
  const from = khoi.findIndex((each) => isDoan(each) && /^KẾ HOẠCH$/u.test(each.chu)) + 1
  const rest = khoi.slice(from)
  const end = rest.findIndex((each) => isDoan(each) && (isNhanPhuLuc(each.chu) || findChuKy([each]) === 0))
  return [from, end < 0 ? khoi.length : from + end]
}

/** The headings of one kind that follow each other from the first. */
function findSeries(khoi: readonly Khoi[], [from, end]: readonly [number, number]): DauPhan[] {
  return [readChuCai, readPhan, readSo].reduce<DauPhan[]>((best, read) => {
    const found: DauPhan[] = []
    for (let at = from; at < end; at += 1) {
      const dau = read(khoi, at)
      if (dau?.thu === found.length + 1) found.push(dau)
    }
    return found.length > best.length && isOfParts(found) ? found : best
  }, [])
}

/** Headings with plain numbers are parts where two of them are called so. */
const isOfParts = (dau: readonly DauPhan[]): boolean =>
  dau.every(({ loai }) => loai === 'chu') || dau.filter(({ tieuDe }) => TEN_PHAN.test(tieuDe)).length >= 2

const isHeading = ({ dam }: Doan, tieuDe: string): boolean => dam === true || isChuHoa(tieuDe)

function readChuCai(khoi: readonly Khoi[], at: number): DauPhan | undefined {
  const line = khoi[at]
  if (line?.loai !== 'doan') return undefined
  const [, so = '', tieuDe = ''] = CHU_CAI.exec(line.chu) ?? []
  return tieuDe && isHeading(line, tieuDe) ? { loai: 'chu', at, thu: thuOf(so), tieuDe, dong: 1 } : undefined
}

/** "1. MỤC TIÊU": a heading ends no sentence. */
function readSo(khoi: readonly Khoi[], at: number): DauPhan | undefined {
  const line = khoi[at]
  if (line?.loai !== 'doan') return undefined
  const [, so = '', tieuDe = ''] = SO.exec(line.chu) ?? []
  const heading = tieuDe !== '' && isHeading(line, tieuDe) && !/[.;,]$/u.test(tieuDe)
  return heading ? { loai: 'so', at, thu: Number(so), tieuDe, dong: 1 } : undefined
}

/** "Phần thứ nhất" with its title behind it, or in the line below. */
function readPhan(khoi: readonly Khoi[], at: number): DauPhan | undefined {
  const [line, next] = [khoi[at], khoi[at + 1]]
  if (line?.loai !== 'doan') return undefined
  const [, so = '', tieuDe = ''] = PHAN.exec(line.chu) ?? []
  if (!so) return undefined
  if (tieuDe)
    return isHeading(line, tieuDe) ? { loai: 'chu', at, thu: thuOf(so), tieuDe, dong: 1 } : undefined
  return next?.loai === 'doan' && isHeading(next, next.chu)
    ? { loai: 'chu', at, thu: thuOf(so), tieuDe: next.chu, dong: 2 }
    : undefined
}

const thuOf = (so: string): number =>
  THU_TU.findIndex((names) => names.includes(so.toLocaleLowerCase('vi'))) + 1
