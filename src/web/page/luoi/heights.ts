import type { CotSua, HangSua } from '../../protocol'

const LINE = 18
const PADDING = 9
const MOST_LINES = 5
/** A line breaks between words: so much of it holds letters. */
const FILLED = 0.93

/** How tall the rows are, in pixels, and where each begins; the last number is the end of them all. */
export type Heights = { readonly top: readonly number[] }

/**
 * By the letters that a line of each column holds: rows that are not drawn have a height too. `whole`: in a low window
 * the one row that is shown with more than its first line (none: -1).
 */
export function heightsOf(
  rows: readonly HangSua[],
  columns: readonly CotSua[],
  low?: { readonly whole: number },
): Heights {
  const top = [0]
  for (const [nth, row] of rows.entries()) {
    const lines = low && nth !== low.whole ? 1 : linesOf(row, columns)
    top.push((top.at(-1) ?? 0) + lines * LINE + PADDING)
  }
  return { top }
}

function linesOf({ nhom, o }: HangSua, columns: readonly CotSua[]): number {
  if (nhom) return 1
  const lines = columns.map(({ rong }, nth) => linesIn(o[nth] ?? '', rong))
  return Math.min(MOST_LINES, Math.max(1, ...lines))
}

const linesIn = (text: string, rong: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (rong * FILLED))), 0)

/** Whether a cell has more to say than its row shows. */
export const isCut = (text: string, rong: number): boolean => linesIn(text, rong) > MOST_LINES

/** So many lines has a row of a height. */
export const linesOfHeight = (height: number): number => Math.max(1, Math.floor((height - PADDING) / LINE))

/** The rows that lie between two heights, and some beyond. */
export function rowsBetween(
  { top }: Heights,
  from: number,
  to: number,
): readonly [first: number, behind: number] {
  const count = top.length - 1
  return [rowAt(top, from), Math.min(count, rowAt(top, to) + 1)]
}

/** The row in which a height lies. */
function rowAt(top: readonly number[], height: number): number {
  let [low, high] = [0, top.length - 2]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((top[middle] ?? 0) <= height) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}
