import { cellMargins } from '../../decree/page'
import type { Row, Table } from '../../document/nodes'
import { columnWidths } from '../column-widths'
import { gridOf, type Slot } from '../grid'
import { staysWhole } from '../row-fit'
import { type Context, layParagraph } from './paragraph'
import { drawRows, type Grid, type LaidRow, RULED, splitRows } from './rows'
import type { Slice } from './slice'

/** A table as slices: one a row, or one for all rows that a cell covers, each laid when it is asked for. Widths in twips. */
export function* layTable(
  { columns, headerRows, rows }: Table,
  context: Context,
  { available, textHeight }: { available: number; textHeight: number },
): Generator<Slice> {
  const widths = columnWidths(columns, available)
  const edges = widths.reduce<number[]>((all, width) => [...all, (all.at(-1) ?? 0) + width / 20], [0])
  const slots = gridOf(rows, columns.length)
  const grid: Grid = { edges, frame: RULED }
  const lay = (from: number, to: number) => slots.slice(from, to).map((row) => layRow(row, edges, context))
  const header = headerRows ? drawRows(lay(0, headerRows), grid, { topRule: true }) : undefined
  if (header) yield { ...header, glued: true }
  for (const { from, to } of groups(rows, headerRows)) {
    const laid = lay(from, to)
    yield {
      ...drawRows(laid, grid, { topRule: !header && from === headerRows }),
      ...(header ? { header } : {}),
      glued: rows[to - 1]?.keepWithNext ?? false,
      flows: !slots.slice(from, to).every((row) => staysWhole(row, widths, { textHeight, set: context.set })),
      split: (room) => splitRows(laid, grid, room, header),
    }
  }
}

/** Spans of rows that a cell holds together, from row `start` on. */
function groups(rows: readonly Row[], start: number): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  for (let from = start; from < rows.length; from = found.at(-1)?.to ?? rows.length) {
    let to = from + 1
    for (let index = from; index < to; index++)
      to = Math.max(to, ...(rows[index]?.cells ?? []).map(({ rowSpan }) => index + rowSpan))
    found.push({ from, to })
  }
  return found
}

function layRow(slots: readonly Slot[], edges: readonly number[], context: Context): LaidRow {
  const cells = slots.flatMap(({ from, to, cell }) => {
    if (!cell) return []
    const width = (edges[to] ?? 0) - (edges[from] ?? 0) - (cellMargins.left + cellMargins.right) / 20
    return [
      {
        from,
        to,
        rowSpan: cell.rowSpan,
        lines: cell.children.flatMap((paragraph) => layParagraph(paragraph, context, { width })),
      },
    ]
  })
  return { cells }
}
