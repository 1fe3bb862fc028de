import type { Face, Glyph } from 'pdfmake/js/PDFDocument'

/** Text that needs the font's own shaping: marks set on other letters. NFC leaves none in Vietnamese. */
const NEEDS_SHAPING = /[\p{Mark}\uFE00-\uFE0F]/u

type Letter = {
  readonly glyph: Glyph
  readonly width: number
  readonly position: object
  hex: string | undefined
}

/**
 * Sets text letter by letter: Word neither kerns nor ligates unless it is asked to, and a PDF that did would
 * break lines elsewhere. Overrides two methods of pdfkit's embedded font, `widthOfString` and `encode`; a
 * remembered letter costs a hundredth of shaping.
 */
export function setPlainly(face: Face): void {
  const letters = new Map<string, Letter>()
  const letterOf = (letter: string): Letter => {
    const known = letters.get(letter)
    if (known) return known
    const glyph = face.font.glyphForCodePoint(letter.codePointAt(0) ?? 0)
    const width = glyph.advanceWidth * face.scale
    const made: Letter = {
      glyph,
      width,
      hex: undefined,
      position: { xAdvance: width, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: width },
    }
    letters.set(letter, made)
    return made
  }
  const hexOf = (letter: Letter): string => {
    const id = face.subset.includeGlyph(letter.glyph.id)
    face.widths[id] ??= letter.width
    face.unicode[id] ??= letter.glyph.codePoints
    letter.hex = id.toString(16).padStart(4, '0')
    return letter.hex
  }
  const shaped = { widthOfString: face.widthOfString.bind(face), encode: face.encode.bind(face) }
  face.widthOfString = (text, size, features) => {
    if (NEEDS_SHAPING.test(text)) return shaped.widthOfString(text, size, features)
    let units = 0
    for (const letter of text) units += letterOf(letter).width
    return units * (size / 1000)
  }
  face.encode = (text, features) => {
    if (NEEDS_SHAPING.test(text)) return shaped.encode(text, features)
    const codes: string[] = []
    const positions: object[] = []
    for (const letter of text) {
      const known = letterOf(letter)
      codes.push(known.hex ?? hexOf(known))
      positions.push(known.position)
    }
    return [codes, positions]
  }
}
