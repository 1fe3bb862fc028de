import type { Figure, Label, Polyline, Rect } from '../../src/document/nodes'
import type { PdfPage } from '../read/pdf'
import { DONE, find, growth, months, pageOf, PLAN, quarters } from './bieu-do-mau'

const lineOf = ({ shapes }: Figure, isDashed: boolean): Polyline | undefined =>
  shapes
    .filter(
      (shape): shape is Polyline =>
        shape.type === 'polyline' && shape.stroke > 1 && Boolean(shape.dash) === isDashed,
    )
    .at(-1)

describe('The lines of tasks due and done', () => {
  let page: PdfPage
  beforeAll(async () => {
    page = await pageOf(growth())
  })
  /** Ticks of the value axis: numbers at its left. */
  const ticks = () =>
    page.texts
      .filter(({ text, size }) => /^[\d.]+$/.test(text) && size === 10 && text !== '')
      .filter(({ x }) => x < 110)

  test('rise as their values do', () => {
    for (const [values, isDashed] of [
      [PLAN, true],
      [DONE, false],
    ] as const) {
      const points = lineOf(growth(), isDashed)?.points ?? []
      expect(points).toHaveLength(values.length)
      const unit = ((points[0]?.y ?? 0) - (points.at(-1)?.y ?? 0)) / ((values.at(-1) ?? 0) - (values[0] ?? 0))
      for (const [index, { y }] of points.entries())
        expect((points[0]?.y ?? 0) - y).toBeCloseTo(unit * ((values[index] ?? 0) - (values[0] ?? 0)), 5)
    }
  })

  test('stand on one scale with the axis, whose ticks are round and evenly set', () => {
    const marks = ticks()
      .map(({ text, y }) => [Number(text), y] as const)
      .sort(([a], [b]) => a - b)
    expect(marks.map(([value]) => value)).toEqual([0, 10, 20, 30, 40, 50, 60, 70])
    const [[, zero], [, ten]] = marks as [readonly [number, number], readonly [number, number]]
    for (const [value, y] of marks) expect(zero - y).toBeCloseTo((value / 10) * (zero - ten), 1)
    const due = lineOf(growth(), true)?.points ?? []
    expect((due[0]?.y ?? 0) - (due.at(-1)?.y ?? 0)).toBeCloseTo(((62 - 3) / 10) * (zero - ten), 1)
  })

  test('have the same points of time, each named below', () => {
    const [due, done] = [lineOf(growth(), true), lineOf(growth(), false)]
    expect(done?.points.map(({ x }) => x)).toEqual(due?.points.slice(0, DONE.length).map(({ x }) => x))
    const left = page.texts.filter(({ text }) => text === 'Tháng').map(({ x, width }) => x + width / 2)
    expect(left).toHaveLength(PLAN.length)
    left.forEach((middle, index) =>
      expect(middle - (left[0] ?? 0)).toBeCloseTo((due?.points[index]?.x ?? 0) - (due?.points[0]?.x ?? 0), 0),
    )
  })

  test('have a marker on each value done', () => {
    const markers = growth()
      .shapes.filter((shape): shape is Rect => shape.type === 'rect' && shape.width === 5)
      .slice(1)
    expect(markers.map(({ x, y }) => ({ x: x + 2.5, y: y + 2.5 }))).toEqual(lineOf(growth(), false)?.points)
  })

  test('have their last values written, and what is due where the work done ends', () => {
    const written = page.texts.filter(({ size, text }) => size === 11 && /^\d+$/.test(text))
    expect(written.map(({ text, bold }) => `${text}${bold ? '!' : ''}`).sort()).toEqual(['25!', '31', '62'])
    expect(find(page, 'Tổng số').text).toBe('Tổng số: 62')
  })

  test.each([
    ['near each other', quarters([10, 25, 40, 62], [12, 24, 41, 60]), ['60!', '62']],
    ['the same', quarters([10, 25, 40, 62], [12, 24, 41, 62]), ['62!']],
    ['ahead of the plan', quarters([10, 25, 40, 62], [12, 30]), ['25', '30!', '62']],
    ['just as planned', quarters([10, 25, 40, 62], [12, 25]), ['25!', '62']],
  ])('write values that are %s apart, each once', (_, moc, expected) => {
    const ends = growth(moc).shapes.filter(
      (shape): shape is Label => shape.type === 'text' && shape.size === 11 && /^\d+$/.test(shape.value),
    )
    expect(ends.map(({ value, bold }) => `${value}${bold ? '!' : ''}`).sort()).toEqual(expected)
  })

  test('are one line as long as nothing is reported, and a marker when there is one report', () => {
    expect(lineOf(growth(months(PLAN, [])), false)).toMatchObject({ points: { length: 2 } })
    expect(growth(months(PLAN, [])).alt).not.toContain('đã hoàn thành')
    expect(
      growth(months(PLAN, [2])).shapes.filter((shape) => shape.type === 'rect' && shape.width === 5),
    ).toHaveLength(2)
  })

  test('of large numbers have round ticks with points between thousands', async () => {
    const other = await pageOf(growth(quarters([100, 2500, 4000, 12_345], [1200, 4000]), 12_345))
    const texts = other.texts.map(({ text }) => text)
    for (const value of ['2.000', '14.000', '12.345', '4.000', '2.500', 'Tổng số: 12.345'])
      expect(texts).toContain(value)
  })

  test('leave names out rather than let them run into each other, but never the last', async () => {
    const long = Array.from({ length: 36 }, (_, index) => ({
      nhan: `Tháng ${(index % 12) + 1}/${2025 + Math.floor(index / 12)}`,
      keHoach: index,
    }))
    const texts = (await pageOf(growth(long, 36))).texts.map(({ text }) => text)
    expect(texts).toContain('12/2027')
    expect(texts.filter((text) => text === 'Tháng').length).toBeLessThan(12)
  })

  test('are told in words, every value', () => {
    const { alt } = growth()
    expect(alt).toContain('tổng số 62')
    PLAN.forEach((due, index) =>
      expect(alt).toContain(
        `Tháng ${index + 1}: phải hoàn thành ${due}${DONE[index] === undefined ? '' : `, đã hoàn thành ${DONE[index]}`}.`,
      ),
    )
  })
})
