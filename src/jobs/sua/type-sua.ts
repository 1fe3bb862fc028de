import { isDeepStrictEqual } from 'node:util'
import { UserError } from '../../problem'
import type { BangMo, HangSua, LoiSua } from './bang-sua'
import { changeTable, type DaSua, type LenhSua, undoTable, type VuongSua } from './change-sua'
import { findWhileReading, openTable, showTable, type TepSua } from './open-sua'

/**
 * What a table shows once a step is on the disk: the rows that say something else, and what is wrong in them as far as
 * reading tells. What an inspection of the whole document says comes later.
 */
export type DaGo = { readonly hang: readonly HangSua[]; readonly loi: readonly LoiSua[] }
type Cho = { readonly tep: TepSua; readonly bang: string }

/** The table that was changed last, as it was before: the thread of whoever types does one step after the other. */
let before: (Cho & { readonly hang: readonly HangSua[] }) | undefined

/** Changes a table of a document, as `changeTable` does. Nothing is written. */
export function changeSua(tep: TepSua, bang: string, lenh: LenhSua, luc: string): DaSua | VuongSua {
  const table = openTable(tep, bang)
  before = { tep, bang, hang: table.hang }
  return changeTable(table, lenh, luc)
}

/** Takes a step of a table back, or makes it again, as `undoTable` does. Nothing is written. */
export function undoSua(tep: TepSua, bang: string, huong: 'lui' | 'toi', luc: string): DaSua {
  const table = openTable(tep, bang)
  before = { tep, bang, hang: table.hang }
  return undoTable(table, huong, luc)
}

/** What the last step has changed in its table; undefined where rows came or went, or where nobody can tell. */
export function showTyped(tep: TepSua, bang: string): DaGo | undefined {
  const last = before
  before = undefined
  if (!last || last.bang !== bang || !isDeepStrictEqual(last.tep, tep)) return undefined
  try {
    return compareRows(last.hang, openTable(tep, bang), tep)
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

function compareRows(last: readonly HangSua[], table: BangMo, tep: TepSua): DaGo | undefined {
  if (last.length !== table.hang.length) return undefined
  if (table.hang.some(({ ma }, nth) => last[nth]?.ma !== ma)) return undefined
  const hang = table.hang.filter((row, nth) => !isDeepStrictEqual(row, last[nth]))
  const changed = new Set(hang.map(({ ma }) => ma))
  const { loi } = showTable(table, findWhileReading(tep, table))
  return { hang, loi: loi.filter((each) => changed.has(each.hang)) }
}
