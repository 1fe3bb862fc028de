import { z } from 'zod'
import { keHoachDangSoanFile } from '../../ke-hoach/ke-hoach'
import { quyetDinhFile } from '../sheet/quyet-dinh'

/**
 * `lan-truoc.yaml`: the sheet as the last run wrote it and the plan as it was derived from it, so that the
 * next run knows what the clerk changed since.
 */
export const lanTruocFile = z.strictObject({ quyetDinh: quyetDinhFile, keHoach: keHoachDangSoanFile })
export type LanTruoc = z.infer<typeof lanTruocFile>
