import { figure } from '../document/build'
import type { Figure, Label, Point, Shape } from '../document/nodes'
import { formatNumber } from '../language/number'
import { label, legend, LETTERS, line, type Measure, paper, roundStep, SAMPLE, wrap } from './chart-parts'

export type LuyKe = {
  /**
   * Points of time in order. `keHoach`: tasks due until then; `hoanThanh`: tasks done until then, left out
   * for the time to come.
   */
  readonly moc: readonly {
    readonly nhan: string
    readonly keHoach: number
    readonly hoanThanh?: number | undefined
  }[]
  /** All tasks of the plan. */
  readonly tong: number
  /** Of the whole figure, in pt. */
  readonly width: number
  readonly measure: Measure
}

/** In pt. */
const PLOT = { height: 170, above: 16, ticks: 7, tick: 3, beforeAxis: 6, afterEnd: 7 } as const
const PLAN = { stroke: 1.2, dash: [5, 3] } as const
const DONE = { stroke: 1.8, marker: 5 } as const
const GRID = { weight: 0.4, level: 0.75 } as const

const KEYS = {
  keHoach: 'Phải hoàn thành theo kế hoạch (lũy kế)',
  hoanThanh: 'Đã hoàn thành (lũy kế)',
} as const

type Frame = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly step: number
  readonly max: number
  readonly slot: number
}

/** Two lines over time: what is due, dashed, and what is done, with a marker at each point of time. */
export function bieuDoLuyKe(input: LuyKe): Figure {
  const { width } = input
  const keys = legend(
    [
      { ten: KEYS.keHoach, sample: planSample },
      { ten: KEYS.hoanThanh, sample: doneSample },
    ],
    input,
  )
  const frame = frameOf(input, keys.height + PLOT.above)
  const times = timeAxis(input, frame)
  return figure({ width, height: times.bottom + 2 }, altOf(input), [
    ...keys.shapes,
    ...valueAxis(frame),
    ...total(input, frame),
    ...times.shapes,
    ...lines(input, frame),
  ])
}

const planSample = (x: number, y: number): Shape[] => [
  line(
    [
      { x, y: y + SAMPLE.height / 2 },
      { x: x + SAMPLE.width, y: y + SAMPLE.height / 2 },
    ],
    PLAN.stroke,
    PLAN.dash,
  ),
]
const doneSample = (x: number, y: number): Shape[] => {
  const middle = y + SAMPLE.height / 2
  return [
    line(
      [
        { x, y: middle },
        { x: x + SAMPLE.width, y: middle },
      ],
      DONE.stroke,
    ),
    marker({ x: x + SAMPLE.width / 2, y: middle }),
  ]
}
const marker = ({ x, y }: Point): Shape => ({
  type: 'rect',
  x: x - DONE.marker / 2,
  y: y - DONE.marker / 2,
  width: DONE.marker,
  height: DONE.marker,
  fill: { type: 'grey', level: 0 },
})

function frameOf({ moc, tong, width, measure }: LuyKe, top: number): Frame {
  const highest = Math.max(1, tong, ...moc.flatMap(({ keHoach, hoanThanh = 0 }) => [keHoach, hoanThanh]))
  const step = roundStep(highest, PLOT.ticks)
  const max = Math.ceil(highest / step) * step
  const half = widestWord(moc, measure) / 2
  const left = Math.max(half, measure(formatNumber(max), LETTERS.small) + PLOT.beforeAxis)
  const right = width - Math.max(half, measure(formatNumber(highest), LETTERS.size) + PLOT.afterEnd)
  return {
    left,
    right,
    top,
    bottom: top + PLOT.height,
    step,
    max,
    slot: (right - left) / Math.max(1, moc.length),
  }
}

const widestWord = (moc: LuyKe['moc'], measure: Measure): number =>
  Math.max(0, ...moc.flatMap(({ nhan }) => nhan.split(/\s+/u).map((word) => measure(word, LETTERS.small))))

/** The first point stands half a step from the axis, the last at the right end. */
const xOf = (index: number, { left, slot }: Frame, count: number): number =>
  left + slot / 2 + (count > 1 ? index * slot * (1 + 0.5 / (count - 1)) : 0)
const yOf = (value: number, { bottom, max }: Frame): number => bottom - (value / max) * PLOT.height

function valueAxis(frame: Frame): Shape[] {
  const { left, right, top, bottom, step, max } = frame
  const ticks = Array.from({ length: Math.round(max / step) + 1 }, (_, index) => index * step)
  return [
    line(
      [
        { x: left, y: top },
        { x: left, y: bottom },
      ],
      0.75,
    ),
    ...ticks.flatMap((value): Shape[] => {
      const y = yOf(value, frame)
      const across: Shape[] = value
        ? [
            {
              type: 'rect',
              x: left,
              y: y - GRID.weight / 2,
              width: right - left,
              height: GRID.weight,
              fill: { type: 'grey', level: GRID.level },
            },
          ]
        : []
      return [
        ...across,
        line(
          [
            { x: left - PLOT.tick, y },
            { x: left, y },
          ],
          0.75,
        ),
        label(
          formatNumber(value),
          { x: left - PLOT.tick - 2, y: y + 3.3 },
          { size: LETTERS.small, anchor: 'end' },
        ),
      ]
    }),
  ]
}

