import * as fontkit from 'fontkit'
import { tinos } from '../../src/render/fonts'
import { widthOfText, type FontStyle } from '../../src/office/times'
import { sentences } from '../render/pdf/sample'

const { normal, bold, italics, bolditalics } = tinos()
const files: Readonly<Record<FontStyle, string>> = {
  regular: normal,
  bold,
  italic: italics,
  boldItalic: bolditalics,
}

test.each(Object.entries(files) as [FontStyle, string][])(
  'widths of the %s face equal those in the font for every sentence of the seed',
  (style, file) => {
    const font = fontkit.openSync(file)
    for (const line of sentences) {
      const expected = Array.from(line).reduce(
        (sum, letter) => sum + font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth,
        0,
      )
      expect(widthOfText(line, 14, style)).toBeCloseTo((expected / font.unitsPerEm) * 14, 6)
    }
  },
)
