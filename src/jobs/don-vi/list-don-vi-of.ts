import { dirname, join } from 'node:path'
import { isThere } from '../../disk/read-bytes'
import { belongsTo } from '../../domain/co-quan/superior'
import { listDonVi, TAT_CA } from '../../domain/cu-the-hoa/rules/list-don-vi'
import { folderOfCacNam } from '../../domain/ke-hoach/cac-nam'
import { readQuyTac } from '../../workspace/read-cu-the-hoa'
import { folderOf, readRegisters } from '../../workspace/registers'
import { readCacKeHoachCha } from './ke-hoach-cha'
import { TEP } from './sheet-folder'

/** A unit that can have a plan of its own from a plan above; `file`: its data, where it has them already. */
export type DonViCuaKeHoach = { readonly ma: string; readonly ten: string; readonly file?: string }

/**
 * The units of the agency whose plan it is, in the order of the register; none for a plan of one that has no units.
 * Throws InputError for faults of the plan.
 */
export function listDonViOfKeHoach(file: string): DonViCuaKeHoach[] {
  const hoSo = readCacKeHoachCha([file])
  const { coQuan = [] } = listDonVi(TAT_CA, hoSo, readQuyTac(file)) ?? {}
  const data = folderOf(file, 'co-quan.yaml') ?? dirname(file)
  return coQuan.map(({ id, ten }) => {
    const own = join(data, id, folderOfCacNam(hoSo.keHoach), TEP.keHoach)
    return { ma: id, ten, ...(isThere(own) ? { file: own } : {}) }
  })
}

/**
 * Whether the register nearest to a plan has a unit of the agency that issued it; of any agency where that is not known.
 */
export function hasDonViOf(file: string, tinh: string | undefined): boolean {
  const { coQuan } = readRegisters(file)
  const above = tinh === undefined ? undefined : coQuan.get(tinh)
  return Array.from(coQuan.values()).some(
    (each) =>
      each.cap !== undefined && each.cap !== 'tinh' && (tinh === undefined || belongsTo(each, above, coQuan)),
  )
}
