import { z } from 'zod'
import { keHoachFile } from '../ke-hoach'
import { quyetDinhFile } from './quyet-dinh'

/** A plan as the clerk left it: whatever parts there are must be right, but how it is issued may be open. */
export const keHoachDoFile = keHoachFile.partial().extend({ banHanh: z.record(z.string(), z.unknown()).nullish() })
export type KeHoachDo = z.infer<typeof keHoachDoFile>

/** `lan-truoc.yaml`: the sheet as the last run wrote it and the plan as it was derived from it, so that the next run knows what the clerk changed since. */
export const lanTruocFile = z.strictObject({ quyetDinh: quyetDinhFile, keHoach: keHoachDoFile })
export type LanTruoc = z.infer<typeof lanTruocFile>
