import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { type Finding, InputError, type UserError } from '../index'
import type { CanXem } from './protocol'

/** How files and faults are told on the page. */
export type Sayings = {
  /** A path as it is shown: from the folder on. */
  readonly tepOf: (file: string) => string
  readonly canXemOf: (finding: Finding) => CanXem
  /** What a person can put right; `file`: what it is about where it does not say. */
  readonly explain: (error: UserError, file: string) => CanXem[]
}

type Hints = {
  readonly hint?: string | undefined
  readonly hintOnPage?: string | undefined
}

/** Options are for whoever types commands: of a hint stays what can be done without them. */
export function sayOnPage(hint: string | undefined): string | undefined {
  if (hint === undefined || !OPTION.test(hint)) return hint
  const kept = hint.split(/;\s+(?:hoặc\s+)?|,?\s+hoặc\s+/u).filter((clause) => !OPTION.test(clause))
  return kept.length > 0 ? kept.join('; ') : 'việc này chưa làm được ở trang này'
}
const OPTION = /(?:^|\s)--\p{Ll}/u

/** `home`: the folder that is open; it stands above every screen, and what lies in it is named from there. */
export function sayingsOf(home: string): Sayings {
  const tepOf = (file: string): string => {
    const path = relative(home, file)
    return isAbsolute(path) || path.startsWith('..') ? file : path.split(sep).join('/')
  }
  const fromHere = (text: string): string => text.replaceAll(join(home, sep), '')
  const mendOf = ({ hint, hintOnPage = sayOnPage(hint) }: Hints) =>
    hintOnPage === undefined ? {} : { cachSua: fromHere(hintOnPage) }
  const canXemOf = ({ severity, place, message, ...hints }: Finding): CanXem => ({
    tep: tepOf(resolve(place.file)),
    cho: place.where ?? `dòng ${place.line}`,
    dieu: fromHere(message),
    ...mendOf(hints),
    mucDo: severity === 'error' ? 'sai' : 'xem',
  })
  const explain = (error: UserError, file: string): CanXem[] =>
    error instanceof InputError
      ? error.findings.map(canXemOf)
      : [{ tep: tepOf(file), cho: '', dieu: fromHere(error.message), mucDo: 'sai', ...mendOf(error) }]
  return { tepOf, canXemOf, explain }
}
