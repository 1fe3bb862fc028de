import { bodyLines, bodyOf, linesOfPart, textArea } from './pdf-body'
import { centre, type Segment } from './pdf-segments'
import { makePdf, type Real, real } from './real'
import { variant } from './variant'
import { placed, placedIn } from './word-place'

// NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 7 and 9.

/** As the decree wants it: one a line, "-" before, ";" after, the last with "Lưu: VT, …" and ".". */
const RECEIVERS = [
  '- Như Điều 3;',
  '- Bộ Nội vụ (báo cáo);',
  '- Thường trực Tỉnh ủy, Thường trực HĐND tỉnh (báo cáo);',
  '- Chủ tịch và các PCT UBND tỉnh;',
  '- UBMTTQ VN tỉnh, các đoàn thể tỉnh;',
  '- Cổng thông tin điện tử tỉnh;',
  '- Lưu: VT, SNV.',
]

let made: Real
beforeAll(async () => {
  made = await real()
})

const lineOf = ({ pdf }: Pick<Real, 'pdf'>, text: string): Segment => {
  const found = linesOfPart(pdf, 0).findLast((line) => line.text.startsWith(text))
  if (!found) throw new Error(`no line begins "${text}"`)
  return found
}
const right = (file: Pick<Real, 'pdf'>): Segment[] =>
  ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Nguyễn Tấn Tuân'].map((text) => lineOf(file, text))
/** The lines of the list, those that go on joined. */
function receivers(file: Pick<Real, 'pdf'>): { readonly texts: string[]; readonly lines: Segment[] } {
  const head = lineOf(file, 'Nơi nhận:')
  const lines = linesOfPart(file.pdf, 0).filter(
    ({ page, y, x }) => page === head.page && y > head.y + 1 && x < head.x + 30,
  )
  const texts: string[] = []
  for (const { text } of lines) texts.push(text.startsWith('-') ? text : `${texts.pop()} ${text}`)
  return { texts, lines }
}

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

describe('However long the decision is, in the PDF', () => {
  // The signature of the real decision ends near the foot of its page: each step pushes it a line down.
  const STEPS = [0, 1, 2, 3, 4, 6, 10, 16, 24, 32]
  let files: readonly Pick<Real, 'pdf'>[]
  beforeAll(async () => {
    const longer = (lines: number) =>
      variant((plan) => {
        plan.setIn(['linhVuc'], plan.createNode([(plan.toJS() as { linhVuc: unknown[] }).linhVuc[0]]))
        plan.setIn(
          ['banHanh', 'dieu', 1],
          `Giám đốc Sở Nội vụ ${'đôn đốc, theo dõi việc thi hành, '.repeat(lines * 2)}kiểm tra việc thực hiện Kế hoạch.`,
        )
      })
    files = await Promise.all(STEPS.map((lines) => makePdf(longer(lines))))
  })

  test('the steps reach over a page', () => {
    const pages = files.map(({ pdf }) => new Set(linesOfPart(pdf, 0).map(({ page }) => page)).size)
    expect(pages[0]).toBe(1)
    expect(pages.at(-1)).toBe(2)
  })

  test('the signature block stands whole on a page', () => {
    for (const file of files) {
      const { texts, lines } = receivers(file)
      expect(texts).toEqual(RECEIVERS)
      const block = [...lines, ...right(file), lineOf(file, 'Nơi nhận:')]
      expect(new Set(block.map(({ page }) => page)).size).toBe(1)
    }
  })

  test('the signature block never stands alone: two lines of text or more are above it', () => {
    const above = files.map(
      (file) => bodyLines(file.pdf, 0).filter(({ page }) => page === lineOf(file, 'Nơi nhận:').page).length,
    )
    expect(Math.min(...above)).toBeGreaterThanOrEqual(2)
  })

  test('no line of a paragraph stands alone at the end or the top of a page', () => {
    const broken = files
      .flatMap(({ pdf }) => bodyOf(pdf, 0))
      .filter((lines) => new Set(lines.map(({ page }) => page)).size > 1)
    expect(broken.length).toBeGreaterThan(0)
    for (const lines of broken)
      for (const end of [lines[0], lines.at(-1)])
        expect(lines.filter(({ page }) => page === end?.page).length).toBeGreaterThan(1)
  })
})
