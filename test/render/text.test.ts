import type { DocxTable } from '../read/docx'
import { paragraphsIn } from '../read/docx-blocks'
import { fold, readSeed001 } from '../seeds/seed-001'
import { finder, takeInOrder } from './in-order'
import { allSegments, inTopMargin, isLandscape } from './pdf-segments'
import { cellsOf, type PdfCell, tableTop } from './pdf-table'
import { type Real, real } from './real'

const seed = readSeed001()
/** The document's texts before the table. */
const prose = [...seed.decision, ...seed.plan, ...seed.appendix]

/**
 * What the portal lost and the data restored: the second line of the agency's name (the first stands in the
 * seed), Tiêu ngữ, Nơi nhận, the signer; the letterhead of the plan; the word "Phụ lục".
 */
const RESTORED = [
  'TỈNH KHÁNH HÒA',
  'Độc lập - Tự do - Hạnh phúc',
  'Nơi nhận:',
  '- Như Điều 3;',
  '- Bộ Nội vụ (báo cáo);',
  '- Thường trực Tỉnh ủy, Thường trực HĐND tỉnh (báo cáo);',
  '- Chủ tịch và các PCT UBND tỉnh;',
  '- UBMTTQ VN tỉnh, các đoàn thể tỉnh;',
  '- Cổng thông tin điện tử tỉnh;',
  '- Lưu: VT, SNV.',
  'CHỦ TỊCH',
  'Nguyễn Tấn Tuân',
  'ỦY BAN NHÂN DÂN',
  'TỈNH KHÁNH HÒA',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Phụ lục',
]

/** The headings of the seven groups of tasks: lost in the seed, restored from Nghị quyết 76/NQ-CP. */
const GROUPS = [
  ['I', 'Cải cách thể chế'],
  ['II', 'Cải cách thủ tục hành chính'],
  ['III', 'Cải cách tổ chức bộ máy'],
  ['IV', 'Cải cách chế độ công vụ'],
  ['V', 'Cải cách tài chính công'],
  ['VI', 'Xây dựng và phát triển Chính quyền điện tử, Chính quyền số'],
  ['VII', 'Công tác chỉ đạo, điều hành'],
]

/** All words in one order: in the PDF the lines of two columns come by turns, and a long one is two lines. */
const words = (texts: readonly string[]): string[] => texts.join(' ').split(' ').sort()

let made: Real
beforeAll(async () => {
  made = await real()
})

describe('Seed 001', () => {
  test('has 62 tasks, of which one has two results', () => {
    expect(seed.cells.filter((cell) => /^\d+$/.test(cell))).toHaveLength(62)
    expect(seed.cells).toHaveLength(62 * 5 + 3)
    expect(prose).toHaveLength(16 + 45 + 2)
    expect(seed.columns[4]).toBe('Phân công (cơ quan chủ trì/cơ quan phối hợp) và cách thức thực hiện')
  })
})

describe('The Word file', () => {
  const tableOf = ({ docx }: Real) =>
    docx.sections[2]?.blocks.find((block): block is DocxTable => block.type === 'table')
  const outside = ({ docx }: Real) =>
    docx.sections.flatMap(({ blocks }, at) =>
      paragraphsIn(at === 2 ? blocks.filter(({ type }) => type === 'paragraph') : blocks),
    )
  const cells = () =>
    (tableOf(made)?.rows ?? []).map((row) =>
      row.cells
        .filter(({ vMerge }) => vMerge !== 'continue')
        .map(({ blocks }) =>
          fold(
            paragraphsIn(blocks)
              .map(({ text }) => text)
              .join(' '),
          ),
        ),
    )

  test('has every paragraph of the seed in order, and beside that only what was restored', () => {
    const lines = outside(made).flatMap(({ text }) => text.split('\n'))
    expect(words(takeInOrder(lines, prose))).toEqual(words(RESTORED))
  })

  test('keeps each paragraph of the seed in one paragraph of its own', () => {
    const texts = outside(made).map(({ text }) => text.normalize('NFC'))
    const [agency, ...others] = prose
    expect(agency).toBe('ỦY BAN NHÂN DÂN')
    expect(others.filter((line) => !texts.some((text) => finder(line).exec(text)?.[0] === text))).toEqual([])
  })

  test('has the heads of the columns and the cells of the 62 tasks in order', () => {
    const [head, ...rows] = cells()
    expect(head).toEqual(seed.columns)
    expect(rows.filter((row) => row.length !== 2).flat()).toEqual(seed.cells)
  })

  test('has the seven group headings between the tasks', () => {
    expect(cells().filter((row) => row.length === 2)).toEqual(GROUPS)
  })

  test('has each bullet of a cell in a paragraph of its own', () => {
    const bullets = paragraphsIn(made.docx.sections[2]?.blocks ?? [])
      .map(({ text }) => fold(text))
      .filter((text) => text.startsWith('- '))
    // "Sở Kế hoạch và Đầu tư - Thường trực Ban Đổi mới …" is one agency.
    const expected = seed.cells
      .filter((cell) => cell.startsWith('- '))
      .flatMap((cell) => cell.split(/ (?=- (?!Thường trực))/u))
    expect(bullets).toEqual(expected)
    expect(bullets.length).toBeGreaterThan(60)
  })
})

