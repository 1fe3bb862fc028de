import { countLeaves } from '../../../../pdf/page-tree'
import { PdfFile } from '../../../../pdf/pdf-file'

/**
 * How many pages a PDF has, whatever its tree says of itself: pdf.js believes that. Of a file whose table of objects
 * is broken, all pages that lie in it openly.
 */
export function countPages(bytes: Uint8Array): number {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  try {
    return countLeaves(new PdfFile(content))
  } catch {
    return countOpenly(content)
  }
}

/** Where an object begins, or a dictionary says that it is a page's. */
const MARK = /(?<!\d)(\d{1,10})\s{1,4}\d{1,5}\s{1,4}obj\b|\/Type\s{0,4}\/Page(?![A-Za-z])/gu

/** A later revision of a page has the number of the one before. */
function countOpenly(content: Buffer): number {
  const pages = new Set<string>()
  let object = ''
  for (const [, number] of content.toString('latin1').matchAll(MARK)) {
    if (number === undefined) pages.add(object)
    else object = number
  }
  return pages.size
}
