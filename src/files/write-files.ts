import {
  closeSync,
  copyFileSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { clearDrafts, draftOf } from './drafts'
import { explainUnwritten } from './explain-unwritten'
import { refuseNames } from './refuse-names'

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
 * killed have left beside them goes. A name that is a link to a file stays one. `option`: what names another folder,
 * for the hint; `folder`: what is made in any case, and what a fault is said of that names no file.
 * Throws UserError when a name is none for Windows, the folder cannot be written, a file is open in another
 * program, or the disk is full.
 */
export function writeAll(
  outputs: readonly { readonly path: string; readonly content: Uint8Array }[],
  option?: string,
  folder?: string,
): string[] {
  for (const { path } of outputs) refuseNames(path)
  const pending = outputs.map(({ path, content }) => pendingAt(path, content))
  const started: string[] = []
  let place = folder ?? dirname(pending[0]?.path ?? '')
  try {
    for (const parent of new Set([place, ...pending.map(({ path }) => dirname(path))])) makeFolder(parent)
    for (const { path } of pending) refuseOthers(path)
    for (const near of new Set(pending.map(({ target }) => dirname(target)))) clearDrafts(near)
    for (const { path, draft, target, content } of pending) {
      place = folder ?? dirname(path)
      const mode = modeOf(target)
      const file = openSync(draft, 'w')
      started.push(draft)
      if (mode !== undefined) fchmodSync(file, mode)
      writeWhole(file, content)
    }
    replaceAll(pending)
  } catch (error) {
    for (const draft of started) rmSync(draft, { force: true })
    throw explainUnwritten(error, placeOf(error, pending) ?? place, option)
  }
  return pending.map(({ path }) => path)
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
  if (existsSync(folder)) return
  const above = dirname(folder)
  if (above !== folder) makeFolder(above)
  makeOne(folder)
}

/** Another run may make it at the same moment. */
function makeOne(folder: string): void {
  try {
    mkdirSync(folder)
  } catch (error) {
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw error
  }
}

/**
 * Renaming onto a folder would fail after the first file is already in its place; onto a pipe or a device it would
 * put a file where the system wants none.
 */
function refuseOthers(path: string): void {
  const entry = statSync(path, { throwIfNoEntry: false })
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

/**
 * On Windows a file that another program only reads may be opened, yet not replaced: then those before it
 * become again what they were. For that they are kept aside before the first is replaced: a full disk may not come
 * between.
 */
function replaceAll(pending: readonly Pending[]): void {
  const kept: Kept[] = []
  let replaced = 0
  try {
    for (const { target } of pending.slice(0, -1)) kept.push({ target, old: keepAside(target) })
    for (const { draft, target } of pending) {
      renameSync(draft, target)
      replaced += 1
    }
  } catch (error) {
    for (const each of kept.slice(0, replaced)) putBack(each)
    throw error
  } finally {
    for (const { old } of kept) if (old !== undefined) rmSync(old, { force: true })
  }
}

/** `old`: where what was there lies meanwhile; nothing was there without it. */
type Kept = { readonly target: string; readonly old: string | undefined }

/** Under a second name, which takes no room; where the drive has none, as a copy. */
function keepAside(target: string): string | undefined {
  if (!existsSync(target)) return undefined
  const old = draftOf(`${target}.cu`)
  rmSync(old, { force: true })
  try {
    linkSync(target, old)
  } catch {
    copyFileSync(target, old)
  }
  return old
}

/** What cannot be put back says nothing: why the files were not written is said, and the others go back. */
function putBack({ target, old }: Kept): void {
  try {
    if (old === undefined) rmSync(target)
    else renameSync(old, target)
  } catch {
    return
  }
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
