import { roman } from '../../language/list-marks'
import type { KeHoach, LinhVuc, NhiemVu } from './ke-hoach'

/** A task of a plan with its code ("II.3"), its field and where it stands. */
export type NhiemVuCoMa = {
  readonly ma: string
  readonly so: number
  readonly linhVuc: LinhVuc
  readonly nhiemVu: NhiemVu
  readonly cho: readonly [number, number]
}

/** Numbers as printed: counted on from the last one fixed by the author. */
export function numbered<T extends { so?: number | undefined }>(
  items: readonly T[],
): { so: number; item: T }[] {
  let so = 0
  return items.map((item) => ({ so: (so = item.so ?? so + 1), item }))
}

/** The tasks of a plan, numbered as they are printed. */
export const listNhiemVu = ({ linhVuc = [] }: Pick<KeHoach, 'linhVuc'>): NhiemVuCoMa[] =>
  linhVuc.flatMap((nhom, area) =>
    numbered(nhom.nhiemVu).map(({ so, item }, index): NhiemVuCoMa => ({
      ma: `${roman(area + 1)}.${so}`,
      so,
      linhVuc: nhom,
      nhiemVu: item,
      cho: [area, index],
    })),
  )

/** Where a task stands in its plan. */
export const pathOf = ([area, task]: readonly [number, number]): PropertyKey[] => [
  'linhVuc',
  area,
  'nhiemVu',
  task,
]
