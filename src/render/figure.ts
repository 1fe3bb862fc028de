import type { Figure, Label, Point, Rect, Shape } from '../document/nodes'
import { styleOfFont, widthOfText } from '../office/times'

/** What both files draw of a figure besides its texts. Lengths in pt; `level` from 0 (black) to 1 (white). */
export type Ink =
  | {
      readonly type: 'area'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly level: number
    }
  | {
      readonly type: 'outline'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly stroke: number
    }
  | {
      readonly type: 'strokes'
      readonly paths: readonly (readonly Point[])[]
      readonly stroke: number
      readonly dash?: readonly [number, number]
    }

/** From stroke to stroke and from dot to dot of a hatch, measured along the x axis, and their thickness. */
const HATCH = { step: 4.5, stroke: 0.5, dotStep: 3.2, dot: 0.9 } as const
/** The height of capitals, in em. */
const CAPITAL = 0.66

/** Hatches are cut into strokes here, so that Word's picture and the PDF have the same ones. */
export const inksOf = ({ shapes }: Figure): Ink[] => shapes.flatMap(inksOfShape)

function inksOfShape(shape: Shape): Ink[] {
  switch (shape.type) {
    case 'rect':
      return inksOfRect(shape)
    case 'polyline':
      return [
        {
          type: 'strokes',
          paths: [shape.points],
          stroke: shape.stroke,
          ...(shape.dash ? { dash: shape.dash } : {}),
        },
      ]
    case 'text':
      return []
  }
}

function inksOfRect({ x, y, width, height, fill, stroke }: Rect): Ink[] {
  const box = { x, y, width, height }
  const outline: Ink[] = stroke ? [{ type: 'outline', ...box, stroke }] : []
  if (!fill) return outline
  if (fill.type === 'grey') return [{ type: 'area', ...box, level: fill.level }, ...outline]
  const white: Ink = { type: 'area', ...box, level: 1 }
  if (fill.pattern === 'dotted') return [white, ...dots(box), ...outline]
  const paths = [
    ...(fill.pattern === 'falling' ? [] : rising(box)),
    ...(fill.pattern === 'rising' ? [] : falling(box)),
  ]
  return [white, { type: 'strokes', paths, stroke: HATCH.stroke }, ...outline]
}

type Box = Pick<Rect, 'x' | 'y' | 'width' | 'height'>

/** The multiples of `step` between two places, so that neighbouring areas continue one hatch. */
function* multiples(from: number, to: number, step: number): Generator<number> {
  for (let index = Math.ceil(from / step); index * step <= to; index++) yield index * step
}

/** Lines x + y = sum, cut at the box. */
const rising = ({ x, y, width, height }: Box): Point[][] =>
  Array.from(multiples(x + y, x + width + y + height, HATCH.step), (sum) =>
    [Math.max(x, sum - y - height), Math.min(x + width, sum - y)].map((at) => ({ x: at, y: sum - at })),
  )

/** Lines x - y = difference, cut at the box. */
const falling = ({ x, y, width, height }: Box): Point[][] =>
  Array.from(multiples(x - y - height, x + width - y, HATCH.step), (difference) =>
    [Math.max(x, difference + y), Math.min(x + width, difference + y + height)].map((at) => ({
      x: at,
      y: at - difference,
    })),
  )

/** Small black squares that lie wholly in the box. */
const dots = ({ x, y, width, height }: Box): Ink[] =>
  Array.from(multiples(y + HATCH.dot, y + height - 2 * HATCH.dot, HATCH.dotStep), (top) =>
    Array.from(multiples(x + HATCH.dot, x + width - 2 * HATCH.dot, HATCH.dotStep), (left): Ink => ({
      type: 'area',
      x: left,
      y: top,
      width: HATCH.dot,
      height: HATCH.dot,
      level: 0,
    })),
  ).flat()

/** How far a label may stand over the edge: letters have white at their sides. */
const SLACK = 1

/**
 * Throws when no page can hold it, or when a label stands outside, where Word's picture would cut it off: a
 * bug of the composer. Lengths in pt.
 */
export function checkFigure(
  { width, height, shapes }: Figure,
  room: { readonly width: number; readonly height: number },
): void {
  if (width > room.width || height > room.height)
    throw new Error(`a figure of ${width} × ${height} pt does not fit into ${room.width} × ${room.height} pt`)
  for (const shape of shapes)
    if (shape.type === 'text' && !isInside(shape, { width, height }))
      throw new Error(`the label "${shape.value}" stands outside its figure`)
}

function isInside(
  { x, y, value, size, anchor, bold }: Label,
  { width, height }: Pick<Figure, 'width' | 'height'>,
): boolean {
  const length = widthOfText(value, size, styleOfFont({ bold }))
  const left = x - leftOf(anchor, length)
  return left >= -SLACK && left + length <= width + SLACK && y >= CAPITAL * size - SLACK && y <= height
}

/** From a label's left end to its anchor, when it is `length` long. */
export const leftOf = (anchor: Label['anchor'], length: number): number =>
  ({ start: 0, middle: length / 2, end: length })[anchor]
