import { document, paragraph, part } from '../../../src/document/build'
import { Stream } from '../../../src/pdf/objects'
import { PdfFile } from '../../../src/pdf/pdf-file'
import { tinos } from '../../../src/render/fonts'
import { renderPdf } from '../../../src/render/pdf/document'
import { isWellFormed } from '../../../src/template/word/well-formed'

/** The properties of a PDF of one line, with this title. */
async function propertiesOf(title: string, options: object = {}): Promise<string> {
  const tree = document(
    { name: 'a', title, subject: `Về ${title}`, author: 'Sở A & B', date: '2025-01-02T00:00:00Z' },
    [part('Kế hoạch', 'portrait', [paragraph('doan', 'Một dòng')])],
  )
  const bytes = await renderPdf(tree, { set: 'lon', fonts: tinos(), ...options })
  const file = new PdfFile(Buffer.from(bytes))
  const metadata = file.get(file.root, 'Metadata')
  return metadata instanceof Stream ? file.unpack(metadata).toString() : ''
}

describe('The properties of a PDF', () => {
  test.each(['Khoa học & Công nghệ', 'số < 3', 'a > b', '"nháy" và \'phẩy\'', ']]> &amp;'])(
    'are XML whatever the title says: %s',
    async (title) => {
      const xmp = await propertiesOf(title)
      expect(isWellFormed(xmp.replace(/<\?.*?\?>/gsu, ''))).toBe(true)
      expect(xmp).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/u)
      expect(xmp).toContain('Sở A &amp; B')
      expect(xmp).not.toContain('pdfaid')
    },
  )

  test('claim PDF/A and PDF/UA only in a file for signing', async () => {
    const xmp = await propertiesOf('A & B', { trinhKy: { dienTu: false } })
    expect(isWellFormed(xmp.replace(/<\?.*?\?>/gsu, ''))).toBe(true)
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>')
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })
})
