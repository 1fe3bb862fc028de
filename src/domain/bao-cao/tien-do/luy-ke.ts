import { addDays, addMonths, shortDate } from '../../../language/date'
import type { NhiemVuDaTinh } from './tong-hop'

/** Tasks due and tasks done until a point of time; `hoanThanh` only for the past. */
export type MocLuyKe = { readonly nhan: string; readonly keHoach: number; readonly hoanThanh?: number }

/**
 * The tasks of a plan over its year, month by month, with the end of the figures among the points. A task is
 * due when its last mốc is, and done when its last mốc was; one without a day due never counts as due.
 */
export function computeLuyKe(tasks: readonly NhiemVuDaTinh[], nam: number, den: string): MocLuyKe[] {
  const ends = Array.from({ length: 12 }, (_, month) => ({
    day: addDays(addMonths(`${nam}-01-01`, month + 1), -1),
    nhan: `T${month + 1}`,
  }))
  const points = [
    ...ends,
    ...(ends.some(({ day }) => day === den)
      ? []
      : [{ day: den, nhan: shortDate(den).replace(/\/\d{4}$/u, '') }]),
  ].sort((one, other) => (one.day < other.day ? -1 : 1))
  return points.map(({ day, nhan }) => ({
    nhan,
    keHoach: tasks.filter((task) => isBy(dueOf(task), day)).length,
    ...(day <= den ? { hoanThanh: tasks.filter((task) => isBy(doneOf(task), day)).length } : {}),
  }))
}

const isBy = (date: string | undefined, day: string): boolean => date !== undefined && date <= day
const lastOf = (dates: readonly (string | undefined)[]): string | undefined =>
  dates.some((date) => date === undefined) ? undefined : [...dates].sort().at(-1)
const dueOf = ({ moc }: NhiemVuDaTinh): string | undefined =>
  lastOf(moc.map(({ tinhTrang: { han, hanCuoi } }) => hanCuoi ?? han))
/** A task done on a day nobody wrote down counts from the beginning. */
const doneOf = ({ moc, tinhTrang }: NhiemVuDaTinh): string | undefined =>
  tinhTrang.ma === 'hoan-thanh' ? lastOf(moc.map(({ ghi }) => ghi?.ngay ?? '')) : undefined
