import { daysBetween } from '../language/date'
import { type DangThoiHan, hanCuoi, type ThoiHan } from './thoi-han'
import type { GhiNhan } from './tien-do'

/** How far a task is, in the order in which one mốc decides for the whole task. */
export const TINH_TRANG = ['qua-han', 'den-han-ky-toi', 'dang-thuc-hien', 'chua-den-han', 'hoan-thanh'] as const
export type MaTinhTrang = (typeof TINH_TRANG)[number]
/** `soNgay`: days past the deadline, of a task that is overdue or was done late. `han`: the day it is due, where there is one. */
export type TinhTrang = { readonly ma: MaTinhTrang; readonly han?: string; readonly soNgay?: number }
/** The days that decide: the end of the figures, and the end of the period that follows. */
export type MocTinh = { readonly den: string; readonly hetKyToi: string }

/** When a deadline has to be met: on a day, never (a standing task), or not before something has happened. */
type Han = { readonly loai: 'ngay'; readonly ngay: string } | { readonly loai: 'khong' } | { readonly loai: 'cho' }

/** What a deadline and what was recorded say at the end of a period (reference: plan deadlines of the four offices; a standing task is never overdue). */
export function tinhTrangCua(thoiHan: ThoiHan, ghi: GhiNhan | undefined, { den, hetKyToi }: MocTinh): TinhTrang {
  const han = hanCua(thoiHan, ghi)
  const due = han.loai === 'ngay' ? { han: han.ngay } : {}
  const late = han.loai === 'ngay' ? daysBetween(han.ngay, daXong(ghi, den) ? (ghi?.ngay ?? han.ngay) : den) : 0
  const overdue = late > 0 ? { soNgay: late } : {}
  if (daXong(ghi, den)) return { ma: 'hoan-thanh', ...due, ...overdue }
  if (late > 0) return { ma: 'qua-han', ...due, ...overdue }
  if (han.loai === 'ngay' && han.ngay <= hetKyToi) return { ma: 'den-han-ky-toi', ...due }
  return { ma: han.loai === 'khong' || daBatDau(ghi) ? 'dang-thuc-hien' : 'chua-den-han', ...due }
}

/** Done by the end of the figures; what was done later belongs to the next report. */
export const daXong = (ghi: GhiNhan | undefined, den: string): boolean =>
  ghi !== undefined && (ghi.trangThai === 'hoan-thanh' || (ghi.trangThai === undefined && ghi.ngay !== undefined)) && (ghi.ngay === undefined || ghi.ngay <= den)

const daBatDau = (ghi: GhiNhan | undefined): boolean => ghi !== undefined && ghi.trangThai !== 'chua-thuc-hien'

function hanCua({ dang, khac }: ThoiHan, ghi: GhiNhan | undefined): Han {
  if (ghi?.han !== undefined) return { loai: 'ngay', ngay: ghi.han }
  if (!dang) return { loai: 'khong' }
  const first = hanTheoDang(dang, ghi)
  if (!khac || khac.noi === ';') return first
  const others = khac.dang.map((other) => hanTheoDang(other, ghi))
  return khac.noi === 'hoac' ? muonNhat([first, ...others], ghi) : others.some(({ loai }) => loai === 'cho') ? { loai: 'cho' } : first
}

function hanTheoDang(dang: DangThoiHan, ghi: GhiNhan | undefined): Han {
  const ngay = hanCuoi(dang)
  if (ngay !== undefined) return { loai: 'ngay', ngay }
  const waits = dang.loai === 'sauKhi' || dang.loai === 'tienDo' || dang.loai === 'huongDan'
  return waits && ghi?.suKien === undefined ? { loai: 'cho' } : { loai: 'khong' }
}

/** "(hoặc …)": overdue only when both have passed; an event passes on the day it is recorded. */
function muonNhat(all: readonly Han[], ghi: GhiNhan | undefined): Han {
  if (all.some(({ loai }) => loai === 'cho')) return { loai: 'cho' }
  const days = all.flatMap((han) => (han.loai === 'ngay' ? [han.ngay] : [])).concat(ghi?.suKien ?? [])
  const last = days.sort().at(-1)
  return last === undefined ? { loai: 'khong' } : { loai: 'ngay', ngay: last }
}

/** A task of several mốc: overdue when one is, done when all are, under way when some are done. */
export function tinhTrangChung(all: readonly TinhTrang[]): TinhTrang {
  const ma = TINH_TRANG.find((code) => all.some((one) => one.ma === code)) ?? 'chua-den-han'
  const worst = all.filter((one) => one.ma === ma).sort((one, other) => (other.soNgay ?? 0) - (one.soNgay ?? 0))[0] ?? { ma }
  return ma === 'chua-den-han' && all.some((one) => one.ma === 'hoan-thanh') ? { ...worst, ma: 'dang-thuc-hien' } : worst
}
