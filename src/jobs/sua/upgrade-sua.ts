import { readBytes } from '../../disk/read-bytes'
import { UserError } from '../../problem'
import { upgradeDataFile } from '../nang-cap'
import type { BangMo } from './bang-sua'
import { type DaSua, stepTo } from './change-sua'
import { khoOf } from './kho'
import { openTable, type TepSua } from './open-sua'

/** A line that is otherwise in the form of today: its number there, and what stands there before and after; without one of them it is new, or gone. */
export type DongDoi = { readonly dong: number; readonly truoc?: string; readonly sau?: string }

/** The lines of a table's file that are otherwise in the form of today. Throws UserError as `upgradeSua` does. */
export function listDongDoi(tep: TepSua, bang: string): DongDoi[] {
  const { file } = openTable(tep, bang).data
  const [before, after] = [readBytes(file, 'tệp dữ liệu'), upgradedOf(openTable(tep, bang))].map((content) =>
    new TextDecoder().decode(content).split(/\r?\n/u),
  )
  return compareLines(before ?? [], after ?? [])
}

/**
 * The file of a table in the form of today, as a step that can be taken back; `luc`: now (ISO). Throws UserError where it
 * is in that form already, or cannot be brought there. Writes nothing.
 */
export function upgradeSua(tep: TepSua, bang: string, luc: string): DaSua {
  const table = openTable(tep, bang)
  const { file, read, files } = khoOf(table)
  return stepTo({ file, files, content: read(), ten: 'Viết lại theo dạng hiện nay', luc }, upgradedOf(table))
}

function upgradedOf({ data: { file } }: BangMo): Uint8Array {
  const { content } = upgradeDataFile(file)
  if (content) return content
  throw new UserError(`${file}: đã ở dạng hiện nay`, { hint: 'không phải làm gì' })
}

/** So far ahead the two are looked for where they agree again. */
const AHEAD = 20

/** Line by line; of two that differ the next place where they agree says whether a line is new, gone or changed. */
export function compareLines(before: readonly string[], after: readonly string[]): DongDoi[] {
  const found: DongDoi[] = []
  let [at, now] = [0, 0]
  while (at < before.length || now < after.length) {
    const [truoc, sau] = [before[at], after[now]]
    if (truoc === sau) {
      at++
      now++
    } else if (sau !== undefined && leads(after, now, truoc)) found.push({ dong: ++now, sau })
    else if (truoc !== undefined && leads(before, at, sau)) {
      found.push({ dong: now + 1, truoc })
      at++
    } else {
      found.push({
        dong: now + 1,
        ...(truoc === undefined ? {} : { truoc }),
        ...(sau === undefined ? {} : { sau }),
      })
      at++
      now++
    }
  }
  return found
}

/** Whether a line comes a little later in the other text; behind the last one that is its end. */
const leads = (lines: readonly string[], at: number, wanted: string | undefined): boolean =>
  wanted === undefined || lines.slice(at + 1, at + AHEAD).includes(wanted)
