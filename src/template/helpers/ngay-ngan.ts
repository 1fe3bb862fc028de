import { isDate, shortDate } from '../../language/date'

/**
 * A day in short.
 * @example {{ngayNgan "2024-12-31"}} → 31/12/2024
 * @example {{ngayNgan "2022-07-05"}} → 05/7/2022
 */
export function ngayNgan(ngay: string): string {
  if (!isDate(ngay)) throw new Error(`"${ngay}" không phải là ngày dạng 2024-12-31`)
  return shortDate(ngay)
}
