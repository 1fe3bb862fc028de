import { keHoachFile, type KeHoach } from '../../src/domain/ke-hoach/ke-hoach'
import { recogniseKeHoach } from '../../src/import/import-ke-hoach'
import { readDocx } from '../../src/import/read/read-docx'
import { readPdf } from '../../src/import/read/read-pdf'
import type { Nguon } from '../../src/import/source/nguon'
import { readRegisters } from '../../src/workspace/registers'
import { readYaml } from '../../src/workspace/read-yaml'
import { make, type Made } from '../data/made'
import { writePlanWithTables } from '../data/plan-with-tables'
import { pdfRows, tablesOf } from '../data/reports'
import { leaves } from '../import/made'
import type { DocxTable } from '../read/docx'
import { paragraphsIn } from '../read/docx-blocks'
import { cellsOf } from '../render/pdf-table'

let file: string
let made: Made
beforeAll(async () => {
  file = writePlanWithTables()
  made = await make('ke-hoach', file)
})

const wordTables = (): DocxTable[] =>
  made.docx.sections.flatMap(({ blocks }) =>
    blocks.filter(
      (block): block is DocxTable =>
        block.type === 'table' && block.rows[0]?.cells[0]?.borders.top?.style === 'single',
    ),
  )
const MONEY = [
  ['TT', 'Nội dung', 'Kinh phí'],
  ['Tổng', 'Ngân sách', 'Khác'],
  ['1', 'Đào tạo', '100', '80', '20'],
  ['2', 'Mua sắm', '50', '50', '-'],
  ['3', '20', '20', '-'],
  ['Tổng cộng', '170', '150', '20'],
]
const TASKS = [
  ['TT', 'Nhiệm vụ', 'Thời hạn', 'Chủ trì', 'Kinh phí'],
  ['(1)', '(2)', '(3)', '(4)', '(5)'],
  ['Tổng số', '1.170'],
  ['I', 'Công tác văn thư', '150'],
  ['1', 'Mua tủ', 'Quý I/2025', 'Sở A', '100'],
  ['2', 'Mua giá', 'Quý II/2025', 'Sở B', '50'],
  ['II', 'Công tác lưu trữ'],
  ['1', 'Chỉnh lý tài liệu', 'Quý III/2025', 'Sở C', '1.020'],
  ['Cộng nhóm II', '1.020'],
  ['Tổng cộng', '03 quý', '', '1.170'],
  ['(Bằng chữ: Một nghìn một trăm bảy mươi triệu đồng)'],
]

describe('Tables of a plan in Word', () => {
  test('have their rows, their merged cells and their totals', () => {
    const tables = made.docx.sections.flatMap(tablesOf)
    expect(tables).toHaveLength(7)
    expect(tables).toContainEqual(MONEY)
    expect(tables).toContainEqual(TASKS)
  })

  test('have the widths of the data and the spans of their cells', () => {
    const money = wordTables()[3]
    const wide = money?.grid.reduce((sum, each) => sum + each, 0) ?? 0
    expect(money?.grid.map((each) => Math.round((each * 100) / wide))).toEqual([8, 40, 18, 17, 17])
    expect(money?.rows.map(({ cells }) => cells.map(({ gridSpan }) => gridSpan))).toEqual([
      [1, 1, 3],
      [1, 1, 1, 1, 1],
      [1, 1, 1, 1, 1],
      [1, 1, 1, 1, 1],
      [1, 1, 1, 1, 1],
      [2, 1, 1, 1],
    ])
    expect(money?.rows.map(({ cells }) => cells.map(({ vMerge }) => vMerge ?? '-').join(' '))).toEqual([
      'restart restart -',
      'continue continue - - -',
      '- - - - -',
      '- restart - - -',
      '- continue - - -',
      '- - - -',
    ])
    expect(money?.rows.map(({ header }) => header)).toEqual([true, true, false, false, false, false])
  })

  test('have figures in the middle, bold where the data says so', () => {
    const figures = wordTables()
      .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => paragraphsIn(blocks))))
      .filter(({ text }) => /^(?:-|-?\d[\d.,]*%?)$/u.test(text))
    expect(new Set(figures.map(({ align }) => align))).toEqual(new Set(['center']))
    const bold = figures.filter(({ runs }) => runs.every((run) => run.bold)).map(({ text }) => text)
    expect(bold).toEqual([
      ...['170', '150', '20'],
      ...['1.170', '150', '1.020', '1.170'],
      ...['1.000', '1.100', '1.200', '1.300'],
    ])
  })

  test('never touch what stands below them', () => {
    for (const { blocks } of made.docx.sections)
      for (const [at, block] of blocks.entries()) {
        const below = blocks[at + 1]
        if (block.type !== 'table' || !wordTables().includes(block) || below === undefined) continue
        expect(below.type).toBe('paragraph')
        const { text = '', spaceBefore = 0, line = 0 } = below.type === 'paragraph' ? below : {}
        expect(text === '' ? line / 20 : spaceBefore).toBeGreaterThanOrEqual(at + 2 < blocks.length ? 6 : 0)
      }
  })

  test('stand on the pages that their annexes ask for', () => {
    expect(made.docx.sections.map(({ landscape }) => landscape)).toEqual([false, false, true, true, false])
  })
})

