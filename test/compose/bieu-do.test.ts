import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { bieuDoLuyKe, bieuDoTrangThai } from '../../src/compose/bieu-do'
import type { Figure, Label, Polyline, Rect } from '../../src/document/nodes'
import { fontStyle, textWidth } from '../../src/render/times'
import type { PdfPage, PdfText } from '../read/pdf'
import { printed, wrap } from '../render/pdf/sample'

// All numbers are test data; the names are those of a real plan.
const { linhVuc: fields } = parse(
  readFileSync(join(__dirname, '../../data/khanh-hoa/2025/ke-hoach.yaml'), 'utf8'),
) as { linhVuc: { ten: string }[] }
const NAMES = fields.map(({ ten }) => ten)
const STATUSES = ['Đã hoàn thành', 'Đang thực hiện trong hạn', 'Chưa đến hạn', 'Quá hạn']
const COUNTS = [
  [4, 1, 1, 0],
  [3, 2, 1, 1],
  [5, 3, 2, 1],
  [8, 0, 0, 0],
  [0, 0, 0, 0],
  [2, 5, 4, 1],
  [6, 4, 1, 1],
]
const WIDTH = 453.5
const measure = (text: string, size: number): number => textWidth(text, size, 'regular')
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)
const viet = (value: number): string => value.toLocaleString('vi-VN')

const status = (counts: readonly (readonly number[])[] = COUNTS, names: readonly string[] = NAMES) =>
  bieuDoTrangThai({
    linhVuc: counts.map((so, index) => ({ ten: names[index] ?? '', so })),
    trangThai: STATUSES,
    width: WIDTH,
    measure,
  })

type Moc = Parameters<typeof bieuDoLuyKe>[0]['moc']
const PLAN = [3, 6, 11, 16, 22, 31, 35, 40, 44, 50, 55, 62]
const DONE = [2, 5, 9, 13, 20, 25]
const months = (plan: readonly number[], done: readonly number[]): Moc =>
  plan.map((keHoach, index) => ({
    nhan: `Tháng ${index + 1}`,
    keHoach,
    ...(done[index] === undefined ? {} : { hoanThanh: done[index] }),
  }))
const quarters = (plan: readonly number[], done: readonly number[]): Moc =>
  months(plan, done).map((moc, index) => ({ ...moc, nhan: `Quý ${['I', 'II', 'III', 'IV'][index] ?? ''}` }))
const growth = (moc: Moc = months(PLAN, DONE), tong = 62) => bieuDoLuyKe({ moc, tong, width: WIDTH, measure })

const pageOf = async (figure: Figure): Promise<PdfPage> => (await printed(wrap([figure]))).pages[0] as PdfPage
const find = ({ texts }: PdfPage, begins: string): PdfText => {
  const found = texts.find(({ text }) => text.startsWith(begins))
  if (!found) throw new Error(`"${begins}" is not on the page`)
  return found
}

/**
 * The bars as they are ruled on the page, from the top: the edges of their segments. The legend's samples
 * stand above the axis.
 */
function barsOf({ rules }: PdfPage): { top: number; bottom: number; edges: number[] }[] {
  const upright = rules.filter(({ x1, x2 }) => x1 === x2)
  const axis = upright.find(({ width }) => width === 0.75)
  const found = new Map<number, { top: number; bottom: number; edges: number[] }>()
  for (const { x1, y1, y2, width } of upright) {
    if (width !== 0.6 || y1 < (axis?.y1 ?? 0)) continue
    const bar = found.get(y1) ?? { top: y1, bottom: y2, edges: [] }
    found.set(y1, { ...bar, edges: [...new Set([...bar.edges, x1])].sort((a, b) => a - b) })
  }
  return [...found.values()].sort((a, b) => a.top - b.top)
}

