import { existsSync, renameSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { listNames } from '../disk/folders'
import { z } from 'zod'
import { digestOf } from '../disk/digest'
import { readIfAny } from '../disk/read-bytes'
import { hasEnded } from '../disk/runs'
import { clearDrafts, draftOf } from './drafts'

/** A file that a run is to put in its place: from the folder on; what it was before (undefined: nothing) and is to be. */
const ghiNhan = z.array(z.object({ tep: z.string(), truoc: z.string().optional(), sau: z.string() }))
type GhiNhan = z.infer<typeof ghiNhan>
type Target = { readonly target: string; readonly content: Uint8Array }

const NOTE = /^\.cchc-ghi\.(.+)\.tmp$/u

/** Where a run notes what it is about to write below a folder, as long as it writes. */
export const noteIn = (folder: string): string => draftOf(join(folder, 'cchc-ghi'))

/** What is noted, before the first of the files is begun. */
export function spellNote(folder: string, targets: readonly Target[]): Uint8Array {
  const note: GhiNhan = targets.map(({ target, content }) => ({
    tep: relative(resolve(folder), target),
    truoc: digestAt(target),
    sau: digestOf(content),
  }))
  return Buffer.from(JSON.stringify(note))
}

function digestAt(path: string): string | undefined {
  const content = readIfAny(path)
  return content && digestOf(content)
}

/**
 * Settles what runs of this machine that were killed have left in a folder: where every file of one was whole and some
 * lie in their places, the others follow, so that all are new; else what it had begun goes. Where somebody has changed
 * any of them since, all stay as they are. What cannot be settled just now another run settles.
 */
export function settleLeft(folder: string): void {
  for (const name of listNames(folder)) {
    const run = NOTE.exec(name)?.[1]
    if (run !== undefined && hasEnded(run)) settle(folder, name, run)
  }
  clearDrafts(folder)
}

function settle(folder: string, name: string, run: string): void {
  try {
    const files = readNote(join(folder, name)).map(({ tep, ...each }) => {
      const target = resolve(folder, tep)
      return { target, draft: draftOf(target, run), ...each }
    })
    const states = files.map((file) => ({ ...file, isDone: isDone(file), isReady: isReady(file) }))
    if (states.some(({ isDone: done }) => done) && states.every((each) => each.isDone || each.isReady))
      for (const { target, draft, isReady: ready } of states) if (ready) renameSync(draft, target)
    for (const each of new Set(files.map(({ target }) => dirname(target)))) clearDrafts(each)
  } catch {
    return
  }
}

type File = { readonly target: string; readonly draft: string } & Omit<GhiNhan[number], 'tep'>

const isDone = ({ target, draft, sau }: File): boolean => !existsSync(draft) && digestAt(target) === sau
const isReady = ({ target, draft, truoc, sau }: File): boolean =>
  digestAt(draft) === sau && digestAt(target) === truoc

/** One that was cut off itself names nothing: no file was begun then. */
function readNote(path: string): GhiNhan {
  try {
    return ghiNhan.parse(JSON.parse(readIfAny(path)?.toString('utf8') ?? ''))
  } catch {
    return []
  }
}
