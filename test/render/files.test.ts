import { bytesOf } from '../data/made'
import { allParagraphs, type DocxBlock } from '../read/docx'
import { testNeeding } from '../read/programs'
import { faultsOf } from '../read/validate'
import { segmentsOf } from './pdf-segments'
import { digest, PLAN, type Real, real, type State } from './real'
import { placed } from './word-place'

const STATES: readonly State[] = ['paper', 'draft', 'electronic']

let made: Real
beforeAll(async () => {
  made = await real()
})

describe('The same data gives the same bytes', () => {
  test('on two runs', async () => {
    const { bytes } = await bytesOf('ke-hoach', PLAN)
    expect(bytes.docx.equals(made.bytes.docx)).toBe(true)
    expect(bytes.pdf.equals(made.bytes.pdf)).toBe(true)
  })

  test('and another state gives others', async () => {
    expect(digest((await real('draft')).bytes.pdf)).not.toBe(digest(made.bytes.pdf))
    expect(digest((await real('draft')).bytes.docx)).not.toBe(digest(made.bytes.docx))
  })
})

describe('The PDF', () => {
  test('is of version 1.7, from its first bytes', () => {
    expect(made.bytes.pdf.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7')
    expect(made.pdf.version).toBe('1.7')
  })

  test('says its language, title, subject and agency', () => {
    expect(made.pdf.info).toMatchObject({
      language: 'vi-VN',
      title: 'Quyết định 3487/QĐ-UBND ban hành Kế hoạch cải cách hành chính tỉnh Khánh Hòa năm 2025',
      subject: 'Ban hành Kế hoạch cải cách hành chính tỉnh Khánh Hòa năm 2025',
      author: 'Ủy ban nhân dân tỉnh Khánh Hòa',
    })
  })

  test('has a bookmark for each part, that leads to its first page', () => {
    const pageOf = (title: string) =>
      made.pdf.pages.findIndex((page, at) => segmentsOf(page, at).some(({ text }) => text === title)) + 1
    expect(made.pdf.outline).toEqual([
      { title: 'Quyết định', page: pageOf('QUYẾT ĐỊNH') },
      { title: 'Kế hoạch', page: pageOf('KẾ HOẠCH') },
      { title: 'Phụ lục', page: pageOf('Phụ lục') },
    ])
    expect(made.pdf.outline.map(({ page }) => page)).toEqual([1, 2, expect.any(Number)])
  })

  test('carries its fonts', () => {
    const raw = made.bytes.pdf.toString('latin1')
    expect(raw).toMatch(/\/FontFile[23]/)
    expect(new Set(made.pdf.pages.flatMap(({ texts }) => texts.map(({ font }) => font))).size).toBe(4)
  })
})

describe('The Word file', () => {
  test('says its title, subject and agency', () => {
    expect(made.docx.core).toMatchObject({
      title: 'Quyết định 3487/QĐ-UBND ban hành Kế hoạch cải cách hành chính tỉnh Khánh Hòa năm 2025',
      subject: 'Ban hành Kế hoạch cải cách hành chính tỉnh Khánh Hòa năm 2025',
      creator: 'Ủy ban nhân dân tỉnh Khánh Hòa',
    })
  })

  test('is in Vietnamese by its defaults', () => {
    const [defaults] = /<w:docDefaults>.*?<\/w:docDefaults>/s.exec(
      made.docx.parts.get('word/styles.xml') ?? '',
    ) ?? ['']
    expect(defaults).toMatch(/<w:lang [^>]*w:val="vi-VN"/)
  })

  test.each([
    [0, 'CỘNG HÒA XÃ HỘI', 'Quốc hiệu'],
    [0, 'Độc lập', 'Tiêu ngữ'],
    [0, 'ỦY BAN NHÂN DÂN', 'Cơ quan ban hành'],
    [0, 'Số:', /^Số\P{L}.*ký hiệu$/u],
    [0, 'QUYẾT ĐỊNH', 'Tên loại'],
    [0, 'Ban hành Kế hoạch', 'Trích yếu'],
    [0, 'Căn cứ Luật', 'Căn cứ'],
    [0, 'Điều 1.', 'Điều'],
    [0, 'Nơi nhận:', 'Nơi nhận'],
    [0, 'Nguyễn Tấn Tuân', 'Họ tên'],
    [1, 'I. MỤC TIÊU', 'Mục'],
    [1, '1. Tiếp tục', 'Khoản'],
    [1, 'a) Thủ tục', 'Điểm'],
    [1, 'Quán triệt', 'Lời văn'],
    [2, 'Phụ lục', 'Phụ lục'],
  ])(
    'has in part %i the paragraph "%s" in the style "%s", which an office can change',
    (part, text, style) => {
      expect(placed(made.docx, part, text).paragraph.styleName).toMatch(
        typeof style === 'string' ? new RegExp(`^${style}$`, 'u') : style,
      )
    },
  )

  test('has every paragraph in a style of its own, none in one that Word or the library brings', () => {
    const used = new Set(
      [...allParagraphs(made.docx), ...made.docx.sections.flatMap(({ header }) => header)].map(
        ({ styleName }) => styleName,
      ),
    )
    expect(
      [...used].filter((name) => !name || /^(Normal|Heading|Title|List|Table|header|footer)/i.test(name)),
    ).toEqual([])
    expect(used.size).toBeGreaterThan(20)
  })

  test('is numbered by its text only', () => {
    for (const [path, xml] of made.docx.parts)
      if (/^word\/(document|header|footnotes|styles)/.test(path))
        expect([path, xml.includes('<w:numPr')]).toEqual([path, false])
    expect(allParagraphs(made.docx).filter(({ numbered }) => numbered)).toEqual([])
  })

  test('has a width on every cell, of the letterhead and the signature too', () => {
    const cells = (blocks: readonly DocxBlock[]): number[] =>
      blocks.flatMap((block) =>
        block.type === 'table'
          ? block.rows.flatMap((row) => row.cells.flatMap((cell) => [cell.width, ...cells(cell.blocks)]))
          : [],
      )
    const widths = made.docx.sections.flatMap(({ blocks }) => cells(blocks))
    expect(widths.length).toBeGreaterThan(300)
    expect(widths.filter((width) => width < 300)).toEqual([])
    const xml = made.docx.parts.get('word/document.xml') ?? ''
    expect(xml.match(/<w:tcW w:w="\d+" w:type="dxa"\/>/g)).toHaveLength(xml.match(/<w:tc>/g)?.length ?? 0)
  })

  for (const state of STATES)
    testNeeding('ooxml-validator')(`has no fault the validator of Word 2019 knows, ${state}`, async () => {
      expect(faultsOf((await real(state)).bytes.docx)).toEqual([])
    })
})