describe('The PDF', () => {
  const landscape = () => made.pdf.pages.filter(isLandscape)
  /** The pages before the table and the heading above it; page numbers left out. */
  const outside = () =>
    allSegments(made.pdf).filter(
      (line) =>
        !inTopMargin(line) &&
        line.y <
          tableTop(made.pdf.pages[line.page] ?? { rules: [], height: 0, width: 0, texts: [], lines: [] }),
    )
  /** The cells without the header row, which each page repeats. */
  const cells = (): PdfCell[] => landscape().flatMap((page) => cellsOf(page).slice(seed.columns.length))
  const isGroup = (cell: PdfCell, at: number, all: readonly PdfCell[]) =>
    [cell, all[at + 1]].some(
      (each) => each !== undefined && each.right - each.left > 500 && Math.abs(each.top - cell.top) < 1,
    )

  test('has every paragraph of the seed in order, and beside that only what was restored', () => {
    // Line by line from top to bottom; of two columns side by side the left line comes first.
    const left = takeInOrder(
      outside().map(({ text }) => text),
      prose,
    )
    expect(words(left)).toEqual(words(RESTORED))
  })

  test('has the heads of the columns on each page of the table', () => {
    for (const page of landscape()) {
      const heads = cellsOf(page).slice(0, seed.columns.length)
      expect(heads.map(({ lines }, at) => takeInOrder(lines, [seed.columns[at] ?? '']))).toEqual(
        seed.columns.map(() => []),
      )
    }
  })

  test('has the cells of the 62 tasks in order, each whole in its box', () => {
    // Cell by cell: the boxes by their rules, row by row; in a box its lines from top to bottom.
    const found = cells().filter((cell, at, all) => !isGroup(cell, at, all))
    expect(found).toHaveLength(seed.cells.length)
    expect(
      found.flatMap(({ lines }, at) =>
        lines.length ? takeInOrder(lines, [seed.cells[at] ?? '']) : ['an empty cell'],
      ),
    ).toEqual([])
  })

  test('has the seven group headings between the tasks', () => {
    const groups = cells()
      .filter(isGroup)
      .map(({ lines }) => lines.join(' '))
    expect(groups).toEqual(GROUPS.flat())
  })

  test('has no text on a page of the table but in a cell or above the table', () => {
    for (const page of landscape()) {
      const boxes = cellsOf(page).flatMap(({ texts }) => texts)
      expect(
        page.texts
          .filter((text) => text.text.trim() && text.y > tableTop(page) && !boxes.includes(text))
          .map(({ text }) => text),
      ).toEqual([])
    }
  })
})

describe('The comparison', () => {
  const lines = [
    'Căn cứ Nghị quyết số 76/NQ-',
    'CP ngày 15 tháng 7;',
    'QUYẾT ĐỊNH:',
    'Điều 1. Ban hành kèm theo.',
    'Nơi nhận:',
  ]
  const texts = [
    'Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7;',
    'QUYẾT ĐỊNH:',
    'Điều 1. Ban hành kèm theo.',
  ]

  test('joins lines and tells what is left over', () => {
    expect(takeInOrder(lines, texts)).toEqual(['Nơi nhận:'])
  })

  test('finds a title in any case and anything else in its own case only', () => {
    expect(takeInOrder(['Ban hành Kế hoạch'], ['BAN HÀNH KẾ HOẠCH'])).toEqual([])
    expect(() => takeInOrder(['Điều 1. ban hành'], ['Điều 1. Ban hành'])).toThrow('does not stand')
  })

  test.each([
    ['a missing word', ['Căn cứ Nghị quyết 76/NQ-CP ngày 15 tháng 7;', ...lines.slice(2)]],
    ['a word too many', [...lines.slice(0, 3), 'Điều 1. Ban hành kèm theo này.', 'Nơi nhận:']],
    ['sentences that changed places', [...lines.slice(3), ...lines.slice(0, 3)]],
    [
      'a word broken over two lines',
      ['Căn cứ Nghị quyết số 76/NQ-CP ng', 'ày 15 tháng 7;', ...lines.slice(2)],
    ],
    ['a letter without its mark', [...lines.slice(0, 2), 'QUYÊT ĐỊNH:', ...lines.slice(3)]],
  ])('does not take %s for the text', (_, wrong) => {
    expect(() => takeInOrder(wrong, texts)).toThrow('does not stand')
  })
})
