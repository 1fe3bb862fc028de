import { isDate, longDate } from '../../language/date'

/**
 * A day as the decree writes it in full.
 * @example {{ngayDai "2024-12-31"}} → ngày 31 tháng 12 năm 2024
 * @example {{ngayDai "2023-02-05"}} → ngày 05 tháng 02 năm 2023
 */
export function ngayDai(ngay: string): string {
  if (!isDate(ngay)) throw new Error(`"${ngay}" không phải là ngày dạng 2024-12-31`)
  return longDate(ngay)
}
