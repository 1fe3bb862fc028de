import type { HangTinh, OTinh } from '../../office/open-workbook'
import { columnsOf } from '../table/columns'

/** What a head is at most; a title above the table may name a column by chance. */
const LONGEST_HEAD = 60
/** What numbers rows beside figures: "I", "A", "1.2.1". */
const SO_CAP = /^(?:I|A|\d+(?:\.\d+){2,})[.)]?$/u

/**
 * The cells as Excel shows them in Vietnamese: 12,5 for what a file has as 12.5. The point stays where it is no
 * decimal sign: in the column of numbers ("1.1") and in that of deadlines ("6.2026"), by head or by what else stands
 * there.
 */
export function writeDecimals(hang: readonly HangTinh[]): readonly HangTinh[] {
  const kept = new Set(hang.flatMap(({ o }) => o.filter(isSignOfNumbering).map(({ column }) => column)))
  const writeCell = (cell: OTinh): OTinh =>
    !kept.has(cell.column) && hasDecimalPoint(cell) ? { ...cell, chu: cell.chu.replace('.', ',') } : cell
  return hang.map((row) => ({ ...row, o: row.o.map(writeCell) }))
}

function isSignOfNumbering({ chu, so }: OTinh): boolean {
  if (so !== undefined || chu.length > LONGEST_HEAD) return false
  const role = columnsOf([chu])[0]?.noiDung
  return role === 'tt' || role === 'thoiHan' || SO_CAP.test(chu)
}

/** The only sign in it is a point, and read as a decimal point it gives the number: "1.250" of 1250 does not. */
function hasDecimalPoint({ chu, so }: OTinh): boolean {
  if (so === undefined || chu.length > LONGEST_HEAD) return false
  const [, shown = '', decimals = ''] = /^[^\d,]*?(\d+\.(\d+))[^\d,.]*$/u.exec(chu) ?? []
  return shown !== '' && Math.abs(Number(shown) - Math.abs(so)) < 10 ** -decimals.length
}
