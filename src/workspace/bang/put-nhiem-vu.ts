import { type Document as YamlDocument, isMap, isScalar, parseDocument } from 'yaml'
import type { z } from 'zod'
import { type bangNhiemVuFile, keHoachDangSoanFile } from '../../domain/ke-hoach/ke-hoach'
import { isGroup, openForm } from '../forms'
import { formatDocument } from '../write-yaml'
import { toYaml } from './to-yaml'

type BangNhiemVu = z.infer<typeof bangNhiemVuFile>

/**
 * A plan's text with the tasks of a workbook: all else stays as it is there. A plan that names a workbook for its
 * tasks has them itself from then on, spelt as in the text (`source`) that the workbook was made from.
 */
export function putNhiemVu(plan: string, { linhVuc }: BangNhiemVu, source: string | undefined): string {
  const text = withList(plan, source)
  const { raw } = openForm(parseDocument(text).toJS({ maxAliasCount: 50 }), keHoachDangSoanFile)
  return toYaml(keHoachDangSoanFile, { ...(isGroup(raw) ? raw : {}), linhVuc }, { source: text })
}

/** The plan with the old list in the place of the name of the workbook, so that what nobody changed stays as it was. */
function withList(plan: string, source: string | undefined): string {
  const document: YamlDocument = parseDocument(plan)
  if (!isMap(document.contents)) return plan
  const pair = document.contents.items.find(({ key }) => isScalar(key) && key.value === 'bangNhiemVu')
  if (!pair || !isScalar(pair.key)) return plan
  // The key's own node keeps the lines and comments before it.
  pair.key.value = 'linhVuc'
  pair.value =
    source === undefined ? document.createNode([]) : (parseDocument(source).get('linhVuc', true) ?? null)
  return formatDocument(document)
}
