import type { SoNgay } from '../decree/ky-so'
import { splitMonth } from '../language/date'
import { twoDigits } from '../language/list-marks'
import type { PhatHanh } from '../domain/co-quan/ban-hanh'
import { citeDate, type KieuNgay } from '../domain/co-quan/vien-dan'

/**
 * How the document will be issued: NĐ 30/2020/NĐ-CP fills the "(Kèm theo …)" line on paper and leaves it open
 * in an electronic file.
 */
export type TrangThai = {
  readonly duThao: boolean
  readonly dienTu: boolean
  /** Number and day come after the signature: they are left open, and it is no draft for that. */
  readonly choSoNgay?: SoNgay
}

/**
 * A document is a draft when it is asked for as one, and as long as it has no number or no day and does not
 * wait for them to come with the signatures.
 */
export const isDraft = ({ so, ngay }: PhatHanh, { duThao, choSoNgay }: TrangThai): boolean =>
  duThao || (!choSoNgay && (so === undefined || ngay === undefined))

/** Whether number and day stay open on the page. */
export const isOpen = ({ duThao, choSoNgay }: TrangThai): boolean => duThao || choSoNgay !== undefined

/** Room for what is written in later; no-break spaces, so that nothing eats it. */
const blank = (width: number): string => '\u00A0'.repeat(width)

/** "3487/QĐ-UBND"; the number left open in a draft. */
export function soKyHieu({ so, kyHieu }: Pick<PhatHanh, 'so' | 'kyHieu'>, open: boolean): string {
  return `${open || so === undefined ? blank(8) : twoDigits(so)}/${kyHieu}`
}

/**
 * "ngày 31 tháng 12 năm 2024"; a draft leaves the day open, an electronic attachment all three. Without a day
 * of issue the month and the year that a draft knows stand there.
 */
export function ngayBanHanh(
  { ngay, thangNam }: Pick<PhatHanh, 'ngay' | 'thangNam'>,
  open: 'none' | 'day' | 'all',
  kieu: KieuNgay = 'dai',
): string {
  if (open === 'all') return openDate()
  if (ngay === undefined) return openDate(thangNam, kieu)
  const date = citeDate(ngay, kieu)
  return open === 'day' ? date.replace(/^ngày \d+ ?/u, `ngày${blank(6)}`) : date
}

/** "ngày      tháng 01 năm 2026": room for the day, and for what else is not known. */
function openDate(thangNam?: string | number, kieu: KieuNgay = 'dai'): string {
  const { month, year } = thangNam === undefined ? {} : splitMonth(thangNam)
  if (month !== undefined && kieu === 'ngan') return `ngày${blank(6)}/${month}/${year}`
  return `ngày${blank(6)}tháng${month === undefined ? blank(6) : ` ${month} `}năm${year === undefined ? blank(8) : ` ${year}`}`
}
