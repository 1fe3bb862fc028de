import type { Block, Document, Paragraph } from './nodes'
import { footnotesOf } from './walk'

/**
 * The document with its notes numbered from 1 in reading order: each part was read by itself and counted for
 * itself.
 */
export function numberNotes(document: Document): Document {
  if (footnotesOf(document).next().done) return document
  let last = 0
  const paragraph = (each: Paragraph): Paragraph => ({
    ...each,
    children: each.children.map((inline) =>
      inline.type === 'footnote' ? { ...inline, number: (last += 1) } : inline,
    ),
  })
  const block = (each: Block): Block => {
    switch (each.type) {
      case 'paragraph':
        return paragraph(each)
      case 'table':
        return {
          ...each,
          rows: each.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({ ...cell, children: cell.children.map(paragraph) })),
          })),
        }
      case 'columns':
        return { ...each, rows: each.rows.map((cells) => cells.map((cell) => cell.map(paragraph))) }
      case 'figure':
        return each
    }
  }
  return { ...document, parts: document.parts.map((part) => ({ ...part, blocks: part.blocks.map(block) })) }
}
