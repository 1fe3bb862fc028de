import type { ChiTieu, Dem, DongSoLieu, GiaTri } from './chi-tieu'
import { readGiven, type SoDaDoc } from './read-so'
import type { SoLieu } from './so-lieu'

/**
 * Every row with its figure: what was given, and what follows from it. A rate is in percent, unrounded; a
 * total is the sum of its parts. Where a part is not known, or the office gives its reason, they are what was
 * given. What cannot be read counts as missing: it is a fault of its own.
 */
export function computeSoLieu(
  rows: readonly ChiTieu[],
  soLieu: SoLieu | undefined,
  dem: Dem | undefined,
): DongSoLieu[] {
  const byMa = new Map(rows.map((row) => [row.ma, row]))
  const done = new Map<string, GiaTri>()
  const valueOf = (ma: string): GiaTri => {
    const before = done.get(ma)
    if (before) return before
    // A row that leads back to itself has no figure.
    done.set(ma, THIEU)
    const row = byMa.get(ma)
    const value = row ? compute(row) : THIEU
    done.set(ma, value)
    return value
  }
  const compute = (row: ChiTieu): GiaTri => {
    const { so, lyDo } = readGiven(row, soLieu)
    const own = asGiaTri(so)
    if (row.loai === 'nhom') return { loai: 'khong-co' }
    if (row.loai === 'dem' && dem && row.dem) return { loai: 'so', so: dem[row.dem] }
    if (row.loai === 'ty-le' && row.tuSo !== undefined && row.mauSo !== undefined)
      return rateOf(valueOf(row.tuSo), valueOf(row.mauSo), own)
    const parts = row.loai === 'tong' ? (row.cong ?? []).filter((part) => byMa.has(part)).map(valueOf) : []
    return own.loai === 'so' && lyDo !== undefined ? own : sumOf(parts, own)
  }
  return rows.map((row) => ({ chiTieu: row, giaTri: valueOf(row.ma) }))
}

const THIEU: GiaTri = { loai: 'thieu' }
const asGiaTri = (so: SoDaDoc): GiaTri => (so.loai === 'loi' ? THIEU : so)

/** Of parts that are not all known: what was given, else missing, or unknown where a person said so. */
const withoutParts = (parts: readonly GiaTri[], own: GiaTri): GiaTri =>
  own.loai !== 'thieu' || parts.some(({ loai }) => loai === 'thieu') ? own : { loai: 'khong-biet' }

/** A rate of nothing is what a person says it is, never our choice. */
function rateOf(part: GiaTri, whole: GiaTri, own: GiaTri): GiaTri {
  if (part.loai !== 'so' || whole.loai !== 'so') return withoutParts([part, whole], own)
  if (whole.so !== 0) return { loai: 'so', so: (part.so / whole.so) * 100 }
  return own.loai === 'thieu' ? { loai: 'khong-co' } : own
}

function sumOf(parts: readonly GiaTri[], own: GiaTri): GiaTri {
  if (!parts.length) return own
  const numbers = parts.flatMap((part) => (part.loai === 'so' ? [part.so] : []))
  return numbers.length === parts.length ? { loai: 'so', so: addUp(numbers) } : withoutParts(parts, own)
}

/** Without the dust that fractions leave: 0,1 and 0,2 are 0,3. */
export const addUp = (numbers: readonly number[]): number =>
  Number(numbers.reduce((total, so) => total + so, 0).toFixed(4))
