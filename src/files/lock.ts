import {
  closeSync,
  existsSync,
  lstatSync,
  openSync,
  realpathSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { listNames } from '../disk/folders'
import { readText } from '../disk/read-bytes'
import { hasEnded, isOfHere, RUN } from '../disk/runs'
import { codeOf } from '../disk/system-faults'
import { UserError } from '../problem'
import { explainUnwritten } from './explain-unwritten'
import { refuseNames } from './refuse-names'
import { settleLeft } from './settle-left'
import { makeFolder } from './write-files'

/** How long one run waits for another (ms). */
const PATIENCE = 20_000
/** A lock of another machine that is older (ms) is of a run that died: the forms of a whole country take half a minute. */
const LONG = 600_000
const STEP = 50

/**
 * Does something with a file of a folder while no other run of ours does: what it reads is still true when it
 * writes. The lock is a file beside it, which only one run can make. Throws UserError when another run does not
 * come to its end. `option`: what names another folder, for the hint.
 */
export async function withLock<T>(
  folder: string,
  name: string,
  action: () => T | Promise<T>,
  option?: string,
): Promise<T> {
  refuseNames(resolve(folder))
  const lock = lockOf(join(folder, name))
  await takeLock(dirname(lock), lock, option)
  try {
    return await action()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** The same with several files, wherever they lie: all runs take the locks in one order, so that none waits for the other. */
export function withLocks<T>(
  files: readonly string[],
  action: () => T | Promise<T>,
  option?: string,
): Promise<T> {
  const sorted = Array.from(new Set(files.map((file) => realOf(resolve(file))))).sort()
  return sorted.reduceRight<() => Promise<T>>(
    (inner, file) => () => withLock(dirname(file), basename(file), inner, option),
    async () => action(),
  )()
}

/** Beside the file itself: who has it by a link and who has it by its name wait for each other. */
function lockOf(path: string): string {
  const file = realOf(path)
  return join(dirname(file), `.${basename(file)}.khoa`)
}

const realOf = (path: string): string => (existsSync(path) ? realpathSync(path) : path)

/**
 * Settles what a run that was killed has left beside a file, its lock too: before what lies there is read, and for
 * whoever finds that there is nothing to write.
 */
export function settleBeside(file: string): void {
  try {
    settleIn(dirname(file))
  } catch {
    // In a folder that nobody may write to it stays.
  }
}

/** What runs that were killed have left in a folder: their locks, whatever they had them for, and what they wrote. */
function settleIn(folder: string): void {
  for (const name of listNames(folder)) if (LOCK.test(name)) dropLeft(join(folder, name))
  settleLeft(folder)
}
const LOCK = /^\..+\.khoa$/u

/**
 * Takes away the lock of a run that is no more. Of several that see it one does, under a lock of its own, and looks once
 * more: what was left when it was read may be gone by then, and another's lock lie in its place.
 */
function dropLeft(lock: string): void {
  if (!isLeft(lock)) return
  const own = dropOf(lock)
  if (!makeFile(own)) return dropLeft(own)
  try {
    if (isLeft(lock)) rmSync(lock, { force: true })
  } finally {
    rmSync(own, { force: true })
  }
}

const dropOf = (lock: string): string => `${lock}.bo`

async function takeLock(folder: string, lock: string, option?: string): Promise<void> {
  for (let waited = 0; !makeLock(folder, lock, option); waited += STEP) {
    if (waited >= PATIENCE)
      throw new UserError(`${folder}: một lệnh khác đang ghi vào đây`, {
        hint: `chờ lệnh ấy xong rồi chạy lại; nếu không có lệnh nào đang chạy thì xóa tệp ${lock}`,
      })
    refuseOther(lock)
    dropLeft(lock)
    await wait(STEP)
  }
}

/** What is no file is of no run of ours: nobody will take it away. */
function refuseOther(lock: string): void {
  if (lstatSync(lock, { throwIfNoEntry: false })?.isFile() !== false) return
  throw new UserError(
    `${lock}: không phải là tệp mà nằm ở chỗ của tệp khóa, nên không ghi được vào thư mục này`,
    {
      hint: 'xóa nó rồi chạy lại',
    },
  )
}

function makeLock(folder: string, lock: string, option?: string): boolean {
  try {
    makeFolder(folder)
    const made = makeFile(lock)
    if (!made) return false
    // Who was killed while it took a lock away, or while it wrote.
    dropLeft(dropOf(lock))
    settleBeside(lock)
    return true
  } catch (error) {
    throw explainUnwritten(error, folder, option)
  }
}

/** A file of this run, where there is none yet. */
function makeFile(lock: string): boolean {
  try {
    nameOwner(openSync(lock, 'wx'), lock)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** On a full disk the lock is there, yet nobody's: it would hold up the runs after. */
function nameOwner(file: number, lock: string): void {
  try {
    writeSync(file, RUN)
  } catch (error) {
    rmSync(lock, { force: true })
    throw error
  } finally {
    closeSync(file)
  }
}

/**
 * Whether the run that made a lock is no more. Of another machine's, on a shared drive, time tells.
 */
function isLeft(lock: string): boolean {
  try {
    const run = readText(lock, 'khóa')
    return isOfHere(run) ? hasEnded(run) : Date.now() - statSync(lock).mtimeMs > LONG
  } catch {
    return false
  }
}
