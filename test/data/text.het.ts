import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { testNeeding } from '../read/programs'
import { faultsOf } from '../read/validate'
import { agree } from '../render/agree'
import { finder, takeInOrder } from '../render/in-order'
import { readSeed, REPAIRS, type SeedName, SEEDS, wrongRepairs } from '../seeds/seeds'
import { printedByLibreOffice } from '../render/libre-office'
import { FILES, pdfLines, pdfRows, plan, type Plan, wordLines, wordParagraphs, wordRows } from './plans'

const STATE = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']

/** What the seed lost and the data restored: each a reason in `phucHoi`. */
const RESTORED: Readonly<Record<SeedName, readonly string[]>> = {
  '000': [
    ...[
      'UBND TỈNH KHÁNH HÒA',
      'VĂN PHÒNG',
      ...STATE,
      'Số: 12/QĐ-VPUBND',
      'Khánh Hòa, ngày 19 tháng 01 năm 2023',
    ],
    ...['UBND TỈNH KHÁNH HÒA', 'VĂN PHÒNG', ...STATE],
  ],
  '001': [
    ...['TỈNH KHÁNH HÒA', 'Độc lập - Tự do - Hạnh phúc'],
    ...[
      'Nơi nhận:',
      '- Như Điều 3;',
      '- Bộ Nội vụ (báo cáo);',
      '- Thường trực Tỉnh ủy, Thường trực HĐND tỉnh (báo cáo);',
      '- Chủ tịch và các PCT UBND tỉnh;',
    ],
    ...[
      '- UBMTTQ VN tỉnh, các đoàn thể tỉnh;',
      '- Cổng thông tin điện tử tỉnh;',
      '- Lưu: VT, SNV.',
      'CHỦ TỊCH',
      'Nguyễn Tấn Tuân',
    ],
    ...['ỦY BAN NHÂN DÂN', 'TỈNH KHÁNH HÒA', ...STATE, 'Phụ lục'],
  ],
  '003': ['UBND TỈNH TUYÊN QUANG', 'SỞ KẾ HOẠCH VÀ ĐẦU TƯ', ...STATE, 'GIÁM ĐỐC'],
  '004': [
    ...[
      'ỦY BAN NHÂN DÂN',
      'THỊ XÃ NINH HÒA',
      ...STATE,
      'Số: 112/QĐ-UBND',
      'Ninh Hòa, ngày 21 tháng 01 năm 2022',
    ],
    ...['ỦY BAN NHÂN DÂN', 'THỊ XÃ NINH HÒA', ...STATE],
  ],
}

/** Paragraphs before the table, cells of the tasks, groups: counted in the seeds. */
const COUNTS: Readonly<Record<SeedName, readonly [paragraphs: number, cells: number, groups: number]>> = {
  '000': [49, 0, 0],
  '001': [16 + 45 + 2, 62 * 5 + 3, 7],
  '003': [92, 21 * 6, 7],
  '004': [99, 38 * 5, 7],
}

const NOTICES: Readonly<Record<SeedName, readonly string[]>> = {
  '000': ['lời văn chỉ tới phụ lục ("Theo phụ lục chi tiết đính kèm.") nhưng dữ liệu không có phụ lục'],
  '001': [],
  '003': ['chưa có họ tên người ký'],
  '004': [],
}

/** All words in one order: in the PDF the lines of two columns come by turns. */
const words = (texts: readonly string[]): string[] => texts.join(' ').split(' ').sort()

describe.each(SEEDS)('The plan of seed %s', (name) => {
  const seed = readSeed(name)
  let made: Plan
  beforeAll(async () => {
    made = await plan(name)
  })

  test('is read whole', () => {
    expect([seed.prose.length, seed.cells.length, seed.groups?.length ?? 7]).toEqual(COUNTS[name])
  })

  test('is made without an error and with the notices expected', () => {
    expect(made.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(made.findings.map(({ message }) => message)).toEqual(NOTICES[name])
  })

  test('has every sentence of the seed in order in the Word file, and beside that only what was restored', () => {
    expect(words(takeInOrder(wordLines(made), seed.prose))).toEqual(words(RESTORED[name]))
  })

  test('has every sentence of the seed in order in the PDF, and beside that only what was restored', () => {
    expect(words(takeInOrder(pdfLines(made), seed.prose))).toEqual(words(RESTORED[name]))
  })

  test('keeps each sentence of the seed in one paragraph of Word', () => {
    const texts = wordParagraphs(made).map(({ text }) => text.normalize('NFC'))
    // Of a title of two lines the seed has each line apart; 001's agency is two lines of which the seed has
    // one.
    const isWhole = (line: string, text: string) =>
      [text, ...text.split('\n')].some((piece) => finder(line).exec(piece)?.[0] === piece)
    expect(seed.prose.filter((line) => !texts.some((text) => isWhole(line, text)))).toEqual([])
  })

  test('has the heads, the tasks and the groups of the table in order in the Word file', () => {
    const [head = [], ...rows] = wordRows(made)
    const groups = rows.filter((row) => row.length === 2)
    expect(head).toEqual(seed.columns)
    expect(rows.filter((row) => row.length !== 2).flat()).toEqual(seed.cells)
    if (seed.groups) expect(groups).toEqual(seed.groups)
    expect(groups).toHaveLength(COUNTS[name][2])
  })

  test('has the heads, the tasks and the groups of the table in order in the PDF, each whole in its box', () => {
    const lines = pdfRows(made).map((row) => row.map((cell) => cell.lines))
    const heads = lines.filter((row) => row[0]?.join('') === seed.columns[0])
    const cells = lines.filter((row) => row.length !== 2 && !heads.includes(row)).flat()
    const groups = lines.filter((row) => row.length === 2)
    for (const head of heads) expect(head.map((cell) => cell.join(' '))).toEqual(seed.columns)
    expect(cells).toHaveLength(seed.cells.length)
    expect(
      cells.flatMap((cell, at) =>
        cell.length ? takeInOrder(cell, [seed.cells[at] ?? '']) : ['an empty cell'],
      ),
    ).toEqual([])
    if (seed.groups) expect(groups.map((row) => row.map((cell) => cell.join(' ')))).toEqual(seed.groups)
    expect(groups).toHaveLength(COUNTS[name][2])
  })

  testNeeding('ooxml-validator')('has no fault the validator of Word 2019 knows', () => {
    expect(faultsOf(made.bytes.docx)).toEqual([])
  })

  testNeeding('soffice')(
    'has the same pages in Word as in the PDF, and at least 98% of the lines alike',
    async () => {
      const { pages, alike, differ } = agree(await printedByLibreOffice(name), made.pdf)
      expect({ pages: pages[0], differ: alike < 0.98 ? differ : [] }).toEqual({ pages: pages[1], differ: [] })
      expect(alike).toBeGreaterThanOrEqual(0.98)
    },
  )
})

describe.each(['000', '003', '004'] as const)('The repairs of seed %s', (name) => {
  test('stand in the seed as often as the list says', () => {
    expect(wrongRepairs(name)).toEqual([])
  })

  test('are written down in the data', () => {
    const { phucHoi } = parse(readFileSync(FILES[name], 'utf8')) as { phucHoi: { lyDo: string }[] }
    const reasons = phucHoi.map(({ lyDo }) => lyDo).join('\n')
    expect(
      REPAIRS[name]
        .filter(({ why, from }) => why !== 'hoa' && !reasons.includes(from.replace(/^số |\/QĐ-UBND$/g, '')))
        .map(({ from }) => from),
    ).toEqual([])
  })
})
