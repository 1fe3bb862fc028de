import type { Document, Figure, Footnote, Paragraph } from '../document/nodes'
import { figuresOf, footnotesOf, walk } from '../document/walk'
import { noteRuns, printedRuns, printedText } from './printed'

/** What must stand on a page: a paragraph, the text of a note, a figure. */
export type Source = Paragraph | Footnote | Figure

/** A figure by the texts in it, or, in a file that holds it as a picture, by the words for it. */
export type FigureBy = 'texts' | 'alt'

/**
 * Proves that nothing was lost: every paragraph, every note and every figure of the tree must have been
 * printed, whole and in its words. `found` gives what the file holds of it, spaces aside. Throws an Error, a
 * bug of ours, that names what is missing.
 */
export function prove(
  document: Document,
  found: (source: Source) => string,
  { figures }: { readonly figures: FigureBy },
): void {
  const lost: string[] = []
  const check = (source: Source, expected: string, what: string) => {
    if (found(source) !== expected) lost.push(`${what}: expected "${expected}", printed "${found(source)}"`)
  }
  for (const paragraph of walk(document))
    check(paragraph, printedText(printedRuns(paragraph)), paragraph.role)
  for (const note of footnotesOf(document)) check(note, printedText(noteRuns(note)), `note ${note.number}`)
  for (const figure of figuresOf(document)) check(figure, wordsOf(figure, figures), 'figure')
  if (lost.length)
    throw new Error(
      `${lost.length} pieces are not printed as they stand in the document:\n${lost.slice(0, 5).join('\n')}`,
    )
}

const wordsOf = ({ alt, shapes }: Figure, by: FigureBy): string =>
  (by === 'alt' ? alt : shapes.map((shape) => (shape.type === 'text' ? shape.value : '')).join('')).replace(
    /\s+/gu,
    '',
  )
