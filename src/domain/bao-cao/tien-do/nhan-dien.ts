import { wordsOf } from '../../../language/text'
import type { NhiemVuCoMa } from '../../ke-hoach/list-nhiem-vu'
import type { GhiNhan } from './tien-do'

/**
 * Of which task a record speaks: the one with its id, which stays when the plan is renumbered, else the one that
 * stands at its code. Undefined where there is none.
 */
export const findNhiemVu = (
  { ma, nhiemVu: id }: GhiNhan,
  tasks: readonly NhiemVuCoMa[],
): NhiemVuCoMa | undefined =>
  tasks.find((task) => (id === undefined ? task.ma === ma : task.nhiemVu.id === id))

/** What a message calls the task of a record. */
export const nameOfGhiNhan = ({ ma, nhiemVu }: GhiNhan): string => ma ?? nhiemVu ?? ''

/**
 * Whether a record is tied to its task by more than a code, which says nothing of the task that stood there when
 * it was written: by an id, or by words that no other task has.
 */
export function isTied({ nhiemVu, ten }: GhiNhan, tasks: readonly NhiemVuCoMa[]): boolean {
  if (nhiemVu !== undefined) return true
  if (ten === undefined) return false
  const whole = plainOf(ten)
  const names = tasks.map(plainNameOf)
  return names.filter((name) => hasPlain(name, whole)).length <= 1 || names.includes(whole)
}

/** Whether some words stand in a name side by side, whatever the case and the marks between them. */
export function hasWords(ten: string, words: string): boolean {
  return hasPlain(plainOf(ten), plainOf(words))
}

const hasPlain = (all: string, wanted: string): boolean => wanted.trim() !== '' && all.includes(wanted)

/** Words alone, in small letters, a space between them and at both ends. */
const plainOf = (text: string): string => ` ${wordsOf(text).join(' ')} `

/** Every record of a report is held against every task of its plan: of each the words are taken once. */
const plainNames = new WeakMap<object, string>()
function plainNameOf({ nhiemVu }: NhiemVuCoMa): string {
  const name = plainNames.get(nhiemVu) ?? plainOf(nhiemVu.ten)
  plainNames.set(nhiemVu, name)
  return name
}
