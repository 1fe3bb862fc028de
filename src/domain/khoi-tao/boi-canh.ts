import { type CoQuan, type VanBan } from '../co-quan/co-quan'
import { type QuyTac } from '../cu-the-hoa/rules/quy-tac'
/** What the questions draw on: the registers and the rules. */
export type BoiCanh = {
  readonly coQuan: ReadonlyMap<string, CoQuan>
  readonly vanBan: ReadonlyMap<string, VanBan>
  readonly quyTac: QuyTac
}
