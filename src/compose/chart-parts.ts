import type { Fill, Label, Point, Polyline, Rect, Shape } from '../document/nodes'

/** Width in pt of a text of a size in pt, in the document's upright letters. */
export type Measure = (text: string, size: number) => number

/** Sizes of letters and the pitch of their lines, in pt. */
export const LETTERS = { size: 11, small: 10, pitch: 12.7 } as const
/** From the baseline to the top of capitals and figures, in em. */
export const CAPITAL = 0.66

/** In the order of the series, so that neighbours differ most. */
const FILLS: readonly Fill[] = [
  { type: 'grey', level: 0.55 },
  { type: 'hatch', pattern: 'rising' },
  { type: 'grey', level: 1 },
  { type: 'grey', level: 0 },
  { type: 'hatch', pattern: 'dotted' },
  { type: 'hatch', pattern: 'crossed' },
  { type: 'grey', level: 0.85 },
  { type: 'hatch', pattern: 'falling' },
]

/** Throws when there are more series than patterns that an eye can tell apart. */
export function fillOf(index: number): Fill {
  const fill = FILLS[index]
  if (!fill) throw new Error(`a chart has at most ${FILLS.length} series`)
  return fill
}

export const isWhite = (fill: Fill): boolean => fill.type === 'grey' && fill.level === 1

type TextOptions = { readonly size?: number; readonly anchor?: Label['anchor']; readonly bold?: boolean }
export const label = (
  value: string,
  { x, y }: Point,
  { size = LETTERS.size, anchor = 'start', bold = false }: TextOptions = {},
): Label => ({ type: 'text', x, y, value, size, anchor, ...(bold ? { bold } : {}) })

export const line = (points: readonly Point[], stroke: number, dash?: Polyline['dash']): Polyline => ({
  type: 'polyline',
  points,
  stroke,
  ...(dash ? { dash } : {}),
})

/** White paper behind a text, so that no pattern runs through it. */
export function paper({ x, y, value, size, anchor }: Label, measure: Measure): Rect {
  const width = measure(value, size) + 3
  const before = { start: 1.5, middle: width / 2, end: width - 1.5 }[anchor]
  return {
    type: 'rect',
    x: x - before,
    y: y - CAPITAL * size - 1.5,
    width,
    height: CAPITAL * size + 3,
    fill: { type: 'grey', level: 1 },
  }
}

/** Lines no wider than `width` pt; a word that is wider stands alone on its line. */
export function wrap(
  text: string,
  width: number,
  setting: { readonly size: number; readonly measure: Measure },
): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/u)) {
    const longer = lines.length ? `${lines.at(-1) ?? ''} ${word}` : word
    if (lines.length && setting.measure(longer, setting.size) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

export type Key = { readonly ten: string; readonly sample: (x: number, y: number) => readonly Shape[] }
/** The sample of a series in the legend, and the room behind it and between two entries. In pt. */
export const SAMPLE = { width: 22, height: 9 } as const
/** Half an outline, which a picture would cut off at its edge. */
const EDGE = 0.5
const ROOM = { afterSample: 5, between: 16, line: LETTERS.pitch + 2 } as const

/** The legend: entries side by side, on as many lines as they need. `height` is that of its lines. */
export function legend(
  keys: readonly Key[],
  { width, measure }: { readonly width: number; readonly measure: Measure },
): { readonly shapes: Shape[]; readonly height: number } {
  const before = SAMPLE.width + ROOM.afterSample
  const shapes: Shape[] = []
  let [x, y]: [number, number] = [EDGE, LETTERS.size]
  for (const { ten, sample } of keys) {
    const names = wrap(ten, width - EDGE - before, { size: LETTERS.size, measure })
    const length = before + Math.max(...names.map((name) => measure(name, LETTERS.size)))
    if (x > EDGE && x + length > width) [x, y] = [EDGE, y + ROOM.line]
    shapes.push(
      ...sample(x, y - SAMPLE.height + 1),
      ...names.map((name, index) => label(name, { x: x + before, y: y + index * LETTERS.pitch })),
    )
    x += length + ROOM.between
    y += (names.length - 1) * LETTERS.pitch
  }
  return { shapes, height: y + 4 }
}

/**
 * The round step, 1, 2 or 5 times a power of ten, that divides `max` into at most `parts`; whole, because
 * tasks are.
 */
export function roundStep(max: number, parts: number): number {
  const least = Math.max(1, max / parts)
  const power = 10 ** Math.floor(Math.log10(least))
  return ([1, 2, 5].find((factor) => factor * power >= least) ?? 10) * power
}
