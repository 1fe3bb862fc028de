import { type CoQuan, type VanBan } from '../co-quan/co-quan'
import { type KeHoach, type KeHoachDangSoan } from './ke-hoach'
/** What a plan and the registers it refers to hold together. */
export type HoSo<Plan = KeHoach> = {
  readonly keHoach: Plan
  readonly coQuan: ReadonlyMap<string, CoQuan>
  readonly vanBan: ReadonlyMap<string, VanBan>
}

export type HoSoDangSoan = HoSo<KeHoachDangSoan>
