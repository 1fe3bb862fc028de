import dayjs from 'dayjs'
import customParseFormat from 'dayjs/plugin/customParseFormat'

dayjs.extend(customParseFormat)

/** A calendar day as the data files write it: `2024-12-31`. */
export type IsoDate = string

/** True for a day that exists: not `2025-02-30`. */
export const isDate = (value: string): boolean => dayjs(value, 'YYYY-MM-DD', true).isValid()

/** A day as it is typed, and as documents write it in words (NĐ 30/2020, Phụ lục I, mục II, khoản 4). */
const TYPED =
  /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$|^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/iu

/** The day of "05/3/2026", "5-3-2026", "ngày 05 tháng 3 năm 2026"; any other text, a day as the data have it too, stays as it is. */
export function readTypedDate(chu: string): IsoDate {
  const [day, month, year] = (TYPED.exec(chu.normalize('NFC')) ?? []).slice(1).filter(Boolean)
  return day === undefined || month === undefined || year === undefined
    ? chu
    : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/**
 * Days below 10, and months 1 and 2, get a leading zero; other months do not (NĐ 30/2020, Phụ lục I, mục II,
 * khoản 4 điểm b).
 */
const dayAndMonth = (date: IsoDate) => {
  const [year = '', month = '', day = ''] = date.split('-')
  return { day, month: Number(month) > 2 ? String(Number(month)) : month, year }
}

/** `ngày 05 tháng 02 năm 2026`. */
export function longDate(date: IsoDate): string {
  const { day, month, year } = dayAndMonth(date)
  return `ngày ${day} tháng ${month} năm ${year}`
}

/** Month and year as a date writes them: `01`, `2026` of `2026-01`; of `2026` the year alone. */
export function splitMonth(thangNam: string | number): { readonly month?: string; readonly year: string } {
  const [year = '', month] = String(thangNam).split('-')
  return { year, ...(month === undefined ? {} : { month: dayAndMonth(`${year}-${month}-01`).month }) }
}

/** `05/02/2026`, `05/3/2026`. */
export function shortDate(date: IsoDate): string {
  const { day, month, year } = dayAndMonth(date)
  return `${day}/${month}/${year}`
}

const DAY = 86_400_000
/** Days from one date to another; negative when the other is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY)
/** The date so many days later. */
export const addDays = (date: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10)
/** The day so many months later (or earlier); the last of the month where that month has no such day. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10)
}
/** 0 Sunday … 6 Saturday. */
export const weekday = (date: IsoDate): number => new Date(Date.parse(date)).getUTCDay()

const joinTwoDigits = (parts: readonly number[], mark: string): string =>
  parts.map((part) => String(part).padStart(2, '0')).join(mark)

/** The day on the machine's own calendar. */
export const today = (now = new Date()): IsoDate =>
  joinTwoDigits([now.getFullYear(), now.getMonth() + 1, now.getDate()], '-')

/** The moment on the machine's own clock: `2026-09-10T08:30:00`. */
export const moment = (now = new Date()): string =>
  `${today(now)}T${joinTwoDigits([now.getHours(), now.getMinutes(), now.getSeconds()], ':')}`
