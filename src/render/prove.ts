import type { Document, Footnote, Paragraph } from '../document/nodes'
import { footnotesOf, walk } from '../document/walk'
import { noteRuns, printedRuns, printedText } from './printed'

/** What must stand on a page: a paragraph, or the text of a note. */
export type Source = Paragraph | Footnote

/**
 * Proves that nothing was lost: every paragraph and every note of the tree must have been printed, whole and in its words.
 * `found` gives what the file holds of it, spaces aside. Throws an Error, a bug of ours, that names what is missing.
 */
export function prove(document: Document, found: (source: Source) => string): void {
  const lost: string[] = []
  const check = (source: Source, expected: string, what: string) => {
    if (found(source) !== expected) lost.push(`${what}: expected "${expected}", printed "${found(source)}"`)
  }
  for (const paragraph of walk(document)) check(paragraph, printedText(printedRuns(paragraph)), paragraph.role)
  for (const note of footnotesOf(document)) check(note, printedText(noteRuns(note)), `note ${note.number}`)
  if (lost.length) throw new Error(`${lost.length} pieces are not printed as they stand in the document:\n${lost.slice(0, 5).join('\n')}`)
}
