import { rounded } from './pdf-matrix.mjs'

// pdf.js's numbers for the steps of a path, with how many coordinates follow each.
const moveTo = 0
const lineTo = 1
const closePath = 4
const coordinates = [2, 2, 6, 4, 0]

/** A filled box no thicker than this is a line: LibreOffice draws some borders so. */
const thickestRule = 3

/** How far the ends of a line may be off the horizontal or the vertical, in points. */
const slack = 0.05

function* steps(path) {
  for (let at = 0; at < path.length;) {
    const kind = path[at++]
    yield { kind, to: path.slice(at, at + coordinates[kind]) }
    at += coordinates[kind]
  }
}

/** The corners of each sub-path; curves are left out, and a sub-path that had one is marked. */
function subPaths(path, place) {
  const found = []
  for (const { kind, to } of steps(path)) {
    const current = found.at(-1)
    if (kind === moveTo) found.push({ points: [place(to[0], to[1])], closed: false, curved: false })
    else if (!current) continue
    else if (kind === lineTo) current.points.push(place(to[0], to[1]))
    else if (kind === closePath) current.closed = true
    else current.curved = true
  }
  return found.filter((sub) => !sub.curved)
}

function isStraight(from, to) {
  const across = Math.abs(from.x - to.x)
  const down = Math.abs(from.y - to.y)
  return Math.min(across, down) <= slack && Math.max(across, down) > slack
}

/** Left to right, or top to bottom. */
function rule(from, to, width) {
  const [first, last] = from.x + from.y <= to.x + to.y ? [from, to] : [to, from]
  return {
    x1: rounded(first.x),
    y1: rounded(first.y),
    x2: rounded(last.x),
    y2: rounded(last.y),
    width: rounded(width),
  }
}

function stroked(sub, width) {
  const box = thinBox(sub, width)
  if (box.length > 0) return box
  const { points, closed } = sub
  const ends = closed ? [...points.slice(1), points[0]] : points.slice(1)
  return ends.flatMap((to, at) => (isStraight(points[at], to) ? [rule(points[at], to, width)] : []))
}

/** One rule for a box thin enough to be seen as one; `outline` is the thickness of its stroke. */
function thinBox({ points }, outline) {
  if (points.length < 4) return []
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const onEdges = points.every(
    ({ x, y }) => Math.min(x - left, right - x) <= slack && Math.min(y - top, bottom - y) <= slack,
  )
  const [across, down] = [right - left, bottom - top]
  if (!onEdges || Math.min(across, down) > thickestRule || Math.max(across, down) <= thickestRule) return []
  return across > down
    ? [rule({ x: left, y: (top + bottom) / 2 }, { x: right, y: (top + bottom) / 2 }, down + outline)]
    : [rule({ x: (left + right) / 2, y: top }, { x: (left + right) / 2, y: bottom }, across + outline)]
}

/**
 * The straight horizontal and vertical lines of one path, `width` being the stroke's in points of the page.
 */
export function rulesOfPath({ path, strokes, fills }, place, width) {
  if (!path || !(strokes || fills)) return []
  return subPaths(path, place).flatMap((sub) => (strokes ? stroked(sub, width) : thinBox(sub, 0)))
}
