import { type BangO, banOf } from './du-lieu-state'

/** In this window, and after it was loaded anew. */
const KEPT = 'buoc-cua-toi'
/** More than anybody takes back in a row. */
const MOST = 500

const kept = (): readonly string[] => sessionStorage.getItem(KEPT)?.split('\n') ?? []
const stepOf = ({ ma, bang }: BangO, ban: string): string => `${ma} ${bang} ${ban}`

/** A version of a table's file that was made from here. */
export const noteOwn = (at: BangO, ban: string): void =>
  sessionStorage.setItem(KEPT, [...kept(), stepOf(at, ban)].slice(-MOST).join('\n'))

/** Whether the last step of a table's file is one of this window, in this table. */
export const isOwn = (at: BangO): boolean => kept().includes(stepOf(at, banOf(at)))