/** All tasks as a line to be reached. */
function total({ tong, measure }: LuyKe, frame: Frame): Shape[] {
  const y = yOf(tong, frame)
  const words = label(
    `Tổng số: ${formatNumber(tong)}`,
    { x: frame.left + 6, y: y - 4 },
    { size: LETTERS.small },
  )
  return [
    line(
      [
        { x: frame.left, y },
        { x: frame.right, y },
      ],
      0.6,
    ),
    paper(words, measure),
    words,
  ]
}

/**
 * The axis of time; where names would run into each other, only every second, third … one is written, always
 * the last.
 */
function timeAxis(
  { moc, width, measure }: LuyKe,
  frame: Frame,
): { readonly shapes: Shape[]; readonly bottom: number } {
  const { left, right, bottom, slot } = frame
  const every = Math.max(1, Math.ceil((widestWord(moc, measure) + 3) / slot))
  const shapes: Shape[] = [
    line(
      [
        { x: left, y: bottom },
        { x: right, y: bottom },
      ],
      0.75,
    ),
  ]
  let lowest = bottom
  for (const [index, { nhan }] of moc.entries()) {
    const x = xOf(index, frame, moc.length)
    shapes.push(
      line(
        [
          { x, y: bottom },
          { x, y: bottom + PLOT.tick },
        ],
        0.75,
      ),
    )
    if ((moc.length - 1 - index) % every) continue
    const names = wrap(nhan, Math.min(every * slot - 3, 2 * x, 2 * (width - x)), {
      size: LETTERS.small,
      measure,
    })
    shapes.push(
      ...names.map((text, at) =>
        label(text, { x, y: bottom + 13 + at * 11.5 }, { size: LETTERS.small, anchor: 'middle' }),
      ),
    )
    lowest = Math.max(lowest, bottom + 13 + (names.length - 1) * 11.5 + 3)
  }
  return { shapes, bottom: lowest }
}

function lines({ moc, measure }: LuyKe, frame: Frame): Shape[] {
  const place = (value: number, index: number): Point => ({
    x: xOf(index, frame, moc.length),
    y: yOf(value, frame),
  })
  const due = moc.map(({ keHoach }, index) => place(keHoach, index))
  const done = moc.flatMap(({ hoanThanh }, index) =>
    hoanThanh === undefined ? [] : [place(hoanThanh, index)],
  )
  const counts = endCounts(moc, place)
  return [
    line(due, PLAN.stroke, PLAN.dash),
    line(done, DONE.stroke),
    ...done.map(marker),
    ...counts.map((count) => paper(count, measure)),
    ...counts,
  ].filter((shape) => shape.type !== 'polyline' || shape.points.length > 1)
}

/**
 * The last value of each line; where what is done ends before the plan, also what is due by then: their
 * distance is what is late.
 */
function endCounts(moc: LuyKe['moc'], place: (value: number, index: number) => Point): Label[] {
  const last = moc.length - 1
  const now = moc.findLastIndex(({ hoanThanh }) => hoanThanh !== undefined)
  const { keHoach: end = 0 } = moc[last] ?? {}
  const { keHoach = 0, hoanThanh = 0 } = moc[now] ?? {}
  if (now < 0) return [beside(end, place(end, last))]
  if (now === last) return apart(end, hoanThanh, place(end, last), place(hoanThanh, last))
  const late = hoanThanh < keHoach
  const due = hoanThanh === keHoach ? [] : [corner(keHoach, place(keHoach, now), { above: late })]
  return [
    beside(end, place(end, last)),
    ...due,
    corner(hoanThanh, place(hoanThanh, now), { above: !late, bold: true }),
  ]
}

const beside = (
  value: number,
  { x, y }: Point,
  { shift = 0, bold = false }: { shift?: number; bold?: boolean } = {},
): Label => label(formatNumber(value), { x: x + PLOT.afterEnd - 1, y: y + 3.7 + shift }, { bold })

/** Two values at the right end, one above the other where they are near; one where they are the same. */
function apart(due: number, done: number, dueAt: Point, doneAt: Point): Label[] {
  if (due === done) return [beside(done, doneAt, { bold: true })]
  const lift = Math.max(0, LETTERS.pitch - Math.abs(dueAt.y - doneAt.y)) / 2
  const up = due > done ? -lift : lift
  return [beside(due, dueAt, { shift: up }), beside(done, doneAt, { shift: -up, bold: true })]
}

/** A value at a point where the line goes on: left above a line that rises, or right below. */
const corner = (
  value: number,
  { x, y }: Point,
  { above, bold = false }: { above: boolean; bold?: boolean },
): Label =>
  above
    ? label(formatNumber(value), { x: x - 4, y: y - 6 }, { anchor: 'end', bold })
    : label(formatNumber(value), { x: x + 5, y: y + 13 }, { bold })

function altOf({ moc, tong }: LuyKe): string {
  const rows = moc.map(
    ({ nhan, keHoach, hoanThanh }) =>
      `${nhan}: phải hoàn thành ${formatNumber(keHoach)}${hoanThanh === undefined ? '' : `, đã hoàn thành ${formatNumber(hoanThanh)}`}.`,
  )
  return [`Biểu đồ đường: số nhiệm vụ lũy kế theo thời gian; tổng số ${formatNumber(tong)}.`, ...rows].join(
    ' ',
  )
}
