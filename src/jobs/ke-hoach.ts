import { composeKeHoach } from '../compose/ke-hoach'
import { checkChoTrong } from '../domain/ke-hoach/cho-trong'
import { toPlain } from '../domain/ke-hoach/loi-van'
import { type Finding, InputError } from '../problem'
import { noteOldForm } from '../workspace/forms'
import { readKeHoach } from '../workspace/read-ke-hoach'
import {
  type Generated,
  generateDocument,
  type GenerateOptions,
  type Reader,
  templatesFor,
  withAgencies,
} from './document/document-job'

/**
 * A plan: read, then composed with the decision that issues it. What stands open is named; where the plan is issued,
 * throws InputError with each such place.
 */
export const readKeHoachJob: Reader = (file, options) => {
  const { hoSo, file: data, findings } = readKeHoach(file)
  const { templates } = templatesFor(file, options)
  const composed = composeKeHoach(withAgencies(hoSo, hoSo.keHoach.coQuan, options), templates, options)
  const open = checkChoTrong(toPlain(hoSo.keHoach), composed.duThao ? 'notice' : 'error').map(
    ({ path, ...problem }): Finding => ({ ...problem, place: data.locate(path) }),
  )
  if (open.length > 0 && !composed.duThao) throw new InputError(open)
  return { composed, findings: [...noteOldForm(data), ...findings, ...open] }
}

/** A plan with the decision that issues it, as Word and PDF. Throws as `generateDocument` does. */
export const generateKeHoach = (file: string, options: GenerateOptions): Promise<Generated> =>
  generateDocument({ slug: 'ke-hoach', read: readKeHoachJob }, file, options)
