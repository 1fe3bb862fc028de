import type { Net } from '../pages'
import { placeAt, type Point } from './matrix'
import { isWhite } from './grounds'
import type { Canvas } from './state'

/** pdf.js's numbers for the steps of a path: how many coordinates follow each. */
export const STEPS = [2, 2, 6, 4, 0] as const
const [MOVE, LINE, CLOSE] = [0, 1, 4]
/** A filled box no thicker than this, in points, is a line. */
const THICKEST = 3
/** How far the ends of a line may be off the level or the upright. */
const SLACK = 0.5
/** A page with more lines than this is a drawing. */
const MOST_LINES = 20_000

type Way = { readonly points: Point[]; closed: boolean; curved: boolean }

/** Takes the straight lines of a painted path, and the boxes that it fills with ink. */
export function takePath(
  canvas: Canvas,
  path: ArrayLike<number>,
  how: { readonly strokes: boolean; readonly fills: boolean },
): void {
  if (canvas.net.length > MOST_LINES) return
  if (isUnseen(canvas)) return
  for (const way of waysIn(canvas, path)) {
    const box = boxOf(way)
    const thin = box && thinLineOf(box)
    if (thin) {
      if (how.strokes || !isWhite(canvas.state.colour)) canvas.net.push(thin)
    } else {
      if (how.fills) takeGround(canvas, way)
      if (box && how.fills && canvas.state.colour !== undefined) takeCovered(canvas, box)
      if (how.strokes) for (const each of sidesOf(way)) canvas.net.push(each)
    }
  }
}

const isUnseen = ({ state, layers }: Canvas): boolean =>
  state.clear || state.group.clear || layers.includes(false)
const isThin = ({ thin, mask, group }: Canvas['state']): boolean => thin || group.thin || mask !== undefined

/** What is filled is what later letters stand on; clipped by no box, nobody knows how much of its own it fills. */
function takeGround({ state, grounds }: Canvas, way: Way): void {
  const box = way.points.reduce(growTo, NOWHERE)
  grounds.push({
    box: state.bounds ? overlapOf(box, state.bounds) : box,
    whole: boxOf(way) !== undefined && state.clip !== null,
    colour: isThin(state) ? undefined : state.colour,
  })
}

/** Colours that flow into one another, wherever something shows. */
export function takeShading({ state, grounds, rong, cao }: Canvas): void {
  grounds.push({
    box: state.bounds ?? { x1: 0, y1: 0, x2: rong, y2: cao },
    whole: false,
    colour: undefined,
  })
}

/** A picture fills the square of 1 by 1; of one that lets nothing through, what was there is hidden. */
export function takeImage(canvas: Canvas, opaque: boolean): void {
  if (isUnseen(canvas)) return
  for (const way of waysIn(canvas, pathOf([0, 0, 1, 1]))) {
    const box = boxOf(way)
    canvas.grounds.push({ box: way.points.reduce(growTo, NOWHERE), whole: false, colour: undefined })
    if (box && opaque) takeCovered(canvas, box)
  }
}

/** So many boxes on a page hide what is below them; more are a drawing. */
const MOST_COVERS = 2000

/**
 * A box that is filled hides the letters that were there before: a correction, a word that nobody is to read. One that
 * is seen through hides nothing, and of a clipped one only what shows.
 */
function takeCovered(canvas: Canvas, box: Net): void {
  const { clip } = canvas.state
  if (isThin(canvas.state) || clip === null || canvas.manh.length === 0) return
  if ((canvas.covers += 1) > MOST_COVERS) return
  const { x1, x2, y1, y2 } = clip ? overlapOf(box, clip) : box
  for (const [at, piece] of canvas.manh.entries()) {
    const [across, up] = [(piece.x + piece.phai) / 2, piece.y - piece.co / 3]
    if (!piece.an && across > x1 && across < x2 && up > y1 && up < y2)
      canvas.manh[at] = { ...piece, an: 'bi-che' }
  }
}

export const overlapOf = (one: Net, other: Net): Net => ({
  x1: Math.max(one.x1, other.x1),
  x2: Math.min(one.x2, other.x2),
  y1: Math.max(one.y1, other.y1),
  y2: Math.min(one.y2, other.y2),
})

