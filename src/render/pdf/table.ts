import { columnWidths } from '../column-widths'
import { staysWhole } from '../row-fit'
import type { Row, Table } from '../../document/nodes'
import { cellMargins } from '../../decree/page'
import { type Context, layParagraph } from './paragraph'
import { drawRows, type LaidRow, splitRows } from './rows'
import type { Slice } from './slice'

/** A table as slices: one a row, or one for all rows that a cell covers. Widths in twips. */
export function layTable({ columns, headerRows, rows }: Table, context: Context, { available, textHeight }: { available: number; textHeight: number }): Slice[] {
  const widths = columnWidths(columns, available)
  const edges = widths.reduce<number[]>((all, width) => [...all, (all.at(-1) ?? 0) + width / 20], [0])
  const header = headerRows ? drawRows(layRows(rows.slice(0, headerRows), edges, context), edges, { topRule: true }) : undefined
  const body = groups(rows.slice(headerRows)).map((group, index): Slice => {
    const laid = layRows(group, edges, context)
    return {
      ...drawRows(laid, edges, { topRule: !header && index === 0 }),
      ...(header ? { header } : {}),
      glued: group.at(-1)?.keepWithNext ?? false,
      flows: !group.every((row) => staysWhole(row, widths, { textHeight, set: context.set })),
      split: (room) => splitRows(laid, edges, room, header),
    }
  })
  return header ? [{ ...header, glued: true }, ...body] : body
}

/** Rows that a cell holds together. */
function groups(rows: readonly Row[]): Row[][] {
  const found: Row[][] = []
  let open = 0
  for (const row of rows) {
    if (open > 0) found.at(-1)?.push(row)
    else found.push([row])
    open = Math.max(open - 1, ...row.cells.map(({ rowSpan }) => rowSpan - 1))
  }
  return found
}

function layRows(rows: readonly Row[], edges: readonly number[], context: Context): LaidRow[] {
  const covered = edges.map(() => 0)
  return rows.map(({ cells }) => {
    let column = 0
    const laid = cells.map(({ children, colSpan, rowSpan }) => {
      while ((covered[column] ?? 0) > 0) column++
      const [from, to] = [column, column + colSpan]
      const x = edges[from] ?? 0
      const width = (edges[to] ?? 0) - x - (cellMargins.left + cellMargins.right) / 20
      for (; column < to; column++) covered[column] = rowSpan
      return { from, to, rowSpan, lines: children.flatMap((paragraph) => layParagraph(paragraph, context, { width })) }
    })
    for (const [index, left] of covered.entries()) covered[index] = Math.max(0, left - 1)
    return { cells: laid }
  })
}