describe('The bars of fields by status', () => {
  let page: PdfPage
  beforeAll(async () => {
    page = await pageOf(status())
  })

  test('are one for each field that has tasks, beside its name', () => {
    const bars = barsOf(page)
    const filled = COUNTS.flatMap((so, index) => (sum(so) ? [index] : []))
    expect(bars).toHaveLength(filled.length)
    for (const [at, index] of filled.entries()) {
      const words = (NAMES[index] ?? '').split(' ').slice(0, 4).join(' ')
      expect(
        Math.abs(find(page, words).y - ((bars[at]?.top ?? 0) + (bars[at]?.bottom ?? 0)) / 2),
      ).toBeLessThan(12)
    }
  })

  test('have segments as long as their counts, on one scale', () => {
    const expected = COUNTS.filter((so) => sum(so)).map((so) => so.filter(Boolean))
    const lengths = barsOf(page).map(({ edges }) => edges.slice(1).map((edge, at) => edge - (edges[at] ?? 0)))
    const unit = sum(lengths.flat()) / sum(expected.flat())
    expect(lengths.map((bar) => bar.length)).toEqual(expected.map((bar) => bar.length))
    for (const [at, bar] of lengths.entries())
      for (const [index, length] of bar.entries())
        expect(length).toBeCloseTo(unit * (expected[at]?.[index] ?? 0), 1)
  })

  test('have each count in its segment and the total in bold at the end', () => {
    const expected = COUNTS.filter((so) => sum(so))
    for (const [at, { top, bottom, edges }] of barsOf(page).entries()) {
      const own = page.texts
        .filter(({ x, y }) => x > (edges[0] ?? 0) && y > top && y < bottom)
        .sort((a, b) => a.x - b.x)
      expect(own.map(({ text, bold }) => `${text}${bold ? '!' : ''}`)).toEqual([
        ...(expected[at] ?? []).filter(Boolean).map(String),
        `${sum(expected[at] ?? [])}!`,
      ])
      own
        .slice(0, -1)
        .forEach(({ x, width }, index) =>
          expect([x > (edges[index] ?? 0), x + width < (edges[index + 1] ?? 0)]).toEqual([true, true]),
        )
      expect(own.at(-1)?.x ?? 0).toBeGreaterThan(edges.at(-1) ?? 0)
    }
  })

  test('say 0 for a field without tasks', () => {
    const name = find(page, NAMES[4] ?? '')
    const zero = page.texts.filter(({ y, x }) => Math.abs(y - name.y) < 2 && x > name.x)
    expect(zero.map(({ text, bold }) => [text, bold])).toEqual([['0', true]])
  })

  test('are as wide as the text and leave no name out', () => {
    const text = page.texts.map((each) => each.text).join(' ')
    for (const name of NAMES) for (const word of name.split(' ')) expect(text).toContain(word)
    const right = Math.max(...page.texts.map(({ x, width }) => x + width))
    expect(right).toBeGreaterThan(page.width - 20 * (72 / 25.4) - 3)
  })

  test('have a legend of one pattern a status, each another', () => {
    const { shapes } = status()
    const samples = shapes.filter((shape): shape is Rect => shape.type === 'rect').slice(0, STATUSES.length)
    expect(new Set(samples.map(({ fill }) => JSON.stringify(fill))).size).toBe(STATUSES.length)
    for (const [index, name] of STATUSES.entries()) {
      const label = shapes.find((shape): shape is Label => shape.type === 'text' && shape.value === name)
      const { x = 0, y = 0, width = 0, height = 0 } = samples[index] ?? {}
      expect([
        (label?.x ?? 0) > x + width,
        (label?.x ?? 0) < x + width + 8,
        (label?.y ?? 0) > y,
        (label?.y ?? 0) <= y + height,
      ]).toEqual([true, true, true, true])
    }
  })

  test('use for a segment the pattern of its status', () => {
    const rects = status([[1, 2, 3, 4]], ['Một']).shapes.filter(
      (shape): shape is Rect => shape.type === 'rect' && Boolean(shape.stroke),
    )
    expect(rects.slice(4).map(({ fill }) => fill)).toEqual(rects.slice(0, 4).map(({ fill }) => fill))
  })

  test('put a count that its segment cannot hold above it', async () => {
    const other = await pageOf(status([[100, 1, 2, 0]], ['Cải cách thể chế']))
    const [bar] = barsOf(other)
    const above = other.texts.filter(({ y }) => y < (bar?.top ?? 0) && y > (bar?.top ?? 0) - 12)
    expect(above.filter(({ x }) => x > (bar?.edges[0] ?? 0)).map(({ text }) => text)).toEqual(['1', '2'])
  })

  test('of one field only fill the width', async () => {
    const [bar, ...more] = barsOf(await pageOf(status([[3, 2, 1, 1]], [NAMES[5] ?? ''])))
    expect(more).toEqual([])
    expect((bar?.edges.at(-1) ?? 0) - (bar?.edges[0] ?? 0)).toBeGreaterThan(WIDTH / 2)
  })

  test('of large numbers are written with points between thousands and stay in their frame', async () => {
    const other = await pageOf(status(COUNTS.map((so) => so.map((count) => count * 12_345))))
    for (const so of COUNTS)
      for (const value of [...so.filter(Boolean), sum(so)])
        expect(other.texts.map(({ text }) => text)).toContain(viet(value * 12_345))
  })

  test('without a single task say so', async () => {
    const other = await pageOf(
      status([
        [0, 0, 0, 0],
        [0, 0, 0, 0],
      ]),
    )
    expect(barsOf(other)).toEqual([])
    expect(other.texts.filter(({ text }) => text === '0')).toHaveLength(2)
  })

  test('are told in words, every value', () => {
    const { alt } = status()
    for (const [index, so] of COUNTS.entries())
      expect(alt).toContain(
        `${NAMES[index] ?? ''}: tổng số ${sum(so)} (${STATUSES.map((name, at) => `${name}: ${so[at] ?? ''}`).join('; ')}).`,
      )
  })

  test('refuse counts that do not match the statuses, and more statuses than an eye can tell apart', () => {
    expect(() => status([[1, 2]])).toThrow('2 counts for 4 statuses')
    const many = Array.from({ length: 9 }, (_, index) => String(index))
    expect(() => bieuDoTrangThai({ linhVuc: [], trangThai: many, width: WIDTH, measure })).toThrow(
      'at most 8',
    )
  })
})

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

