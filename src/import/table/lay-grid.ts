import { UserError } from '../../problem'
import type { O } from '../source/nguon'

/** A cell as a file has it: how many columns and rows it covers. */
export type OGoc = { readonly chu: string; readonly cot: number; readonly hang: number }

/** Taller than this a span, wider than this a row, larger than this a table is damage or malice. */
const TALLEST = 1000
const WIDEST = 200
const MOST_CELLS = 400_000

/**
 * Lays cells with spans (HTML: colspan, rowspan) into a grid in which each row has a cell for each column.
 * Throws UserError for a table without bounds, by the name of its file, `tep`.
 */
export function layGrid(rows: readonly (readonly OGoc[])[], tep: string): O[][] {
  const down: { left: number; dau: boolean }[] = []
  const grid = rows.map((cells) => {
    const row: O[] = []
    const takeCovered = () => {
      for (let at = down[row.length]; at && at.left > 0; at = down[row.length]) {
        at.left -= 1
        row.push({ chu: '', tiep: at.dau ? 'doc' : 'ngang' })
      }
    }
    for (const cell of cells) {
      takeCovered()
      for (let nth = 0; nth < Math.min(cell.cot, WIDEST); nth += 1) {
        down[row.length] = { left: Math.min(cell.hang, TALLEST) - 1, dau: nth === 0 }
        row.push(nth === 0 ? { chu: cell.chu } : { chu: '', tiep: 'ngang' })
      }
      if (row.length > WIDEST) throw refuseTooLarge(tep)
    }
    takeCovered()
    return row
  })
  return fillUpRows(grid, tep)
}

const refuseTooLarge = (tep: string): UserError =>
  new UserError(`${tep}: có bảng quá rộng hoặc quá dài (trên ${WIDEST} cột hoặc ${MOST_CELLS} ô)`, {
    hint: 'chia bảng thành các bảng nhỏ hơn',
  })

/** Short rows are filled up. Throws UserError for a table without bounds, by the name of its file. */
export function fillUpRows(grid: readonly (readonly O[])[], tep: string): O[][] {
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0)
  if (width > WIDEST || width * grid.length > MOST_CELLS) throw refuseTooLarge(tep)
  return grid.map((row) => [...row, ...Array.from({ length: width - row.length }, () => ({ chu: '' }))])
}
