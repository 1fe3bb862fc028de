import { existsSync, mkdirSync, realpathSync, statSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { basename, dirname, join, sep } from 'node:path'
import { listNames } from '../disk/folders'

/** The folder that is made for the documents of an office where there is none yet. */
const NAME = 'Văn bản CCHC'
/** Where a user keeps things, and what is gone tomorrow. */
export type Machine = { readonly home: string; readonly temporary: string }
const MACHINE: Machine = { home: homedir(), temporary: tmpdir() }
/** A data file that tells the folder of an office. */
const DATA = /^(?:co-quan|ke-hoach.*|bao-cao.*)\.ya?ml$/iu

/**
 * The folder of an office that whoever starts `program` by a double click means: the one it lies in where that is
 * an office's, else "Văn bản CCHC" beside it, made where it is not there. Where nothing can be kept beside it (a
 * place that only reads, the folder into which a zip file was opened for a moment), in the user's Documents.
 */
export function findOffice(program: string, { home, temporary }: Machine = MACHINE): string {
  const here = dirname(program)
  if (isOffice(here)) return here
  const inHome = [join(home, 'Documents'), home].filter(isFolder)
  const places = isInside(here, temporary) ? inHome : [here, ...inHome]
  const folders = places.map((place) => join(place, NAME))
  return folders.find(isFolder) ?? folders.find(isMade) ?? here
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/** By what lies in it: below it there may be much that is no office's, as on a desktop. */
const isOffice = (folder: string): boolean =>
  basename(folder) === NAME ||
  listNames(folder).some((name) => DATA.test(name)) ||
  existsSync(join(folder, 'data', 'co-quan.yaml'))

const isInside = (folder: string, other: string): boolean =>
  (nameOf(folder) + sep).startsWith(nameOf(other) + sep)

/** Windows may call a folder by a short name; some of its drives know no other. */
function nameOf(folder: string): string {
  try {
    return realpathSync.native(folder)
  } catch {
    return folder
  }
}

function isMade(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch {
    return false
  }
}
