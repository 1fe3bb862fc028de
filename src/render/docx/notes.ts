import type { Block, Document, Footnote } from '../../document/nodes'
import { footnotesOf, notesIn } from '../../document/walk'
import { printedRuns } from '../printed'
import { writeRun } from './paragraph'
import { NOTE_MARK_STYLE } from './styles'

/** docx puts a note's mark in front of the separator line. */
const MARK_BEFORE_SEPARATOR =
  /<w:r><w:rPr><w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:footnoteRef\/><\/w:r>(?=<w:r><w:(?:continuationS|s)eparator\/>)/g

/** The notes' part: docx writes the frame with the separators and an empty note each, the texts are ours. */
export function withNotes(xml: string, document: Document): string {
  const notes = new Map(Array.from(footnotesOf(document), (note) => [String(note.number), note]))
  return xml
    .replace(MARK_BEFORE_SEPARATOR, '')
    .replace(/<w:footnote w:id="(\d+)"(?:\/>|>[\s\S]*?<\/w:footnote>)/g, (found, id: string) => {
      const note = notes.get(id)
      return note ? `<w:footnote w:id="${id}">${writeNote(note)}</w:footnote>` : found
    })
}

/**
 * The notes of groups of blocks by the groups' names, each by its number as what stands in its
 * `<w:footnote>`: what a Word template needs with its places.
 */
export const writeNotes = (
  groups: Readonly<Record<string, readonly Block[]>>,
): Record<string, ReadonlyMap<number, string>> =>
  Object.fromEntries(
    Object.entries(groups).map(([name, blocks]) => [
      name,
      new Map(Array.from(notesIn(blocks), (note) => [note.number, writeNote(note)])),
    ]),
  )

function writeNote({ children }: Footnote): string {
  const mark = `<w:r><w:rPr><w:rStyle w:val="${NOTE_MARK_STYLE}"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>`
  const runs = printedRuns({ role: 'chuThich', children }).map((run) => writeRun(run, { role: 'chuThich' }))
  return `<w:p><w:pPr><w:pStyle w:val="chuThich"/></w:pPr>${mark}${runs.join('')}</w:p>`
}
