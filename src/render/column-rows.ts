import type { SizeSet } from '../decree/look'
import { sheetOf } from '../decree/page'
import { cell, columns } from '../document/build'
import type { Block, Document, Paragraph, Part } from '../document/nodes'
import { columnWidths } from './column-widths'
import { cellHeight } from './row-fit'

type Cells = readonly (readonly Paragraph[])[]
/** Widths and height in twips. */
type Room = { readonly widths: readonly number[]; readonly textHeight: number; readonly set: SizeSet }

/** Part of a page that a row may leave empty when it goes to the next page whole. */
const WHOLE = 1 / 3

/**
 * The document with its columns in the rows in which both files set them. A row of more than a third of a page
 * goes on over the page's end: beside its shortest column stand as many paragraphs of the others as are about as
 * high, every other paragraph is a row. So a signer stays whole beside the first of many recipients, and no page
 * is left a third empty.
 */
export const spreadColumns = (document: Document, set: SizeSet): Document => ({
  ...document,
  parts: document.parts.map((part) => ({ ...part, blocks: spreadBlocks(part, set) })),
})

/** The same for the blocks of a part. */
export function spreadBlocks(
  { blocks, orientation }: Pick<Part, 'blocks' | 'orientation'>,
  set: SizeSet,
): Block[] {
  const { textWidth, textHeight } = sheetOf(orientation)
  return blocks.map((block) => {
    if (block.type !== 'columns') return block
    const room = { widths: columnWidths(block.columns, textWidth), textHeight, set }
    return columns(
      block.columns,
      block.rows.flatMap((cells) => spreadRow(cells, room)),
    )
  })
}

function spreadRow(cells: Cells, room: Room): Cells[] {
  const heights = cells.map((paragraphs, column) => heightOf(paragraphs, column, room))
  if (Math.max(...heights) <= WHOLE * room.textHeight) return [cells]
  const shortest = Math.min(...heights)
  const counts = cells.map((paragraphs, column) => countWithin(shortest, paragraphs, column, room))
  const rows = Math.max(...cells.map(({ length }, column) => length - (counts[column] ?? 0)))
  const first = cells.map((paragraphs, column) => paragraphs.slice(0, counts[column]))
  const others = Array.from({ length: rows }, (_, row) =>
    cells.map((paragraphs, column) => paragraphs.slice((counts[column] ?? 0) + row).slice(0, 1)),
  )
  return [first, ...others].filter((row) => row.some(({ length }) => length))
}

/** How many paragraphs of a column are together about as high as `height`. */
function countWithin(height: number, paragraphs: readonly Paragraph[], column: number, room: Room): number {
  const over = paragraphs.findIndex(
    (_, index) => heightOf(paragraphs.slice(0, index + 1), column, room) > height,
  )
  return over < 0 ? paragraphs.length : over
}

const heightOf = (paragraphs: readonly Paragraph[], column: number, { widths, set }: Room): number =>
  paragraphs.length ? cellHeight(cell(paragraphs), widths[column] ?? 0, set) : 0
