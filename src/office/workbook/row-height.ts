import { widthOfText } from '../times'

/** A text in a column: `width` in characters, as a workbook has it. */
export type WrappedText = { readonly text: string; readonly width: number; readonly bold: boolean }

/** Of the letters, of one line, and the most that Excel allows, in points. */
const SIZE = 11
const LINE = 15
const HIGHEST = 409
/** A unit of width is a digit of 11 points on a screen; Excel keeps some room at both sides of a cell. */
const UNIT = 7 * 0.75
const SIDES = 4.5
/** Screens set letters on whole pixels: a line may come out so much wider than the font says. */
const LOOSE = 1.04

/** The room in points that a column has for letters. */
export const roomIn = (width: number): number => width * UNIT - SIDES

/** The height in points of a row whose cells hold these texts, as Excel wraps them. */
export const rowHeightOf = (cells: readonly WrappedText[]): number =>
  Math.min(HIGHEST, LINE * Math.max(1, ...cells.map(countLines)))

const countLines = ({ text, width, bold }: WrappedText): number => {
  const [room, style] = [roomIn(width) / LOOSE, bold ? 'bold' : 'regular'] as const
  const widthOf = (words: string): number => widthOfText(words, SIZE, style)
  return text.split('\n').reduce((lines, line) => lines + wrapLine(line, room, widthOf), 0)
}

/** How many lines the words of one line need; a word wider than the column is broken where the column ends. */
function wrapLine(line: string, room: number, widthOf: (words: string) => number): number {
  const blank = widthOf(' ')
  let [lines, used] = [1, 0]
  for (const word of line.split(' ')) {
    const width = widthOf(word)
    if (used > 0 && used + blank + width > room) [lines, used] = [lines + 1, 0]
    const own = Math.max(0, Math.ceil(width / room) - 1)
    lines += own
    used = (used > 0 ? used + blank : 0) + width - own * room
  }
  return lines
}
