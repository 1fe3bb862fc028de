import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import { draftOf } from './drafts'

/** A file that is written whole beside its place, and its place. */
export type Draft = { readonly draft: string; readonly target: string }
/** What the files replaced: to be put back, or to be forgotten; one of the two ends it. */
export type Replaced = { readonly putBack: () => void; readonly forget: () => void }

/**
 * Puts drafts in their places, all or none. On Windows a file that another program only reads may be opened, yet not
 * replaced: then those before it become again what they were. For that they are kept aside before the first is
 * replaced: a full disk may not come between. `whole`: the last one too, so that all can be put back later.
 */
export function replaceAll(drafts: readonly Draft[], { whole }: { readonly whole: boolean }): Replaced {
  const kept: Kept[] = []
  let replaced = 0
  const forget = (): void => {
    for (const { old } of kept) if (old !== undefined) rmSync(old, { force: true })
  }
  const putBack = (): void => {
    for (const each of kept.slice(0, replaced)) putOneBack(each)
    forget()
  }
  try {
    for (const { target } of whole ? drafts : drafts.slice(0, -1))
      kept.push({ target, old: keepAside(target) })
    for (const { draft, target } of drafts) {
      renameSync(draft, target)
      replaced += 1
    }
  } catch (error) {
    putBack()
    throw error
  }
  return { putBack, forget }
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
function putOneBack({ target, old }: Kept): void {
  try {
    if (old === undefined) rmSync(target)
    else renameSync(old, target)
  } catch {
    return
  }
}
