import { twoDigits } from '../../language/list-marks'

/**
 * A count as offices write it: two digits at least.
 * @example {{haiChuSo 2}} lần → 02 lần
 * @example {{haiChuSo 12}} lần → 12 lần
 */
export function haiChuSo(value: number): string {
  if (!Number.isInteger(value)) throw new Error(`"${String(value)}" không phải là số nguyên`)
  return twoDigits(value)
}
