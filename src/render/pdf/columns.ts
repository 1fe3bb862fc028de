import type { Columns } from '../../document/nodes'
import { columnWidths } from '../column-widths'
import { type Context, layParagraph, stack } from './paragraph'
import { type Mark, moved, type Slice, slice } from './slice'

/** Paragraphs side by side: one slice a row, so that a row stays whole. `width` in twips. */
export function layColumns({ columns, rows }: Columns, context: Context, width: number): Slice[] {
  const widths = columnWidths(columns, width)
  return rows.map((cells, nth) => {
    const marks: Mark[] = []
    let height = 0
    let x = 0
    for (const [index, cell] of cells.entries()) {
      const room = (widths[index] ?? 0) / 20
      const content = stack(cell.flatMap((paragraph, place) => layParagraph(paragraph, context, { width: room, next: cell[place + 1] })))
      marks.push(...moved(content.marks, x, 0))
      height = Math.max(height, content.height + content.after)
      x += room
    }
    return slice({ height, marks, glued: nth < rows.length - 1 })
  })
}
