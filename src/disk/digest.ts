import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { readIfAny } from './read-bytes'

/** What a file or a text is known by afterwards: SHA-256, in hexadecimal. */
export const digestOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')

/** What files of a folder are as somebody reads them, by their names; undefined: there is none. */
export type DaDoc = ReadonlyMap<string, string | undefined>

/** Looked at before the files are read. */
export const noteFiles = (folder: string, names: readonly string[]): DaDoc =>
  new Map(names.map((name) => [name, digestIn(folder, name)]))

/** The files that are not what was read any more. */
export const listChanged = (folder: string, read: DaDoc): string[] =>
  Array.from(read).flatMap(([name, digest]) =>
    digestIn(folder, name) === digest ? [] : [join(folder, name)],
  )

function digestIn(folder: string, name: string): string | undefined {
  const content = readIfAny(join(folder, name))
  return content && digestOf(content)
}