/** The path around a box: its left, bottom, right and top. */
export function pathOf(box: ArrayLike<number>): number[] {
  const [x1 = NaN, y1 = NaN, x2 = NaN, y2 = NaN] = Array.from(box)
  return [MOVE, x1, y1, LINE, x2, y1, LINE, x2, y2, LINE, x1, y2, CLOSE]
}

/** From here on only what lies in the path shows too. */
export function setClip(canvas: Canvas, path: ArrayLike<number>): void {
  const { state } = canvas
  const [way, ...others] = waysIn(canvas, path).filter(({ points }) => points.length > 1)
  const box = way && others.length === 0 ? boxOf(way) : undefined
  state.clip = box && state.clip !== null ? (state.clip ? overlapOf(box, state.clip) : box) : null
  const bounds = boundsOf(canvas, path)
  if (bounds) state.bounds = state.bounds ? overlapOf(bounds, state.bounds) : bounds
}

/** A box around all points of a path, those too towards which its curves bend. */
function boundsOf({ state: { matrix } }: Canvas, path: ArrayLike<number>): Net | undefined {
  let box = NOWHERE
  for (let at = 0; at < path.length;) {
    const count = STEPS[path[at] ?? -1]
    if (count === undefined) return undefined
    for (let nth = at + 1; nth < at + count; nth += 2)
      box = growTo(box, placeAt(matrix, path[nth] ?? NaN, path[nth + 1] ?? NaN))
    at += 1 + count
  }
  return Number.isFinite(box.x1 + box.x2 + box.y1 + box.y2) ? box : undefined
}

function waysIn({ state: { matrix } }: Canvas, path: ArrayLike<number>): Way[] {
  const ways: Way[] = []
  for (let at = 0; at < path.length;) {
    const kind = path[at] ?? -1
    const count = STEPS[kind]
    if (count === undefined) break
    const [x = NaN, y = NaN] = [path[at + 1], path[at + 2]]
    const way = ways.at(-1)
    if (kind === MOVE) ways.push({ points: [placeAt(matrix, x, y)], closed: false, curved: false })
    else if (kind === LINE) way?.points.push(placeAt(matrix, x, y))
    else if (way && kind === CLOSE) way.closed = true
    else if (way) way.curved = true
    at += 1 + count
  }
  return ways.filter(({ points }) => points.every(({ x, y }) => Number.isFinite(x + y)))
}

/** The box of a path whose corners all lie on its edges. */
function boxOf({ points, curved }: Way): Net | undefined {
  if (curved || points.length < 4) return undefined
  const { x1, x2, y1, y2 } = points.reduce(growTo, NOWHERE)
  const onEdge = points.every(
    ({ x, y }) => Math.min(x - x1, x2 - x) <= SLACK || Math.min(y - y1, y2 - y) <= SLACK,
  )
  return onEdge ? { x1, y1, x2, y2 } : undefined
}

const NOWHERE: Net = { x1: Infinity, x2: -Infinity, y1: Infinity, y2: -Infinity }
const growTo = (box: Net, { x, y }: Point): Net => ({
  x1: Math.min(box.x1, x),
  x2: Math.max(box.x2, x),
  y1: Math.min(box.y1, y),
  y2: Math.max(box.y2, y),
})

function thinLineOf({ x1, y1, x2, y2 }: Net): Net | undefined {
  const [across, down] = [x2 - x1, y2 - y1]
  if (Math.min(across, down) > THICKEST || Math.max(across, down) <= THICKEST) return undefined
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2]
  return across > down ? { x1, y1: y, x2, y2: y } : { x1: x, y1, x2: x, y2 }
}

function sidesOf({ points, closed, curved }: Way): Net[] {
  if (curved) return []
  const ends = closed && points[0] ? [...points.slice(1), points[0]] : points.slice(1)
  return ends.flatMap((to, at) => {
    const from = points[at]
    return from && isStraight(from, to) ? [lineBetween(from, to)] : []
  })
}

function isStraight(from: Point, to: Point): boolean {
  const [across, down] = [Math.abs(from.x - to.x), Math.abs(from.y - to.y)]
  return Math.min(across, down) <= SLACK && Math.max(across, down) > SLACK
}

const lineBetween = (from: Point, to: Point): Net => ({
  x1: Math.min(from.x, to.x),
  y1: Math.min(from.y, to.y),
  x2: Math.max(from.x, to.x),
  y2: Math.max(from.y, to.y),
})
