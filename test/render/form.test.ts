import { fold } from '../seeds/seed-001'
import { AGENCY, linesIn, MOTTO, STATE } from './form-lines'
import { bodyOf, textArea } from './pdf-body'
import { centre } from './pdf-segments'
import { type Real, real } from './real'
import { placed, placedIn } from './word-place'

// Every number here is of NĐ 30/2020/NĐ-CP, Phụ lục I, phần I: none is taken from src/decree, which this
// tests.

let made: Real
let line: ReturnType<typeof linesIn>
beforeAll(async () => {
  made = await real()
  line = linesIn(made)
})

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
    const edges = (made.pdf.pages[lines[0]?.page ?? -1]?.rules ?? [])
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
