/** Of one line, and the most that Excel allows, in points. */
const LINE = 15
const HIGHEST = 409
/** Letters of a text in Times New Roman to a unit of width, which is a digit. */
const PER_UNIT = 1.1

/** The height in points of a row whose cells hold these texts in columns of these widths (in characters). */
export const rowHeightOf = (cells: readonly (readonly [text: string, width: number])[]): number =>
  Math.min(HIGHEST, LINE * Math.max(1, ...cells.map(([text, width]) => countLines(text, width))))

const countLines = (text: string, width: number): number =>
  text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / (width * PER_UNIT))), 0)
