import { daysBetween } from '../../../language/date'
import { type Han, hanOf, singleDayOf, type ThoiHan } from '../../ke-hoach/thoi-han/thoi-han'
import type { GhiNhan } from './tien-do'

/**
 * How far a task is, in the order in which one mốc decides for the whole task. `chua-ro-han`: its deadline was
 * not understood, so nobody can say whether it is overdue.
 */
export const TINH_TRANG = [
  'qua-han',
  'chua-ro-han',
  'den-han-ky-toi',
  'dang-thuc-hien',
  'chua-den-han',
  'hoan-thanh',
] as const
export type MaTinhTrang = (typeof TINH_TRANG)[number]
/**
 * `soNgay`: days past the deadline, of a task that is overdue or was done late. `han`: the day it is due,
 * where there is one, of several the first that is still to be met; `hanCuoi`: then the last of them.
 */
export type TinhTrang = {
  readonly ma: MaTinhTrang
  readonly han?: string
  readonly hanCuoi?: string
  readonly soNgay?: number
}
/** The days that decide: the end of the figures, and the end of the period that follows; the year of the plan. */
export type MocTinh = { readonly den: string; readonly hetKyToi: string; readonly nam: number }

/**
 * What a deadline and what was recorded say at the end of a period (reference: plan deadlines of the four
 * offices; a standing task is never overdue). The last day of a deadline is still in time.
 */
export function tinhTrangOf(thoiHan: ThoiHan, ghi: GhiNhan | undefined, moc: MocTinh): TinhTrang {
  const { den, hetKyToi } = moc
  const suKien = pastSuKienOf(ghi, den)
  const han = recordedHanOf(thoiHan, ghi, { nam: moc.nam, suKien })
  const ngay = han.loai === 'ngay' ? han.ngay : []
  const cuoi = ngay.at(-1)
  const several = ngay.length > 1 && cuoi !== undefined ? { hanCuoi: cuoi } : {}
  if (isDone(ghi, ngay.length, den))
    return { ma: 'hoan-thanh', ...dueOfHan(cuoi), ...several, ...lateBy(cuoi, ghi?.ngay) }
  if (han.loai === 'chuaRo') return { ma: 'chua-ro-han' }
  const next = remainingOf(han, ghi, den)[0]
  const due = { ...dueOfHan(next), ...several }
  const late = lateBy(next, den)
  if (late.soNgay !== undefined) return { ma: 'qua-han', ...due, ...late }
  if (han.loai === 'ngay' && han.nhip.includes(next ?? '') && isKept(ghi))
    return { ma: 'dang-thuc-hien', ...due }
  if (next !== undefined && next <= hetKyToi) return { ma: 'den-han-ky-toi', ...due }
  return { ma: isUnderWay(han, ghi, moc, suKien) ? 'dang-thuc-hien' : 'chua-den-han', ...due }
}

/** A day that somebody recorded stands for whatever the plan says. */
const recordedHanOf = (
  thoiHan: ThoiHan,
  ghi: GhiNhan | undefined,
  biet: { readonly nam: number; readonly suKien: string | undefined },
): Han => (ghi?.han === undefined ? hanOf(thoiHan, biet) : singleDayOf(ghi.han))

const dueOfHan = (han: string | undefined): { readonly han?: string } => (han === undefined ? {} : { han })

function lateBy(han: string | undefined, day: string | undefined): { readonly soNgay?: number } {
  const days = han === undefined || day === undefined ? 0 : daysBetween(han, day)
  return days > 0 ? { soNgay: days } : {}
}

/**
 * Done by the end of the figures; what was done later belongs to the next report. `lan`: a duty of several
 * days is done when it was done on each.
 */
function isDone(ghi: GhiNhan | undefined, soLan: number, den: string): boolean {
  if (ghi === undefined || (ghi.ngay !== undefined && ghi.ngay > den)) return false
  if (ghi.lan !== undefined) return soLan > 0 && ghi.lan >= soLan
  return ghi.trangThai === 'hoan-thanh' || (ghi.trangThai === undefined && ghi.ngay !== undefined)
}

/** How often a duty was done by the end of the figures; undefined where nobody said. */
function countDone(ghi: GhiNhan | undefined, den: string): number | undefined {
  const { lan, ngay } = ghi ?? {}
  return lan !== undefined && lan > 0 && ngay !== undefined && ngay > den ? lan - 1 : lan
}

/**
 * The days on which something is still to be done. A rhythm that is kept owes nothing of what has passed; days
 * that each stand for themselves have to be answered.
 */
function remainingOf(han: Han, ghi: GhiNhan | undefined, den: string): readonly string[] {
  if (han.loai !== 'ngay') return []
  const xong = countDone(ghi, den)
  if (xong !== undefined) return han.ngay.slice(xong)
  return isKept(ghi) ? han.ngay.filter((day) => day >= den || !han.nhip.includes(day)) : han.ngay
}

/**
 * A rhythm ("Hằng quý") is kept like a standing task, unless its office says that it has not begun, or that it
 * was kept less often than was due.
 */
const isKept = (ghi: GhiNhan | undefined): boolean => ghi?.trangThai !== 'chua-thuc-hien' && ghi?.lan !== 0

/**
 * Under way: begun, or a standing task that nobody says has not begun. That a day to begin is still to come, a
 * new deadline or an event to come is no beginning.
 */
function isUnderWay(
  han: Han,
  ghi: GhiNhan | undefined,
  { den }: MocTinh,
  suKien: string | undefined,
): boolean {
  if (ghi?.trangThai !== undefined && ghi.trangThai !== 'chua-bao-cao')
    return ghi.trangThai !== 'chua-thuc-hien'
  if ((ghi?.lan ?? 0) > 0) return true
  if (han.loai === 'khong' && (han.tu ?? den) <= den) return true
  if (ghi?.trangThai === 'chua-bao-cao') return false
  return [suKien, ghi?.ngay, ghi?.vanBan, ghi?.minhChung, ghi?.ghiChu].some((each) => each !== undefined)
}

/** The event a deadline waits for; one after the end of the figures has not happened yet. */
const pastSuKienOf = (ghi: GhiNhan | undefined, den: string): string | undefined =>
  ghi?.suKien !== undefined && ghi.suKien <= den ? ghi.suKien : undefined

/** A task of several mốc: overdue when one is, done when all are, under way when some are done. */
export function mergeTinhTrang(all: readonly TinhTrang[]): TinhTrang {
  const ma = TINH_TRANG.find((code) => all.some((one) => one.ma === code)) ?? 'chua-den-han'
  const worst = all
    .filter((one) => one.ma === ma)
    .sort((one, other) => (other.soNgay ?? 0) - (one.soNgay ?? 0))[0] ?? { ma }
  return ma === 'chua-den-han' && all.some((one) => one.ma === 'hoan-thanh')
    ? { ...worst, ma: 'dang-thuc-hien' }
    : worst
}
