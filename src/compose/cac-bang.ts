import type { Table } from '../document/nodes'
import type { KeHoach, LinhVuc } from '../domain/ke-hoach/ke-hoach'
import { bangNhiemVu } from './bang-nhiem-vu'
import { bangThuong } from './bang-thuong'
import { noteOf } from './chu-thich'

/** The groups of tasks that a table prints; without a code, those of the annex of tasks. */
export const linhVucOf = ({ linhVuc = [] }: Pick<KeHoach, 'linhVuc'>, ma?: string): LinhVuc[] =>
  linhVuc.filter(({ bang }) => bang === ma)

/** The tables of a plan that stand in its text, by their codes. */
export const cacBang = (keHoach: KeHoach): Record<string, Table> =>
  Object.fromEntries(
    Object.entries(keHoach.bang ?? {}).map(([ma, bang]) => [
      ma,
      'cot' in bang
        ? bangNhiemVu(bang, linhVucOf(keHoach, ma), noteOf(keHoach))
        : bangThuong(bang, noteOf(keHoach)),
    ]),
  )
