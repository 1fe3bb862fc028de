import type { Point } from './matrix'
import { STEPS } from './paths'

/** The ink of a letter: whether the squares of a grid over its own box are black, row by row; the box's width by its height. */
export type Shape = { readonly ink: readonly boolean[]; readonly ratio: number }

export const GRID = { across: 8, down: 12 } as const
/** Points of a curve that stand for it; places of a square that are looked at. */
const BENDS = 6
const LOOKS = [0.25, 0.75]
/** No letter has an outline so long. */
const LONGEST = 5000

/** What an outline of a font looks like, in whatever size; undefined where there is no ink. */
export function shapeOf(path: ArrayLike<number>): Shape | undefined {
  if (path.length > LONGEST) return undefined
  const rings = ringsIn(path).filter(({ length }) => length > 2)
  const points = rings.flat()
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const [wide, tall] = [right - left, high - low]
  if (!(wide > 0 && tall > 0)) return undefined
  const ink = Array.from({ length: GRID.across * GRID.down }, (_, at) => {
    const [column, row] = [at % GRID.across, Math.floor(at / GRID.across)]
    const hits = LOOKS.flatMap((dx) =>
      LOOKS.filter((dy) =>
        isInside(rings, {
          x: left + ((column + dx) / GRID.across) * wide,
          y: high - ((row + dy) / GRID.down) * tall,
        }),
      ),
    )
    return hits.length >= 2
  })
  return { ink, ratio: wide / tall }
}

/** How alike two letters look, from 0 to 1: the ink that they share of all that they have. */
export function likenessOf(one: Shape, other: Shape): number {
  const both = one.ink.filter((black, at) => black && other.ink[at]).length
  const any = one.ink.filter((black, at) => black || other.ink[at]).length
  const ratio = Math.min(one.ratio, other.ratio) / Math.max(one.ratio, other.ratio)
  return any === 0 ? 0 : (both / any) * Math.sqrt(ratio)
}

/** The closed lines of an outline, its curves as some points. */
function ringsIn(path: ArrayLike<number>): Point[][] {
  const rings: Point[][] = []
  let pen: Point = { x: 0, y: 0 }
  for (let at = 0; at < path.length;) {
    const kind = path[at] ?? -1
    const count = STEPS[kind]
    if (count === undefined) break
    const given = Array.from({ length: count / 2 }, (_, nth) => ({
      x: path[at + 1 + 2 * nth] ?? 0,
      y: path[at + 2 + 2 * nth] ?? 0,
    }))
    if (kind === 0) rings.push([])
    rings.at(-1)?.push(...pointsOf([pen, ...given]))
    pen = given.at(-1) ?? pen
    at += 1 + count
  }
  return rings
}

/** Points of a Bézier curve from behind its first point to its last; a line has only its end. */
function pointsOf(points: readonly Point[]): Point[] {
  if (points.length <= 2) return points.slice(1)
  return Array.from({ length: BENDS }, (_, nth) => pointAt(points, (nth + 1) / BENDS))
}

function pointAt(points: readonly Point[], share: number): Point {
  const [first = { x: 0, y: 0 }, ...more] = points
  if (!more.length) return first
  const between = more.map(({ x, y }, at) => {
    const from = points[at] ?? first
    return { x: from.x + (x - from.x) * share, y: from.y + (y - from.y) * share }
  })
  return pointAt(between, share)
}

/** Fonts fill what lines go around in one direction more often than in the other. */
function isInside(rings: readonly (readonly Point[])[], { x, y }: Point): boolean {
  let winding = 0
  for (const ring of rings) {
    let from = ring.at(-1)
    for (const to of ring) {
      if (from && from.y <= y !== to.y <= y) {
        const cross = from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)
        if (cross > x) winding += to.y > from.y ? 1 : -1
      }
      from = to
    }
  }
  return winding !== 0
}
