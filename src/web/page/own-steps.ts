import type { DaGhi } from '../protocol'
import { type BangO, banOf, takeWritten } from './du-lieu-state'

/** In this window, and after it was loaded anew. */
const KEPT = 'buoc-cua-toi'
/** More than anybody takes back in a row. */
const MOST = 500

const kept = (): readonly string[] => sessionStorage.getItem(KEPT)?.split('\n') ?? []
const stepOf = ({ ma, bang }: BangO, ban: string): string => `${ma} ${bang} ${ban}`

/** In place of a table: of a step that changes a whole file. */
export const ANY = ''

/** A version of a table's file that was made from here. */
export const noteOwn = (at: BangO, ban: string): void =>
  sessionStorage.setItem(KEPT, [...kept(), stepOf(at, ban)].slice(-MOST).join('\n'))

/** A step that this window asked for is on the disk. */
export function takeOwn(at: BangO, made: DaGhi): void {
  noteOwn(at, made.ban)
  takeWritten(at, made)
}

/** Whether the last step of a table's file is one of this window, in this table. */
export const isOwn = (at: BangO): boolean =>
  [at, { ...at, bang: ANY }].some((each) => kept().includes(stepOf(each, banOf(at))))
