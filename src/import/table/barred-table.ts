import type { Place } from '../../problem'
import type { GhiChu } from '../source/ghi-chu'
import type { DongChu } from '../source/lines'
import type { Bang, Hang, O } from '../source/nguon'

/**
 * A web portal's table, copied as text: each cell on a line that ends with a bar; two bars alone end a row
 * that was merged with others.
 */
export const isBarredTableStart = (line: string): boolean => /^(?:S?TT|Số TT)\s*\|\s*$/iu.test(line)

type Manh = { readonly chu: string; readonly noi: Place; readonly hetHang: boolean }
const SO = /^(?:\d{1,3}|[IVX]+)$/u

/**
 * Reads the table that begins at a line. The grid itself is lost in such text; it is rebuilt from the numbers
 * of the tasks.
 */
export function readBarredTable(
  lines: readonly DongChu[],
  tu: number,
): { readonly bang: Bang; readonly ghiChu: readonly GhiChu[]; readonly den: number } {
  const den = lines.findLastIndex(({ chu }) => /\|\s*$/u.test(chu)) + 1
  const own = lines.slice(tu, den)
  const cells = cellsOf(
    own.map(({ chu }) => chu),
    (at) => own[at]?.noi ?? { file: '', line: 1, column: 1 },
  )
  const start = cells.findIndex(({ chu }) => !chu || SO.test(chu))
  const width = start < 0 ? cells.length : start
  return { bang: { loai: 'bang', hang: rowsOf(cells, width) }, ghiChu: [], den }
}

function cellsOf(lines: readonly string[], place: (at: number) => Place): Manh[] {
  const cells: Manh[] = []
  let held: { chu: string[]; at: number } | undefined
  for (const [at, line] of lines.entries()) {
    const last = cells.at(-1)
    if (!held && last && /^\s*\|\|\s*$/u.test(line)) {
      cells[cells.length - 1] = { ...last, hetHang: true }
      continue
    }
    held ??= { chu: [], at }
    held.chu.push(line.replace(/\s*\|+\s*$/u, '').trim())
    if (!/\|\s*$/u.test(line)) continue
    cells.push({
      chu: held.chu.filter(Boolean).join(' '),
      noi: place(held.at),
      hetHang: /\|\|\s*$/u.test(line),
    })
    held = undefined
  }
  return cells
}

/**
 * A number begins a row; what stands outside a row goes on with the one above, its first cells being merged
 * with that one's.
 */
function rowsOf(cells: readonly Manh[], width: number): Hang[] {
  const rows: Hang[] = []
  let held: Manh[] = []
  const flush = () => {
    const [first] = held
    if (first && held.some(({ chu }) => chu)) {
      const covered = Array.from({ length: Math.max(0, width - held.length) }, (): O => ({
        chu: '',
        tiep: 'doc',
      }))
      rows.push({ noi: first.noi, o: [...covered, ...held.map(({ chu }) => ({ chu }))] })
    }
    held = []
  }
  for (const cell of cells) {
    if (SO.test(cell.chu) && !SO.test(held[0]?.chu ?? '')) flush()
    held.push(cell)
    if (held.length === width || cell.hetHang) flush()
  }
  flush()
  return rows
}
