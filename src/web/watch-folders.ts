import { type FSWatcher, watch } from 'node:fs'

/** A program that saves a file touches it several times within this, in milliseconds. */
const QUIET = 150
/** What documents are made of, and what says that one is open elsewhere; a name without an ending may be a folder. */
const DATA = /(?:\.(?:ya?ml|xlsx#?|docx|dotx|txt|hbs)|^[^.]+)$/iu

/**
 * Tells of changes in folders, several at once as one. `list` is asked again after each, for folders come and
 * go. A folder that cannot be watched is left out: the page asks again whenever it is looked at.
 */
export function watchFolders(list: () => readonly string[], onChange: () => void): () => void {
  const watchers = new Map<string, FSWatcher>()
  let timer: NodeJS.Timeout | undefined
  const drop = (folder: string): void => {
    watchers.get(folder)?.close()
    watchers.delete(folder)
  }
  const tell = (): void => {
    timer = undefined
    renew()
    onChange()
  }
  const add = (folder: string): void => {
    try {
      const watcher = watch(folder, { persistent: false }, (_, name) => {
        if (name === null || DATA.test(name)) timer ??= setTimeout(tell, QUIET)
      })
      watchers.set(
        folder,
        watcher.on('error', () => drop(folder)),
      )
    } catch {
      drop(folder)
    }
  }
  const renew = (): void => {
    const wanted = new Set(list())
    for (const folder of watchers.keys()) if (!wanted.has(folder)) drop(folder)
    for (const folder of wanted) if (!watchers.has(folder)) add(folder)
  }
  renew()
  return () => {
    clearTimeout(timer)
    for (const folder of Array.from(watchers.keys())) drop(folder)
  }
}
