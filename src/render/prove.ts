import type { Document, Paragraph } from '../document/nodes'
import { walk } from '../document/walk'
import { printedRuns, printedText } from './printed'

/**
 * Proves that nothing was lost: every paragraph of the tree must have been printed, whole and in its words.
 * `found` gives what the file holds of a paragraph, spaces aside. Throws an Error, a bug of ours, that names what is missing.
 */
export function prove(document: Document, found: (paragraph: Paragraph) => string): void {
  const lost: string[] = []
  for (const paragraph of walk(document)) {
    const expected = printedText(printedRuns(paragraph))
    if (found(paragraph) !== expected) lost.push(`${paragraph.role}: expected "${expected}", printed "${found(paragraph)}"`)
  }
  if (lost.length) throw new Error(`${lost.length} paragraphs are not printed as they stand in the document:\n${lost.slice(0, 5).join('\n')}`)
}
