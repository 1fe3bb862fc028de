import { figure } from '../document/build'
import type { Figure, Label, Shape } from '../document/nodes'
import { formatNumber } from '../language/number'
import {
  CAPITAL,
  fillOf,
  isWhite,
  label,
  legend,
  LETTERS,
  line,
  type Measure,
  paper,
  SAMPLE,
  wrap,
} from './chart-parts'

export type TrangThaiTheoLinhVuc = {
  /** A field and how many of its tasks are in each status. */
  readonly linhVuc: readonly { readonly ten: string; readonly so: readonly number[] }[]
  readonly trangThai: readonly string[]
  /** Of the whole figure, in pt. */
  readonly width: number
  readonly measure: Measure
}

/** In pt; names take at most this share of the width. */
const BAR = { height: 16, gap: 9, stroke: 0.6, namesShare: 0.38, afterNames: 8, beforeTotal: 5 } as const
/** Counts above a bar: their size, how far they stand above, and how far apart. */
const ABOVE = { size: 9, lift: 3.5, between: 3, height: 11 } as const

type Scale = { readonly x: number; readonly unit: number; readonly width: number; readonly measure: Measure }
type Row = { readonly ten: readonly string[]; readonly so: readonly number[] }
type Segment = { readonly text: string; readonly from: number; readonly to: number; readonly index: number }

/** One bar a field, its segments as long as their counts, each with its count, and the total at its end. */
export function bieuDoTrangThai(input: TrangThaiTheoLinhVuc): Figure {
  const { linhVuc, trangThai, width, measure } = input
  for (const { ten, so } of linhVuc)
    if (so.length !== trangThai.length)
      throw new Error(`"${ten}" has ${so.length} counts for ${trangThai.length} statuses`)
  const keys = legend(
    trangThai.map((ten, index) => ({
      ten,
      sample: (x, y) => [
        {
          type: 'rect',
          x,
          y,
          width: SAMPLE.width,
          height: SAMPLE.height,
          fill: fillOf(index),
          stroke: BAR.stroke,
        },
      ],
    })),
    input,
  )
  const names = Math.min(
    BAR.namesShare * width,
    Math.max(0, ...linhVuc.map(({ ten }) => measure(ten, LETTERS.size))),
  )
  const scale = scaleOf(input, names + BAR.afterNames)
  const shapes: Shape[] = []
  let y = keys.height + BAR.gap
  for (const { ten, so } of linhVuc) {
    const row = { ten: wrap(ten, names, { size: LETTERS.size, measure }), so }
    const { height, drawn } = drawRow(row, y, scale)
    shapes.push(...drawn)
    y += height + BAR.gap
  }
  const axis = line(
    [
      { x: scale.x, y: keys.height + BAR.gap / 2 },
      { x: scale.x, y: y - BAR.gap / 2 },
    ],
    0.75,
  )
  return figure({ width, height: y - BAR.gap / 2 }, altOf(input), [...keys.shapes, ...shapes, axis])
}

const sumOf = (so: readonly number[]): number => so.reduce((sum, each) => sum + each, 0)

/** The longest bar and its total end at the right edge. */
function scaleOf({ linhVuc, width, measure }: TrangThaiTheoLinhVuc, x: number): Scale {
  const longest = Math.max(0, ...linhVuc.map(({ so }) => sumOf(so)))
  const total = Math.max(0, ...linhVuc.map(({ so }) => measure(formatNumber(sumOf(so)), LETTERS.size)))
  return { x, unit: (width - x - BAR.beforeTotal - total - 1) / Math.max(1, longest), width, measure }
}

/** A field from `y` down: its name beside the middle of its bar, the counts that need it above. */
function drawRow(
  { ten, so }: Row,
  y: number,
  scale: Scale,
): { readonly height: number; readonly drawn: Shape[] } {
  const segments = segmentsOf(so, scale)
  const inside = segments.filter(({ text, from, to }) => fits(text, to - from, scale.measure))
  const outside = segments.filter((segment) => !inside.includes(segment))
  const names = ten.length * LETTERS.pitch
  const body = { from: y + (outside.length ? ABOVE.height : 0), height: Math.max(BAR.height, names) }
  const middle = body.from + body.height / 2
  const top = middle - BAR.height / 2
  const total = label(
    formatNumber(sumOf(so)),
    { x: scale.x + sumOf(so) * scale.unit + BAR.beforeTotal, y: baseline(middle, LETTERS.size) },
    { bold: true },
  )
  return {
    height: body.from - y + body.height,
    drawn: [
      ...ten.map((text, index) =>
        label(text, { x: 0, y: baseline(middle - names / 2 + (index + 0.5) * LETTERS.pitch, LETTERS.size) }),
      ),
      ...segments.map(({ from, to, index }): Shape => ({
        type: 'rect',
        x: from,
        y: top,
        width: to - from,
        height: BAR.height,
        fill: fillOf(index),
        stroke: BAR.stroke,
      })),
      ...inside.flatMap((segment) => countInside(segment, middle, scale.measure)),
      ...countsAbove(outside, top, scale),
      total,
    ],
  }
}

/** The segments from left to right; a status that no task is in has none. */
function segmentsOf(so: readonly number[], { x, unit }: Scale): Segment[] {
  let from = x
  return so.flatMap((count, index) => {
    const start = from
    from += count * unit
    return count ? [{ text: formatNumber(count), from: start, to: from, index }] : []
  })
}

const fits = (text: string, room: number, measure: Measure): boolean =>
  measure(text, LETTERS.size) + 6 <= room
const baseline = (middle: number, size: number): number => middle + (CAPITAL * size) / 2

function countInside({ text, from, to, index }: Segment, middle: number, measure: Measure): Shape[] {
  const count = label(text, { x: (from + to) / 2, y: baseline(middle, LETTERS.size) }, { anchor: 'middle' })
  return isWhite(fillOf(index)) ? [count] : [paper(count, measure), count]
}

/**
 * Counts of segments too short for them, above the bar, moved apart, each with a stroke down to its segment.
 */
function countsAbove(segments: readonly Segment[], top: number, { x: left, width, measure }: Scale): Shape[] {
  const counts: Label[] = []
  let free = left + 2
  for (const { text, from, to } of segments) {
    const half = measure(text, ABOVE.size) / 2
    const x = Math.min(width - half, Math.max(free + half, (from + to) / 2))
    counts.push(label(text, { x, y: top - ABOVE.lift }, { size: ABOVE.size, anchor: 'middle' }))
    free = x + half + ABOVE.between
  }
  const strokes = segments.map(({ from, to }, at) =>
    line(
      [
        { x: counts[at]?.x ?? 0, y: top - ABOVE.lift + 1 },
        { x: (from + to) / 2, y: top },
      ],
      0.4,
    ),
  )
  return [...strokes, ...counts]
}

function altOf({ linhVuc, trangThai }: TrangThaiTheoLinhVuc): string {
  const rows = linhVuc.map(
    ({ ten, so }) =>
      `${ten}: tổng số ${formatNumber(sumOf(so))} (${trangThai.map((name, index) => `${name}: ${formatNumber(so[index] ?? 0)}`).join('; ')}).`,
  )
  return ['Biểu đồ thanh ngang: số nhiệm vụ của từng lĩnh vực theo trạng thái.', ...rows].join(' ')
}
