import { readKhoang } from './khoang'
import type { DangThoiHan, Doc, Khoang, NgayTrongNam } from './kinds'

/** A stretch of time with the day by which something is due, which "trước" puts before the stretch. */
export type Moc = { readonly khoang: Khoang; readonly han: NgayTrongNam; readonly truoc: boolean }

/** Words that lead up to a time and do not move its last day. */
const DAN = [
  'chậm nhất',
  'muộn nhất',
  'trễ nhất',
  'không (?:chậm|muộn|trễ|quá)(?: hơn| quá)?',
  '(?:thời )?hạn(?: chót| cuối(?: cùng)?| hoàn thành| thực hiện)?',
  'thời gian(?: hoàn thành| thực hiện)?',
  'tiến độ',
  'dự kiến',
  'phải',
  '(?:cơ bản )?(?:hoàn thành|hoàn tất|xong)(?: xong| dứt điểm| toàn bộ| cơ bản)?',
  'kết thúc',
  '(?:tổ chức )?(?:thực hiện|triển khai)(?: xong| thực hiện)?',
  'là',
  'vào',
  'trong(?: khoảng)?(?: thời gian)?',
  'ngay(?: trong| từ)?',
  'khoảng',
  '(?:từ nay )?(?:cho )?(?:đến|tới)(?: hết)?',
  'hết',
  'thời điểm',
  '(?:cuối|hết) (?=ngày )',
]
const DAN_DAU = new RegExp(`^(?:${DAN.join('|')})(?: ?[:,] ?| |(?<= ))(?=\\S)`, 'iu')
const GIO = /^(?:(?:trước|lúc|vào) )?\d{1,2} ?(?:h|giờ|:) ?(?:\d{2})?(?: phút)?,? (?=\S)/iu
const HET = /^trước (?:khi |thời điểm )?(?:hết|kết thúc) (.+)$/iu
const TRUOC = /^trước (?:thời điểm )?(.+)$/iu

/** Without the words that lead up to the time: "Chậm nhất là ngày 15/3" → "ngày 15/3". */
export function withoutDan(text: string): string {
  const rest = text.replace(DAN_DAU, '')
  return rest === text ? text : withoutDan(rest)
}

/** Reads one point of time: "Trước ngày 15/12/2026", "Xong trong Quý I", "Trước 17h00 ngày 30/6". */
export function readMoc(text: string, like?: Khoang): Moc | undefined {
  const plain = withoutDan(text)
  if (/^năm$/iu.test(text)) return undefined
  const hour = plain.replace(GIO, '')
  const until = HET.exec(plain)?.[1]
  if (hour !== plain || until !== undefined) return momentInside(readKhoang(until ?? withoutDan(hour), like))
  const before = TRUOC.exec(plain)?.[1]
  return before === undefined
    ? momentInside(readKhoang(plain, like))
    : readBeforeKhoang(readKhoang(withoutDan(before), like))
}

const momentInside = (khoang: Khoang | undefined): Moc | undefined =>
  khoang && { khoang, han: khoang.cuoi, truoc: false }

/** "Trước ngày D" is the day before D to the letter, "Trước tháng 6" the last of May. */
export function readBeforeKhoang(khoang: Khoang | undefined): Moc | undefined {
  const han = khoang && dayBeforeOf(khoang.dau)
  return han && { khoang, han, truoc: true }
}

/** None where only the year of the plan could tell which year the day is of. */
function dayBeforeOf({ nam, thang, ngay }: NgayTrongNam): NgayTrongNam | undefined {
  const year = nam === undefined ? {} : { nam }
  if (ngay > 1) return { ...year, thang, ngay: ngay - 1 }
  if (thang > 1) return { ...year, thang: thang - 1, ngay: 31 }
  return nam === undefined ? undefined : { nam: nam - 1, thang: 12, ngay: 31 }
}

/** What a point of time is: a whole month, quarter or year keeps its kind. */
export function dangOf({ khoang: { kieu, dau }, han, truoc }: Moc, text: string): DangThoiHan {
  const year = dau.nam === undefined ? {} : { nam: dau.nam }
  if (truoc) return { loai: 'ngay', ...han }
  if (kieu === 'thang') return { loai: 'thang', ...year, thang: dau.thang }
  if (kieu === 'quy') return { loai: 'quy', ...year, quy: (dau.thang + 2) / 3 }
  if (kieu === 'nam') return { loai: 'nam', ...year, cachViet: /^trong /iu.test(text) ? 'trongNam' : 'nam' }
  return { loai: 'ngay', ...han }
}

export const readMotMoc: Doc = (text) => {
  const moc = readMoc(text)
  return moc && dangOf(moc, text)
}

const DEN = / ?- ?| (?:cho )?(?:đến|tới)(?: hết)? /giu
const TU = /^(?:kể |tính )?từ /iu

/** From one time to another: "Từ tháng 3 đến tháng 9/2026", "Quý II–III/2026"; due at the end of the second. */
export const readTuDen: Doc = (text) => {
  const plain = withoutDan(text).replace(TU, '')
  for (const { index, 0: dash } of plain.matchAll(DEN)) {
    const [left, right] = [plain.slice(0, index), plain.slice(index + dash.length)]
    const from = readKhoang(withoutDan(left))
    const to = readMoc(right, from)
    const first = from ?? (to && readKhoang(withoutDan(left), to.khoang))
    if (to && first && isOrdered(first, to.khoang)) return { loai: 'ngay', ...to.han }
  }
  return undefined
}

/** Without a year of its own the first may be of the year before: "tháng 11 đến tháng 01/2027". */
function isOrdered({ dau }: Khoang, { cuoi }: Khoang): boolean {
  if (dau.nam === undefined && cuoi.nam !== undefined) return true
  return sortKey({ ...dau, nam: dau.nam ?? 0 }) <= sortKey({ ...cuoi, nam: cuoi.nam ?? dau.nam ?? 0 })
}

const sortKey = ({ nam = 0, thang, ngay }: NgayTrongNam): number => (nam * 14 + thang) * 32 + ngay

/** Earlier first; days without a year among themselves. */
export const inOrder = (one: NgayTrongNam, other: NgayTrongNam): number => sortKey(one) - sortKey(other)

/** From a time on, without an end: "Từ tháng 3/2026 trở đi", "Bắt đầu từ Quý II". */
export const readTuNay: Doc = (text) => {
  const plain = text.replace(/^(?:bắt đầu|thực hiện|triển khai|áp dụng|vận hành) /iu, '')
  if (!TU.test(plain)) return undefined
  const khoang = readKhoang(withoutDan(plain.replace(TU, '').replace(/ (?:trở đi|về sau)$/iu, '')))
  return khoang && { loai: 'thuongXuyen', tu: khoang.dau }
}
