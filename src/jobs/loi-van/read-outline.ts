import { join } from 'node:path'
import { outlineOf } from '../../compose/muc-loi-van'
import { MAU_THUONG, type MucLoiVan } from '../../domain/bao-cao/de-cuong'
import type { KyBaoCao } from '../../domain/bao-cao/ky/ky-bao-cao'
import { InputError } from '../../problem'
import { readDeCuong } from '../../workspace/read-de-cuong'
import { readTemplates } from '../../workspace/read-templates'
import { HOME } from '../../workspace/home'

/** The headings that the prose of a report has in a period. Throws InputError for faults of the outline. */
export function readOutline(file: string, ky: KyBaoCao): readonly MucLoiVan[] {
  const { deCuong, findings } = readDeCuong(file, ky)
  if (findings.length) throw new InputError(findings)
  const { templates } = readTemplates(join(HOME, 'templates'), file, { goc: deCuong?.mau ?? MAU_THUONG })
  return outlineOf({ ky, deCuong }, templates)
}
