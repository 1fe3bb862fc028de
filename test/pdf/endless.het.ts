import { deflateSync } from 'node:zlib'
import { contentOf, readPageText } from '../../src/pdf/page-text'
import { pagesOf } from '../../src/pdf/page-tree'
import { PdfFile } from '../../src/pdf/pdf-file'
import { BrokenPdf } from '../../src/pdf/scanner'
import { fileOf, streamOf } from '../import/made-pdf'

const CATALOGUE = '<< /Type /Catalog /Pages 2 0 R >>'
const PAGES = '<< /Type /Pages /Count 1 /Kids [3 0 R] >>'
const packed = (bytes: Buffer, more = ''): string =>
  streamOf(deflateSync(bytes).toString('latin1'))
    .replace(/\/Length \d+/u, `/Length ${deflateSync(bytes).length}`)
    .replace('<<', `<< /Filter /FlateDecode ${more}`)
const pageOf = (file: PdfFile) => pagesOf(file)[0]?.dict ?? new Map()

/** A file whose table of objects is a stream: what its dictionary says beside, and its bytes. */
const withTable = (said: string): PdfFile => {
  const head = '%PDF-1.7\n'
  const table = streamOf('').replace('<<', `<< /Type /XRef /Size 9 /Root 2 0 R ${said}`)
  return new PdfFile(Buffer.from(`${head}1 0 obj\n${table}\nendobj\nstartxref\n${head.length}\n%%EOF\n`))
}

test.each([
  ['entries take no bytes', '/W [0 0 0] /Index [1 4000000000]'],
  ['entries take less than none', '/W [1 -4 2]'],
  ['numbers do not grow by one', `/W [0 0 0] /Index [1${'0'.repeat(300)} 9${'0'.repeat(300)}]`],
])('A table of objects whose %s is broken', (_, said) => {
  expect(() => withTable(said)).toThrow(BrokenPdf)
})

test('Pages that unpack one stream again and again are broken, not read', () => {
  const page = `<< /Type /Page /Contents [${'4 0 R '.repeat(200)}] >>`
  const file = new PdfFile(
    Buffer.from(fileOf([CATALOGUE, PAGES, page, packed(Buffer.alloc(1024 ** 2, ' '))])),
  )
  expect(() => contentOf(file, pageOf(file))).toThrow(BrokenPdf)
})

test('A font that names all letters again and again is broken, not read', () => {
  const ranges = '1 beginbfrange <0000> <ffff> <0000> endbfrange\n'.repeat(1000)
  const page = '<< /Type /Page /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>'
  const file = new PdfFile(
    Buffer.from(
      fileOf([
        CATALOGUE,
        PAGES,
        page,
        streamOf('BT /F 9 Tf <0041> Tj ET'),
        '<< /Type /Font /Subtype /Type0 /ToUnicode 6 0 R >>',
        streamOf(ranges),
      ]),
    ),
  )
  expect(() => readPageText(file, pageOf(file))).toThrow(BrokenPdf)
})
