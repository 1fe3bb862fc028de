import LayoutBuilder from 'pdfmake/js/LayoutBuilder'
import PDFDocument from 'pdfmake/js/PDFDocument'
import Renderer from 'pdfmake/js/Renderer'
import { footnote, paragraph, text } from '../../../src/document/build'
import { tinos } from '../../../src/render/fonts'
import { PartLayout } from '../../../src/render/pdf/layout'
import { setPlainly } from '../../../src/render/pdf/plain-font'
import { LineRenderer } from '../../../src/render/pdf/renderer'
import { printed, sentence, sentences, wrap } from './sample'

const namesOf = (prototype: object) => new Set(Object.getOwnPropertyNames(prototype))
const overridden = (ours: object, theirs: object) =>
  Array.from(namesOf(ours)).filter((name) => name !== 'constructor' && namesOf(theirs).has(name))
const face = () =>
  new PDFDocument({ Times: tinos() }, {}, {}, {}, { autoFirstPage: false, font: null }).provideFont(
    'Times',
    false,
    false,
  )

describe('what we override of pdfmake and pdfkit is this, and no more:', () => {
  test('LayoutBuilder.tryLayoutDocument, which pdfmake 0.3.11 calls from layoutDocument', () => {
    expect(overridden(PartLayout.prototype, LayoutBuilder.prototype)).toEqual(['tryLayoutDocument'])
    expect(LayoutBuilder.prototype.layoutDocument.toString()).toContain('this.tryLayoutDocument(')
  })

  test('Renderer.renderLine and renderVector, which pdfmake 0.3.11 calls from renderPages', () => {
    expect(overridden(LineRenderer.prototype, Renderer.prototype)).toEqual(['renderLine', 'renderVector'])
    expect(Renderer.prototype.renderPages.toString()).toContain('this.renderVector(item.item)')
    expect(Renderer.prototype.renderPages.toString()).toContain(
      'this.renderLine(item.item, item.item.x, item.item.y)',
    )
  })

  test('the embedded font’s widthOfString and encode', () => {
    const [stock, plain] = [face(), face()]
    setPlainly(plain)
    const own = (value: object) =>
      Object.entries(value)
        .filter(([, field]) => typeof field === 'function')
        .map(([name]) => name)
    expect(
      own(plain)
        .filter((name) => !own(stock).includes(name))
        .sort(),
    ).toEqual(['encode', 'widthOfString'])
  })
})

describe('a font set plainly', () => {
  test('gives every sentence the sum of its letters’ widths: no kerning, no ligature', () => {
    const [stock, plain] = [face(), face()]
    setPlainly(plain)
    for (const line of sentences) {
      const sum = Array.from(line).reduce((all, letter) => all + stock.widthOfString(letter, 14), 0)
      expect(plain.widthOfString(line, 14)).toBeCloseTo(sum, 6)
    }
    expect(stock.widthOfString('AV', 14)).toBeLessThan(plain.widthOfString('AV', 14) - 1)
  })

  test('encodes a text without kerning pairs exactly as the stock font does', () => {
    const [stock, plain] = [face(), face()]
    setPlainly(plain)
    for (const word of ['chính', 'quyền', 'số', 'đơn', 'ưu', 'hoạt'])
      expect(plain.encode(word)[0]).toEqual(stock.encode(word)[0])
  })

  test('leaves text with loose marks to the font’s own shaping', () => {
    const [stock, plain] = [face(), face()]
    setPlainly(plain)
    expect(plain.encode('e\u0323\u0302')).toEqual(stock.encode('e\u0323\u0302'))
  })
})

describe('a line rendered by us', () => {
  test('stands where pdfmake’s own renderer puts it, letter for letter', async () => {
    const tree = wrap([
      paragraph('doan', [
        ...text('Điều 1. ', { bold: true }),
        ...text(sentence(2)),
        footnote(1, text('Chú thích')),
      ]),
      paragraph('canCu', sentence(3)),
      paragraph('tenLoai', 'Kế hoạch'),
    ])
    const ours = await printed(tree)
    const method = jest.spyOn(LineRenderer.prototype, 'renderLine').mockImplementation(function (
      this: LineRenderer,
      line,
      x,
      y,
    ) {
      Renderer.prototype.renderLine.call(this, line, x, y)
    })
    const theirs = await printed(tree)
    method.mockRestore()
    const lines = (pdf: typeof ours) =>
      pdf.pages.flatMap((page) =>
        page.lines.map(({ text: words, x, y, size, bold, italic }) => ({
          words,
          x: Math.round(x * 10),
          y: Math.round(y * 10),
          size: Math.round(size * 100),
          bold,
          italic,
        })),
      )
    expect(lines(ours).length).toBeGreaterThan(10)
    expect(lines(ours)).toEqual(lines(theirs))
    expect(ours.outline).toEqual(theirs.outline)
  })
})
