import { multiply, place, rounded } from './pdf-matrix.mjs'

/** Text rendering mode of text that is there to be searched, not seen. */
const invisible = 3

function styleOf(font) {
  const name = font.name.replace(/^[A-Z]{6}\+/, '')
  return {
    font: name,
    bold: Boolean(font.bold || font.black) || /bold|black|heavy/i.test(name),
    italic: Boolean(font.italic) || /italic|oblique/i.test(name),
  }
}

/** Whether a shift within one shown string parts it: the next glyph is far away, or a space was left out. */
function parts(shift, size, text) {
  return shift > size || (shift > 0.2 * size && !/\s$/.test(text))
}

/** The texts one operator shows, usually one. Moves the page's text position on. */
export function showText(page, glyphs) {
  const { font, size, charSpacing, wordSpacing, stretch, rise, matrix, mode, fill } = page.state
  const glyphScale = size * (font.fontMatrix?.[0] ?? 0.001)
  const textMatrix = multiply(matrix, page.lineMatrix)
  const texts = []
  let text = ''
  let start = page.advance
  let end = page.advance

  const flush = () => {
    const from = place(textMatrix, start, rise)
    const to = place(textMatrix, end, rise)
    if (text !== '' && mode !== invisible) {
      texts.push({
        text: text.normalize('NFC'),
        x: rounded(from.x),
        y: rounded(from.y),
        width: rounded(Math.hypot(to.x - from.x, to.y - from.y)),
        size: rounded(Math.abs(size) * Math.hypot(textMatrix[2], textMatrix[3])),
        angle: rounded((Math.atan2(from.y - to.y, to.x - from.x) * 180) / Math.PI),
        ...styleOf(font),
        color: fill,
      })
    }
    text = ''
  }

  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      const shift = (-glyph * size * stretch) / 1000
      if (parts(shift, Math.abs(size), text)) flush()
      page.advance += shift
    } else {
      const width = glyph.width * glyphScale
      if (text.trim() === '') start = end = page.advance
      text += glyph.unicode
      if (glyph.unicode.trim() !== '') end = page.advance + width * stretch
      page.advance += (width + charSpacing + (glyph.isSpace ? wordSpacing : 0)) * stretch
    }
  }
  flush()
  return texts
}
