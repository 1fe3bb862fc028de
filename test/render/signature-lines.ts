import { bodyLines, bodyOf, linesOfPart } from './pdf-body'
import type { Segment } from './pdf-segments'
import { makePdf, type Real } from './real'
import { variant } from './variant'

// NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 7 and 9.

/** As the decree wants it: one a line, "-" before, ";" after, the last with "Lưu: VT, …" and ".". */
export const RECEIVERS = [
  '- Như Điều 3;',
  '- Bộ Nội vụ (báo cáo);',
  '- Thường trực Tỉnh ủy, Thường trực HĐND tỉnh (báo cáo);',
  '- Chủ tịch và các PCT UBND tỉnh;',
  '- UBMTTQ VN tỉnh, các đoàn thể tỉnh;',
  '- Cổng thông tin điện tử tỉnh;',
  '- Lưu: VT, SNV.',
]

export const lineOf = ({ pdf }: Pick<Real, 'pdf'>, text: string): Segment => {
  const found = linesOfPart(pdf, 0).findLast((line) => line.text.startsWith(text))
  if (!found) throw new Error(`no line begins "${text}"`)
  return found
}
export const right = (file: Pick<Real, 'pdf'>): Segment[] =>
  ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Nguyễn Tấn Tuân'].map((text) => lineOf(file, text))
/** The lines of the list, those that go on joined. */
export function receivers(file: Pick<Real, 'pdf'>): { readonly texts: string[]; readonly lines: Segment[] } {
  const head = lineOf(file, 'Nơi nhận:')
  const lines = linesOfPart(file.pdf, 0).filter(
    ({ page, y, x }) => page === head.page && y > head.y + 1 && x < head.x + 30,
  )
  const texts: string[] = []
  for (const { text } of lines) texts.push(text.startsWith('-') ? text : `${texts.pop()} ${text}`)
  return { texts, lines }
}

/**
 * Where the signature stands when the decision is longer. It ends near the foot of its page: each step pushes
 * it a line down.
 */
export function testLonger(steps: readonly number[]): void {
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
    files = await Promise.all(steps.map((lines) => makePdf(longer(lines))))
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
}
