import type { CotNhap, VaiTroCot } from '../table/columns'
import type { So } from '../source/ghi-chu'
import type { Hang, O } from '../source/nguon'

/** The columns of what a task yields, when, by whom. */
export const O_VIEC = ['ketQua', 'thoiHan', 'phanCong', 'chuTri', 'phoiHop'] as const

/** Whether a column is one of those. */
export const isOViec = (role: VaiTroCot): boolean => O_VIEC.some((each) => each === role)

/** The cell of a row in a column; an empty one where the table has no such column. */
export const cellAt = (hang: Hang, cot: readonly CotNhap[], role: VaiTroCot): O =>
  hang.o[cot.find(({ noiDung }) => noiDung === role)?.viTri ?? -1] ?? { chu: '' }

/** "nt", "như trên", "-nt-", a lone mark of quotation: what the cell above has. */
const NHU_TREN = /^[-–\s]*(?:nt|như trên|[“”"″〃]|''|\/\/)[-–.\s]*$/iu

/**
 * A row with the value of the cell above where it only points to it, and where a cell of the office's own is merged
 * over several tasks. `above`: the last words of each column; goes on with this row's.
 */
export function fillFromAbove(
  hang: Hang,
  cot: readonly CotNhap[],
  { above, so }: { readonly above: Map<number, string>; readonly so: So },
): Hang {
  const isTask = cellAt(hang, cot, 'nhiemVu').chu !== ''
  const o = hang.o.map((cell, at) => {
    const column = cot.find(({ viTri }) => viTri === at)
    const value = above.get(at)
    const own = column?.noiDung === undefined || isOViec(column.noiDung)
    const shared = column?.rieng !== undefined && cell.tiep === 'doc' && cell.chu === '' && isTask
    if (column && own && value !== undefined && (shared || NHU_TREN.test(cell.chu))) {
      const loi = shared ? GOP : `ô ghi "${cell.chu.trim()}": ghi lại giá trị của ô trên`
      so.ghi('sua', hang.noi, loi, shared ? {} : { nguyenVan: cell.chu, them: value })
      return { ...cell, chu: value }
    }
    if (cell.chu) above.set(at, cell.chu)
    return cell
  })
  return { ...hang, o }
}

/** What is said of a merged cell whose value each of its rows gets. */
export const GOP = 'ô gộp: ghi lại giá trị của ô trên cho hàng này'

/** One cell over several columns of a task is of each of them; over a column without a place it is said. */
export function fillMerged(hang: Hang, cot: readonly CotNhap[], so: So): Hang {
  const o = [...hang.o]
  let from = 0
  for (const [at, { tiep }] of hang.o.entries()) {
    if (tiep !== 'ngang') from = at
    const [left, own] = [from, at].map((place) => cot.find(({ viTri }) => viTri === place))
    const cell = hang.o[from]
    if (from === at || !cell || !left?.noiDung || !isOViec(left.noiDung) || !own?.ten) continue
    const both = own.noiDung !== undefined && isOViec(own.noiDung)
    if (both) o[at] = cell
    if (cell.chu)
      so.ghi(
        'doan',
        hang.noi,
        `một ô gộp qua cột "${left.ten}" và cột "${own.ten}": ghi vào ${both ? 'cả hai cột' : `cột "${left.ten}"`}`,
        both ? { them: cell.chu } : {},
      )
  }
  return { ...hang, o }
}