describe('The same in the PDF', () => {
  test('have the same rows', () => {
    const rows = pdfRows(made.pdf.pages)
    for (const row of [...TASKS.filter(([, second]) => second), ['Tổng cộng', '170', '150', '20']])
      expect(rows).toContainEqual(row)
  })

  test('have rules around each cell, as wide as the data says', () => {
    const page = made.pdf.pages.find(({ lines }) => lines.some(({ text }) => text.includes('Ngân sách')))
    const cells = page ? cellsOf(page) : []
    const row = cells.filter(({ lines }) => ['Đào tạo', '100', '80', '20'].includes(lines.join(' ')))
    const [wide = 1, ...others] = row.slice(0, 4).map(({ left, right }) => right - left)
    expect(others.map((each) => Math.round((each * 40) / wide))).toEqual([18, 17, 17])
    const total = cells.find(({ lines }) => lines.join(' ') === 'Tổng cộng')
    const head = cells.find(({ lines }) => lines.join(' ') === 'Nội dung')
    expect(total?.right).toBeCloseTo(head?.right ?? 0, 0)
    expect(total?.left).toBeLessThan(head?.left ?? 0)
  })

  test('never touch what stands below them', () => {
    for (const page of made.pdf.pages) {
      const bottoms = cellsOf(page).map(({ bottom }) => bottom)
      for (const { text, y, size } of page.lines.filter((line) =>
        /^(?:Các chỉ tiêu trên|Văn phòng|Số liệu)/u.test(line.text),
      )) {
        const above = Math.max(...bottoms.filter((each) => each < y))
        expect([text, y - size - above > 3]).toEqual([text, true])
      }
    }
  })

  test('turn the page where the annex asks for it', () => {
    const wide = made.pdf.pages.map(({ width, height }) => width > height)
    expect(wide.filter(Boolean)).toHaveLength(2)
  })
})

describe('Imported again, a plan with tables is the plan it was written from', () => {
  const back = (nguon: Nguon): Map<string, unknown> =>
    new Map(leaves(recogniseKeHoach(nguon, readRegisters(file), { suaOcr: false }).keHoach))
  const wanted = () =>
    leaves(readYaml(file, keHoachFile).value as KeHoach).filter(
      ([path, value]) => path !== 'phienBan' && value !== '',
    )
  const plain = (value: unknown) => (typeof value === 'string' ? value.replace(/\*+/gu, '') : value)

  test('from Word', () => {
    const found = back(readDocx(made.bytes.docx, 'ke-hoach.docx'))
    expect(wanted().filter(([path, value]) => found.get(path) !== value)).toEqual([])
  })

  test('from the PDF, without its emphasis', async () => {
    const found = back(await readPdf(made.bytes.pdf, 'ke-hoach.pdf'))
    expect(wanted().filter(([path, value]) => found.get(path) !== plain(value))).toEqual([])
  })
})
