import { openPackage } from './open-package'
import { findNut, textIn } from './xml-tree'

/**
 * When a Word or Excel file was last saved, as it says itself (ISO, to the second, in UTC); a copy keeps that, unlike
 * the time of the file. Undefined where it does not say. Throws UserError as `openPackage` does.
 */
export function readSavedAt(content: Uint8Array, file: string): string | undefined {
  const goi = openPackage(content, file)
  const core = goi.relationsOf('').find(({ type }) => type === 'core-properties')
  const said = findNut(goi.treeOf(core?.path), 'cp:coreProperties', 'dcterms:modified')
  const time = Date.parse(said ? textIn(said).trim() : '')
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 19)
}
