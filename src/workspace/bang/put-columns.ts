import { shortDate } from '../../language/date'
import type { GiaTri } from '../../office/edit/cell-xml'
import type { SuaO } from '../../office/edit/set-cells'
import { toCell } from './cells'
import type { CotBang } from './columns'
import type { TrangDoc } from './faults'

/** Where each column of the form stands once those that a sheet lacks are put back, and the cells of their headings. */
export type CotDatLai = { readonly cot: readonly number[]; readonly dauMoi: readonly SuaO[] }

/**
 * The columns of a sheet with those that it lacks and something is to be written into, right of all that stands
 * there. `isNeeded`: whether something goes into a column, by its place in the form.
 */
export function putColumns(
  { trang, cot, dau, cotTrong }: Pick<TrangDoc, 'trang' | 'cot' | 'dau' | 'cotTrong'>,
  isNeeded: (nth: number) => boolean,
): CotDatLai {
  const lacking = trang.cot.flatMap((_, nth) => ((cot[nth] ?? -1) < 0 && isNeeded(nth) ? [nth] : []))
  return {
    cot: trang.cot.map((_, nth) =>
      lacking.includes(nth) ? cotTrong + lacking.indexOf(nth) : (cot[nth] ?? -1),
    ),
    dauMoi: lacking.map((nth, at) => ({ row: dau, column: cotTrong + at, gia: trang.cot[nth]?.ten ?? '' })),
  }
}

/** A field as its cell holds it, a day as words: a cell that has no form for days would show its number. */
export const spellPlain = (cot: CotBang, value: unknown): GiaTri =>
  cot.kieu === 'ngay' && typeof value === 'string' ? shortDate(value) : (toCell(cot, value)?.value ?? null)
