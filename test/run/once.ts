import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

function isTaken(lock: string): boolean {
  try {
    mkdirSync(lock)
    return false
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return true
    throw error
  }
}

/**
 * A folder of this run that whoever needs it first fills, and everybody else finds filled: what is costly to
 * make is made once for all test files. `key` says what lies in it.
 */
export async function onceARun(key: unknown, fill: (folder: string) => Promise<void>): Promise<string> {
  const name = createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 16)
  const folder = join(process.env['CCHC_TEST_RUN'] ?? '', name)
  while (!existsSync(folder)) {
    if (isTaken(`${folder}.lock`)) await wait(20)
    else await fillAlone(folder, fill)
  }
  return folder
}

/** What is half filled has another name; who fails leaves the place to the next. */
async function fillAlone(folder: string, fill: (folder: string) => Promise<void>): Promise<void> {
  try {
    if (existsSync(folder)) return
    const draft = mkdtempSync(`${folder}-`)
    await fill(draft)
    renameSync(draft, folder)
  } finally {
    rmdirSync(`${folder}.lock`)
  }
}
