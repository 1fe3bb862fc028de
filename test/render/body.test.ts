import { readSeed001 } from '../seeds/seed-001'
import { type BodyParagraph, bodyLines, bodyOf, textArea } from './pdf-body'
import { isLandscape, partsOf, type Segment, segmentsOf } from './pdf-segments'
import { type Real, real } from './real'
import { placedIn, shown } from './word-place'

// The numbers are of NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 6 điểm e: justified, 13–14, first
// line 1 or 1.27 cm, 6 pt, single to 1.5 lines.

/** A single line of Times New Roman: 0.891 up, 0.216 down, 0.042 between. */
const SINGLE = 1.149
const POINTS_A_MM = 72 / 25.4
const INDENTS = [10 * POINTS_A_MM, 12.7 * POINTS_A_MM]

let made: Real
let paragraphs: readonly BodyParagraph[]
let area: ReturnType<typeof textArea>
beforeAll(async () => {
  made = await real()
  paragraphs = [0, 1].flatMap((part) => bodyOf(made.pdf, part))
  area = textArea(made.pdf)
})

/** Neighbours: of lines, of texts. */
const pairs = <T>(list: readonly T[]): (readonly [T, T])[] =>
  list.slice(1).map((each, at) => [list[at] as T, each])
/** The paragraphs of Word's body: everything between the titles and the signature, or the end. */
const wordBody = () =>
  [0, 1].flatMap((part) => {
    const all = placedIn(made.docx.sections[part]).map(({ paragraph }) => paragraph)
    const start = all.findIndex((each) => /^(Căn cứ Luật|I\. )/.test(each.text))
    return all
      .slice(start, all.findLastIndex(({ text }) => text.endsWith('./.')) + 1)
      .filter((each) => shown(each) !== 'QUYẾT ĐỊNH:')
  })
const seedBody = () => {
  const { decision, plan } = readSeed001()
  return [...decision.slice(7, 15).filter((line) => line !== 'QUYẾT ĐỊNH:'), ...plan.slice(3)]
}

describe('A paragraph of the body in the PDF', () => {
  test('is found: as many as in the seed', () => {
    expect(
      paragraphs.map((lines) =>
        lines
          .map(({ text }) => text)
          .join(' ')
          .slice(0, 20),
      ),
    ).toEqual(seedBody().map((line) => line.slice(0, 20)))
  })

  test('is set in 13 or 14, the same everywhere', () => {
    const sizes = new Set(paragraphs.flat().flatMap(({ texts }) => texts.map(({ size }) => size)))
    expect(sizes.size).toBe(1)
    expect([13, 14]).toContain([...sizes][0])
  })

  test('begins 1 or 1.27 cm in, the same everywhere, and goes on at the margin', () => {
    const indents = paragraphs.map(([first]) => (first?.x ?? 0) - area.left)
    const wanted = INDENTS.find((indent) => Math.abs(indent - (indents[0] ?? 0)) < 0.3) ?? NaN
    expect(indents.filter((indent) => !(Math.abs(indent - wanted) < 0.3))).toEqual([])
    expect(
      paragraphs.flatMap((lines) => lines.slice(1)).filter(({ x }) => Math.abs(x - area.left) > 0.5),
    ).toEqual([])
  })

  test('is justified: each line but the last ends at the right margin', () => {
    const full = paragraphs.flatMap((lines) => lines.slice(0, -1))
    expect(full.length).toBeGreaterThan(100)
    expect(full.filter(({ right }) => Math.abs(right - area.right) > 0.5).map(({ text }) => text)).toEqual([])
    expect(
      paragraphs.map((lines) => lines.at(-1)?.right ?? 0).filter((right) => right > area.right + 0.5),
    ).toEqual([])
  })

  test('has lines from single to 1.5', () => {
    const pitches = paragraphs.flatMap((lines) =>
      pairs(lines)
        .filter(([a, b]) => a.page === b.page)
        .map(([a, b]) => (b.y - a.y) / a.size),
    )
    expect(Math.min(...pitches)).toBeGreaterThan(SINGLE - 0.002)
    expect(Math.max(...pitches)).toBeLessThan(SINGLE * 1.5)
  })

  test('is at least 6 pt from the next', () => {
    const [first, second] = paragraphs.find((lines) => lines.length > 1) ?? []
    const pitch = (second?.y ?? 0) - (first?.y ?? 0)
    const gaps = pairs(paragraphs)
      .map(([a, b]) => [a.at(-1) as Segment, b[0] as Segment] as const)
      .filter(([a, b]) => a.page === b.page)
    expect(gaps.length).toBeGreaterThan(40)
    expect(gaps.filter(([a, b]) => b.y - a.y - pitch < 5.95).map(([, b]) => b.text)).toEqual([])
  })

  test('never leaves a line of its own alone at the end or the top of a page', () => {
    const broken = paragraphs.filter((lines) => new Set(lines.map(({ page }) => page)).size > 1)
    expect(broken.length).toBeGreaterThan(0)
    const alone = broken.filter((lines) =>
      [lines[0], lines.at(-1)].some((end) => lines.filter(({ page }) => page === end?.page).length < 2),
    )
    expect(alone.map(([first]) => first?.text)).toEqual([])
  })

  test('that is a heading never ends a page', () => {
    const last = [0, 1].flatMap((part) =>
      (partsOf(made.pdf)[part] ?? []).slice(0, -1).map((page) =>
        bodyLines(made.pdf, part)
          .filter((line) => line.page === page)
          .at(-1),
      ),
    )
    expect(last.length).toBeGreaterThan(0)
    expect(
      last.filter((line) => line?.bold || /^[IVX]+\. /.test(line?.text ?? '')).map((line) => line?.text),
    ).toEqual([])
  })

  test('keeps numbers and symbols of documents whole on a line', () => {
    const symbols = seedBody().flatMap(
      (line) => line.match(/\d+\/[\p{Lu}\d/-]+[\p{Lu}\d]|\d+-KL\/TU/gu) ?? [],
    )
    expect(symbols.length).toBeGreaterThan(12)
    expect(symbols).toEqual(
      expect.arrayContaining(['4831/QĐ-UBND', '55/2022/QH15', '91-KL/TU', '09/NQ/TW', '5349/SNV-CCHC']),
    )
    const lines = paragraphs.flat().map(({ text }) => text)
    const count = (symbol: string, where: readonly string[]) => where.join('\n').split(symbol).length
    for (const symbol of new Set(symbols))
      expect([symbol, count(symbol, lines)]).toEqual([symbol, count(symbol, seedBody())])
  })
})

