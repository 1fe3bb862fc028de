import type { DocKhoang, Khoang } from './kinds'
import { namOf, soOf } from './so'

const NAM = String.raw`(?:(?: ?[/.-] ?| (?:của |trong )?năm )(\d{4}))?`
const matchWhole = (...patterns: readonly string[]): readonly RegExp[] =>
  patterns.map((pattern) => new RegExp(`^${pattern}$`, 'iu'))
const match = (patterns: readonly RegExp[], text: string): readonly (string | undefined)[] =>
  patterns.map((pattern) => pattern.exec(text)).find((found) => found !== null) ?? []

/** Whole months of a year, the last one included. */
export const spanOfMonths = (
  kieu: Khoang['kieu'],
  nam: { readonly nam?: number },
  from: number,
  to = from,
): Khoang => ({
  kieu,
  dau: { ...nam, thang: from, ngay: 1 },
  cuoi: { ...nam, thang: to, ngay: 31 },
})

const NGAY = matchWhole(
  String.raw`(?:ngày )?(\d{1,2}) ?\/ ?(\d{1,2})(?:(?: ?\/ ?| năm )(\d{4})|\/(\d{2}))?`,
  String.raw`(?:ngày )?(\d{1,2}) ?[.-] ?(\d{1,2}) ?[.-] ?(\d{4})`,
  String.raw`(?:ngày )?(\d{1,2}) tháng (\d{1,2})${NAM}`,
)
const NGAY_ISO = /^(\d{4})-(\d{2})-(\d{2})$/u
const NGAY_TRON = /^(?:ngày )?(\d{1,2})$/iu

/** "15/3", "ngày 15 tháng 3 năm 2026", "15.3.2026"; beside another day also "15". */
export const readNgay: DocKhoang = (text, like) => {
  const [, year, month, day] = NGAY_ISO.exec(text) ?? []
  if (year !== undefined) return dayOf(Number(day), Number(month), namOf(year))
  const [, ngay, thang, nam, short] = match(NGAY, text)
  if (ngay !== undefined) return dayOf(Number(ngay), Number(thang), namOf(nam ?? short))
  const alone = like?.kieu === 'ngay' ? NGAY_TRON.exec(text)?.[1] : undefined
  if (like === undefined || alone === undefined) return undefined
  const { nam: own, thang: beside } = like.dau
  return dayOf(Number(alone), beside, own === undefined ? {} : { nam: own })
}

/** A day that the calendar has; the 29th of February of a year that is not named may be one. */
function dayOf(ngay: number, thang: number, nam: { readonly nam?: number }): Khoang | undefined {
  if (thang < 1 || thang > 12 || ngay < 1) return undefined
  if (ngay > new Date(Date.UTC(nam.nam ?? 2000, thang, 0)).getUTCDate()) return undefined
  const day = { ...nam, thang, ngay }
  return { kieu: 'ngay', dau: day, cuoi: day }
}

const THANG = matchWhole(
  String.raw`(?:tháng |t\.? ?)(\d{1,2})${NAM}`,
  String.raw`(\d{1,2}) ?\/ ?(\d{4})`,
  // "tháng năm" is the month and the year as often as it is May.
  String.raw`tháng (một|giêng|hai|ba|tư|sáu|bảy|bẩy|tám|chín|mười(?: một| hai)?|chạp)${NAM}`,
)
const THANG_TRON = matchWhole(String.raw`(\d{1,2})${NAM}`)

/** "tháng 6/2026", "6/2026", "tháng Giêng"; beside another month also "9". */
export const readThang: DocKhoang = (text, like) => {
  const [, so, nam] = match(like?.kieu === 'thang' ? [...THANG, ...THANG_TRON] : THANG, text)
  const thang = so === undefined ? 0 : soOf(so)
  return thang >= 1 && thang <= 12 ? spanOfMonths('thang', namOf(nam), thang) : undefined
}

const SO_QUY = '(I{1,3}|IV|0?[1-4]|một|hai|ba|tư|bốn)'
const QUY = matchWhole(`(?:quý |q\\.? ?)${SO_QUY}${NAM}`)
const QUY_TRON = matchWhole(`${SO_QUY}${NAM}`)

/** "quý II/2026", "Quý 2", "quý hai"; beside another quarter also "III". */
export const readQuy: DocKhoang = (text, like) => {
  const [, so, nam] = match(like?.kieu === 'quy' ? [...QUY, ...QUY_TRON] : QUY, text)
  return so === undefined ? undefined : spanOfMonths('quy', namOf(nam), soOf(so) * 3 - 2, soOf(so) * 3)
}

const NAM_RO = matchWhole(String.raw`(?:(?:cả |toàn )?năm )?(\d{4})`)
const NAM_KE_HOACH = /^(?:cả |toàn )?năm(?: (?:kế hoạch|nay|này|hiện tại))?$/iu

/** "năm 2026", "2026", and the year of the plan: "năm", "năm kế hoạch". */
export const readNam: DocKhoang = (text) => {
  const [, nam] = match(NAM_RO, text)
  return nam !== undefined || NAM_KE_HOACH.test(text) ? spanOfMonths('nam', namOf(nam), 1, 12) : undefined
}
