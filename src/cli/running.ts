import { createHash } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readIfAny } from '../disk/read-bytes'
import { HOME } from '../index'
import { cacheFolder } from '../files/cache-folder'
import { makeFolder } from '../files/write-files'

/** What answers at all answers in this time, in milliseconds. */
const PATIENCE = 2000

/** Where the address of a folder's page is noted while it runs: for this user, and for this version of the program. */
const noteOf = (folder: string): string => {
  const name = createHash('sha256').update(`${HOME}\0${folder}`).digest('hex').slice(0, 16)
  return join(cacheFolder(), 'dang-mo', name)
}

/** The address of the page of a folder that another run serves already; undefined where none answers. */
export async function findRunning(folder: string): Promise<string | undefined> {
  const address = readNote(noteOf(folder))
  return address !== undefined && (await isAnswering(address)) ? address : undefined
}

/** Notes the address for later runs. Returns what takes the note back, if it is still ours. */
export function noteRunning(folder: string, address: string): () => void {
  const note = noteOf(folder)
  try {
    makeFolder(dirname(note))
    // Who reads it may open the page.
    writeFileSync(note, address, { mode: 0o600 })
  } catch {
    // Where nothing can be noted, a second run serves the folder too.
  }
  return () => {
    if (readNote(note) === address) rmSync(note, { force: true })
  }
}

const readNote = (note: string): string | undefined => readIfAny(note)?.toString('utf8')

/** The page itself answers its key with a cookie and a way in. */
async function isAnswering(address: string): Promise<boolean> {
  try {
    const { status } = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) })
    return status === 303
  } catch {
    return false
  }
}
