import { longDate, shortDate } from '../../language/date'
import type { VanBan } from './co-quan'

export type KieuNgay = 'dai' | 'ngan'

/** A date in a citation: `ngày 24 tháng 12 năm 2021`, or `ngày 24/12/2021`. */
export const citeDate = (ngay: string, kieu: KieuNgay = 'dai'): string =>
  kieu === 'dai' ? longDate(ngay) : `ngày ${shortDate(ngay)}`

/**
 * A legal document in full, as căn cứ and first citations print it: kind, number and symbol, date, agency,
 * summary. A Luật or Pháp lệnh carries its name, no number and no agency. Source: NĐ 30/2020/NĐ-CP, Phụ lục
 * I, mục II, khoản 6 điểm a and b.
 */
export function citeInFull({ loai, so, ngay, coQuan, trichYeu }: VanBan, kieu?: KieuNgay): string {
  const date = ngay && citeDate(ngay, kieu)
  if (!so) return [loai, trichYeu, date].filter(Boolean).join(' ')
  return [loai, `số ${so}`, date, coQuan && `của ${coQuan}`, trichYeu].filter(Boolean).join(' ')
}

/**
 * Every later time: kind, number and symbol; a document without a number by its name (the same clause, điểm
 * b).
 */
export const citeShort = ({ loai, so, trichYeu }: Pick<VanBan, 'loai' | 'so' | 'trichYeu'>): string =>
  so ? `${loai} số ${so}` : [loai, trichYeu].filter(Boolean).join(' ')

/** At the foot of a page: kind, number, short date, agency by its short name; no summary, no full stop. */
export const citeInNote = ({ loai, so, ngay, coQuan, coQuanGon, trichYeu }: VanBan): string =>
  [
    loai,
    so ? `số ${so}` : trichYeu,
    ngay && citeDate(ngay, 'ngan'),
    so && (coQuanGon ?? coQuan) && `của ${coQuanGon ?? coQuan ?? ''}`,
  ]
    .filter(Boolean)
    .join(' ')

/** What a document is cited by; a number below ten may stand in the register as "05". */
type SoNgay = {
  readonly so?: number | undefined
  readonly kyHieu?: string | undefined
  readonly ngay?: string | undefined
}

/** The document of the register with this number, symbol and day; undefined where it has none, or not all three are known. */
export function findBySoNgay(
  vanBan: ReadonlyMap<string, VanBan>,
  { so, kyHieu, ngay }: SoNgay,
): VanBan | undefined {
  if (so === undefined || kyHieu === undefined || ngay === undefined) return undefined
  const number = `${so}/${kyHieu}`
  return [...vanBan.values()].find((each) => each.ngay === ngay && each.so?.replace(/^0+/u, '') === number)
}
