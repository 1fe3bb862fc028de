import { AGENCY, linesIn, MOTTO, ruleBelow, STATE } from './form-lines'
import { linesOfPart } from './pdf-body'
import { centre } from './pdf-segments'
import { type Real, real } from './real'
import { placed, ruleUnder, shown } from './word-place'

// Every number here is of NĐ 30/2020/NĐ-CP, Phụ lục I, phần I: none is taken from src/decree, which this
// tests.

let made: Real
let line: ReturnType<typeof linesIn>
beforeAll(async () => {
  made = await real()
  line = linesIn(made)
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
    const rule = ruleBelow(made, motto)
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
    const { paragraph, next } = placed(made.docx, part, AGENCY)
    expect([paragraph, ...(next ? [next] : [])].map(shown)).toEqual([AGENCY, 'TỈNH KHÁNH HÒA'])
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
    const rule = ruleBelow(made, above)
    const inWord = ruleUnder(placed(made.docx, part, longest)) ?? ruleUnder(placed(made.docx, part, under))
    for (const length of [(rule?.x2 ?? 0) - (rule?.x1 ?? 0), inWord?.length ?? 0]) {
      expect(length / (long.right - long.x)).toBeGreaterThanOrEqual(least)
      expect(length / (long.right - long.x)).toBeLessThanOrEqual(0.5)
    }
    expect(((rule?.x1 ?? 0) + (rule?.x2 ?? 0)) / 2).toBeCloseTo(centre(above), 0)
    expect(inWord?.off).toBeCloseTo(0, 1)
  })

  test('as one solid thin line, black in Word', () => {
    const lines = [line(0, 'TỈNH KHÁNH HÒA'), line(0, MOTTO), line(1, MOTTO)]
    for (const above of lines) expect(ruleBelow(made, above)?.width).toBeGreaterThan(0.2)
    for (const above of lines) expect(ruleBelow(made, above)?.width).toBeLessThan(1.6)
    for (const part of [0, 1])
      expect(placed(made.docx, part, MOTTO).next?.borderTop).toMatchObject({
        style: 'single',
        color: '000000',
      })
  })
})
