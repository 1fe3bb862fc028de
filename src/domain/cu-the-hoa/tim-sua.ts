import { datMoc, type MocMoi, TRUONG_MOC, type TruongMoc } from './dat-moc'
import { BO_MOC } from './o-theo-moc'
import type { DongNhiemVu } from './quyet-dinh'
import { giongHet } from './sua-tay'
import type { NhiemVuMoi } from './viet-lai'

/** A field of a task that the clerk changed in the plan; `so` is the milestone as the sheet counts them. */
export type Sua = { readonly o: 'ten' | TruongMoc; readonly so: number; readonly loi: string; readonly goc: string | undefined; readonly path: readonly PropertyKey[] }

/** What differs from everything the last run may have written. */
export function timSua(goc: readonly NhiemVuMoi[], nay: NhiemVuMoi, soCua: (index: number) => number): Sua[] {
  const ten: Sua[] = goc.some((each) => giongHet(each.ten, nay.ten)) ? [] : [{ o: 'ten', so: 0, loi: nay.ten, goc: goc[0]?.ten, path: ['ten'] }]
  const doi = nay.moc.flatMap((moc, index) => suaMoc(goc.map((each) => each.moc[index]), moc, soCua(index)).map((sua): Sua => ({ ...sua, path: ['moc', index, sua.o] })))
  const thua = Math.min(...goc.map(({ moc }) => moc.length)) - nay.moc.length
  const bo = Array.from({ length: Math.max(0, thua) }, (_, index): Sua => ({ o: 'ketQua', so: soCua(nay.moc.length + index), loi: BO_MOC, goc: undefined, path: ['moc'] }))
  return [...ten, ...doi, ...bo]
}

const suaMoc = (goc: readonly (MocMoi | undefined)[], nay: MocMoi, so: number): Omit<Sua, 'path'>[] =>
  TRUONG_MOC.filter((truong) => !goc.some((each) => each !== undefined && giongHet(each[truong], nay[truong]))).map((truong) => ({ o: truong, so, loi: nay[truong], goc: goc[0]?.[truong] }))

/** The number in the sheet of each milestone of the plan: dropped ones are passed over, further ones count on. */
export function soTrongBang(moc: readonly MocMoi[], dong: DongNhiemVu | undefined): (index: number) => number {
  const { moc: con, tong } = datMoc(moc, dong)
  return (index) => con[index]?.so ?? tong + index - con.length
}
