import { readFileSync } from 'node:fs'
import type { PdfReference } from 'pdfmake/js/PDFDocument'
import { FAMILY } from '../atoms'
import type { TaggedDocument } from './tagged-document'

/** What the fields call their font. */
export const FIELD_FONT = 'TNR'
const [FIRST, LAST] = [32, 255]

/**
 * The whole font for what is typed into fields (ISO 32000-1, 12.7.3.3): a subset would lack the letters that
 * nobody drew. In the encoding of Windows, which every program that fills forms can write.
 */
export function addFieldFont(pdf: TaggedDocument, file: string): PdfReference {
  const { font } = pdf.provideFont(FAMILY, false, false)
  const { unitsPerEm, ascent, descent, capHeight, bbox, postscriptName } = font
  const scale = (units: number) => Math.round((units * 1000) / unitsPerEm)
  const bytes = readFileSync(file)
  const program = pdf.ref({ Length1: bytes.length })
  program.end(bytes)
  const descriptor = pdf.ref({
    Type: 'FontDescriptor',
    FontName: postscriptName,
    Flags: 32,
    FontBBox: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map(scale),
    ItalicAngle: 0,
    Ascent: scale(ascent),
    Descent: scale(descent),
    CapHeight: scale(capHeight),
    StemV: 80,
    FontFile2: program,
  })
  descriptor.end()
  const letters = new TextDecoder('windows-1252')
  const widths = Array.from({ length: LAST - FIRST + 1 }, (_, index) => {
    const letter = letters.decode(Uint8Array.of(FIRST + index))
    return scale(font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth)
  })
  const whole = pdf.ref({
    Type: 'Font',
    Subtype: 'TrueType',
    BaseFont: postscriptName,
    FirstChar: FIRST,
    LastChar: LAST,
    Widths: widths,
    Encoding: 'WinAnsiEncoding',
    FontDescriptor: descriptor,
  })
  whole.end()
  return whole
}
