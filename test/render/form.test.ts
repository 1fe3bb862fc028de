import type { PdfRule } from '../read/pdf'
import { fold } from '../seeds/seed-001'
import { bodyOf, linesOfPart, textArea } from './pdf-body'
import { centre, type Segment } from './pdf-segments'
import { type Real, real } from './real'
import { placed, placedIn, ruleUnder, shown } from './word-place'

// Every number here is of NĐ 30/2020/NĐ-CP, Phụ lục I, phần I: none is taken from src/decree, which this
// tests.

let made: Real
beforeAll(async () => {
  made = await real()
}, 60_000)

/** The line of a part with this text, else the first that begins so. */
function line(part: number, text: string): Segment {
  const lines = linesOfPart(made.pdf, part)
  const found = lines.find((each) => each.text === text) ?? lines.find((each) => each.text.startsWith(text))
  if (!found) throw new Error(`no line of part ${part + 1} begins "${text}"`)
  return found
}
const rulesOn = ({ page }: Segment): readonly PdfRule[] => made.pdf.pages[page]?.rules ?? []
/** The rule below a line: the nearest level one that its text stands over. */
const ruleBelow = (above: Segment): PdfRule | undefined =>
  rulesOn(above).find(
    ({ x1, x2, y1, y2 }) =>
      y1 === y2 && y1 > above.y && y1 < above.y + 10 && x1 > above.x - 10 && x2 < above.right + 10,
  )

type Style = { readonly bold?: true; readonly italic?: true }
const upright: Style = {}
const bold: Style = { bold: true }
const italic: Style = { italic: true }
type Element = readonly [
  name: string,
  part: number,
  text: string,
  sizes: readonly number[],
  style: Style,
  align: 'center' | 'left' | 'both',
]

const UPPER = [12, 13]
const MAIN = [13, 14]
const AGENCY = 'ỦY BAN NHÂN DÂN'
const STATE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
const MOTTO = 'Độc lập - Tự do - Hạnh phúc'

