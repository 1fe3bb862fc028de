import type { DongChu, Manh } from '../source/lines'
import { piecesOf } from '../source/lines'
import type { Cum } from './spaced-head'

/** A line of a table; `tt`: the number of a row, where it has one; `lien`: no empty line stands before it. */
export type DongTt = { readonly dong: DongChu; readonly tt: string | undefined; readonly lien: boolean }
/** A row as its lines have it; `cho`: which of them has its number. */
export type HangGiua = { readonly tt: string; readonly cho: number; readonly dong: DongChu[] }

/** What a row may begin with, and what that costs beside the square of how far its number is off the middle. */
const COST = { smallLetter: 3, noName: 1, blankBefore: -2 }
/** A row of more lines is no row. */
const TALLEST = 60
/** A number and the mark behind it. */
const SO = /^\s*[\dIVXA-H]{1,5}[.)]*(?=\s|$)/u

/**
 * Whether numbers stand in the middle of their rows, not at their beginning: the first row begins before its
 * number, and at that number, or at most numbers, the name of a task goes on.
 */
export function isCentred(lines: readonly DongTt[], cum: readonly Cum[]): boolean {
  const [first] = lines
  if (!canBeCentred(lines)) return false
  if (!first || first.tt !== undefined || !/^\p{Lu}/u.test(nameAt(first, cum) ?? '')) return false
  const numbers = lines.filter(({ tt }) => tt !== undefined && /^\d/u.test(tt))
  const goOn = numbers.filter((line) => !/^\p{Lu}/u.test(nameAt(line, cum) ?? ''))
  return numbers[0] !== undefined && (goOn[0] === numbers[0] || goOn.length * 2 >= numbers.length)
}

/** Whether there are numbers, as near one another as those of rows are. */
export function canBeCentred(lines: readonly DongTt[]): boolean {
  const gaps = numbersIn(lines).map((at, nth, all) => at - (all[nth - 1] ?? 0))
  return gaps.length > 0 && gaps.every((gap) => gap <= 2 * TALLEST)
}

/** Rows divided up to a line, and the way to where the last of them begins. */
type Way = { readonly cost: number; readonly start: number; readonly truoc: Way | undefined }

/**
 * The rows that empty lines part, where each of them has one number; the rest of a row of the page before has none.
 * Undefined where empty lines stand in rows, or not between them.
 */
export function divideAtBlanks(
  lines: readonly DongTt[],
  { dauTrang }: { readonly dauTrang: boolean },
): HangGiua[] | undefined {
  const starts = lines.flatMap(({ lien }, at) => (at === 0 || !lien ? [at] : []))
  const rows = starts.map((start, nth) => rowFrom(lines, start, starts[nth + 1]))
  const isWhole = rows.every(
    ({ tt, so }, nth) => so === 1 || (so === 0 && dauTrang && nth === 0 && tt === ''),
  )
  return isWhole && rows.length > 1 ? rows : undefined
}

/** Whether numbers stand in the middle of such rows; the last one may be cut by its page. */
export const isCentredThroughout = (rows: readonly HangGiua[]): boolean =>
  rows.some(({ cho }) => cho > 0) &&
  rows.slice(0, -1).every(({ tt, cho, dong }) => tt === '' || Math.abs(cho - (dong.length - 1) / 2) <= 1)

/** A row of these lines; `so`: how many numbers they have, of which it takes the first. */
function rowFrom(
  lines: readonly DongTt[],
  start: number,
  end = lines.length,
): HangGiua & { readonly so: number } {
  const own = lines.slice(start, end)
  const at = own.findIndex(({ tt }) => tt !== undefined)
  return {
    tt: own[at]?.tt ?? '',
    cho: Math.max(at, 0),
    dong: own.map(({ dong }) => dong),
    so: own.filter(({ tt }) => tt !== undefined).length,
  }
}

/**
 * Divides the lines among the numbers so that each number stands as near the middle of its row as can be. `dauTrang`:
 * a page begins with them, and may begin with the rest of the last row of the page before, which has no number here.
 */
export function divideCentred(
  lines: readonly DongTt[],
  cum: readonly Cum[],
  { dauTrang }: { readonly dauTrang: boolean },
): HangGiua[] {
  const numbers = numbersIn(lines)
  let ways = new Map<number, Way | undefined>([[0, undefined]])
  if (dauTrang)
    for (const rest of rangeFrom(1, numbers[0] ?? 0))
      ways.set(rest, { cost: costOfStart(lines[rest], cum), start: 0, truoc: undefined })
  for (const [nth, number] of numbers.entries()) {
    const next = numbers[nth + 1]
    const after = new Map<number, Way>()
    for (const end of next === undefined ? [lines.length] : rangeFrom(number + 1, next)) {
      const begins = costOfStart(lines[end], cum)
      for (const [start, truoc] of ways) {
        const off = number - start - (end - 1 - number)
        const cost = (truoc?.cost ?? 0) + off * off + begins
        if (cost < (after.get(end)?.cost ?? Infinity)) after.set(end, { cost, start, truoc })
      }
    }
    ways = after
  }
  const starts: number[] = []
  for (let way = ways.get(lines.length); way; way = way.truoc) starts.unshift(way.start)
  return starts.map((start, nth) => rowFrom(lines, start, starts[nth + 1]))
}

const numbersIn = (lines: readonly DongTt[]): number[] =>
  lines.flatMap(({ tt }, at) => (tt === undefined ? [] : [at]))

function costOfStart(line: DongTt | undefined, cum: readonly Cum[]): number {
  if (!line) return 0
  const name = nameAt(line, cum)
  const own = name === undefined ? COST.noName : /^\p{Ll}/u.test(name) ? COST.smallLetter : 0
  return own + (line.lien ? 0 : COST.blankBefore)
}

/** What a line has in the column of the tasks, whose text may begin left of its head. */
function nameAt({ dong, tt }: DongTt, cum: readonly Cum[]): string | undefined {
  const at = cum.findIndex(({ vaiTro }) => vaiTro === 'nhiemVu')
  const [left, right] = [cum[at - 1]?.den ?? 0, cum[at + 1]?.tu ?? Infinity]
  const text = tt === undefined ? dong.chu : dong.chu.replace(SO, (all) => ' '.repeat(all.length))
  const isInside = ({ tu, den }: Manh): boolean => tu < right && den > left
  return piecesOf(text).find(isInside)?.chu
}

const rangeFrom = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at)
