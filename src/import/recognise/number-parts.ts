import { roman } from '../../language/list-marks'
import type { So } from '../source/ghi-chu'
import type { Doan, Khoi } from '../source/nguon'
import { findChuKy, isMuc } from '../source/signs'
import { isChuHoa } from '../source/small-letters'
import { isNhanPhuLuc } from './find-phu-luc'

const CHU_CAI = /^([A-H])\s*[.)/:–—-]\s*(\p{L}.*)$/su
const PHAN =
  /^phần\s+(?:thứ\s+)?(nhất|một|hai|ba|tư|bốn|năm|sáu|bảy|tám|[1-8]|[A-H]|I{1,3}|IV|VI{0,3})(?!\p{L}|\d)\s*[.:–—-]?\s*(.*)$/isu
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

/** A heading of a part that is not numbered in Roman: the line, which one of the parts it is, its title. */
type DauPhan = { readonly at: number; readonly thu: number; readonly tieuDe: string; readonly dong: number }

/**
 * A plan whose parts are headed "A. …, B. …" or "Phần thứ nhất", and none by a Roman number: its headings get
 * Roman numbers, as the program prints them. Headings are two or more in sequence, in bold or in capitals.
 */
export function numberParts(khoi: readonly Khoi[], so: So): Khoi[] {
  const [from, end] = rangeOfText(khoi)
  const inText = khoi.slice(from, end)
  const dau = inText.some((each) => each.loai === 'doan' && isMuc(each.chu))
    ? []
    : findSeries(khoi, [from, end])
  if (dau.length < 2) return [...khoi]
  return khoi.flatMap((each, at): Khoi[] => {
    const found = dau.find((one) => at >= one.at && at < one.at + one.dong)
    if (!found || each.loai !== 'doan') return [each]
    if (at > found.at) return []
    const mark = found.dong > 1 ? each.chu : each.chu.slice(0, each.chu.length - found.tieuDe.length).trim()
    const laMa = roman(found.thu)
    so.ghi('sua', each.noi, `số của phần: ghi là "${laMa}." như chương trình in`, { nguyenVan: mark })
    return [{ ...each, chu: `${laMa}. ${found.tieuDe}` }]
  })
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
  return [readChuCai, readPhan].reduce<DauPhan[]>((best, read) => {
    const found: DauPhan[] = []
    for (let at = from; at < end; at += 1) {
      const dau = read(khoi, at)
      if (dau?.thu === found.length + 1) found.push(dau)
    }
    return found.length > best.length ? found : best
  }, [])
}

const isHeading = ({ dam }: Doan, tieuDe: string): boolean => dam === true || isChuHoa(tieuDe)

function readChuCai(khoi: readonly Khoi[], at: number): DauPhan | undefined {
  const line = khoi[at]
  if (line?.loai !== 'doan') return undefined
  const [, so = '', tieuDe = ''] = CHU_CAI.exec(line.chu) ?? []
  return tieuDe && isHeading(line, tieuDe) ? { at, thu: thuOf(so), tieuDe, dong: 1 } : undefined
}

/** "Phần thứ nhất" with its title behind it, or in the line below. */
function readPhan(khoi: readonly Khoi[], at: number): DauPhan | undefined {
  const [line, next] = [khoi[at], khoi[at + 1]]
  if (line?.loai !== 'doan') return undefined
  const [, so = '', tieuDe = ''] = PHAN.exec(line.chu) ?? []
  if (!so) return undefined
  if (tieuDe) return isHeading(line, tieuDe) ? { at, thu: thuOf(so), tieuDe, dong: 1 } : undefined
  return next?.loai === 'doan' && isHeading(next, next.chu)
    ? { at, thu: thuOf(so), tieuDe: next.chu, dong: 2 }
    : undefined
}

const thuOf = (so: string): number =>
  THU_TU.findIndex((names) => names.includes(so.toLocaleLowerCase('vi'))) + 1
