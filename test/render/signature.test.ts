import { textArea } from './pdf-body'
import { centre, type Segment } from './pdf-segments'
import { type Real, real } from './real'
import { placed, placedIn } from './word-place'
import { RECEIVERS, lineOf, receivers, right, testLonger } from './signature-lines'

let made: Real
beforeAll(async () => {
  made = await real()
})

describe('The signature block', () => {
  test('has "Nơi nhận:" level with the signing authority, flush left', () => {
    const head = lineOf(made, 'Nơi nhận:')
    expect(Math.abs(head.y - lineOf(made, 'TM.').y)).toBeLessThanOrEqual(0.7)
    expect(head.x).toBeCloseTo(textArea(made.pdf).left, 1)
    const [list, authority] = ['Nơi nhận:', 'TM.'].map((text) => placed(made.docx, 0, text))
    const baselines = [list, authority].map(
      (each) => (each?.paragraph.spaceBefore ?? 0) + 0.891 * (each?.paragraph.runs[0]?.size ?? 0),
    )
    expect(Math.abs((baselines[0] ?? 0) - (baselines[1] ?? 99))).toBeLessThanOrEqual(0.7)
    expect(list?.row).toBe(authority?.row)
    expect([list?.paragraph.indentFirst, list?.paragraph.indentLeft]).toEqual([0, 0])
  })

  test('has the receivers one a line, the last of them the archive', () => {
    const { texts, lines } = receivers(made)
    expect(texts).toEqual(RECEIVERS)
    expect(lines.filter(({ x }) => Math.abs(x - textArea(made.pdf).left) > 0.2)).toEqual([])
    expect(
      lines.flatMap((line) => line.texts).filter(({ size, bold, italic }) => size !== 11 || bold || italic),
    ).toEqual([])
    const all = placedIn(made.docx.sections[0]).map(({ paragraph }) => paragraph)
    const start = all.findIndex(({ text }) => text === 'Nơi nhận:') + 1
    const inWord = all.slice(start, start + RECEIVERS.length)
    expect(inWord.map(({ text }) => text)).toEqual(RECEIVERS)
    expect(
      inWord.flatMap(({ runs }) => runs).filter(({ size, bold, italic }) => size !== 11 || bold || italic),
    ).toEqual([])
    expect(
      inWord.filter(({ align, indentLeft, indentFirst }) => align !== 'left' || indentLeft || indentFirst),
    ).toEqual([])
  })

  test('has authority, post and name each on a line of its own, one in the middle of the other, on the right', () => {
    const [authority, post, name] = right(made)
    for (const each of [post, name])
      expect(Math.abs(centre(each as Segment) - centre(authority as Segment))).toBeLessThan(0.6)
    expect(authority?.x ?? 0).toBeGreaterThan((textArea(made.pdf).left + textArea(made.pdf).right) / 2)
    expect(authority?.text).toBe('TM. ỦY BAN NHÂN DÂN')
    expect([authority, post, name].map((each) => each?.y ?? 0)).toEqual(
      [authority, post, name].map((each) => each?.y ?? 0).sort((a, b) => a - b),
    )
    expect(((post?.y ?? 0) - (authority?.y ?? 0)) / (post?.size ?? 1)).toBeLessThan(1.2)
  })

  test('leaves room for the hand and the seal', () => {
    const [, post, name] = right(made)
    expect(
      (name?.y ?? 0) - 0.891 * (name?.size ?? 0) - ((post?.y ?? 0) + 0.216 * (post?.size ?? 0)),
    ).toBeGreaterThanOrEqual(60)
    const all = placedIn(made.docx.sections[0]).map(({ paragraph }) => paragraph)
    const room = all.slice(
      all.findIndex(({ text }) => text === 'CHỦ TỊCH') + 1,
      all.findIndex(({ text }) => text === 'Nguyễn Tấn Tuân'),
    )
    expect(room.filter(({ text }) => text)).toEqual([])
    expect(
      room.reduce(
        (sum, { spaceBefore, spaceAfter, line, lineRule }) =>
          sum + spaceBefore + spaceAfter + (lineRule === 'auto' ? (line / 240) * 16 : line / 20),
        0,
      ),
    ).toBeGreaterThanOrEqual(60)
  })

  test('stands in one row of Word that does not split, kept with the paragraph above', () => {
    const rows = new Set(
      ['Nơi nhận:', '- Lưu: VT', 'TM.', 'CHỦ TỊCH', 'Nguyễn Tấn Tuân'].map(
        (text) =>
          placedIn(made.docx.sections[0]).findLast(({ paragraph }) => paragraph.text.startsWith(text))?.row,
      ),
    )
    expect(rows.size).toBe(1)
    expect([...rows][0]?.cantSplit).toBe(true)
    expect(placed(made.docx, 0, 'Điều 3.').paragraph).toMatchObject({ keepNext: true })
  })
})

// signature.het.ts has more steps.
describe('However long the decision is, in the PDF', () => testLonger([0, 6, 32]))
