import { upgradeYaml } from '../workspace/upgrade-yaml'
import { readDataText } from '../workspace/data-text'
import { UserError } from '../problem'

/** A data file in the form of today; undefined for one that is in that form already. */
export type Upgraded = { readonly file: string; readonly content: Uint8Array | undefined }

/**
 * Rewrites a data file of before in the form of today:
 *   read     file -> text
 *   upgrade  text -> text with its version, comments kept
 * Throws UserError for what is no data file of ours. Writes nothing.
 */
export function upgradeDataFile(file: string): Upgraded {
  const source = readDataText(file)
  if (typeof source !== 'string') throw new UserError(`${file}: ${source.message}`, { hint: source.hint })
  const made = upgradeYaml(source, file)
  return { file, content: made === undefined ? undefined : new TextEncoder().encode(made) }
}
