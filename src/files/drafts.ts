import { readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { hasEnded, RUN } from '../disk/runs'

const DRAFT = /^\..+\.(.+)\.tmp$/u

/**
 * Where a file lies until all of a run are written, and a folder that is removed: beside its place, under a name that
 * tells whose it is.
 */
export const draftOf = (target: string, run = RUN): string =>
  join(dirname(target), `.${basename(target)}.${run}.tmp`)

/** Takes away what runs of this machine that were killed have left in a folder. */
export function clearDrafts(folder: string): void {
  for (const name of namesIn(folder)) {
    const run = DRAFT.exec(name)?.[1]
    if (run !== undefined && hasEnded(run)) remove(join(folder, name))
  }
}

/** What cannot be removed just now another run takes. */
function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch {
    return
  }
}

/** A folder that cannot be listed is left to the writing, which says why. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
