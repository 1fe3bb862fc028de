import { findDeed, readCau } from './read-cau'

/** "A. B" are two; what follows an abbreviation of one letter is not. */
export const splitCau = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(/(?<=\p{Ll}{2}[.)]|\d[.])\s+(?=\p{Lu})/u)
    .filter((each) => /\p{L}/u.test(each))

/** Outside brackets. */
const SEMICOLON = /;\s+(?![^()]*\))/u
/** Who only helps with what was said before it has no task of his own. */
const OWN_DEED = /^(?!phối hợp|cùng).{20,}/su

/** The sentences of a text, and in a sentence what each of several agencies does: "Sở A làm …; các xã cử …". */
export const splitViec = (text: string): string[] =>
  splitCau(text).flatMap((sentence) =>
    sentence.split(SEMICOLON).reduce<string[]>((all, clause) => {
      const before = all.at(-1)
      const isOwn = findDeed(before ?? '') !== undefined && OWN_DEED.test(readCau(clause)?.viec ?? '')
      return before === undefined || isOwn ? [...all, clause] : [...all.slice(0, -1), `${before}; ${clause}`]
    }, []),
  )
