import { createHash } from 'node:crypto'
import { rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readIfAny } from '../disk/read-bytes'
import { HOME } from '../index'
import { cacheFolder } from '../files/cache-folder'
import { makeFolder } from '../files/write-files'
import { type Door, doorAt } from '../web/door'

/** What answers at all answers in this time, in milliseconds. */
const PATIENCE = 2000
/** So often a run that goes on says so, and so long after its last word its windows are waited for, in milliseconds. */
const BEAT = 60_000
const WAITED_FOR = 30 * BEAT

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

/**
 * Where the page of a folder stood that a run served which was killed, or whose window was closed, a moment ago: windows
 * that are still open go on there, and send what they hold. Undefined where that is long ago, for a key is no secret
 * for good.
 */
export function findLeftDoor(folder: string): Door | undefined {
  const note = noteOf(folder)
  const said = statSync(note, { throwIfNoEntry: false })?.mtimeMs ?? 0
  return Math.abs(Date.now() - said) < WAITED_FOR ? doorAt(readNote(note) ?? '') : undefined
}

/** Notes the address for later runs. */
export function noteRunning(folder: string, address: string): Noted {
  const note = noteOf(folder)
  try {
    makeFolder(dirname(note))
    // Who reads it may open the page.
    writeFileSync(note, address, { mode: 0o600 })
  } catch {
    // Where nothing can be noted, a second run serves the folder too.
  }
  const beat = setInterval(() => {
    if (readNote(note) === address) utimesSync(note, new Date(), new Date())
  }, BEAT).unref()
  const leave = (): void => clearInterval(beat)
  return {
    leave,
    forget: () => {
      leave()
      if (readNote(note) === address) rmSync(note, { force: true })
    },
  }
}
/** An address that was noted: left for the next run, or taken back where it is still ours. */
export type Noted = { readonly leave: () => void; readonly forget: () => void }

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
