import type { Columns } from '../../document/nodes'
import { columnWidths } from '../column-widths'
import { type Context, layParagraph } from './paragraph'
import { BARE, drawRows, type Grid, type LaidRow, splitRows } from './rows'
import type { Slice } from './slice'

/**
 * Paragraphs side by side: one slice a row, so that a row stays whole unless no page can hold it. `width` in
 * twips.
 */
export function layColumns({ columns, rows }: Columns, context: Context, width: number): Slice[] {
  const edges = columnWidths(columns, width).reduce<number[]>(
    (all, column) => [...all, (all.at(-1) ?? 0) + column / 20],
    [0],
  )
  const grid: Grid = { edges, frame: BARE }
  return rows.map((cells) => {
    const row: LaidRow = {
      cells: cells.map((cell, index) => {
        const room = (edges[index + 1] ?? 0) - (edges[index] ?? 0)
        return {
          from: index,
          to: index + 1,
          rowSpan: 1,
          lines: cell.flatMap((paragraph, place) =>
            layParagraph(paragraph, context, { width: room, next: cell[place + 1] }),
          ),
        }
      }),
    }
    return {
      ...drawRows([row], grid, { topRule: false }),
      split: (room) => splitRows([row], grid, room),
    }
  })
}
