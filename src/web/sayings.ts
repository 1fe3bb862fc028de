import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import {
  type Finding,
  InputError,
  onPage,
  rowOfChapNhan,
  sayFields,
  sayPlaceOnPage,
  type UserError,
} from '../index'
import type { CanXem } from './protocol'

/** How files and faults are told on the page. */
export type Sayings = {
  /** A path as it is shown: from the folder on. */
  readonly tepOf: (file: string) => string
  readonly listCanXem: (findings: readonly Finding[]) => CanXem[]
  /** What a person can put right; `file`: what it is about where it does not say. */
  readonly explain: (error: UserError, file: string) => CanXem[]
}

/**
 * Commands and options are for whoever types them: of a hint stays what can be done without them. Fields are named as the
 * page's tables name them.
 */
export const sayOnPage = (hint: string | undefined): string | undefined =>
  hint === undefined ? undefined : sayFields(keptOf(hint))

function keptOf(hint: string): string {
  if (!TYPED.test(hint)) return hint
  const kept = hint.split(/;\s+(?:hoặc\s+)?|,?\s+hoặc\s+/u).filter((clause) => !TYPED.test(clause))
  return kept.length > 0 ? kept.join('; ') : KHONG_LAM_DUOC
}
export const KHONG_LAM_DUOC = 'việc này chưa làm được ở trang này'
const TYPED = /(?:^|[\s("])--\p{Ll}|cchc [a-z]+(?:-[a-z]+)*(?![\p{L}-])/u

/** Days are typed on the page as they are written in Vietnam, whatever the file keeps. */
const withDays = (line: string): string =>
  line.replace(/năm-tháng-ngày, ví dụ: (\d{4})-(\d\d)-(\d\d)/gu, 'ngày/tháng/năm, ví dụ: $3/$2/$1')

/** The same of a line that is said of something: what is typed stands in a clause or in brackets of its own. */
export const sayLineOnPage = (line: string): string => sayFields(withoutTyped(withDays(line)))

const withoutTyped = (line: string): string =>
  TYPED.test(line)
    ? line
        .replace(/ \(([^()]*)\)/gu, (all, inner: string) => (TYPED.test(inner) ? bracket(inner) : all))
        .split(/(?<=[;:]) /u)
        .filter((clause) => !TYPED.test(clause))
        .join(' ')
        .replace(/[;:]$/u, '')
    : line

const bracket = (inner: string): string => {
  const kept = keptOf(inner)
  return kept === KHONG_LAM_DUOC ? '' : ` (${kept})`
}

/** `home`: the folder that is open; it stands above every screen, and what lies in it is named from there. */
export function sayingsOf(home: string): Sayings {
  const tepOf = (file: string): string => {
    const path = relative(home, file)
    return isAbsolute(path) || path.startsWith('..') ? file : path.split(sep).join('/')
  }
  const fromHere = (text: string): string => text.replaceAll(join(home, sep), '')
  const toldOf = (told: Told): Pick<CanXem, 'dieu' | 'cachSua'> => {
    const { dieu, cachSua } = sayTold(told)
    return { dieu: fromHere(dieu), ...(cachSua === undefined ? {} : { cachSua: fromHere(cachSua) }) }
  }
  const canXemOf = ({ severity, place, chapNhan, ...told }: Finding): CanXem => ({
    tep: tepOf(resolve(place.file)),
    cho: sayPlaceOnPage(place),
    ...toldOf(told),
    mucDo: severity === 'error' ? 'sai' : 'xem',
    ...(chapNhan && { chapNhan: rowOfChapNhan(chapNhan) }),
    ...(place.quyetDinh && { quyetDinh: place.quyetDinh }),
  })
  const listCanXem = (findings: readonly Finding[]): CanXem[] => withoutRepeated(findings).map(canXemOf)
  const explain = (error: UserError, file: string): CanXem[] =>
    error instanceof InputError
      ? listCanXem(error.findings)
      : [{ tep: tepOf(file), cho: '', ...toldOf(error), mucDo: 'sai' }]
  return { tepOf, listCanXem, explain }
}

/** A file that cannot be read at all has many faults for whoever sees its lines; here they are one. */
function withoutRepeated(findings: readonly Finding[]): Finding[] {
  const keyOf = ({ place, ...told }: Finding, nth: number): unknown =>
    place.path ? nth : JSON.stringify([place.file, sayPlaceOnPage(place), onPage(told)])
  return Array.from(new Map(findings.map((finding, nth) => [keyOf(finding, nth), finding])).values())
}

type Told = Parameters<typeof onPage>[0]
/** A finding or an error in the words of the page: what is wrong, and how it is mended there. */
export function sayTold(told: Told): { readonly dieu: string; readonly cachSua?: string } {
  const { dieu, cachSua } = onPage(told)
  const mend = told.hintOnPage === undefined ? sayOnPage(cachSua) : sayFields(told.hintOnPage)
  return { dieu: sayLineOnPage(dieu), ...(mend === undefined ? {} : { cachSua: mend }) }
}
