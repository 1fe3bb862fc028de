import type { Pdf, PdfPage, PdfText, PdfTextLine } from '../read/pdf'
import { linesOf } from '../read/pdf-lines'

/**
 * A line of one column: what stands side by side in the letterhead and the signature block is apart. `page`
 * counts from 0.
 */
export type Segment = PdfTextLine & { readonly page: number; readonly texts: readonly PdfText[] }

/**
 * A gap wider than this, in points, parts two columns; the widest gap between words of a justified line is
 * well below.
 */
const COLUMN_GAP = 18

/** The columns of a page's lines, from top to bottom and left to right. */
export function segmentsOf({ texts }: Pick<PdfPage, 'texts'>, page: number): Segment[] {
  const inked = texts.filter(({ text }) => text.trim())
  return linesOf(inked).flatMap((line) => {
    const own = inked.filter(({ y }) => y >= line.y - 1 && y <= line.y + 1).sort((a, b) => a.x - b.x)
    return groups(own).flatMap((group) => linesOf(group).map((part) => ({ ...part, page, texts: group })))
  })
}

function groups(texts: readonly PdfText[]): PdfText[][] {
  const found: PdfText[][] = []
  for (const text of texts) {
    const last = found.at(-1)?.at(-1)
    if (last && text.x - last.x - last.width <= COLUMN_GAP) found.at(-1)?.push(text)
    else found.push([text])
  }
  return found
}

/** Whether it stands in the top margin: the page number. */
export const inTopMargin = ({ y }: Pick<PdfText, 'y'>): boolean => y < 56

export const allSegments = ({ pages }: Pdf): Segment[] => pages.flatMap(segmentsOf)

export const isLandscape = ({ width, height }: Pick<PdfPage, 'width' | 'height'>): boolean => width > height

/** The first line that begins so. */
export function segment(segments: readonly Segment[], begins: string): Segment {
  const found = segments.find(({ text }) => text.startsWith(begins))
  if (!found) throw new Error(`no line begins "${begins}"`)
  return found
}

export const centre = ({ x, right }: Pick<PdfTextLine, 'x' | 'right'>): number => (x + right) / 2

/** Where the parts begin, as page indexes: the pages without a page number. */
export const firstPages = ({ pages }: Pdf): number[] =>
  pages.flatMap((page, index) => (page.texts.some(inTopMargin) ? [] : [index]))

/** The pages of each part. */
export function partsOf(pdf: Pdf): number[][] {
  const starts = firstPages(pdf)
  return starts.map((start, at) => pdf.pages.map((_, index) => index).slice(start, starts[at + 1]))
}
