import type { O } from './nguon'

/** A cell as a file has it: how many columns and rows it covers. */
export type OGoc = { readonly chu: string; readonly cot: number; readonly hang: number }

/** Wider or taller than this, a span is damage or malice. */
const MOST = 1000

/** Lays cells with spans (HTML: colspan, rowspan) into a grid in which each row has a cell for each column. */
export function xepLuoi(rows: readonly (readonly OGoc[])[]): O[][] {
  const down: { left: number; dau: boolean }[] = []
  const grid = rows.map((cells) => {
    const row: O[] = []
    const covered = () => {
      for (let at = down[row.length]; at && at.left > 0; at = down[row.length]) {
        at.left -= 1
        row.push({ chu: '', tiep: at.dau ? 'doc' : 'ngang' })
      }
    }
    for (const cell of cells) {
      covered()
      for (let nth = 0; nth < Math.min(cell.cot, MOST); nth += 1) {
        down[row.length] = { left: Math.min(cell.hang, MOST) - 1, dau: nth === 0 }
        row.push(nth === 0 ? { chu: cell.chu } : { chu: '', tiep: 'ngang' })
      }
    }
    covered()
    return row
  })
  return even(grid)
}

/** Short rows are filled up. */
export function even(grid: readonly (readonly O[])[]): O[][] {
  const width = Math.max(0, ...grid.map((row) => row.length))
  return grid.map((row) => [...row, ...Array.from({ length: width - row.length }, () => ({ chu: '' }))])
}
