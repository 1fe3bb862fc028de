import type { Cum } from './spaced-head'

/**
 * Where the columns of a row begin. `ro`: whether its lines show it, or it was taken from the rows nearby.
 */
export type RanhGioi = readonly { readonly x: number; readonly ro: boolean }[]

/** How far right of its head a column may begin: a PDF's text is laid out anew for each row. */
const DRIFT = 3

const isBlankAt = (line: string, at: number): boolean => at < 0 || (line[at] ?? ' ') === ' '

/**
 * Where the columns of each row of a page begin: most of its lines have a letter there after a gap, few a
 * letter right before. A row that does not tell has what most rows have.
 */
export function findColumnEdges(rows: readonly (readonly string[])[], cum: readonly Cum[]): RanhGioi[] {
  const found = rows.map((lines) =>
    cum.map((own, at) => (at === 0 ? 0 : bestPlaceIn(lines, ...rangeBetween(cum[at - 1] ?? own, own)))),
  )
  const usual = cum.map((own, at) => medianOf(found.flatMap((edges) => edges[at] ?? [])) ?? own.tu)
  return found.map((edges) => edges.map((x, at) => ({ x: x ?? usual[at] ?? 0, ro: x !== undefined })))
}

const rangeBetween = (before: Cum, own: Cum): [number, number] => [
  before.den,
  Math.max(before.den, Math.min(own.tu + DRIFT, own.den - 1)),
]

const medianOf = (numbers: readonly number[]): number | undefined =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)]

/** The place between two where the most lines begin and the fewest are cut; none where no line begins. */
function bestPlaceIn(lines: readonly string[], from: number, to: number): number | undefined {
  let best: { x: number; score: number } | undefined
  for (let x = from; x <= to; x += 1) {
    const starts = lines.filter(
      (line) => !isBlankAt(line, x) && isBlankAt(line, x - 1) && isBlankAt(line, x - 2),
    ).length
    const cuts = lines.filter((line) => !isBlankAt(line, x - 1)).length
    if (starts > 0 && (!best || starts - cuts > best.score)) best = { x, score: starts - cuts }
  }
  return best?.x
}
