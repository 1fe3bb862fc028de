import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listNames } from '../disk/folders'

/** In a folder of the program: a file for each process that runs from it, by its number. */
const RUNNING = '.chay'
/** A folder of the program, named by version and content as `.dong-goi.mjs` does; one that is being removed. */
const VERSION = /^\d+\.\d+\.\d+-[0-9a-f]+$/u
const GOING = /^\d+\.\d+\.\d+-[0-9a-f]+\.xoa-\d+$/u
/** A version of before there was such word may be at work as long as this since it was written, in milliseconds. */
const LONG = 30 * 24 * 3600 * 1000

/** Says that this process runs from a folder, until it ends. Where that cannot be written, nothing is said. */
export function tellRunning(folder: string): void {
  const file = join(folder, RUNNING, String(process.pid))
  try {
    mkdirSync(join(folder, RUNNING), { recursive: true })
    writeFileSync(file, '')
    process.once('exit', () => rmSync(file, { force: true }))
  } catch {
    // Whoever may only read here runs all the same.
  }
}

/**
 * Removes the folders of other versions than `kept` in a cache from which no process runs. Nothing else there is
 * touched; what cannot be removed, as what Windows holds open, stays for another start. `now`: in milliseconds.
 */
export function removeOld(cache: string, kept: string, now = Date.now()): void {
  for (const name of listNames(cache)) {
    const folder = join(cache, name)
    if (GOING.test(name)) removeFolder(folder)
    else if (name !== kept && VERSION.test(name) && isProgram(folder) && !isInUse(folder, now))
      moveOut(folder)
  }
}

/** Moved away first: who starts from there meanwhile unpacks anew, and who was quicker gets it back. */
function moveOut(folder: string): void {
  const going = `${folder}.xoa-${process.pid}`
  try {
    renameSync(folder, going)
    if (isAnyAlive(going)) renameSync(going, folder)
    else removeFolder(going)
  } catch {
    // Held open, or gone already.
  }
}

function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // The next start tries again.
  }
}

/** By what it holds: a folder that only has such a name is somebody else's. */
const isProgram = (folder: string): boolean =>
  statSync(join(folder, 'dist', 'cli', 'main.js'), { throwIfNoEntry: false })?.isFile() ?? false

function isInUse(folder: string, now: number): boolean {
  if (isAnyAlive(folder)) return true
  const isTold = statSync(join(folder, RUNNING), { throwIfNoEntry: false }) !== undefined
  return !isTold && now - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? now) < LONG
}

const isAnyAlive = (folder: string): boolean =>
  listNames(join(folder, RUNNING)).some((pid) => isAlive(Number(pid)))

/** One of another user cannot be asked, and lives. */
function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
