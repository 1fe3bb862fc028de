import type { VaiTroCot } from '../../table/columns'
import { joinCellLines } from '../../table/join-cell'
import type { BangPdf, OPdf } from './grid'
import { type Dong, textOfLine } from './lines'

/** In points: how near the margin of a cell a full line ends. */
const NEAR = 1
/** Between the line around a cell and its text there is so much at most, in points. */
const DEEPEST = 12

/** The room between the lines around a cell and its text: the least on the left that any cell of a table has. */
export function paddingOf({ hang }: BangPdf): number {
  const rooms = hang.flatMap(({ o }) =>
    o.flatMap(({ dong, trai }) => dong.map(({ x }) => x - trai)).filter((room) => room > 0),
  )
  return rooms.reduce((least, room) => Math.min(least, room), DEEPEST)
}

/** From where to where a cell goes, and the room between its edges and its text. */
export type Cho = { readonly trai: number; readonly phai: number; readonly padding: number }

const widthOf = ({ trai, phai, padding }: Cho): number => phai - trai - 2 * padding - NEAR

/** Whether the first word of a line found no place in the cell behind the line before it. */
export function isBrokenByMargin(before: Dong, line: Dong, room: Cho): boolean {
  const word = line.tu[0]
  const width = word ? word.phai - word.x : 0
  const used = before.phai - before.x + before.co / 4 + width
  return used > widthOf(room)
}

/** No Vietnamese syllable has more letters. */
const LONGEST_SYLLABLE = 7

/** Whether a word alone, too long for its cell ("31/12/202" and "5"), goes on in the next line. */
function isBrokenInWord(before: Dong, line: Dong, room: Cho): boolean {
  const [word, ...others] = before.tu
  if (!word || others.length > 0) return false
  const long =
    word.chu.length > LONGEST_SYLLABLE || (/^\d+$/u.test(word.chu) && /^\d/u.test(textOfLine(line)))
  return long && before.phai - before.x + before.co / 2 > widthOf(room)
}

/** The text of a cell: what the margin broke is whole again, what was begun on a line of its own stays so. */
export function textOfCell(cell: OPdf, padding: number, vaiTro: VaiTroCot | undefined): string {
  const groups: string[][] = []
  for (const [at, line] of cell.dong.entries()) {
    const before = cell.dong[at - 1]
    const group = groups.at(-1)
    if (group && before && isBrokenInWord(before, line, { ...cell, padding }))
      group.push(`${group.pop() ?? ''}${textOfLine(line)}`)
    else if (group && before && isBrokenByMargin(before, line, { ...cell, padding }))
      group.push(textOfLine(line))
    else groups.push([textOfLine(line)])
  }
  return groups.map((lines) => joinCellLines(lines, vaiTro)).join('\n')
}
