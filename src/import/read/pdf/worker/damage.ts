/** What pdf.js says when it leaves out a part of a page: words between others, or a stream that breaks off. */
const LEFT_OUT =
  /Unknown command|Skipping command|getHexString - ignoring|Command token too long|- ignoring (?:errors|sub-stream)|Invalid stream|flate stream/u

/** What it says when a file's table of objects leads nowhere and it looks for the objects itself. */
const REBUILT = /Indexing all PDF objects/u

/** How much pdf.js says: all. It says it to the console of its thread alone. */
export const SAY_ALL = 5

/** What was heard of a file's damage: whether a part was left out since that was asked last, whether ever it was rebuilt. */
export type Damage = { readonly isLeftOut: () => boolean; readonly isRebuilt: () => boolean }

/** From now on listens to what pdf.js says. */
export function openDamage(): Damage {
  let [leftOut, rebuilt] = [false, false]
  const noteSaid = (said: unknown): void => {
    leftOut ||= LEFT_OUT.test(String(said))
    rebuilt ||= REBUILT.test(String(said))
  }
  Object.assign(console, { info: noteSaid, warn: noteSaid, log: noteSaid })
  return {
    isLeftOut: () => {
      const now = leftOut
      leftOut = false
      return now
    },
    isRebuilt: () => rebuilt,
  }
}
