import { createHash } from 'node:crypto'
import { hostname } from 'node:os'
import { codeOf } from './system-faults'

/** On a drive that several machines share, the number of a process says nothing of another's. */
const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
/** This run, among those of all machines that write to a place. */
export const RUN = `${MACHINE}-${process.pid}`

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
