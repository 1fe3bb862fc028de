import { longDate } from '../language/date'
import type { VanBan } from './co-quan'

/**
 * A legal document in full, as căn cứ and first citations print it: kind, number and symbol, date, agency, summary.
 * A Luật or Pháp lệnh carries its name, no number and no agency.
 * Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II, khoản 6 điểm a and b.
 */
export function citeInFull({ loai, so, ngay, coQuan, trichYeu }: VanBan): string {
  const date = ngay && longDate(ngay)
  if (!so) return [loai, trichYeu, date].filter(Boolean).join(' ')
  return [loai, `số ${so}`, date, coQuan && `của ${coQuan}`, trichYeu].filter(Boolean).join(' ')
}
