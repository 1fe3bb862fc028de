import { basename, dirname, join } from 'node:path'
import { listNames, removeLeft } from '../disk/folders'
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
  for (const name of listNames(folder)) {
    const run = DRAFT.exec(name)?.[1]
    if (run !== undefined && hasEnded(run)) removeLeft(join(folder, name))
  }
}
