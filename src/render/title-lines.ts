import { costOfBreak } from '../language/phrases'

/** Beside a line more, what a bad place for a break, room left over, and a line longer than the one above cost. */
const COST = { line: 10, badBreak: 4, room: 1, growing: 1 }

/**
 * Where the lines of a title begin, as indices of its letters: as few lines as fit, each a phrase or several,
 * about as long as the others. Empty where the title is one line, or no line may break where it would have to.
 * `widthOf`: of a part of the title, in the unit of `room`.
 */
export function titleLines(title: string, room: number, widthOf: (part: string) => number): number[] {
  const starts = Array.from(title.matchAll(/\S+/gu), ({ index }) => index)
  const words = starts.map((start, at) => title.slice(start, starts[at + 1]).trim())
  if (widthOf(title.trim()) <= room) return []
  type Way = { readonly cost: number; readonly last: number; readonly breaks: readonly number[] }
  const best: (Way | undefined)[] = [{ cost: 0, last: room, breaks: [] }]
  for (let end = 1; end <= words.length; end++)
    for (let start = 0; start < end; start++) {
      const from = best[start]
      const bad = start === 0 ? 0 : costOfBreak(words, start)
      const width = widthOf(title.slice(starts[start], starts[end] ?? title.length).trim())
      if (!from || bad === undefined || width > room) continue
      const shape =
        COST.room * (1 - width / room) ** 2 + COST.growing * Math.max(0, (width - from.last) / room)
      const cost = from.cost + COST.line + bad * COST.badBreak + shape
      if (cost < (best[end]?.cost ?? Infinity))
        best[end] = { cost, last: width, breaks: start === 0 ? [] : [...from.breaks, starts[start] ?? 0] }
    }
  return [...(best[words.length]?.breaks ?? [])]
}
