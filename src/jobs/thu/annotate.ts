import type { LoiPhieu } from '../../domain/thu/phieu'
import type { DaNhan } from '../../domain/thu/so-thu'
import type { DonViDaThu } from '../../domain/thu/tinh-hinh'
import { editWorkbook } from '../../office/edit/edit-workbook'
import { readRef } from '../../office/refs'
import { UserError } from '../../problem'

/**
 * A copy of a unit's own file in which each fault hangs as a note on its cell: to be sent back. None where there
 * is nothing to mend; a fault without a place of its own, or in a file that cannot be edited, stands in the list.
 */
export function annotatePhieu(
  { donVi, dung, loi }: DonViDaThu,
  bytesOf: (nhan: DaNhan) => Uint8Array,
): { readonly name: string; readonly content: Uint8Array }[] {
  const placed = placedIn(loi)
  if (!dung || !placed.length) return []
  const sheets = Array.from(new Set(placed.map(({ o }) => o?.trang ?? '')))
  const edits = sheets.map((ten) => ({ ten, ghiChu: notesOf(placed.filter(({ o }) => o?.trang === ten)) }))
  try {
    return [{ name: `tra-lai/${donVi.id}.xlsx`, content: editWorkbook(bytesOf(dung), dung.tep, edits) }]
  } catch (error) {
    if (error instanceof UserError) return []
    throw error
  }
}

/** Faults that hang on a cell. */
const placedIn = (loi: readonly LoiPhieu[]) => loi.filter(({ muc, o }) => muc !== 'luu-y' && o)

/** Whether there is something to hang on the cells of what a unit sent. */
export const canAnnotate = ({ dung, loi }: DonViDaThu): boolean =>
  dung !== undefined && placedIn(loi).length > 0

/** One note a cell, each fault on a line of its own. */
function notesOf(loi: readonly LoiPhieu[]) {
  const cells = Array.from(new Set(loi.map(({ o }) => o?.o ?? '')))
  return cells.flatMap((ref) => {
    const at = readRef(ref)
    const lines = loi
      .filter(({ o }) => o?.o === ref)
      .map(({ noiDung, cachSua }) => `${noiDung}. Cách sửa: ${cachSua}.`)
    return at ? [{ ...at, chu: lines.join('\n') }] : []
  })
}
