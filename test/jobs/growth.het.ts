import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Cell, docx, p, table, xlsx } from '../import/made'
import { type Job, stepsInBounds } from '../read/bounded'
import { temporaryFolder } from '../read/temporary'

const GOOD = join(__dirname, '../workspace/cases/khong-loi')
const good = readFileSync(join(GOOD, 'ke-hoach.yaml'), 'utf8')
const times = (size: number, make: (nth: number) => string): string[] =>
  Array.from({ length: size }, (_, nth) => make(nth))

/** The file of a kind at a size. */
type Kind = readonly [name: string, size: number, make: (size: number) => string | Uint8Array]

const withName = (name: string): string => good.replace('- ten: Rà soát văn bản', `- ten: ${name}`)
const YAML: readonly Kind[] = [
  ['keys that nobody knows', 100, (size) => times(size, (nth) => `k${nth}: 1`).join('\n')],
  ['keys of one mapping', 500, (size) => `${good}x: {${times(size, (nth) => `k${nth}: 1`).join(', ')}}\n`],
  ['aliases of one text', 500, (size) => `${good}x: &x một\ny: [${times(size, () => '*x').join(', ')}]\n`],
  ['control characters', 5000, (size) => `${good}x: "${'\u0001 '.repeat(size)}"\n`],
  ['lines of a comment', 2000, (size) => `${good}${'# ghi chú\n'.repeat(size)}`],
]
const PRINTED: readonly Kind[] = [
  ['letters in one cell', 4_000, (size) => withName('việc của đơn vị '.repeat(size / 16))],
  ['letters in one word', 1_000, (size) => withName('a'.repeat(size))],
  [
    'milestones of one task',
    50,
    (size) =>
      `${good.slice(0, good.indexOf('linhVuc:'))}linhVuc:\n  - ten: Thể chế\n    nhiemVu:\n      - ten: Việc\n        moc:\n${times(size, (nth) => `          - { ketQua: Kết quả ${nth}, thoiHan: Quý I/2025, phanCong: Sở Nội vụ }`).join('\n')}\n`,
  ],
  [
    'notes of one paragraph',
    50,
    (size) => good.replace('Đoạn mở đầu.', `Đoạn mở đầu${' có chú thích'.repeat(size)}.`),
  ],
]
const IMPORTED: readonly Kind[] = [
  [
    'letters of one paragraph in Word',
    5_000,
    (size) => docx(p('KẾ HOẠCH') + p('công việc '.repeat(size / 10))),
  ],
  [
    'runs of one paragraph in Word',
    500,
    (size) => docx(p('KẾ HOẠCH') + p('x').replace(/<w:r>.*<\/w:r>/u, (run) => run.repeat(size))),
  ],
  [
    'paragraphs in Word',
    200,
    (size) => docx(p('KẾ HOẠCH') + times(size, (nth) => p(`Đoạn ${nth} của phần`)).join('')),
  ],
  [
    'paragraphs of Word whose marks were deleted',
    200,
    (size) => docx(p('KẾ HOẠCH') + times(size, () => p('Đoạn ', '<w:rPr><w:del/></w:rPr>')).join('')),
  ],
  [
    'entities of one text in Word',
    2000,
    (size) => docx(`${p('KẾ HOẠCH')}<w:p><w:r><w:t>${'&#65;'.repeat(size)}</w:t></w:r></w:p>`),
  ],
  [
    'rows of a table in Word',
    50,
    (size) =>
      docx(
        p('KẾ HOẠCH') +
          table(
            ['TT', 'Nhiệm vụ', 'Kết quả', 'Thời hạn'],
            ...Array.from({ length: size }, (_, nth) => [`${nth + 1}`, `Việc ${nth}`, 'Báo cáo', 'Quý I']),
          ),
      ),
  ],
  [
    'rows of vertically merged cells in Word',
    50,
    (size) =>
      docx(
        p('KẾ HOẠCH') +
          table(
            ['TT', 'Nhiệm vụ', 'Kết quả', 'Thời hạn'],
            ...Array.from({ length: size }, (_, nth): Cell[] => {
              const merge = nth === 0 ? 'restart' : 'continue'
              const [tt, ten] = nth === 0 ? ['1', 'Việc'] : ['', '']
              return [{ text: tt, merge }, { text: ten, merge }, `Báo cáo ${nth}`, 'Quý I']
            }),
          ),
      ),
  ],
  [
    'merged ranges in Excel',
    500,
    (size) =>
      xlsx(
        [
          ['TT', 'Nhiệm vụ', 'Kết quả', 'Tiến độ'],
          ['1', 'Việc', 'Văn bản', 'Năm 2026'],
        ],
        { merged: times(size, (nth) => `A${nth + 3}:D${nth + 3}`) },
      ),
  ],
]
const TEMPLATES: readonly Kind[] = [
  ['tags in one paragraph', 400, (size) => docx(p('{{nam}} '.repeat(size)))],
  [
    'runs around tags',
    100,
    (size) => docx(p('{{nam}}').replace(/<w:r>.*<\/w:r>/u, (run) => run.repeat(size))),
  ],
  [
    'conditions one after the other',
    100,
    (size) => docx(times(size, () => p('{{#if nam}}') + p('x') + p('{{/if}}')).join('')),
  ],
]

/** What grows with the square of the work takes twice as many steps more: steps of one page's end are left. */
const SLACK = 1.2

const SUITES: readonly (readonly [Job, string, readonly Kind[]])[] = [
  ['generateKeHoach', 'ke-hoach.yaml', YAML],
  ['printKeHoach', 'ke-hoach.yaml', PRINTED],
  ['importKeHoach', 'a', IMPORTED],
  ['inspectTemplate', 'mau.docx', TEMPLATES],
]

/** `nth`: of its kind. What is remembered of one text, or taken over from it, is no measure of the next: they differ from their first line on. */
function fileOf(name: string, content: string | Uint8Array, of: string, nth: number): string {
  const folder = temporaryFolder()
  for (const register of ['co-quan.yaml', 'van-ban.yaml'])
    copyFileSync(join(GOOD, register), join(folder, register))
  const ending = name.includes('.') ? '' : of.includes('Excel') ? '.xlsx' : '.docx'
  const file = join(folder, name + ending)
  writeFileSync(file, typeof content === 'string' ? `# Tệp thứ ${nth}\n${content}` : content)
  return file
}

describe.each(SUITES)('%s: the steps grow with the work n no worse than n log n:', (job, name, kinds) => {
  let steps: readonly number[]
  beforeAll(() => {
    const files = kinds.flatMap(([of, size, make]) =>
      [1, 1, 2, 4].map((factor, nth) => fileOf(name, make(size * factor), of, nth)),
    )
    steps = stepsInBounds(job, files).map((each) => each.steps)
  })

  test.each(kinds.map(([of, size], nth) => [of, size, nth] as const))('%s', (_, size, nth) => {
    // The first run of a kind also loads what the kind needs.
    const [, one = 0, two = 0, four = 0] = steps.slice(nth * 4)
    const work = (size: number): number => size * Math.log2(size)
    const worst = (work(4 * size) - work(2 * size)) / (work(2 * size) - work(size))
    expect((four - two) / (two - one)).toBeLessThan(SLACK * worst)
  })
})
