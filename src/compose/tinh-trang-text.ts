import type { MaTinhTrang, TinhTrang } from '../domain/tinh-trang'
import { shortDate } from '../language/date'

/** How far a task is, in words. */
export const TEN_TINH_TRANG: Readonly<Record<MaTinhTrang, string>> = {
  'hoan-thanh': 'Đã hoàn thành',
  'dang-thuc-hien': 'Đang thực hiện',
  'den-han-ky-toi': 'Đến hạn trong kỳ tới',
  'chua-den-han': 'Chưa đến hạn',
  'qua-han': 'Quá hạn',
  'chua-ro-han': 'Chưa rõ thời hạn',
}

/** The same with its days: "Đã hoàn thành ngày 20/01/2025, quá hạn 05 ngày", "Quá hạn 42 ngày". */
export function inTinhTrang({ ma, soNgay }: TinhTrang, ngay: string | undefined): string {
  const days = soNgay === undefined ? '' : `${String(soNgay).padStart(2, '0')} ngày`
  if (ma === 'qua-han') return `${TEN_TINH_TRANG[ma]} ${days}`
  if (ma !== 'hoan-thanh') return TEN_TINH_TRANG[ma]
  return [
    ngay === undefined ? TEN_TINH_TRANG[ma] : `${TEN_TINH_TRANG[ma]} ngày ${shortDate(ngay)}`,
    days && `quá hạn ${days}`,
  ]
    .filter(Boolean)
    .join(', ')
}
