import {
  type ChiTieu,
  type CuaSo,
  type Dem,
  type DongSoLieu,
  monthsOf,
  selectRows,
  tinhChatOf,
} from './chi-tieu/chi-tieu'
import { computeSoLieu } from './chi-tieu/compute-so-lieu'
import type { HoSoBaoCao, KySoLieu } from './ho-so'

/** The rows of a period, by the catalogue of its own day, with their figures. */
export function rowsOfKy({ danhMuc, ky, soLieu }: KySoLieu, dem: Dem | undefined): DongSoLieu[] {
  return danhMuc ? computeSoLieu(selectRows(danhMuc, ky), soLieu, dem) : []
}

/**
 * The figures of another period that may stand beside those of the report, like with like: what is counted on
 * a day always, what is counted within a period only beside a period as long, what is counted since the
 * year's start only beside the same part of a year.
 */
export function selectComparable(hoSo: HoSoBaoCao, other: KySoLieu | undefined, dem?: Dem): DongSoLieu[] {
  if (!other || !hoSo.danhMuc || !(other.soLieu ?? dem)) return []
  const theirs = { ...other, danhMuc: other.danhMuc ?? hoSo.danhMuc }
  const [ours, before] = [
    rowsByMa(selectRows(hoSo.danhMuc, hoSo.ky)),
    rowsByMa(selectRows(theirs.danhMuc, other.ky)),
  ]
  return rowsOfKy(theirs, dem).filter(({ chiTieu }) => {
    const own = ours.get(chiTieu.ma)
    const nature = own && tinhChatOf(own, ours)
    return (
      own?.donVi === chiTieu.donVi &&
      nature === tinhChatOf(chiTieu, before) &&
      isComparable(nature, hoSo.ky, other.ky)
    )
  })
}

const rowsByMa = (rows: readonly ChiTieu[]): ReadonlyMap<string, ChiTieu> =>
  new Map(rows.map((row) => [row.ma, row]))

function isComparable(nature: ChiTieu['tinhChat'], one: CuaSo, other: CuaSo): boolean {
  if (nature === 'thoi-diem') return true
  const sameLength = monthsOf(one) === monthsOf(other)
  return nature === 'trong-ky' ? sameLength : sameLength && one.den.slice(5, 7) === other.den.slice(5, 7)
}

/** Whether two periods are as long, so that what is counted within them can be compared. */
export const isSameLength = (one: CuaSo, other: CuaSo): boolean => monthsOf(one) === monthsOf(other)
