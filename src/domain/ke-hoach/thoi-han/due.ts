import { addDays, addMonths, type IsoDate, weekday } from '../../../language/date'
import type { DangThoiHan, NgayTrongNam, SauSuKien } from './kinds'

/** The date of a day; without a year of its own in the year of the plan. */
export function dateOf({ nam, thang, ngay }: NgayTrongNam, namKeHoach: number): IsoDate {
  const year = nam ?? namKeHoach
  const last = new Date(Date.UTC(year, thang, 0)).getUTCDate()
  return new Date(Date.UTC(year, thang - 1, Math.min(ngay, last))).toISOString().slice(0, 10)
}

/** The days on which a deadline is due in the year of a plan, the earliest first; none for one without a day. */
export function listHan(dang: DangThoiHan, namKeHoach: number): readonly IsoDate[] {
  switch (dang.loai) {
    case 'thang':
      return [dateOf({ ...dang, ngay: 31 }, namKeHoach)]
    case 'quy':
      return [dateOf({ ...dang, thang: dang.quy * 3, ngay: 31 }, namKeHoach)]
    case 'nam':
      return [dateOf({ ...dang, thang: 12, ngay: 31 }, namKeHoach)]
    case 'ngay':
      return [dateOf(dang, namKeHoach)]
    case 'lapLai':
      return dang.ngay.map((day) => dateOf(day, namKeHoach)).sort()
    case 'hangTuan':
      return weeksOf(namKeHoach, dang.thu)
    default:
      return []
  }
}

function weeksOf(nam: number, thu: number): readonly IsoDate[] {
  const first = `${nam}-01-01`
  const start = addDays(first, (thu - weekday(first) + 7) % 7)
  return Array.from({ length: 53 }, (_, week) => addDays(start, week * 7)).filter(
    (day) => day.slice(0, 4) === String(nam),
  )
}

/** The last day of a deadline in the year of a plan; undefined for one that is not a date. */
export const hanCuoiOf = (dang: DangThoiHan, namKeHoach: number): IsoDate | undefined =>
  listHan(dang, namKeHoach).at(-1)

/** So long after an event; undefined for working days, which no calendar here can count. */
export function findHanAfter(suKien: IsoDate, { so, donVi }: SauSuKien): IsoDate | undefined {
  if (donVi === 'ngayLamViec') return undefined
  return donVi === 'thang' ? addMonths(suKien, so) : addDays(suKien, so)
}
