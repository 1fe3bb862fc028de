import type { SoNgay } from '../decree/ky-so'
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

/** "ngày 31 tháng 12 năm 2024"; a draft leaves the day open, an electronic attachment all three. */
export function ngayBanHanh(
  { ngay }: PhatHanh,
  open: 'none' | 'day' | 'all',
  kieu: KieuNgay = 'dai',
): string {
  if (ngay === undefined || open === 'all') return `ngày${blank(6)}tháng${blank(6)}năm${blank(8)}`
  const date = citeDate(ngay, kieu)
  return open === 'day' ? date.replace(/^ngày \d+ ?/u, `ngày${blank(6)}`) : date
}
