import { type KeHoachDangSoan, PHAN, type Phan, type TenPhan } from './ke-hoach'

/** A part at its place: what the program knows it as, where it stands in the data. */
export type PhanTaiCho = {
  readonly la?: TenPhan
  readonly path: readonly PropertyKey[]
  readonly phan: Phan
}

/** The parts of a plan in the order in which they are printed. */
export function listPhan(keHoach: Pick<KeHoachDangSoan, TenPhan | 'phanKhac' | 'thuTu'>): PhanTaiCho[] {
  const { phanKhac = [], thuTu = [] } = keHoach
  const listAfter = (sau: TenPhan | 'dau'): PhanTaiCho[] =>
    phanKhac.flatMap((phan, nth) => (phan.sau === sau ? [{ path: ['phanKhac', nth], phan }] : []))
  const order = new Set([...thuTu, ...PHAN])
  return [
    ...listAfter('dau'),
    ...Array.from(order).flatMap((la): PhanTaiCho[] => {
      const phan = keHoach[la]
      return [...(phan ? [{ la, path: [la], phan }] : []), ...listAfter(la)]
    }),
  ]
}
