import type { Pdf } from '../read/pdf'
import { partsOf, type Segment, segmentsOf } from './pdf-segments'

/** A paragraph of the body by its lines. */
export type BodyParagraph = readonly Segment[]

/** Lines of a part, page by page, in points from the top left corner. */
export const linesOfPart = (pdf: Pdf, part: number): Segment[] =>
  (partsOf(pdf)[part] ?? []).flatMap((page) => segmentsOf(pdf.pages[page] ?? { texts: [] }, page))

/** Where the body of the decision and of the plan begins. */
const BEGINS = [/^Căn cứ Luật/, /^I\. /]

/**
 * The lines from the first căn cứ, or the first mục, to "./.", without the page numbers and "QUYẾT ĐỊNH:".
 */
export function bodyLines(pdf: Pdf, part: number): Segment[] {
  const lines = linesOfPart(pdf, part).filter(({ y }) => y > 56)
  const start = lines.findIndex(({ text }) => BEGINS[part]?.test(text))
  const end = lines.findLastIndex(({ text }) => text.endsWith('./.'))
  return lines.slice(start, end + 1).filter(({ text }) => text !== 'QUYẾT ĐỊNH:')
}

/** Left and right edge of the text, measured on the body. */
export function textArea(pdf: Pdf): { readonly left: number; readonly right: number } {
  const lines = [0, 1].flatMap((part) => bodyLines(pdf, part))
  return { left: Math.min(...lines.map(({ x }) => x)), right: Math.max(...lines.map(({ right }) => right)) }
}

/** The paragraphs of a part's body: a line that is set in begins one. */
export function bodyOf(pdf: Pdf, part: number): BodyParagraph[] {
  const { left } = textArea(pdf)
  const found: Segment[][] = []
  for (const line of bodyLines(pdf, part)) {
    if (line.x > left + 10) found.push([line])
    else found.at(-1)?.push(line)
  }
  return found
}
