/** A cell, rows from 1, columns from 0. */
export type O = { readonly row: number; readonly column: number }
/** A block of cells, both ends inside. */
export type Vung = {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** "C12" → row 12, column 2. */
export function readRef(ref: string): O | undefined {
  const [, letters = '', row = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/iu.exec(ref) ?? []
  return letters ? { row: Number(row), column: columnNumberOf(letters) - 1 } : undefined
}

/** "A1:C3", "A1". */
export function readVung(ref: string): Vung[] {
  const [from = '', to = from] = ref.split(':')
  const [start, end] = [readRef(from), readRef(to)]
  return start && end ? [{ top: start.row, left: start.column, bottom: end.row, right: end.column }] : []
}

/** "A" → 1. */
export const columnNumberOf = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0)

/** 2 → "C". */
export const lettersOf = (column: number): string =>
  column < 0 ? '' : lettersOf(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26))

/** Row 12, column 2 → "C12". */
export const spellRef = ({ row, column }: O): string => `${lettersOf(column)}${row}`

export const isInVung = ({ row, column }: O, { top, left, bottom, right }: Vung): boolean =>
  row >= top && row <= bottom && column >= left && column <= right
