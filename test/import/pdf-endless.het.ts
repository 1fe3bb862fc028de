import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { saidInBounds } from '../read/bounded'
import { temporaryFolder } from '../read/temporary'
import { fileOf, pdfOf, streamOf } from './made-pdf'

/** In megabytes more than the program had before. */
const MOST = 360

/** Forms of which each draws the next one twice. */
const forms = (count: number): Uint8Array =>
  fileOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
    streamOf('/X Do'),
    ...Array.from({ length: count }, (_, at) =>
      streamOf('/X Do /X Do').replace(
        '<<',
        `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${6 + at} 0 R >> >>`,
      ),
    ),
  ])

/** A table of objects whose entries take no bytes, so that any count of them is there. */
const entries = (): Uint8Array => {
  const head = '%PDF-1.7\n'
  const table = streamOf('').replace(
    '<<',
    '<< /Type /XRef /Size 9 /W [0 0 0] /Root 2 0 R /Index [1 4000000000]',
  )
  return Buffer.from(`${head}1 0 obj\n${table}\nendobj\nstartxref\n${head.length}\n%%EOF\n`)
}

test.each<[string, () => Uint8Array]>([
  ['forms that draw one another', () => forms(30)],
  ['a table of objects without bytes', entries],
  ['states kept and brought back', () => pdfOf([{ chu: [], ve: 'q 1 0 0 1 0 0 cm Q\n'.repeat(1_000_000) }])],
  ['lines', () => pdfOf([{ chu: [], ve: '1 2 m 3 4 l S\n'.repeat(1_000_000) }])],
])('A PDF of %s without end is refused in words, in bounded time and memory', (_, content) => {
  const file = join(temporaryFolder(), 'a.pdf')
  writeFileSync(file, content())
  const [answer] = saidInBounds('importKeHoach', [file])
  // A machine that is quick enough reads a million of them to the end, and finds no words.
  expect(answer?.said).toMatch(/quá nhiều thời gian hoặc bộ nhớ|không có chữ để đọc/u)
  expect(answer?.megabytes).toBeLessThan(MOST)
})
