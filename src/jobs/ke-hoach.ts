import { composeKeHoach } from '../compose/ke-hoach'
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

/** A plan: read, then composed with the decision that issues it. */
export const readKeHoachJob: Reader = (file, options) => {
  const { hoSo, file: data, findings } = readKeHoach(file)
  const { templates } = templatesFor(file, options)
  return {
    composed: composeKeHoach(withAgencies(hoSo, hoSo.keHoach.coQuan, options), templates, options),
    findings: [...noteOldForm(data), ...findings],
  }
}

/** A plan with the decision that issues it, as Word and PDF. Throws as `generateDocument` does. */
export const generateKeHoach = (file: string, options: GenerateOptions): Promise<Generated> =>
  generateDocument({ slug: 'ke-hoach', read: readKeHoachJob }, file, options)
