import { join } from 'node:path'
import { readThoiHan } from '../../src/domain/ke-hoach/thoi-han/thoi-han'
import { readKeHoach } from '../../src/workspace/read-ke-hoach'
import { FILES } from './plans'
import { alternatives, changed, pdfRows, report, type Report, REPORTS, tablesOf } from './reports'

const PLAN = 'khanh-hoa/2025/ke-hoach.yaml'
const PROGRESS = 'khanh-hoa/2025/tien-do-quy-1.yaml'
const UNKNOWN = 'Trước mùa mưa lũ'

test.each(Object.entries(FILES))(
  'Of the deadlines of the plan of seed %s at least 97 per cent are understood',
  (_, file) => {
    const cells = (readKeHoach(file).hoSo.keHoach.linhVuc ?? []).flatMap(({ nhiemVu }) =>
      nhiemVu.flatMap(({ moc }) => moc.map(({ thoiHan }) => thoiHan)),
    )
    const unread = cells.filter((cell) => readThoiHan(cell).dang === undefined)
    expect(unread.length).toBeLessThanOrEqual(cells.length * 0.03)
  },
)

/** Rows of the tables of a Word file and of its PDF, cell by cell; a line of one may be two of the other. */
const squeeze = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => cell.replace(/\s/gu, '')))
const rowsOf = ({ docx, pdf }: Report) => ({
  word: squeeze(docx.sections.flatMap(tablesOf).flat()),
  pdf: squeeze(pdfRows(pdf.pages)),
})
const cell = (text: string) => text.replace(/\s/gu, '')

describe('A draft with a deadline that nobody understands, and with extended ones', () => {
  let made: Report
  beforeAll(async () => {
    const folder = changed(
      [PLAN, 'thoiHan: Quý III/2025', `thoiHan: ${UNKNOWN}`],
      [
        PROGRESS,
        '- ma: I.2\n    ten: Xây dựng Chương trình Xúc tiến đầu tư tỉnh Khánh Hòa\n    trangThai: dang-thuc-hien',
        '- ma: I.2\n    ten: Xây dựng Chương trình Xúc tiến đầu tư tỉnh Khánh Hòa\n    han: 2025-04-30\n    hanTheo: vb-581-2022-bnv\n    trangThai: dang-thuc-hien',
      ],
      [
        PROGRESS,
        '- ma: I.3\n    ten: Xây dựng Chương trình hành động nâng cao Chỉ số năng\n    trangThai: dang-thuc-hien',
        '- ma: I.3\n    ten: Xây dựng Chương trình hành động nâng cao Chỉ số năng\n    han: 2025-03-01\n    hanTheo: ý kiến của Chủ tịch UBND tỉnh\n    trangThai: dang-thuc-hien',
      ],
    )
    made = await report(join(folder, REPORTS[2025]), { bieuDo: true })
  })

  test.each(['word', 'pdf'] as const)('asks for the day in the row of the task (%s)', (kind) => {
    const row = rowsOf(made)[kind].find((cells) => cells.includes(cell(UNKNOWN)))
    expect(row).toContain(cell('Chưa rõ thời hạn: là ngày nào?'))
  })

  test.each(['word', 'pdf'] as const)(
    'counts it in a column of its own, and the sums add up (%s)',
    (kind) => {
      const rows = rowsOf(made)[kind]
      const head = rows.find((cells) => cells.includes(cell('Lĩnh vực'))) ?? []
      const sum = rows.find(([first]) => first === cell('Tổng')) ?? []
      const [all = 0, done = 0, , , ...rest] = sum.slice(1).map(Number)
      expect(head.at(-1)).toBe(cell('Chưa rõ thời hạn'))
      expect([sum.at(-1), all]).toEqual(['1', 62])
      expect(rest.reduce((total, each) => total + each, done)).toBe(all)
    },
  )

  test('says in the text and of the chart how many there are', () => {
    const text = made.docx.parts.get('word/document.xml') ?? ''
    expect(text).toContain('Chưa rõ thời hạn: 01 nhiệm vụ.')
    expect(alternatives(made).join(' ')).toContain('Chưa rõ thời hạn: 1')
  })

  test.each(['word', 'pdf'] as const)('prints the old deadline, the new one and what set it (%s)', (kind) => {
    const cells = rowsOf(made)[kind].flat()
    expect(cells).toContain(
      cell('Quý I/2025 (gia hạn đến 30/4/2025 theo Văn bản số 581/BNV-CCHC ngày 21/02/2022 của Bộ Nội vụ)'),
    )
    // In the list of overdue tasks and in the row of the task.
    const brought = cell('Quý II/2025 (rút ngắn đến 01/3/2025 theo ý kiến của Chủ tịch UBND tỉnh)')
    expect(cells.filter((text) => text === brought)).toHaveLength(2)
  })
})

test('Where every deadline is understood there is no such column, sentence or colour', async () => {
  const made = await report(join(__dirname, '../../data', REPORTS[2025]), { bieuDo: true })
  const { word, pdf } = rowsOf(made)
  const said = [...word.flat(), ...pdf.flat(), ...alternatives(made)].join(' ')
  expect(said).not.toMatch(/Chưa ?rõ ?thời ?hạn/u)
})
