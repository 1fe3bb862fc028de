/** What pdf.js says when it leaves out a part of a page: words between others, or a stream that breaks off. */
const LEFT_OUT =
  /Unknown command|Skipping command|getHexString - ignoring|Command token too long|- ignoring (?:errors|sub-stream)|Invalid stream|flate stream/u

/** How much pdf.js says: all. It says it to the console of its thread alone. */
export const SAY_ALL = 5

/** From now on listens to what pdf.js says. Returns whether it has left out a part since it was asked last. */
export function openDamage(): () => boolean {
  let damaged = false
  const noteSaid = (said: unknown): void => {
    damaged ||= LEFT_OUT.test(String(said))
  }
  Object.assign(console, { info: noteSaid, warn: noteSaid, log: noteSaid })
  return () => {
    const now = damaged
    damaged = false
    return now
  }
}
