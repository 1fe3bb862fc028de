/** What the signs of a line before its words are: blanks, "1.", "-", "!", "*". */
const OPENING = /^\s*(?:[-!*+]\s+)?(?:\d+\.\s+)?/u
/** No terminal is so narrow that a word a line would help. */
const NARROWEST = 24

/** How many columns a text takes: a letter with its Vietnamese marks is one, however it is composed. */
export const columnsOf = (text: string): number =>
  Array.from(text.normalize('NFC').replace(/[\p{Mark}\p{Format}]/gu, '')).length

/**
 * A text in lines of at most `width` columns, broken between words only: a word that is longer stands on a line
 * of its own. Lines after the first begin below the first word. A line end in the text stays one.
 */
export const wrapText = (text: string, width: number): string =>
  text
    .split('\n')
    .flatMap((line) => wrapLine(line, Math.max(NARROWEST, width)))
    .join('\n')

function wrapLine(line: string, width: number): string[] {
  const opening = OPENING.exec(line)?.[0] ?? ''
  const indent = ' '.repeat(Math.min(columnsOf(opening), Math.floor(width / 2)))
  const rows: string[] = []
  let row = opening
  let isEmpty = true
  for (const word of line.slice(opening.length).split(' ').filter(Boolean)) {
    if (!isEmpty && columnsOf(row) + 1 + columnsOf(word) > width) {
      rows.push(row)
      row = indent
      isEmpty = true
    }
    row += isEmpty ? word : ` ${word}`
    isEmpty = false
  }
  return [...rows, row.trimEnd()]
}
