import { allParagraphs, type DocxParagraph, type DocxSection } from '../read/docx'
import type { PdfPage, PdfText } from '../read/pdf'
import { textArea } from './pdf-body'
import { inTopMargin, isLandscape, partsOf } from './pdf-segments'
import { tableTop } from './pdf-table'
import { type Real, real } from './real'

// The numbers are of NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục I, in mm; lengths in a file are rounded to 1/20
// pt or so.

const POINT = 25.4 / 72
const TWIP = POINT / 20
const MARGINS = { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] } as const
const ROUNDING = 0.1
/** Times New Roman: how far letters rise and fall, in em. */
const [RISE, FALL] = [0.891, 0.216]

let made: Real
beforeAll(async () => {
  made = await real()
})

const allowed = (length: number, [low, high]: readonly [number, number]): boolean =>
  length >= low - ROUNDING && length <= high + ROUNDING
const body = ({ texts }: PdfPage): PdfText[] => texts.filter((text) => text.text.trim() && !inTopMargin(text))
const numberOn = ({ texts }: PdfPage): PdfText[] => texts.filter(inTopMargin)

describe('A page of the PDF', () => {
  test('is A4, upright for the decision and the plan, lying for the appendix', () => {
    const sizes = partsOf(made.pdf).map(
      (pages) =>
        new Set(
          pages.map((at) =>
            [made.pdf.pages[at]?.width, made.pdf.pages[at]?.height]
              .map((each = 0) => Math.round(each * POINT))
              .join('×'),
          ),
        ),
    )
    expect(sizes).toEqual([new Set(['210×297']), new Set(['210×297']), new Set(['297×210'])])
  })

  test('has its text within the margins, whichever way it lies', () => {
    const outside = made.pdf.pages.flatMap((page) =>
      body(page).filter(({ x, y, width, size }) => {
        const [left, right] = [x * POINT, (page.width - x - width) * POINT]
        const [top, bottom] = [(y - RISE * size) * POINT, (page.height - y - FALL * size) * POINT]
        return (
          left < MARGINS.left[0] - ROUNDING ||
          right < MARGINS.right[0] - ROUNDING ||
          top < MARGINS.top[0] - ROUNDING ||
          bottom < MARGINS.bottom[0] - ROUNDING
        )
      }),
    )
    expect(outside.map(({ text }) => text)).toEqual([])
  })

  test('has its rules within the margins', () => {
    const outside = made.pdf.pages.flatMap(({ rules, width, height }) =>
      rules.filter(
        ({ x1, x2, y1, y2 }) =>
          x1 * POINT < 30 - ROUNDING ||
          (width - x2) * POINT < 15 - ROUNDING ||
          y1 * POINT < 20 - ROUNDING ||
          (height - y2) * POINT < 20 - ROUNDING,
      ),
    )
    expect(outside).toEqual([])
  })

  test('uses the margins it has: text from the left one to the right one', () => {
    const { left, right } = textArea(made.pdf)
    expect(allowed(left * POINT, MARGINS.left)).toBe(true)
    expect(allowed(((made.pdf.pages[0]?.width ?? 0) - right) * POINT, MARGINS.right)).toBe(true)
    for (const { rules, width } of made.pdf.pages.filter(isLandscape)) {
      expect(allowed(Math.min(...rules.map(({ x1 }) => x1)) * POINT, MARGINS.left)).toBe(true)
      expect(allowed((width - Math.max(...rules.map(({ x2 }) => x2))) * POINT, MARGINS.right)).toBe(true)
    }
  })

  test('begins under the top margin, and is filled down to the bottom one when text goes on', () => {
    for (const page of made.pdf.pages) {
      const top = Math.min(tableTop(page), ...body(page).map(({ y, size }) => y - RISE * size))
      expect(allowed(top * POINT, MARGINS.top)).toBe(true)
    }
    for (const page of (partsOf(made.pdf)[1] ?? []).slice(0, -1).map((at) => made.pdf.pages[at])) {
      const lowest = Math.max(...(page ? body(page) : []).map(({ y, size }) => y + FALL * size))
      // At most a paragraph's gap and the two lines that must stay together may be left free.
      expect((page?.height ?? 0) - lowest).toBeLessThan(25 / POINT + 3 * 1.5 * 14)
    }
  })

  test('is set in Times New Roman, or in Tinos which has its measures, all in black', () => {
    const texts = made.pdf.pages.flatMap((page) => page.texts)
    expect(
      [...new Set(texts.map(({ font }) => font))].filter((font) => !/^(Tinos|TimesNewRoman)/.test(font)),
    ).toEqual([])
    expect(new Set(texts.map(({ color }) => color))).toEqual(new Set(['000000']))
    expect(texts.filter(({ angle }) => angle !== 0)).toEqual([])
  })
})

