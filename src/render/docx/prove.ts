import type { Document } from '../../document/nodes'
import { figuresOf, footnotesOf, walk } from '../../document/walk'
import { unescapeXml } from '../../office/xml'
import { printedRuns, printedText } from '../printed'
import { prove, type Source } from '../prove'
import { looks } from '../../decree/looks'

/**
 * Reads the written parts back: each paragraph, each note and each figure of the tree must stand in them, in
 * order; a figure by the words for it.
 */
export function proveWritten(document: Document, body: string, notes: string): void {
  const written = Array.from(
    body.matchAll(/<w:p><w:pPr><w:pStyle w:val="(\w+)"\/>.*?<\/w:pPr>(.*?)<\/w:p>/gs),
    ([, style = '', content = '']) => ({ style, content }),
  )
  const texts = written.filter(({ style, content }) => style in looks && content)
  const found = new Map<Source, string>()
  let index = 0
  for (const paragraph of walk(document)) {
    if (!paragraph.children.length) continue
    const { length } = printedText(printedRuns(paragraph))
    let text = textOf(texts[index++]?.content ?? '')
    // The lines of a title are paragraphs.
    while (text.length < length && texts[index]?.style === paragraph.role)
      text += textOf(texts[index++]?.content ?? '')
    found.set(paragraph, text)
  }
  const byNumber = new Map(
    Array.from(
      notes.matchAll(/<w:footnote w:id="(\d+)">(.*?)<\/w:footnote>/gs),
      ([, id = '', content = '']) => [Number(id), textOf(content)],
    ),
  )
  for (const note of footnotesOf(document))
    found.set(note, `${note.number}${byNumber.get(note.number) ?? ''}`)
  const drawn = Array.from(
    body.matchAll(/<w:drawing>.*?<wp:docPr [^>]*descr="([^"]*)"\/>.*?<\/w:drawing>/gs),
    ([, alt = '']) => textOf(alt),
  )
  Array.from(figuresOf(document)).forEach((figure, at) => found.set(figure, drawn[at] ?? ''))
  prove(document, (source) => found.get(source) ?? '', { figures: 'alt' })
}

const textOf = (xml: string): string =>
  unescapeXml(xml.replace(/<w:footnoteReference w:id="(\d+)"\/>/g, '$1').replace(/<[^>]+>|&#10;|\s+/gu, ''))
