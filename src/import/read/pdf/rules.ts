import type { Net } from './pages'

/** A line of a table: where it lies across its direction, and from where to where it runs. */
export type Ke = { readonly at: number; readonly from: number; readonly to: number }
export type KeCuaTrang = { readonly ngang: readonly Ke[]; readonly doc: readonly Ke[] }

/** Lines this near, in points, are one line; ends this near touch. */
const SAME = 1.5
const TOUCH = 3
/** Shorter is an ornament. */
const SHORTEST = 4

/** The level and the upright lines of a page, those in one row joined. */
export function rulesFrom(lines: readonly Net[]): KeCuaTrang {
  const level = lines.filter(({ x1, x2, y1, y2 }) => x2 - x1 > y2 - y1)
  const upright = lines.filter(({ x1, x2, y1, y2 }) => x2 - x1 <= y2 - y1)
  return {
    ngang: joinInRow(level.map(({ x1, x2, y1, y2 }) => ({ at: (y1 + y2) / 2, from: x1, to: x2 }))),
    doc: joinInRow(upright.map(({ x1, x2, y1, y2 }) => ({ at: (x1 + x2) / 2, from: y1, to: y2 }))),
  }
}

function joinInRow(rules: readonly Ke[]): Ke[] {
  const joined: { at: number; from: number; to: number }[] = []
  const groups = gatherNear(rules, ({ at }) => at, SAME)
  for (const group of groups) {
    const at = group.reduce((sum, each) => sum + each.at, 0) / group.length
    const start = joined.length
    for (const { from, to } of [...group].sort((one, other) => one.from - other.from)) {
      const last = joined.length > start ? joined.at(-1) : undefined
      if (last && from <= last.to + TOUCH) last.to = Math.max(last.to, to)
      else joined.push({ at, from, to })
    }
  }
  return joined.filter(({ from, to }) => to - from >= SHORTEST)
}

/** Values in groups: within one, each lies at most `near` behind the one before. */
export function gatherNear<T>(values: readonly T[], placeOf: (value: T) => number, near: number): T[][] {
  const groups: T[][] = []
  for (const value of [...values].sort((one, other) => placeOf(one) - placeOf(other))) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last !== undefined && placeOf(value) - placeOf(last) <= near) group.push(value)
    else groups.push([value])
  }
  return groups
}

/** So many crossings are a drawing. */
const MOST_CROSSINGS = 1_000_000

/** Lines that hang together: each group the lines of one table, or of a frame. */
export function gatherFrames({ ngang, doc }: KeCuaTrang): KeCuaTrang[] {
  if (ngang.length * doc.length > MOST_CROSSINGS) return []
  const owner = Array.from({ length: ngang.length + doc.length }, (_, at) => at)
  const find = (at: number): number => {
    let root = at
    while (owner[root] !== root) root = owner[root] ?? root
    owner[at] = root
    return root
  }
  for (const [i, level] of ngang.entries())
    for (const [j, upright] of doc.entries())
      if (isCrossing(level, upright)) owner[find(i)] = find(ngang.length + j)
  const frames = new Map<number, { ngang: Ke[]; doc: Ke[] }>()
  for (const at of owner.keys()) {
    const frame = frames.get(find(at)) ?? { ngang: [], doc: [] }
    frames.set(find(at), frame)
    const [level, upright] = [ngang[at], doc[at - ngang.length]]
    if (level) frame.ngang.push(level)
    else if (upright) frame.doc.push(upright)
  }
  return Array.from(frames.values())
}

const isCrossing = (level: Ke, upright: Ke): boolean =>
  upright.at >= level.from - TOUCH &&
  upright.at <= level.to + TOUCH &&
  level.at >= upright.from - TOUCH &&
  level.at <= upright.to + TOUCH
