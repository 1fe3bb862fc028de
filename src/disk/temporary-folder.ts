import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listNames, removeLeft } from './folders'
import { hasEnded, RUN } from './runs'

/** A folder of ours among those for temporary files: it tells whose it is. */
const OURS = /^cchc-([\da-f]{8}-\d+)-/u

/**
 * Makes a folder for what is gone in a moment, in `place`; whoever asks removes it. Those that runs of this machine have
 * left there that were killed go. Throws what the system says where there is no place.
 */
export function makeTemporaryFolder(place = tmpdir()): string {
  for (const name of listNames(place)) {
    const run = OURS.exec(name)?.[1]
    if (run !== undefined && hasEnded(run)) removeLeft(join(place, name))
  }
  return mkdtempSync(join(place, `cchc-${RUN}-`))
}
