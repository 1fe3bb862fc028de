import { figure } from '../document/build'
import type { Figure, Label, Point, Shape } from '../document/nodes'
import { formatNumber } from '../language/number'
import { label, legend, LETTERS, line, paper, SAMPLE } from './chart-parts'
import {
  type LuyKe,
  PLOT,
  PLAN,
  DONE,
  type Frame,
  frameOf,
  xOf,
  yOf,
  valueAxis,
  total,
  timeAxis,
} from './luy-ke-axes'

const KEYS = {
  keHoach: 'Phải hoàn thành theo kế hoạch (lũy kế)',
  hoanThanh: 'Đã hoàn thành (lũy kế)',
} as const

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
