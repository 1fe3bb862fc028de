import { sayInLine } from '../../../problem'
import type { BangMo } from '../bang-sua'
import { type DonViDangMo, openDonVi, type TepDonVi } from './dang-mo'
import { openPhong } from './phong'
import { openThongTinDonVi } from './thong-tin-don-vi'

/** The tables over a unit of a register. Throws UserError as `openDonVi`. */
export function openBangDonVi(tep: TepDonVi): BangMo[] {
  const mo = openDonVi(tep)
  const tables = [openThongTinDonVi(mo), openPhong(mo)]
  const tin = listElsewhere(mo, tables)
  return tables.map((table) => ({ ...table, dauBuoc: nameOf(mo), ...(tin.length > 0 && { tin }) }))
}

/** What the steps of a unit begin with: others change the same file. */
const nameOf = ({ muc }: DonViDangMo): string => `${String(muc['tenGon'] ?? muc['id'])}: `

/** Faults of the register that stand at no cell of this unit, where they stand and what they are. */
const listElsewhere = ({ findings }: DonViDangMo, tables: readonly BangMo[]): string[] =>
  findings
    .filter(({ place: { path } }) => !path || !tables.some(({ tim }) => tim(path)))
    .map((finding) => `Ở chỗ khác của danh bạ: ${sayInLine(finding)}`)
