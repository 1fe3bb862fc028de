import type { Pdf } from '../read/pdf'
import { fold } from '../seeds/seed-001'

export type Agreement = {
  readonly pages: readonly [number, number]
  /** Share of the first file's lines that stand alike, in order, on the same page of the second. */
  readonly alike: number
  /** Numbers of the pages that do not begin and end with the same line. */
  readonly otherEnds: readonly number[]
  /** Lines of the first file that do not stand in the second: page and text. */
  readonly differ: readonly string[]
}

/** Compares two files page by page, line by line; a line is what shares a baseline. */
export function agree(first: Pdf, second: Pdf): Agreement {
  const [ours, theirs] = [first, second].map(({ pages }) =>
    pages.map(({ lines }) => lines.map(({ text }) => fold(text)).filter(Boolean)),
  ) as [string[][], string[][]]
  const kept = ours.map((lines, at) => common(lines, theirs[at] ?? []))
  const count = (pages: readonly (readonly string[])[]) => pages.reduce((sum, lines) => sum + lines.length, 0)
  const ends = (lines: readonly string[] | undefined) => JSON.stringify([lines?.[0], lines?.at(-1)])
  return {
    pages: [ours.length, theirs.length],
    alike: count(kept) / Math.max(1, count(ours)),
    otherEnds: ours.flatMap((lines, at) => (ends(lines) === ends(theirs[at]) ? [] : [at + 1])),
    differ: ours.flatMap((lines, at) => without(lines, kept[at] ?? []).map((line) => `${at + 1}: ${line}`)),
  }
}

/** The longest list of lines that stands in both in order. */
function common(a: readonly string[], b: readonly string[]): string[] {
  const best = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      (best[i] as number[])[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const found: string[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      found.push(a[i] ?? '')
      i++
      j++
    } else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return found
}

function without(lines: readonly string[], taken: readonly string[]): string[] {
  let next = 0
  return lines.filter((line) => !(line === taken[next] && ++next))
}
