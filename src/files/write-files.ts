import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { isThere } from '../disk/read-bytes'
import { UserError } from '../problem'
import { draftOf } from './drafts'
import { explainUnwritten } from './explain-unwritten'
import { refuseNames } from './refuse-names'
import { type Replaced, replaceAll } from './replace-all'
import { noteIn, settleLeft, spellNote } from './settle-left'

type Output = { readonly name: string; readonly content: Uint8Array }
/** `path`: what the office calls it; `target`: where it lies; `draft`: its place until all is written. */
type Pending = { path: string; target: string; draft: string; content: Uint8Array }

/**
 * Writes files below a folder, which is made where it is not there, as `writeAll` does. A name may lie in a folder
 * below.
 */
export function writeFiles(folder: string, outputs: readonly Output[], option?: string): string[] {
  const paths = outputs.map(({ name, content }) => ({ path: join(folder, name), content }))
  return writeAll(paths, option, folder)
}

/**
 * Writes files, wherever they lie, so that each appears whole or not at all, and none unless all could be written:
 * beside its name first, renamed when every byte of every file is on the disk. Returns the paths. What runs that were
 * killed have left beside them is settled: of several files all become new, or all stay as they were. A name that is a link to a file stays one. `option`: what names another folder,
 * for the hint; `folder`: what is made in any case, and what a fault is said of that names no file.
 * Throws UserError when a name is none for Windows, the folder cannot be written, a file is open in another
 * program, or the disk is full.
 */
export function writeAll(outputs: readonly Placed[], option?: string, folder?: string): string[] {
  const { paths, forget } = placeAll(outputs, { option, folder, whole: false })
  forget()
  return paths
}

/**
 * Writes files as `writeFiles` does, then does what builds on them; where that fails they become again what they were, and
 * folders that were made for them go.
 */
export async function writeFirst<T>(
  folder: string,
  outputs: readonly Output[],
  next: (paths: string[]) => T | Promise<T>,
  option?: string,
): Promise<T> {
  const placed = outputs.map(({ name, content }) => ({ path: join(folder, name), content }))
  const made = missingAbove([folder, ...placed.map(({ path }) => dirname(path))])
  const { paths, putBack, forget } = placeAll(placed, { option, folder, whole: true })
  try {
    const done = await next(paths)
    forget()
    return done
  } catch (error) {
    putBack()
    for (const each of made) removeEmpty(each)
    throw error
  }
}

/** The folders that are not there yet, those inside others first. */
const missingAbove = (folders: readonly string[]): string[] =>
  Array.from(new Set(folders.flatMap(missingTo))).sort((one, other) => other.length - one.length)

const missingTo = (folder: string): string[] =>
  existsSync(folder) || dirname(folder) === folder ? [] : [folder, ...missingTo(dirname(folder))]

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // Somebody has put something there.
  }
}

type Way = {
  readonly option: string | undefined
  readonly folder: string | undefined
  readonly whole: boolean
}
type Placed = { readonly path: string; readonly content: Uint8Array }

function placeAll(
  outputs: readonly Placed[],
  { option, folder, whole }: Way,
): Replaced & { readonly paths: string[] } {
  for (const { path } of outputs) refuseNames(path)
  const pending = outputs.map(({ path, content }) => pendingAt(path, content))
  const started: string[] = []
  let place = folder ?? dirname(pending[0]?.path ?? '')
  try {
    for (const parent of new Set([place, ...pending.map(({ path }) => dirname(path))])) makeFolder(parent)
    for (const { path } of pending) refuseOthers(path)
    for (const near of new Set([place, ...pending.map(({ target }) => dirname(target))])) settleLeft(near)
    const note = noteIn(place)
    if (pending.length > 1) {
      started.push(note)
      writeFileSync(note, spellNote(place, pending))
    }
    for (const { path, draft, target, content } of pending) {
      place = folder ?? dirname(path)
      const mode = modeOf(target)
      const file = openSync(draft, 'w')
      started.push(draft)
      if (mode !== undefined) fchmodSync(file, mode)
      writeWhole(file, content)
    }
    const { putBack, forget } = replaceAll(pending, { whole })
    const end = (action: () => void) => (): void => {
      action()
      rmSync(note, { force: true })
    }
    return { putBack: end(putBack), forget: end(forget), paths: pending.map(({ path }) => path) }
  } catch (error) {
    for (const draft of started) rmSync(draft, { force: true })
    throw explainUnwritten(error, placeOf(error, pending) ?? place, option)
  }
}

/** Renaming onto a link would leave the file behind it as it was. */
function pendingAt(path: string, content: Uint8Array): Pending {
  const target = existsSync(path) ? realpathSync(path) : path
  return { path, target, draft: draftOf(target), content }
}

/**
 * Step by step: Node's own recursive mkdir never comes back where a file system takes no folders (/proc). A
 * drive that is not there has nothing above it.
 */
export function makeFolder(folder: string): void {
  if (isFolder(folder)) return
  const above = dirname(folder)
  if (above !== folder) makeFolder(above)
  makeOne(folder)
}

/** Another run may make it at the same moment. */
function makeOne(folder: string): void {
  try {
    mkdirSync(folder)
  } catch (error) {
    if (!isFolder(folder)) throw error
  }
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory()

/**
 * Renaming onto a folder would fail after the first file is already in its place; onto a pipe or a device it would
 * put a file where the system wants none; in the place of a link to a drive that is gone just now the link would be lost.
 */
function refuseOthers(path: string): void {
  const entry = statSync(path, { throwIfNoEntry: false })
  if (!entry && isThere(path))
    throw new UserError(`không ghi được vào ${path}: liên kết này dẫn tới một tệp không còn ở đó`, {
      hint: 'để lại tệp ấy vào chỗ cũ, hoặc xóa liên kết này',
    })
  if (!entry || entry.isFile()) return
  const code = entry.isDirectory() ? 'EISDIR' : 'ENXIO'
  throw Object.assign(new Error(`${path} is no file`), { code, path })
}

/**
 * Who may read and write what is there already stays as it is: renaming asks only the folder. Opening also
 * shows on Windows that Word has the file open.
 */
function modeOf(path: string): number | undefined {
  if (!existsSync(path)) return undefined
  closeSync(openSync(path, 'r+'))
  return statSync(path).mode
}

function writeWhole(file: number, content: Uint8Array): void {
  try {
    for (let offset = 0; offset < content.length;) offset += writeSync(file, content, offset)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** The one file that is in the way, where the system names it. */
function placeOf(error: unknown, pending: readonly Pending[]): string | undefined {
  const named = error instanceof Error ? Object.values(error) : []
  return pending.find(({ path, target }) => named.includes(target) || named.includes(path))?.path
}
