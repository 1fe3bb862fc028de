import type { Khoan, Phan } from '../ke-hoach'
import { cachChon, type DongMucTieu } from './quyet-dinh'

export type Diem = NonNullable<Khoan['diem']>[number]
export const loiCuaDiem = (diem: Diem): string => (typeof diem === 'string' ? diem : diem.noiDung)
export const loiCuaKhoan = ({ tieuDe, noiDung }: Khoan): string => noiDung ?? tieuDe ?? ''

/** Goals as the sheet lists them: "2", and its points "2.a", "2.b". */
export type NhomMucTieu = { readonly dong: DongMucTieu; readonly diem: readonly DongMucTieu[] }

/** The rows of the sheet as they nest; `con` says which of them stand in the plan. */
export const nhomMucTieu = (rows: readonly DongMucTieu[], con: (dong: DongMucTieu) => boolean): NhomMucTieu[] =>
  rows.filter(({ ma }) => !ma.includes('.')).filter(con).map((dong) => ({ dong, diem: rows.filter(({ ma }) => ma.startsWith(`${dong.ma}.`)).filter(con) }))

/** The goal stands in the plan as decided. */
export const conLai = (dong: DongMucTieu): boolean => cachChon(dong) !== 'bo'

/** The goals of a plan by code, when they are as the sheet says, row for row. */
export function theoMa({ khoan = [] }: Pick<Phan, 'khoan'>, nhom: readonly NhomMucTieu[]): ReadonlyMap<string, { readonly khoan: Khoan; readonly diem: ReadonlyMap<string, Diem> }> {
  return new Map(nhom.flatMap(({ dong, diem }, index) => {
    const each = khoan[index]
    if (each === undefined) return []
    const points = diem.flatMap(({ ma }, at) => { const point = each.diem?.[at]; return point === undefined ? [] : [[ma, point] as const] })
    return [[dong.ma, { khoan: each, diem: new Map(points) }] as const]
  }))
}
