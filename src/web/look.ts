import { setTimeout as wait } from 'node:timers/promises'
import type { TepVanBan } from '../index'
import { Left } from './threads'

/** What was found of a document; `isOld`: something has changed since. */
export type Seen<Found> = { readonly found: Found; readonly isOld: boolean }
/** The documents of a folder, looked through one after the other while the page is answered. */
export type Looking<Found> = {
  /** Undefined for one that nobody has looked at yet. */
  readonly seenOf: (file: string) => Seen<Found> | undefined
  /** All are looked at again: something may have changed. What is found of the state before is not told any more. */
  readonly again: () => void
  /** The same of something that has changed: whoever changes it may not be done yet. */
  readonly change: () => void
  /** The number of the state that is looked at, when nothing has changed for a moment. */
  readonly turnWhenQuiet: () => Promise<number>
  /** The document that somebody works on: it is looked at before the others. */
  readonly prefer: (file: string) => void
}

export type LookOptions<Found> = {
  readonly list: () => readonly TepVanBan[]
  readonly look: (tep: TepVanBan, turn: number) => Promise<Found>
  readonly onSeen: (tep: TepVanBan) => void
}

/** Whoever types has the next cell within this, in milliseconds: what comes of ten cells is looked at once. */
const QUIET = 300

const restOf = (changed: number): number => changed + QUIET - performance.now()

export function openLooking<Found>({ list, look, onSeen }: LookOptions<Found>): Looking<Found> {
  const seen = new Map<string, { readonly found: Found; readonly turn: number }>()
  let turn = 0
  let changed = -Infinity
  let isRunning = false
  let preferred = ''
  const isSeen = ({ file }: TepVanBan): boolean => seen.get(file)?.turn === turn
  const next = (all: readonly TepVanBan[]): TepVanBan | undefined =>
    all.find((tep) => tep.file === preferred && !isSeen(tep)) ?? all.find((tep) => !isSeen(tep))
  /** Of one turn, as long as nothing changes. */
  const lookThrough = async (now: number): Promise<void> => {
    const all = list()
    for (const file of seen.keys()) if (!all.some((tep) => tep.file === file)) seen.delete(file)
    for (let tep = next(all); tep && now === turn; tep = next(all)) {
      const found = await look(tep, now)
      if (now !== turn) return
      seen.set(tep.file, { found, turn })
      onSeen(tep)
    }
  }
  const untilQuiet = async (): Promise<void> => {
    for (let left = restOf(changed); left > 0; left = restOf(changed)) await wait(left)
  }
  const run = async (): Promise<void> => {
    if (isRunning) return
    isRunning = true
    try {
      for (let done = -1; done !== turn;) {
        await untilQuiet()
        done = turn
        await lookThrough(done)
      }
    } catch (error) {
      // The program ends.
      if (!(error instanceof Left)) throw error
    } finally {
      isRunning = false
    }
  }
  const again = (): void => {
    turn++
    void run()
  }
  return {
    seenOf: (file) => {
      const last = seen.get(file)
      return last && { found: last.found, isOld: last.turn !== turn }
    },
    again,
    change: () => {
      changed = performance.now()
      again()
    },
    turnWhenQuiet: async () => {
      await untilQuiet()
      return turn
    },
    prefer: (file) => (preferred = file),
  }
}
