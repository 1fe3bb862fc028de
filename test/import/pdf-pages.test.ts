import { readPdf } from '../../src/import/read/read-pdf'
import { pagesOf } from '../../src/pdf/page-tree'
import { PdfFile } from '../../src/pdf/pdf-file'
import { fileOf, streamOf } from './made-pdf'

const page = (nth: number): string[] => [
  `<< /Type /Page /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${3 + 2 * nth} 0 R >>`,
  streamOf(`BT /F 13 Tf 60 700 Td (Trang ${nth} co mot cau dai hon hai muoi chu.) Tj ET`),
]
/** A file of three pages, objects 4, 6 and 8, behind a tree; object 10 is more of the tree. */
const threePages = (tree: string, more = 'null'): Buffer =>
  Buffer.from(
    fileOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages ${tree} >>`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      ...[1, 2, 3].flatMap(page),
      more,
    ]),
  )
const ALL = '/Kids [4 0 R 6 0 R 8 0 R]'
/** A file that says of itself that it is laid out for the web, with one page; the tree has three. */
function forTheWeb(): Buffer {
  const text = threePages(`/Count 3 ${ALL}`).toString('latin1')
  const head = '9 1 obj\n<< /Linearized 1 /L 00000000 /H [9 9] /O 4 /E 99 /N 1 /T 99 >>\nendobj\n'
  const moved = text.replace('%PDF-1.7\n', `%PDF-1.7\n${head}`)
  return Buffer.from(moved.replace('00000000 /H', `${String(moved.length).padStart(8, '0')} /H`), 'latin1')
}

test.each<[string, Buffer]>([
  ['that says it has one', threePages(`/Count 1 ${ALL}`)],
  ['that says it has two elsewhere', threePages(`/Count 10 0 R ${ALL}`, '2')],
  [
    'one branch of which says one for two',
    threePages('/Count 2 /Kids [10 0 R 8 0 R]', '<< /Type /Pages /Count 1 /Kids [4 0 R 6 0 R] >>'),
  ],
  [
    'one branch of which says none for one',
    threePages('/Count 2 /Kids [4 0 R 10 0 R 8 0 R]', '<< /Type /Pages /Count 0 /Kids [6 0 R] >>'),
  ],
  [
    'whose branch calls itself a page',
    threePages('/Count 2 /Kids [4 0 R 10 0 R]', '<< /Type /Page /Count 2 /Kids [6 0 R 8 0 R] >>'),
  ],
  ['laid out for the web as one', forTheWeb()],
  [
    'that says one, its table of objects being lost',
    Buffer.from(
      threePages(`/Count 1 ${ALL}`)
        .toString('latin1')
        .replace(/startxref\n\d+/u, 'startxref\n9'),
      'latin1',
    ),
  ],
])('Of a file of three pages %s none is lost without a word', async (_, file) => {
  await expect(readPdf(file, 'a.pdf')).rejects.toThrow(/nhiều trang hơn số trang tệp tự ghi/u)
})

test.each<[string, string, number]>([
  ['as many as there are', `/Count 3 ${ALL}`, 3],
  ['more than there are', `/Count 5 ${ALL}`, 3],
  ['nothing', ALL, 3],
  ['as many as are left of them, one being taken out', '/Count 2 /Kids [4 0 R 8 0 R]', 2],
])('A file of pages that says %s is read to its end', async (_, tree, count) => {
  const { khoi } = await readPdf(threePages(tree), 'a.pdf')
  expect(khoi).toHaveLength(count)
})

test.each<[string, string]>([
  ['of fewer pages than it has', `/Count 2 ${ALL}`],
  ['of more pages than it has', `/Count 4 ${ALL}`],
  ['of pages nobody counted', ALL],
  ['with a page that is none', '/Count 2 /Kids [4 0 R null 8 0 R]'],
  ['with a page that is missing', '/Count 3 /Kids [4 0 R 77 0 R 8 0 R]'],
  ['with a page twice', '/Count 4 /Kids [4 0 R 6 0 R 6 0 R 8 0 R]'],
  ['that leads in a circle', '/Count 3 /Kids [4 0 R 2 0 R 6 0 R]'],
  ['of no pages', '/Count 3 /Kids 4 0 R'],
])('What was signed is not judged by a tree %s', (_, tree) => {
  expect(() => pagesOf(new PdfFile(threePages(tree)))).toThrow(/pages/u)
})
