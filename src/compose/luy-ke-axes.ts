import { type Shape } from '../document/nodes'
import { formatNumber } from '../language/number'
import { label, LETTERS, line, type Measure, paper, roundStep, wrap } from './chart-parts'
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
export const PLOT = { height: 170, above: 16, ticks: 7, tick: 3, beforeAxis: 6, afterEnd: 7 } as const

export const PLAN = { stroke: 1.2, dash: [5, 3] } as const

export const DONE = { stroke: 1.8, marker: 5 } as const

const GRID = { weight: 0.4, level: 0.75 } as const

export type Frame = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly step: number
  readonly max: number
  readonly slot: number
}

export function frameOf({ moc, tong, width, measure }: LuyKe, top: number): Frame {
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
export const xOf = (index: number, { left, slot }: Frame, count: number): number =>
  left + slot / 2 + (count > 1 ? index * slot * (1 + 0.5 / (count - 1)) : 0)

export const yOf = (value: number, { bottom, max }: Frame): number => bottom - (value / max) * PLOT.height

export function valueAxis(frame: Frame): Shape[] {
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
export function total({ tong, measure }: LuyKe, frame: Frame): Shape[] {
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
export function timeAxis(
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
