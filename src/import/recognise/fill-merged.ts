import type { So } from '../source/ghi-chu'
import type { Hang } from '../source/nguon'
import type { CotNhap, VaiTroCot } from '../table/columns'

/** What a row has of a task besides its number and its name. */
export const O_VIEC = ['ketQua', 'thoiHan', 'phanCong', 'chuTri', 'phoiHop'] as const

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

export const isOViec = (role: VaiTroCot): boolean => O_VIEC.some((each) => each === role)
