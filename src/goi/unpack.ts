import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { makeTemporaryFolder } from '../disk/temporary-folder'
import { cacheFolder } from '../files/cache-folder'
import { writeFiles } from '../files/write-files'

/** What the one file of an office carries: `ban` names its content, `tep` are the files of the program by path. */
export type Goi = { readonly ban: string; readonly tep: readonly Tep[] }
type Tep = { readonly name: string; readonly content: Uint8Array }

/** A virus scanner holds a new file for a moment; so does another start that writes the same. In milliseconds. */
const STEPS = [50, 200, 500, 1000, 2000]

/**
 * The folder in which the program lies unpacked: what is missing (not yet there, or taken away by a virus scanner)
 * or has another length is written anew. It is kept from one start to the next; where nothing can be kept, it goes with this
 * one, or where this one is killed with the next. Throws UserError where nothing can be written at all.
 */
export function unpack({ ban, tep }: Goi, temporary?: string): string {
  const kept = join(cacheFolder(), ban)
  try {
    return unpackInto(kept, tep)
  } catch {
    const folder = makeTemporaryFolder(temporary)
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
    return unpackInto(folder, tep)
  }
}

function unpackInto(folder: string, tep: readonly Tep[]): string {
  const missing = (): Tep[] => tep.filter(({ name, content }) => !isWhole(join(folder, name), content))
  for (const step of [...STEPS, undefined]) {
    const files = missing()
    if (files.length === 0) break
    try {
      writeFiles(folder, files)
    } catch (error) {
      if (step === undefined) throw error
      pause(step)
    }
  }
  return folder
}

/** A file appears whole or not at all; one that is of another length was changed since. */
const isWhole = (path: string, content: Uint8Array): boolean =>
  statSync(path, { throwIfNoEntry: false })?.size === content.byteLength

const pause = (milliseconds: number): void =>
  void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
