import { isDeepStrictEqual } from 'node:util'
import { type Finding, UserError } from '../../problem'
import type { BangMo, HangSua, LoiSua } from './bang-sua'
import {
  changeTable,
  type DaSua,
  type LenhLui,
  type LenhSua,
  restoreTable,
  undoTable,
  type VuongSua,
} from './change-sua'
import { findWhileReading, openBeside, openTable, showTable, type TepSua } from './open-sua'

/**
 * What a table shows once a step is on the disk: the rows that say something else, and what is wrong in them as far as
 * reading tells. What an inspection of the whole document says comes later.
 */
export type DaGo = { readonly ma: string; readonly hang: readonly HangSua[]; readonly loi: readonly LoiSua[] }

/** What was changed last, and the tables as they were before: whoever types takes one step after the other. */
let before: { readonly tep: TepSua; readonly bang: string; readonly tables: readonly BangMo[] } | undefined

/** Changes a table of a document, as `changeTable` does. Nothing is written. */
export const changeSua = (tep: TepSua, bang: string, lenh: LenhSua, luc: string): DaSua | VuongSua =>
  changeTable(openToType(tep, bang), lenh, luc)

/** Takes a step of a table back, or makes it again, as `undoTable` does. Nothing is written. */
export const undoSua = (tep: TepSua, bang: string, lenh: LenhLui, luc: string): DaSua | VuongSua =>
  undoTable(openToType(tep, bang), lenh, luc)

/** Puts back the file of a table that is gone or cannot be read, as `restoreTable` does. Nothing is written. */
export const restoreSua = (tep: TepSua, bang: string, luc: string): DaSua =>
  restoreTable(openTable(tep, bang), luc)

function openToType(tep: TepSua, bang: string): BangMo {
  const { table, tables } = openBeside(tep, bang)
  before = { tep, bang, tables }
  return table
}

/** What the last step has changed in its table and those that follow from it; undefined where rows or columns came or went, or where nobody can tell. */
export function showTyped(tep: TepSua, bang: string): readonly DaGo[] | undefined {
  const last = before
  before = undefined
  if (!last || last.bang !== bang || !isDeepStrictEqual(last.tep, tep)) return undefined
  try {
    const { table, tables } = openBeside(tep, bang)
    const findings = findWhileReading(tep, table)
    const typed = tables.map((now, nth) => compareRows(last.tables[nth], now, findings))
    return typed.includes(undefined) || last.tables.length !== tables.length
      ? undefined
      : typed.flatMap((each) => each ?? [])
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

function compareRows(last: BangMo | undefined, now: BangMo, findings: readonly Finding[]): DaGo | undefined {
  if (last?.ma !== now.ma || last.hang.length !== now.hang.length) return undefined
  if (!isDeepStrictEqual(last.cot, now.cot)) return undefined
  if (now.hang.some(({ ma }, nth) => last.hang[nth]?.ma !== ma)) return undefined
  const hang = now.hang.filter((row, nth) => !isDeepStrictEqual(row, last.hang[nth]))
  const changed = new Set(hang.map(({ ma }) => ma))
  const { loi } = showTable(now, findings)
  return { ma: now.ma, hang, loi: loi.filter((each) => changed.has(each.hang)) }
}