describe('A justified line of the PDF', () => {
  const full = () => paragraphs.flatMap((lines) => lines.slice(0, -1))
  const gapOf = ([a, b]: readonly [Segment['texts'][number], Segment['texts'][number]]) => b.x - a.x - a.width
  /** All texts of a line, blanks too, left to right. */
  const textsOf = (line: Segment) =>
    (made.pdf.pages[line.page]?.texts ?? [])
      .filter(({ y }) => Math.abs(y - line.y) <= 1)
      .sort((a, b) => a.x - b.x)

  test('has room only where the text has white space, none inside a word', () => {
    const text = seedBody().join('\n')
    const joints = full().flatMap((line) => pairs(textsOf(line).filter((each) => each.text.trim())))
    const isInside = ([a, b]: (typeof joints)[number]) =>
      !/\s$/u.test(a.text) && !/^\s/u.test(b.text) && text.includes(a.text + b.text)
    expect(
      joints
        .filter((joint) => isInside(joint) && Math.abs(gapOf(joint)) > 0.1)
        .map(([a, b]) => `${a.text}|${b.text}`),
    ).toEqual([])
    // Where there is white space, there is room for it: at least a blank of the font, a quarter of the size.
    expect(
      joints
        .filter((joint) => !isInside(joint) && gapOf(joint) < 0.25 * joint[0].size - 0.1)
        .map(([a, b]) => `${a.text}|${b.text}`),
    ).toEqual([])
  })

  test('has the words no wider than they are elsewhere', () => {
    const widths = new Map<string, Set<number>>()
    for (const { text, width, font } of full().flatMap(textsOf)) {
      const word = text.trim()
      if (word && !word.includes(' '))
        widths.set(
          `${font} ${word}`,
          (widths.get(`${font} ${word}`) ?? new Set()).add(Math.round(width * 10)),
        )
    }
    const several = [...widths].filter(([, found]) => Math.max(...found) - Math.min(...found) > 1)
    expect(widths.size).toBeGreaterThan(200)
    expect(several.map(([word]) => word)).toEqual([])
  })

  test('has no room before its first word or after its last', () => {
    expect(
      full()
        .filter(({ text, texts }) => /^\s/u.test(text) || !texts.at(-1)?.text.trim())
        .map(({ text }) => text),
    ).toEqual([])
  })
})