describe('The page number in the PDF', () => {
  test('starts from 1 in each part and is not shown on its first page', () => {
    const shown = partsOf(made.pdf).map((pages) =>
      pages.map((at) =>
        numberOn(made.pdf.pages[at] as PdfPage)
          .map(({ text }) => text)
          .join(''),
      ),
    )
    expect(shown).toEqual(partsOf(made.pdf).map((pages) => pages.map((_, at) => (at ? String(at + 1) : ''))))
    expect(shown).toHaveLength(3)
    expect(shown.map(({ length }) => length > 1)).toEqual([false, true, true])
  })

  test('is Arabic, upright, 13 or 14, in the middle of the top margin', () => {
    const { left, right } = textArea(made.pdf)
    for (const page of made.pdf.pages) {
      for (const text of numberOn(page)) {
        expect(text.text).toMatch(/^\d+$/)
        expect([13, 14]).toContain(text.size)
        expect([text.bold, text.italic]).toEqual([false, false])
        // Between the margins, which are the same when the page lies.
        const middle = (left + page.width - ((made.pdf.pages[0]?.width ?? 0) - right)) / 2
        expect(Math.abs(text.x + text.width / 2 - middle)).toBeLessThan(1)
        expect((text.y - RISE * text.size) * POINT).toBeGreaterThan(5)
        expect((text.y + FALL * text.size) * POINT).toBeLessThan(20)
      }
    }
  })
})

describe('A section of the Word file', () => {
  const sections = (): readonly DocxSection[] => made.docx.sections

  test('is A4, the third lying', () => {
    expect(
      sections().map(({ pageWidth, pageHeight, landscape }) => [
        Math.round(pageWidth * TWIP),
        Math.round(pageHeight * TWIP),
        landscape,
      ]),
    ).toEqual([
      [210, 297, false],
      [210, 297, false],
      [297, 210, true],
    ])
  })

  test('has the margins of the decree', () => {
    for (const { margins } of sections()) {
      for (const side of ['top', 'bottom', 'left', 'right'] as const)
        expect([side, allowed(margins[side] * TWIP, MARGINS[side])]).toEqual([side, true])
      expect(margins.header * TWIP).toBeGreaterThan(5)
      expect(margins.header * TWIP + 14 * (RISE + FALL) * POINT).toBeLessThan(20)
    }
  })

  test('has the page number in the middle of the top margin, from 1, not on its first page', () => {
    for (const { header, firstHeader, footer, titlePage, pageStart } of sections()) {
      const [paragraph] = header
      expect(header).toHaveLength(1)
      expect(paragraph?.fields).toEqual(['PAGE'])
      expect(paragraph).toMatchObject({
        align: 'center',
        indentFirst: 0,
        indentLeft: 0,
        indentRight: 0,
        text: '2',
      })
      expect([titlePage, pageStart, firstHeader.map(({ text }) => text).join(''), footer.length]).toEqual([
        true,
        1,
        '',
        0,
      ])
    }
  })

  test('has the page number upright in 13 or 14', () => {
    // The field's run holds no text, so its style is asked: what it gives a text.
    const style =
      made.docx.parts
        .get('word/styles.xml')
        ?.match(
          new RegExp(`<w:style [^>]*w:styleId="${sections()[0]?.header[0]?.style}".*?</w:style>`, 's'),
        )?.[0] ?? ''
    expect(['26', '28']).toContain(/<w:sz w:val="(\d+)"/.exec(style)?.[1])
    expect(style).not.toMatch(/<w:[bi]\/>|<w:[bi] /)
    for (const [path, xml] of made.docx.parts)
      if (path.startsWith('word/header')) expect(xml).not.toMatch(/<w:(b|i|sz|rFonts|color)[ /]/)
  })
})

describe('The Word file', () => {
  const paragraphs = (): readonly DocxParagraph[] => [
    ...allParagraphs(made.docx),
    ...made.docx.sections.flatMap(({ header }) => header),
  ]

  test('is set in Times New Roman, all in black, in Vietnamese', () => {
    const runs = paragraphs().flatMap((paragraph) => paragraph.runs)
    expect(runs.length).toBeGreaterThan(300)
    expect(
      runs.filter(
        ({ font, color, lang }) => font !== 'Times New Roman' || color !== '000000' || lang !== 'vi-VN',
      ),
    ).toEqual([])
    const defaults =
      /<w:rPrDefault>.*?<\/w:rPrDefault>/s.exec(made.docx.parts.get('word/styles.xml') ?? '')?.[0] ?? ''
    for (const script of ['ascii', 'hAnsi', 'cs', 'eastAsia'])
      expect(defaults).toContain(`w:${script}="Times New Roman"`)
  })
})
