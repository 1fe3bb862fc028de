import { dirname, join } from 'node:path'
import { isThere } from '../../disk/read-bytes'
import { listPhongDaChon, type PhongDaChon } from '../../domain/cu-the-hoa/propose/phong-nam-truoc'
import { UserError } from '../../problem'
import { readQuyetDinh } from '../../workspace/read-quyet-dinh'
import { TEP } from './sheet-folder'

/**
 * The departments that the clerk picked in the sheet of the year before, in the folder of that year beside this one;
 * none where there is no such sheet or it cannot be read.
 */
export async function readNamTruoc(folder: string, nam: number): Promise<PhongDaChon[]> {
  const file = join(dirname(folder), String(nam - 1), TEP.yaml)
  if (!isThere(file)) return []
  try {
    return listPhongDaChon(await readQuyetDinh(file))
  } catch (error) {
    if (error instanceof UserError) return []
    throw error
  }
}
