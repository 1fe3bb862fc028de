import type { Block, Document, Figure, Footnote, Inline, Paragraph } from './nodes'

/** Every paragraph of a block in reading order: row by row, cell by cell. A figure has none. */
export function* paragraphsOf(block: Block): Generator<Paragraph> {
  switch (block.type) {
    case 'paragraph':
      yield block
      return
    case 'table':
      for (const row of block.rows) for (const cell of row.cells) yield* cell.children
      return
    case 'columns':
      for (const row of block.rows) for (const cell of row) yield* cell
      return
    case 'figure':
  }
}

/** Every paragraph of the document in reading order, without the texts of its notes. */
export function* walk(document: Document): Generator<Paragraph> {
  for (const part of document.parts) for (const block of part.blocks) yield* paragraphsOf(block)
}

/** The figures of the document, in reading order. */
export function* figuresOf(document: Document): Generator<Figure> {
  for (const part of document.parts) for (const block of part.blocks) if (block.type === 'figure') yield block
}

/** The notes of the document, in the order of their marks. */
export function* footnotesOf(document: Document): Generator<Footnote> {
  for (const part of document.parts) yield* notesIn(part.blocks)
}

/** The notes of some blocks, in the order of their marks. */
export function* notesIn(blocks: readonly Block[]): Generator<Footnote> {
  for (const block of blocks)
    for (const paragraph of paragraphsOf(block))
      for (const inline of paragraph.children) if (inline.type === 'footnote') yield inline
}

/** The text as it is read: line breaks as spaces, a note as its mark. */
export const plainText = (children: readonly Inline[]): string =>
  children
    .map((inline) => {
      switch (inline.type) {
        case 'text':
          return inline.value
        case 'footnote':
          return String(inline.number)
        case 'lineBreak':
          return ' '
      }
    })
    .join('')