describe('The order of a body in both files', () => {
  const points = (lines: readonly string[]) => lines.flatMap((line) => /^(\p{Ll})\) /u.exec(line)?.[1] ?? [])

  test('has its điểm in the order of the Vietnamese alphabet: đ after d', () => {
    expect(points(paragraphs.map(([first]) => first?.text ?? ''))).toEqual(['a', 'b', 'c', 'd', 'đ'])
    expect(points(wordBody().map(({ text }) => text))).toEqual(['a', 'b', 'c', 'd', 'đ'])
  })

  test('has its mục in Roman numbers and capitals', () => {
    const marks = [paragraphs.map(([first]) => first?.text ?? ''), wordBody().map(shown)].map((lines) =>
      lines.filter((line) => /^[IVX]+\. /.test(line)),
    )
    for (const lines of marks)
      expect(lines.map((line) => line.split('. ')[0])).toEqual(['I', 'II', 'III', 'IV'])
    for (const line of marks.flat()) expect(line).toBe(line.toUpperCase())
  })

  test('ends with "./.", once in each part', () => {
    const ends = (lines: readonly string[]) => lines.filter((line) => line.includes('./.'))
    for (const found of [
      ends(paragraphs.map((lines) => lines.at(-1)?.text ?? '')),
      ends(wordBody().map(({ text }) => text)),
    ]) {
      expect(found).toHaveLength(2)
      for (const line of found) expect(line.endsWith('./.')).toBe(true)
    }
  })
})

describe('A paragraph of the body in the Word file', () => {
  test('is found: as many as in the seed', () => {
    expect(wordBody().map((each) => shown(each).slice(0, 20))).toEqual(
      seedBody().map((line) => line.slice(0, 20)),
    )
  })

  test('is justified, 1 or 1.27 cm in, in single to 1.5 lines', () => {
    const wrong = wordBody().filter(
      ({ align, indentFirst, indentLeft, indentRight, line, lineRule }) =>
        !(
          align === 'both' &&
          [567, 720].includes(indentFirst) &&
          !indentLeft &&
          !indentRight &&
          lineRule === 'auto' &&
          line >= 240 &&
          line <= 360
        ),
    )
    expect(wrong.map(({ text }) => text)).toEqual([])
    expect(new Set(wordBody().map(({ indentFirst }) => indentFirst)).size).toBe(1)
  })

  test('is at least 6 pt from the next', () => {
    // Word adds the room after one paragraph to the room before the next.
    expect(
      pairs(wordBody())
        .filter(([a, b]) => a.spaceAfter + b.spaceBefore < 6)
        .map(([a]) => a.text),
    ).toEqual([])
  })

  test('keeps a heading with the next and leaves no line alone', () => {
    expect(wordBody().filter(({ widowControl }) => !widowControl)).toEqual([])
    const headings = placedIn(made.docx.sections[1])
      .filter(({ paragraph }) => paragraph.align === 'center' || /^[IVX]+\. /.test(paragraph.text))
      .filter(({ row }) => !row)
    expect(headings.length).toBe(3 + 4)
    expect(
      headings.filter(({ paragraph }) => !paragraph.keepNext).map(({ paragraph }) => paragraph.text),
    ).toEqual([])
  })

  test('has plain hyphens only, so that a search for a number or a span of years finds it', () => {
    const xml = made.docx.parts.get('word/document.xml') ?? ''
    expect(xml).not.toMatch(/noBreakHyphen|softHyphen|[\u00AD\u2010\u2011\u200B-\u200D\u2060\uFEFF]/u)
    for (const symbol of ['3487/QĐ-UBND', '2112/QĐ-BCĐCCHC', '2021-2030'])
      expect(xml).toMatch(new RegExp(`<w:t xml:space="preserve">[^<]*${symbol}`))
  })

  test('is numbered by its own text, not by Word', () => {
    expect(wordBody().filter(({ numbered }) => numbered)).toEqual([])
  })
})

describe('The pages of the PDF', () => {
  test('have no line that runs into another', () => {
    for (const [at, page] of made.pdf.pages.entries()) {
      if (isLandscape(page)) continue
      const lines = segmentsOf(page, at)
      expect(
        lines
          .filter((a) =>
            lines.some(
              (b) => b !== a && b.y > a.y && b.y - a.y < 0.6 * a.size && b.x < a.right && a.x < b.right,
            ),
          )
          .map(({ text }) => text),
      ).toEqual([])
    }
  })
})
