import { readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { readIfAny } from '../disk/read-bytes'
import { folderOf } from './registers'
import { MAX_BYTES } from './data-text'

/** A data file that a document is made of. */
export type TepVanBan = { readonly slug: 'ke-hoach' | 'bao-cao'; readonly file: string }

/** An office's folder has some years below some units; a whole drive is not looked through. */
const DEPTH = 5
const MOST_FOLDERS = 2000
/** What programs keep for themselves, and what this one writes. */
const OTHERS = /^(?:\.|~|node_modules$|output$|dist$)/u

/**
 * The plans and reports whose data lie in a folder or below it, in the order of their paths. They are known by
 * their own keys, whatever the file is called; one that is too broken to have keys, by its name.
 */
export function findVanBan(folder: string): TepVanBan[] {
  return listFolders(folder)
    .flatMap((each) => entriesOf(each).filter((entry) => entry.isFile()))
    .filter(({ name }) => /\.ya?ml$/iu.test(name) && !OTHERS.test(name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .flatMap((file) => {
      const slug = kindOf(file)
      return slug === undefined ? [] : [{ slug, file }]
    })
}

/**
 * The folders whose files say what the documents of a folder are: itself, those below, and those above as far as
 * the register of agencies.
 */
export function foldersAround(folder: string): string[] {
  const above = listAbove(resolve(folder))
  // The register may also lie below, in `data`: then none of those above counts.
  const top = above.indexOf(folderOf(join(folder, 'x'), 'co-quan.yaml') ?? '')
  return [...listFolders(folder), ...above.slice(0, top + 1)]
}

/** The folders above one, the nearest first. */
function listAbove(folder: string): string[] {
  const above = dirname(folder)
  return above === folder ? [] : [above, ...listAbove(above)]
}

/** Level by level, so that a bound cuts off what lies deepest. */
function listFolders(folder: string): string[] {
  const all = [resolve(folder)]
  let level = all.slice()
  for (let depth = 0; depth < DEPTH && all.length < MOST_FOLDERS; depth++) {
    level = level.flatMap((each) =>
      entriesOf(each)
        .filter((entry) => entry.isDirectory() && !OTHERS.test(entry.name))
        .map(({ name }) => join(each, name)),
    )
    for (const each of level) all.push(each)
  }
  return all.slice(0, MOST_FOLDERS)
}

/** What cannot be listed holds nothing for us. */
function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

const hasKeys = (text: string, ...keys: readonly string[]): boolean =>
  keys.every((key) => new RegExp(`^(?:${key})["']?[ \\t]*:`, 'mu').test(text))

/** By the keys that stand at the margin: reports have a period, plans have none. */
function kindOf(file: string): TepVanBan['slug'] | undefined {
  const text = textOf(file)
  if (hasKeys(text, 'coQuan', 'nam', 'ky', 'banHanh|trichYeu|kinhGui')) return 'bao-cao'
  if (hasKeys(text, 'coQuan', 'nam', 'linhVuc|mucTieu|nhiemVu')) return 'ke-hoach'
  const [, slug] = /(?:^|[\\/])(ke-hoach|bao-cao)(?:-[^\\/]*)?\.ya?ml$/iu.exec(file) ?? []
  return slug?.toLowerCase() as TepVanBan['slug'] | undefined
}

const textOf = (file: string): string => readIfAny(file, MAX_BYTES)?.toString('utf8') ?? ''
