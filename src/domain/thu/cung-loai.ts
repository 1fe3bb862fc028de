import { type ChiTieu, type CuaSo, tinhChatOf } from '../bao-cao/chi-tieu/chi-tieu'
import { isSameLength } from '../bao-cao/compare-ky'

/**
 * The figures of another period that are of the same nature as those of this one: what is counted on a day
 * always, what is counted within a period where both are as long, what grows over the year never.
 */
export function selectCungLoai(
  so: ReadonlyMap<string, number>,
  { rows, truoc, nay }: { readonly rows: readonly ChiTieu[]; readonly truoc: CuaSo; readonly nay: CuaSo },
): ReadonlyMap<string, number> {
  const byMa = new Map(rows.map((row) => [row.ma, row]))
  const same = isSameLength(truoc, nay)
  return new Map(
    Array.from(so).filter(([ma]) => {
      const row = byMa.get(ma)
      const nature = row && tinhChatOf(row, byMa)
      return nature === 'thoi-diem' || (nature === 'trong-ky' && same)
    }),
  )
}
