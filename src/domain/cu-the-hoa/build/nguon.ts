import { type VanBan } from '../../co-quan/co-quan'
import { type KeHoachCha } from '../prose/ke-hoach-cha'
import { type DonVi } from '../rules/don-vi'
import { type QuyTac } from '../rules/quy-tac'
/** What only the clerk knows (`null`) stands beside what follows from the province's plan. */
export type BanHanhMoi = Readonly<Record<string, unknown>>

export type NguonKeHoach = {
  readonly cha: KeHoachCha
  readonly donVi: DonVi
  readonly quyTac: QuyTac
  readonly vanBan: ReadonlyMap<string, VanBan>
}
