import { effect, signal } from '@preact/signals'

/** What is looked at is being moved or taken away: nobody reads it until that is done. */
export const isMoving = signal(false)

let reads = new AbortController()
effect(() => {
  if (!isMoving.value) return
  reads.abort()
  reads = new AbortController()
})

/** Reads something of what is looked at; undefined where the program does not answer, or where it is moved meanwhile. */
export async function read(path: string): Promise<Response | undefined> {
  if (isMoving.peek()) return undefined
  return fetch(path, { signal: reads.signal }).catch(() => undefined)
}
