import { daysBetween } from '../../../language/date'
import { type DangThoiHan, hanCuoiOf, isSuKien, type ThoiHan } from '../../ke-hoach/thoi-han'
import type { GhiNhan } from './tien-do'

/** How far a task is, in the order in which one mốc decides for the whole task. */
export const TINH_TRANG = [
  'qua-han',
  'den-han-ky-toi',
  'dang-thuc-hien',
  'chua-den-han',
  'hoan-thanh',
] as const
export type MaTinhTrang = (typeof TINH_TRANG)[number]
/**
 * `soNgay`: days past the deadline, of a task that is overdue or was done late. `han`: the day it is due,
 * where there is one.
 */
export type TinhTrang = { readonly ma: MaTinhTrang; readonly han?: string; readonly soNgay?: number }
/** The days that decide: the end of the figures, and the end of the period that follows. */
export type MocTinh = { readonly den: string; readonly hetKyToi: string }

/** When a deadline has to be met: on a day, never (a standing task), or not before something has happened. */
type Han =
  { readonly loai: 'ngay'; readonly ngay: string } | { readonly loai: 'khong' } | { readonly loai: 'cho' }

/**
 * What a deadline and what was recorded say at the end of a period (reference: plan deadlines of the four
 * offices; a standing task is never overdue).
 */
export function tinhTrangOf(
  thoiHan: ThoiHan,
  ghi: GhiNhan | undefined,
  { den, hetKyToi }: MocTinh,
): TinhTrang {
  const suKien = pastSuKienOf(ghi, den)
  const han = hanOf(thoiHan, ghi, suKien)
  const due = han.loai === 'ngay' ? { han: han.ngay } : {}
  const late =
    han.loai === 'ngay' ? daysBetween(han.ngay, isDone(ghi, den) ? (ghi?.ngay ?? han.ngay) : den) : 0
  const overdue = late > 0 ? { soNgay: late } : {}
  if (isDone(ghi, den)) return { ma: 'hoan-thanh', ...due, ...overdue }
  if (late > 0) return { ma: 'qua-han', ...due, ...overdue }
  if (han.loai === 'ngay' && han.ngay <= hetKyToi) return { ma: 'den-han-ky-toi', ...due }
  const standing = han.loai === 'khong' && ghi?.trangThai !== 'chua-thuc-hien'
  return { ma: standing || isBegun(ghi, suKien) ? 'dang-thuc-hien' : 'chua-den-han', ...due }
}

/** Done by the end of the figures; what was done later belongs to the next report. */
export const isDone = (ghi: GhiNhan | undefined, den: string): boolean =>
  ghi !== undefined &&
  (ghi.trangThai === 'hoan-thanh' || (ghi.trangThai === undefined && ghi.ngay !== undefined)) &&
  (ghi.ngay === undefined || ghi.ngay <= den)

/**
 * Begun: said so, or something was recorded of the work itself; a new deadline or an event still to come is
 * none.
 */
function isBegun(ghi: GhiNhan | undefined, suKien: string | undefined): boolean {
  if (ghi?.trangThai !== undefined) return ghi.trangThai !== 'chua-thuc-hien'
  return [suKien, ghi?.ngay, ghi?.vanBan, ghi?.minhChung, ghi?.ghiChu].some((each) => each !== undefined)
}

/** The event a deadline waits for; one after the end of the figures has not happened yet. */
const pastSuKienOf = (ghi: GhiNhan | undefined, den: string): string | undefined =>
  ghi?.suKien !== undefined && ghi.suKien <= den ? ghi.suKien : undefined

function hanOf({ dang, khac }: ThoiHan, ghi: GhiNhan | undefined, suKien: string | undefined): Han {
  if (ghi?.han !== undefined) return { loai: 'ngay', ngay: ghi.han }
  if (!dang) return { loai: 'khong' }
  const first = hanOfDang(dang, suKien)
  if (!khac || khac.noi === ';') return first
  if (khac.noi === 'hoac') return latestOf([dang, ...khac.dang], suKien)
  return khac.dang.some((other) => hanOfDang(other, suKien).loai === 'cho') ? { loai: 'cho' } : first
}

function hanOfDang(dang: DangThoiHan, suKien: string | undefined): Han {
  const ngay = hanCuoiOf(dang)
  if (ngay !== undefined) return { loai: 'ngay', ngay }
  return isSuKien(dang) && suKien === undefined ? { loai: 'cho' } : { loai: 'khong' }
}

/**
 * "(hoặc …)": overdue only when both have passed; an event passes on the day it is recorded, a standing task
 * never.
 */
function latestOf(all: readonly DangThoiHan[], suKien: string | undefined): Han {
  const each = all.map((dang): Han =>
    isSuKien(dang) && suKien !== undefined ? { loai: 'ngay', ngay: suKien } : hanOfDang(dang, suKien),
  )
  const open = each.find(({ loai }) => loai === 'cho') ?? each.find(({ loai }) => loai === 'khong')
  const last = each
    .flatMap((han) => (han.loai === 'ngay' ? [han.ngay] : []))
    .sort()
    .at(-1)
  return open ?? (last === undefined ? { loai: 'khong' } : { loai: 'ngay', ngay: last })
}

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