const boxOf = ({ x, y, value, size, anchor, bold }: Label) => {
  const width = textWidth(value, size, fontStyle({ bold }))
  const left = x - { start: 0, middle: width / 2, end: width }[anchor]
  return { value, left, right: left + width, top: y - 0.66 * size, bottom: y }
}

describe('No two texts of a chart lie over each other', () => {
  test.each<[string, Figure]>([
    ['seven fields', status()],
    ['thousands', status(COUNTS.map((so) => so.map((count) => count * 1234)))],
    [
      'one segment much longer than the others',
      status([
        [500, 1, 2, 3],
        [1, 2, 3, 4],
      ]),
    ],
    ['a year by months', growth()],
    ['a year by quarters', growth(quarters([10, 25, 40, 62], [12, 24, 41, 60]))],
    ['work ahead of the plan', growth(quarters([10, 25, 40, 62], [12, 30]))],
    ['thousands by quarters', growth(quarters([100, 2500, 4000, 12_345], [1200, 4000]), 12_345)],
  ])('%s', (_, { shapes }) => {
    const boxes = shapes.flatMap((shape) => (shape.type === 'text' ? [boxOf(shape)] : []))
    const over = boxes.flatMap((one, at) =>
      boxes
        .slice(at + 1)
        .flatMap((other) =>
          one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
            ? [`${one.value} | ${other.value}`]
            : [],
        ),
    )
    expect(over).toEqual([])
  })
})
