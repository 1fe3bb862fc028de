import { escapePattern, upperFirst } from '../../../language/text'
import { keepPer } from '../../keep-per'
/** One phrase for another. */
export type Thay = { readonly tim: string; readonly thay: string }

/**
 * Replaces phrases in one pass, the longest first, so that nothing is replaced twice. A phrase matches whole
 * words, in capitals or not; the new phrase begins with a capital where a sentence does.
 */
export function replaceWords(text: string, cac: readonly Thay[]): string {
  if (cac.length === 0) return text
  const { pattern, theo } = phrasesOf(cac)
  return text.replace(pattern, (found, at: number) => {
    const rule = theo.get(found.toLowerCase())
    if (rule === undefined) return found
    const hoa = isCapital(rule.tim) ? /(?:^|\n|\. )(?:- )?$/u.test(text.slice(0, at)) : isCapital(found)
    return hoa ? upperFirst(rule.thay) : rule.thay
  })
}

const phrasesOf = keepPer((cac: readonly Thay[]) => {
  const theo = new Map([...cac].reverse().map((each) => [each.tim.toLowerCase(), each]))
  const tim = [...theo.keys()]
    .sort((one, other) => other.length - one.length)
    .map(escapePattern)
    .join('|')
  return { theo, pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${tim})(?![\\p{L}\\p{N}])`, 'giu') }
})

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text)

/** "số 14084/KH-UBND ngày … về …": a document cited keeps its words, those of its title too. */
const VIEN_DAN =
  /số \d\S*\/\S+,? ngày (?:[^;)]*? (?:về|ban hành|quy định) [^;)]*|\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})/gu

/** Rewrites a text but for the documents it cites. */
export function rewriteOutsideCitations(text: string, viet: (part: string) => string): string {
  const cited = [...text.matchAll(VIEN_DAN)]
  const ends = [0, ...cited.map(({ 0: found, index }) => index + found.length)]
  const parts = ends.map(
    (start, nth) => viet(text.slice(start, cited[nth]?.index ?? text.length)) + (cited[nth]?.[0] ?? ''),
  )
  return parts.join('')
}

/** Whether a text has one of the phrases; " & " joins those that must all be there. */
export const hasWords = (text: string, chu: readonly string[]): boolean =>
  chu.some((each) =>
    each.split(' & ').every((part) => text.toLowerCase().includes(part.trim().toLowerCase())),
  )
