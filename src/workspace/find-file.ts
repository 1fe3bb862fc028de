import { dirname, join, resolve } from 'node:path'
import { listNames } from '../disk/folders'
import { isThere } from '../disk/read-bytes'

/**
 * The path of a file that a data file names, from a folder. A disk may hold the name in decomposed letters
 * (macOS, a zip made there) while our texts are composed: one that is not there as it is written is looked for
 * by its letters, folder by folder.
 */
export function findFile(folder: string, name: string): string {
  const path = resolve(folder, name)
  return isThere(path) ? path : byLetters(path)
}

function byLetters(path: string): string {
  const above = dirname(path)
  if (isThere(path) || above === path) return path
  const folder = byLetters(above)
  const wanted = path
    .slice(above.length)
    .replace(/^[\\/]/u, '')
    .normalize('NFC')
  return join(folder, listNames(folder).find((name) => name.normalize('NFC') === wanted) ?? wanted)
}
