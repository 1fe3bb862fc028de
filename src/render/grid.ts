import type { Cell, Row } from '../document/nodes'

/**
 * What stands between two column edges of a row: a cell, or the continuation of one that began in a row
 * above.
 */
export type Slot = { readonly from: number; readonly to: number; readonly cell: Cell | undefined }

/**
 * Where the cells of rows stand when cells may cover several columns and rows. Throws when a row does not
 * fill its columns: a bug of the composer.
 */
export function gridOf(rows: readonly Row[], columns: number): Slot[][] {
  const open: { left: number; to: number }[] = []
  return rows.map(({ cells }, index) => {
    const pending = [...cells]
    const slots: Slot[] = []
    for (let from = 0; from < columns; from = slots.at(-1)?.to ?? columns) {
      const above = open[from]
      if (above?.left) {
        above.left -= 1
        slots.push({ from, to: above.to, cell: undefined })
        continue
      }
      const cell = pending.shift()
      if (!cell) throw new Error(`row ${index + 1} has too few cells`)
      const to = from + cell.colSpan
      open[from] = { left: cell.rowSpan - 1, to }
      slots.push({ from, to, cell })
    }
    if (pending.length) throw new Error(`row ${index + 1} has too many cells`)
    return slots
  })
}
