import { roman } from '../../language/list-marks'
import type { KeHoach } from './ke-hoach'

/** A task as its plan prints it: where it stands ("II.3"), its own id, its words. */
export type NhiemVuCoMa = { readonly ma: string; readonly id?: string | undefined; readonly ten: string }

/** Numbers as printed: counted on from the last one fixed by the author. */
export function numbered<T extends { so?: number | undefined }>(
  items: readonly T[],
): { so: number; item: T }[] {
  let so = 0
  return items.map((item) => ({ so: (so = item.so ?? so + 1), item }))
}

/** The code of a task: its field in Roman numerals, counted from 0, and its number. */
export const maOf = (area: number, so: number): string => `${roman(area + 1)}.${so}`

/** All tasks of a plan, in its order. */
export const listNhiemVu = ({ linhVuc = [] }: Pick<KeHoach, 'linhVuc'>): NhiemVuCoMa[] =>
  linhVuc.flatMap(({ nhiemVu }, area) =>
    numbered(nhiemVu).map(({ so, item: { id, ten } }) => ({ ma: maOf(area, so), id, ten })),
  )
