import type { KeHoach, LinhVuc, NhiemVu } from '../../ke-hoach/ke-hoach'
import { roman } from '../../../language/list-marks'

/** A task of a plan with its code ("II.3"), its field and where it stands. */
export type NhiemVuCoMa = {
  readonly ma: string
  readonly linhVuc: LinhVuc
  readonly nhiemVu: NhiemVu
  readonly cho: readonly [number, number]
}

/** The tasks of a plan, numbered as they are printed. */
export function listNhiemVu({ linhVuc = [] }: Pick<KeHoach, 'linhVuc'>): NhiemVuCoMa[] {
  return linhVuc.flatMap((nhom, area) => {
    let so = 0
    return nhom.nhiemVu.map((nhiemVu, index): NhiemVuCoMa => {
      so = nhiemVu.so ?? so + 1
      return { ma: `${roman(area + 1)}.${so}`, linhVuc: nhom, nhiemVu, cho: [area, index] }
    })
  })
}

/** Where a task stands in its plan. */
export const pathOf = ([area, task]: readonly [number, number]): PropertyKey[] => [
  'linhVuc',
  area,
  'nhiemVu',
  task,
]
