import { createHash } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { codeOf } from '../disk/system-faults'

/** On a drive that several machines share, the number of a process says nothing of another's. */
const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
/** This run, among those of all machines that write to a place. */
export const RUN = `${MACHINE}-${process.pid}`
const DRAFT = /^\..+\.(.+)\.tmp$/u

/** Where a file lies until all of a run are written: beside its place, under a name that tells whose it is. */
export const draftOf = (target: string): string => join(dirname(target), `.${basename(target)}.${RUN}.tmp`)

/** Takes away what runs of this machine that were killed have left in a folder. */
export function clearDrafts(folder: string): void {
  for (const name of namesIn(folder)) {
    const run = DRAFT.exec(name)?.[1]
    if (run !== undefined && hasEnded(run)) rmSync(join(folder, name), { force: true })
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

/** Whether a run is of this machine, whose processes can be seen. */
export const isOfHere = (run: string): boolean => run.split('-')[0] === MACHINE

/** Whether a run of this machine is no more. Of another machine's nobody knows here. */
export function hasEnded(run: string): boolean {
  const [machine, id] = run.split('-')
  return machine === MACHINE && !isAlive(Number(id))
}

/** A process of another user is there, though it takes no signal of ours. */
function isAlive(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return codeOf(error) !== 'ESRCH'
  }
}
