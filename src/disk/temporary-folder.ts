import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasEnded, RUN } from './runs'

/** A folder of ours among those for temporary files: it tells whose it is. */
const OURS = /^cchc-([\da-f]{8}-\d+)-/u

/**
 * Makes a folder for what is gone in a moment, in `place`; whoever asks removes it. Those that runs of this machine have
 * left there that were killed go. Throws what the system says where there is no place.
 */
export function makeTemporaryFolder(place = tmpdir()): string {
  for (const name of namesIn(place)) {
    const run = OURS.exec(name)?.[1]
    if (run !== undefined && hasEnded(run)) remove(join(place, name))
  }
  return mkdtempSync(join(place, `cchc-${RUN}-`))
}

/** A folder that cannot be listed is left to the making, which says why. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // A program that was started from there may still hold it: another run tries again.
  }
}
