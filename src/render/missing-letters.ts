import type { FontFamily } from './fonts'

type Font = { readonly hasGlyphForCodePoint: (code: number) => boolean }

/** The letters of a text that a font has no shape for, each once: they would be drawn as empty boxes. */
export const listMissing = (text: string, font: Font): string[] =>
  Array.from(new Set(text)).filter(
    (letter) => letter.trim() && !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
  )

/** The letters of a text that the font of the PDF lacks. */
export async function lettersMissingIn(text: string, fonts: FontFamily): Promise<string[]> {
  const { openSync } = await import('fontkit')
  return listMissing(text, openSync(fonts.normal))
}

/** "☑ (U+2611)" */
export const spellLetter = (letter: string): string =>
  `${letter} (U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')})`
