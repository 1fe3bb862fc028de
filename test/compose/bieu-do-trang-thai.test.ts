import { bieuDoTrangThai } from '../../src/compose/bieu-do'
import type { Label, Rect } from '../../src/document/nodes'
import type { PdfPage } from '../read/pdf'
import { COUNTS, find, measure, NAMES, pageOf, status, STATUSES, sum, WIDTH } from './bieu-do-mau'

const viet = (value: number): string => value.toLocaleString('vi-VN')

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
