import { join } from 'node:path'
import { type CauViet, listCauViet } from '../../compose/cau-viet'
import { computeBaoCao } from '../../domain/bao-cao/compute-bao-cao'
import { MAU_THUONG } from '../../domain/bao-cao/de-cuong'
import { NotInRegister, UserError } from '../../problem'
import type { TepVanBan } from '../../workspace/find-van-ban'
import { HOME } from '../../workspace/home'
import { type BaoCaoDangMo, openBaoCao } from '../../workspace/read-bao-cao'
import { readTemplates } from '../../workspace/read-templates'

/**
 * The sentences that the program writes beside the prose of a report, as they are printed, by the rows of its table. None
 * of a report that cannot be computed or filled yet, or names what no register has: why is said elsewhere.
 */
export function readCauViet({ slug, file }: TepVanBan): Readonly<Record<string, string>> {
  if (slug !== 'bao-cao') return {}
  try {
    return Object.fromEntries(
      Array.from(listOf(file, openBaoCao(file)), ([ma, each]) => [ma, showCauViet(each)]),
    )
  } catch (error) {
    if (error instanceof UserError || error instanceof NotInRegister) return {}
    throw error
  }
}

function listOf(file: string, { hoSo, files }: BaoCaoDangMo): ReadonlyMap<string, CauViet> {
  const { ky } = hoSo
  if (!ky || !files.baoCao.value || (files.tienDo && !files.tienDo.value)) return new Map()
  const { templates } = readTemplates(join(HOME, 'templates'), file, { goc: hoSo.deCuong?.mau ?? MAU_THUONG })
  const whole = { ...hoSo, ky }
  return listCauViet({ hoSo: whole, tinh: computeBaoCao(whole) }, templates)
}

/** Where among them the prose will stand is said where some come behind it. */
const showCauViet = ({ truoc, sau }: CauViet): string =>
  [...truoc, ...(sau.length ? [CHO_LOI_VAN, ...sau] : [])].join('\n')
const CHO_LOI_VAN = '[lời văn đứng ở đây]'
