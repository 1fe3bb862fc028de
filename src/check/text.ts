import { nameLine } from '../language/text'
import type { Place } from '../problem'

/**
 * A text of the office's own that the report prints. `o`: its name in messages and in `chapNhan`; `title`: a
 * title or a name, not sentences; `source`: as it stands in the file.
 */
export type VanBanRieng = {
  readonly o: string
  readonly title: boolean
  readonly source: string
  readonly placeOf: (index: number) => Place
}

/** What is not the office's words: comments, expressions, calls of notes. Left out one for one, so that places hold. */
const MACHINE = /\{\{!--[^]*?--\}\}|\{\{[^]*?\}\}|(?<!\\)\[\^[\w-]+\]/gu
/** A place where something else will stand; no letter, and no end of a sentence. */
const ELSE = '\uFFFC'

export const wordsOnly = (source: string): string =>
  source.replace(MACHINE, (found) => found.replace(/[^\n]/gu, ELSE))

/** A file of prose or a template: each place by its line and column. */
export function ownText({ o, file, source }: { o: string; file: string; source: string }): VanBanRieng {
  const text = source.normalize('NFC')
  const placeOf = (index: number): Place => {
    const before = text.slice(0, index).split('\n')
    const line = before.length
    return { file, line, column: (before.at(-1) ?? '').length + 1, ...nameLine(text, line) }
  }
  return { o, title: false, source: text, placeOf }
}

/** A block of a template prints its words only sometimes. */
const SOMETIMES = /\{\{~?[#^]|\{\{~?else/u
const tidy = (text: string): string => text.replace(/[*\\]/gu, '').replace(/\s+/gu, ' ').normalize('NFC')

/**
 * Whether words are on the page: where the text is printed only sometimes, they stand there with what is
 * around them, as far as no expression comes between.
 */
export function isPrinted(
  { source, o }: VanBanRieng,
  { index, chu }: { readonly index: number; readonly chu: string },
  printed: string,
): boolean {
  if (!o.endsWith('.hbs') && !SOMETIMES.test(source)) return true
  const text = wordsOnly(source)
  const before = /[^\n\uFFFC]{0,20}$/u.exec(text.slice(0, index))?.[0] ?? ''
  const after = /^[^\n\uFFFC]{0,20}/u.exec(text.slice(index + chu.length))?.[0] ?? ''
  return printed.includes(tidy(`${before}${chu}${after}`).trim())
}