const ELEMENTS: readonly Element[] = [
  ...[0, 1].flatMap((part): Element[] => [
    [`Quốc hiệu of part ${part + 1}`, part, STATE, UPPER, bold, 'center'],
    [`Tiêu ngữ of part ${part + 1}`, part, MOTTO, MAIN, bold, 'center'],
    [`the agency of part ${part + 1}`, part, AGENCY, UPPER, bold, 'center'],
  ]),
  ['Số, ký hiệu', 0, 'Số: 3487/QĐ-UBND', [13], upright, 'center'],
  ['địa danh, ngày', 0, 'Khánh Hòa, ngày 31 tháng 12 năm 2024', MAIN, italic, 'center'],
  ['tên loại of the decision', 0, 'QUYẾT ĐỊNH', MAIN, bold, 'center'],
  ['trích yếu of the decision', 0, 'Ban hành Kế hoạch cải cách hành chính', MAIN, bold, 'center'],
  ['thẩm quyền ban hành', 0, 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH KHÁNH HÒA', MAIN, bold, 'center'],
  ['the first căn cứ', 0, 'Căn cứ Luật Tổ chức', MAIN, italic, 'both'],
  ['the last căn cứ', 0, 'Theo đề nghị của', MAIN, italic, 'both'],
  ['"QUYẾT ĐỊNH:"', 0, 'QUYẾT ĐỊNH:', MAIN, bold, 'center'],
  ['"Nơi nhận:"', 0, 'Nơi nhận:', [12], { bold: true, italic: true }, 'left'],
  ['the first of Nơi nhận', 0, '- Như Điều 3;', [11], upright, 'left'],
  ['the last of Nơi nhận', 0, '- Lưu: VT, SNV.', [11], upright, 'left'],
  ['quyền hạn', 0, 'TM. ỦY BAN NHÂN DÂN', MAIN, bold, 'center'],
  ['chức vụ', 0, 'CHỦ TỊCH', MAIN, bold, 'center'],
  ['họ tên', 0, 'Nguyễn Tấn Tuân', MAIN, bold, 'center'],
  ['tên loại of the plan', 1, 'KẾ HOẠCH', MAIN, bold, 'center'],
  ['trích yếu of the plan', 1, 'Cải cách hành chính tỉnh Khánh Hòa năm 2025', MAIN, bold, 'center'],
  ['kèm theo of the plan', 1, '(Kèm theo Quyết định số 3487/QĐ-UBND', MAIN, italic, 'center'],
  ['a mục', 1, 'I. MỤC TIÊU TRỌNG TÂM NĂM 2025', MAIN, bold, 'both'],
  ['a khoản', 1, '1. Tiếp tục cải thiện', MAIN, upright, 'both'],
  ['a điểm', 1, 'a) Thủ tục hành chính', MAIN, upright, 'both'],
  ['a bullet', 1, '- Nhiệm vụ cụ thể', MAIN, upright, 'both'],
  ['a plain paragraph', 1, 'Quán triệt Nghị quyết', MAIN, upright, 'both'],
  ['"Phụ lục"', 2, 'Phụ lục', [14], bold, 'center'],
  [
    'the title of the appendix',
    2,
    'NHIỆM VỤ CỤ THỂ, SẢN PHẨM, TIẾN ĐỘ VÀ TRÁCH NHIỆM THỰC HIỆN',
    MAIN,
    bold,
    'center',
  ],
  ['kèm theo of the appendix', 2, '(Kèm theo Kế hoạch cải cách', MAIN, italic, 'center'],
]

const between = (value: number, sizes: readonly number[]): boolean =>
  value >= Math.min(...sizes) && value <= Math.max(...sizes)

describe('An element has the size, weight, slant and case of the decree', () => {
  test.each(ELEMENTS)('%s in the PDF', (_, part, text, sizes, style) => {
    const { texts } = line(part, text)
    const wrong = texts.filter(
      (each) =>
        !between(each.size, sizes) ||
        each.bold !== (style.bold ?? false) ||
        each.italic !== (style.italic ?? false),
    )
    expect(wrong).toEqual([])
  })

  test.each(ELEMENTS)('%s in the Word file', (_, part, text, sizes, style, align) => {
    const { paragraph } = placed(made.docx, part, text)
    expect(
      paragraph.runs.filter(
        (run) =>
          !between(run.size, sizes) ||
          run.bold !== (style.bold ?? false) ||
          run.italic !== (style.italic ?? false) ||
          run.underline,
      ),
    ).toEqual([])
    expect(paragraph.align).toBe(align)
  })

  test.each(ELEMENTS)('%s in the same size in both', (_, part, text) => {
    expect(new Set(placed(made.docx, part, text).paragraph.runs.map(({ size }) => size))).toEqual(
      new Set([line(part, text).size]),
    )
  })

  test('the sizes go up and down together: 13 with 14, or 12 with 13', () => {
    for (const part of [0, 1]) expect(line(part, MOTTO).size - line(part, STATE).size).toBe(1)
    expect(line(0, AGENCY).size).toBe(line(0, STATE).size)
    expect(line(0, 'Khánh Hòa, ngày').size).toBe(line(0, MOTTO).size)
    expect(line(0, 'QUYẾT ĐỊNH').size).toBe(line(0, MOTTO).size)
  })
})

describe('The letterhead', () => {
  test.each([0, 1])(
    'of part %# has Quốc hiệu on top right, Tiêu ngữ in its middle below, in single lines',
    (part) => {
      const [state, motto, agency] = [line(part, STATE), line(part, MOTTO), line(part, AGENCY)]
      const above = linesOfPart(made.pdf, part).filter(
        (each) => each.page === state.page && each.y < state.y - 1,
      )
      expect(above).toEqual([])
      expect(state.x).toBeGreaterThan(agency.right)
      expect(centre(motto)).toBeCloseTo(centre(state), 0)
      expect((motto.y - state.y) / motto.size).toBeGreaterThan(1)
      expect((motto.y - state.y) / motto.size).toBeLessThan(1.2)
    },
  )

  test.each([0, 1])('of part %# has a rule as long as Tiêu ngữ', (part) => {
    const motto = line(part, MOTTO)
    const rule = ruleBelow(motto)
    const width = motto.right - motto.x
    expect((rule?.x2 ?? 0) - (rule?.x1 ?? 0)).toBeGreaterThan(width * 0.98)
    expect((rule?.x2 ?? 0) - (rule?.x1 ?? 0)).toBeLessThan(width * 1.02)
    expect(((rule?.x1 ?? 0) + (rule?.x2 ?? 0)) / 2).toBeCloseTo(centre(motto), 0)
    const inWord = ruleUnder(placed(made.docx, part, MOTTO))
    expect(Math.abs((inWord?.length ?? 0) / width - 1)).toBeLessThan(0.02)
    expect(inWord?.off).toBeCloseTo(0, 1)
  })

  test.each([0, 1])('of part %# has the agency on two lines in the middle of the left', (part) => {
    const [first, second] = [line(part, AGENCY), line(part, 'TỈNH KHÁNH HÒA')]
    expect(centre(second)).toBeCloseTo(centre(first), 0)
    expect((second.y - first.y) / first.size).toBeLessThan(1.2)
    expect(shown(placed(made.docx, part, AGENCY).paragraph)).toBe(`${AGENCY} TỈNH KHÁNH HÒA`)
  })

  test('has Số in the middle below the agency, the day in the middle below Tiêu ngữ', () => {
    expect(centre(line(0, 'Số: '))).toBeCloseTo(centre(line(0, AGENCY)), 0)
    expect(centre(line(0, 'Khánh Hòa, ngày'))).toBeCloseTo(centre(line(0, MOTTO)), 0)
  })

  test('has Số and the day on one line', () => {
    expect(Math.abs(line(0, 'Số: ').y - line(0, 'Khánh Hòa, ngày').y)).toBeLessThanOrEqual(0.7)
    const [number, day] = [placed(made.docx, 0, 'Số: '), placed(made.docx, 0, 'Khánh Hòa, ngày')]
    expect(number.row).toBe(day.row)
    expect(Math.abs(baseline(number.paragraph) - baseline(day.paragraph))).toBeLessThanOrEqual(0.7)
  })

  test('of the plan has neither number nor day', () => {
    const head = linesOfPart(made.pdf, 1).filter(
      ({ page, y }) => page === line(1, STATE).page && y < line(1, 'KẾ HOẠCH').y,
    )
    expect(head.map(({ text }) => text).sort()).toEqual([AGENCY, STATE, 'TỈNH KHÁNH HÒA', MOTTO].sort())
  })
})

/** From the top of the paragraph to its first baseline: Times New Roman rises 0.891 em. */
const baseline = ({
  spaceBefore,
  runs,
}: {
  spaceBefore: number
  runs: readonly { size: number }[]
}): number => spaceBefore + 0.891 * (runs[0]?.size ?? 0)

describe('A rule of a third to a half of the text, in its middle, stands', () => {
  // The line it stands under and, of a text of two lines, the longer one. A third of a kèm theo line, which
  // the decree leaves open, is 0.33.
  const RULED: readonly (readonly [
    where: string,
    part: number,
    under: string,
    longest: string,
    least: number,
  ])[] = [
    ['under the agency of the decision', 0, 'TỈNH KHÁNH HÒA', AGENCY, 1 / 3],
    ['under the agency of the plan', 1, 'TỈNH KHÁNH HÒA', AGENCY, 1 / 3],
    ['under trích yếu of the decision', 0, 'Ban hành Kế hoạch', 'Ban hành Kế hoạch', 1 / 3],
    ['under kèm theo of the plan', 1, 'của Ủy ban nhân dân', '(Kèm theo Quyết định', 0.329],
    ['under kèm theo of the appendix', 2, '(Kèm theo Kế hoạch', '(Kèm theo Kế hoạch', 0.329],
  ]

  test.each(RULED)('%s', (_, part, under, longest, least) => {
    const [above, long] = [line(part, under), line(part, longest)]
    const rule = ruleBelow(above)
    const inWord = ruleUnder(placed(made.docx, part, longest))
    for (const length of [(rule?.x2 ?? 0) - (rule?.x1 ?? 0), inWord?.length ?? 0]) {
      expect(length / (long.right - long.x)).toBeGreaterThanOrEqual(least)
      expect(length / (long.right - long.x)).toBeLessThanOrEqual(0.5)
    }
    expect(((rule?.x1 ?? 0) + (rule?.x2 ?? 0)) / 2).toBeCloseTo(centre(above), 0)
    expect(inWord?.off).toBeCloseTo(0, 1)
  })

  test('as one solid thin line, black in Word', () => {
    const lines = [line(0, 'TỈNH KHÁNH HÒA'), line(0, MOTTO), line(1, MOTTO)]
    for (const above of lines) expect(ruleBelow(above)?.width).toBeGreaterThan(0.2)
    for (const above of lines) expect(ruleBelow(above)?.width).toBeLessThan(1.6)
    for (const part of [0, 1])
      expect(placed(made.docx, part, MOTTO).next?.borderTop).toMatchObject({
        style: 'single',
        color: '000000',
      })
  })
})

describe('The titles', () => {
  test.each([
    [0, ['QUYẾT ĐỊNH', 'Ban hành Kế hoạch', 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH', 'QUYẾT ĐỊNH:']],
    [
      1,
      ['KẾ HOẠCH', 'Cải cách hành chính tỉnh', '(Kèm theo Quyết định', 'của Ủy ban nhân dân tỉnh Khánh Hòa)'],
    ],
  ])('of part %# stand in the middle of the text', (part, texts) => {
    const { left, right } = textArea(made.pdf)
    for (const text of texts)
      expect(Math.abs(centre(line(part, text)) - (left + right) / 2)).toBeLessThan(0.6)
  })

  test('of the appendix stand in the middle of the table, each below the one before', () => {
    const lines = ['Phụ lục', 'NHIỆM VỤ CỤ THỂ', '(Kèm theo Kế hoạch'].map((text) => line(2, text))
    const edges = rulesOn(lines[0] as Segment)
      .filter(({ x1, x2 }) => x1 === x2)
      .map(({ x1 }) => x1)
    for (const each of lines)
      expect(Math.abs(centre(each) - (Math.min(...edges) + Math.max(...edges)) / 2)).toBeLessThan(0.6)
    expect(lines.map(({ y }) => y)).toEqual(lines.map(({ y }) => y).sort((a, b) => a - b))
  })

  test('have trích yếu right under tên loại', () => {
    for (const [part, kind, matter] of [
      [0, 'QUYẾT ĐỊNH', 'Ban hành Kế hoạch'],
      [1, 'KẾ HOẠCH', 'Cải cách hành chính tỉnh'],
    ] as const) {
      expect((line(part, matter).y - line(part, kind).y) / line(part, kind).size).toBeLessThan(1.2)
    }
  })
})

describe('The căn cứ', () => {
  test('are italic to the last word and each ends with ";", the last with "."', () => {
    const inPdf = bodyOf(made.pdf, 0).filter(([first]) => first?.italic)
    expect(inPdf.map((lines) => lines.at(-1)?.text.at(-1))).toEqual([';', ';', ';', '.'])
    expect(inPdf.flat().every((each) => each.italic && !each.bold)).toBe(true)
    const inWord = placedIn(made.docx.sections[0])
      .map(({ paragraph }) => paragraph)
      .filter(({ text }) => /^(Căn cứ|Theo đề nghị)/.test(text))
    expect(inWord.map(({ text }) => text.at(-1))).toEqual([';', ';', ';', '.'])
    expect(inWord.flatMap(({ runs }) => runs).every((run) => run.italic && !run.bold)).toBe(true)
  })
})

describe('A Điều', () => {
  test.each([1, 2, 3])('%i has its number bold and its text not', (number) => {
    const lines = bodyOf(made.pdf, 0).find(([first]) => first?.text.startsWith(`Điều ${number}.`)) ?? []
    const texts = lines.flatMap((each) => each.texts)
    const thick = texts.filter((each) => each.bold)
    expect(fold(thick.map(({ text }) => text).join(''))).toBe(`Điều ${number}.`)
    expect(texts.slice(0, thick.length)).toEqual(thick)
    expect(texts.some((each) => each.italic)).toBe(false)
    const { runs } = placed(made.docx, 0, `Điều ${number}.`).paragraph
    expect(
      fold(
        runs
          .filter((run) => run.bold)
          .map(({ text }) => text)
          .join(''),
      ),
    ).toBe(`Điều ${number}.`)
    expect(runs[0]?.bold).toBe(true)
  })
})
