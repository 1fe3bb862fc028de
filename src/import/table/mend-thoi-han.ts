import { isThoiHan } from '../../domain/ke-hoach/thoi-han/thoi-han'
import type { DongTach } from './divide-line'

/** How many words may have gone to the wrong side of a line, and in how many lines. */
const WORDS = [0, 1, -1, 2, -2]
const LINES = 3
/** A row that a clerk can check has no more lines. */
const MOST = 40

/**
 * Where the deadline of a row cannot be read, and on some of its lines it touches the column that follows,
 * words there may be on the wrong side: the least shift with which it can be read is taken. A row that cannot
 * be mended stays.
 */
export function mendThoiHan(lines: readonly DongTach[], han: number): readonly DongTach[] {
  const touching = lines
    .flatMap(({ o, sat }, at) => (sat.includes(han + 1) && o[han] ? [at] : []))
    .slice(0, LINES)
  if (!touching.length || lines.length > MOST || isReadable(lines, han)) return lines
  const shifts = touching.reduce<number[][]>(
    (all) => all.flatMap((shift) => WORDS.map((by) => [...shift, by])),
    [[]],
  )
  const costOf = (shift: readonly number[]) => shift.reduce((sum, by) => sum + Math.abs(by), 0)
  for (const shift of shifts.sort((one, other) => costOf(one) - costOf(other))) {
    const moved = lines.map((line, at) =>
      touching.includes(at) ? moveWords(line, han, shift[touching.indexOf(at)] ?? 0) : line,
    )
    if (isReadable(moved, han)) return moved
  }
  return lines
}

const isReadable = (lines: readonly DongTach[], han: number): boolean =>
  isThoiHan(lines.flatMap(({ o }) => o[han] || []).join(' '))

/** `by` words from the deadline to the next column; below 0, from there to the deadline. */
function moveWords(line: DongTach, han: number, by: number): DongTach {
  const [own, next] = [line.o[han]?.split(' ') ?? [], line.o[han + 1]?.split(' ') ?? []]
  const all = [...own, ...next]
  const cut = Math.min(all.length, Math.max(0, own.length - by))
  return by === 0
    ? line
    : {
        ...line,
        ngo: true,
        o: line.o.map((chu, at) =>
          at === han ? all.slice(0, cut).join(' ') : at === han + 1 ? all.slice(cut).join(' ') : chu,
        ),
      }
}
