import { shortDate } from '../../language/date'
import type { VanBan } from './co-quan'

/** Whether a document is in force on a day (ISO), as far as the register says: from `tu`, to the last day `den`. */
export const isConHieuLuc = ({ tu, den }: Pick<VanBan, 'tu' | 'den'>, ngay: string): boolean =>
  (tu ?? '') <= ngay && ngay <= (den ?? '9999')

/** Why a document is not in force on a day, in words: no more, or not yet. */
export const sayKhongHieuLuc = ({ tu, den }: Pick<VanBan, 'tu' | 'den'>, ngay: string): string =>
  den !== undefined && den < ngay
    ? `hết hiệu lực sau ngày ${shortDate(den)}`
    : `có hiệu lực từ ngày ${shortDate(tu ?? ngay)}`

/**
 * The document in force on a day in the place of one that is no more, by what replaced it, and what replaced that;
 * undefined where the register names none.
 */
export function findThayBang(
  cu: VanBan,
  vanBan: ReadonlyMap<string, VanBan>,
  ngay: string,
): VanBan | undefined {
  const seen = new Set([cu.id])
  for (let next = vanBan.get(cu.thayBang ?? ''); next; next = vanBan.get(next.thayBang ?? '')) {
    if (seen.has(next.id)) return undefined
    if (isConHieuLuc(next, ngay)) return next
    seen.add(next.id)
  }
  return undefined
}

const RANKS: readonly RegExp[] = [
  /^(?:Hiến pháp|Bộ luật|Luật) /u,
  /^Pháp lệnh |\/(?:UBTV)?QH\d+$/u,
  /^Nghị định |[/-]NQ-CP$/u,
  /-TTg$/u,
  /^Thông tư /u,
]

/** The rank of a document, 0 the highest: laws, Quốc hội, Chính phủ, Thủ tướng, ministries, all others. */
export function rankOf({ loai, so = '' }: Pick<VanBan, 'loai' | 'so'>): number {
  const at = RANKS.findIndex((rank) => rank.test(`${loai} ${so}`))
  return at < 0 ? RANKS.length : at
}

/** Whether a document is of the central state, as far as its kind and its number tell. */
export const isTrungUong = (vanBan: Pick<VanBan, 'loai' | 'so'>): boolean => rankOf(vanBan) < RANKS.length
