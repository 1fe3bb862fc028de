import type { CoQuan, Tinh, VanBan } from '../co-quan/co-quan'
import type { QuyTac } from '../cu-the-hoa/rules/quy-tac'

/** What answers are held against: the registers, and what the data folder tells. */
export type DanhBa = {
  readonly coQuan: ReadonlyMap<string, CoQuan>
  readonly vanBan: ReadonlyMap<string, VanBan>
  /** The provinces and the cities of the centre, those before 01/7/2025 too. */
  readonly tinh: readonly Tinh[]
  /** Their committees that the register lacks, as they would be added to it. */
  readonly tinhMoi: ReadonlyMap<string, CoQuan>
  /** The ids of the provinces that the folder tells: whose plans lie there, whose units were added. */
  readonly tinhQuen: readonly string[]
}
/** What the questions draw on: the rules too. */
export type BoiCanh = DanhBa & { readonly quyTac: QuyTac }

/** An agency of the register, or one that would be added. */
export const coQuanAt = (
  id: string | undefined,
  { coQuan, tinhMoi }: Pick<BoiCanh, 'coQuan' | 'tinhMoi'>,
): CoQuan | undefined => coQuan.get(id ?? '') ?? tinhMoi.get(id ?? '')
