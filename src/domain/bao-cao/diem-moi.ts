import type { DongSoLieu, GiaTri } from './chi-tieu/chi-tieu'
import { formatGiaTri } from './chi-tieu/format-so-lieu'
import type { BaoCaoDaTinh } from './compute-bao-cao'

type Tinh = Pick<BaoCaoDaTinh, 'dem' | 'demKyTruoc' | 'soLieu' | 'soLieuKyTruoc'>
type Doi = { readonly nay: DongSoLieu; readonly truoc: DongSoLieu }

/**
 * What is new in a report's figures against those of the last, old and new a line each: the tasks first, then
 * the rows that changed, the greatest change first. Empty where nothing can be compared.
 */
export function listSoDoi({ dem, demKyTruoc, soLieu, soLieuKyTruoc = [] }: Tinh): string[] {
  const before = new Map(soLieuKyTruoc.map((row) => [row.chiTieu.ma, row]))
  const both = soLieu.flatMap((nay): Doi[] => {
    const truoc = before.get(nay.chiTieu.ma)
    return truoc && nay.chiTieu.loai !== 'nhom' && hasSo(nay) && hasSo(truoc) ? [{ nay, truoc }] : []
  })
  const changed = both.filter(({ nay, truoc }) => textOf(nay) !== textOf(truoc))
  return [
    ...(dem && demKyTruoc
      ? [
          `Nhiệm vụ hoàn thành ${dem['hoan-thanh']}/${dem.tong} (kỳ trước ${demKyTruoc['hoan-thanh']}/${demKyTruoc.tong}), quá hạn ${dem['qua-han']} (kỳ trước ${demKyTruoc['qua-han']})`,
        ]
      : []),
    ...(both.length ? [`${changed.length}/${both.length} số so được với kỳ trước có thay đổi`] : []),
    ...changed
      .sort((one, other) => shareOf(other) - shareOf(one))
      .map(({ nay, truoc }) => `${nay.chiTieu.ten}: ${textOf(nay)} (kỳ trước ${textOf(truoc)})`),
  ]
}

const hasSo = ({ giaTri }: DongSoLieu): boolean => giaTri.loai === 'so'
const numberOf = (giaTri: GiaTri): number => (giaTri.loai === 'so' ? giaTri.so : 0)

const textOf = ({ chiTieu, giaTri }: DongSoLieu): string => {
  const so = formatGiaTri(chiTieu, giaTri)
  return chiTieu.donVi === '%'
    ? `${so}%`
    : [so, chiTieu.donVi?.toLocaleLowerCase('vi')].filter(Boolean).join(' ')
}

/** How far a figure went from what it was: 1 is twice as much, or nothing left. */
function shareOf({ nay, truoc }: Doi): number {
  const [now, before] = [numberOf(nay.giaTri), numberOf(truoc.giaTri)]
  return Math.abs(now - before) / (Math.abs(before) || Math.min(1, Math.abs(now)))
}
