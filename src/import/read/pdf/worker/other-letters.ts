import type { ChuKhac } from '../pages'
import { LETTERS, LOOKS } from './letter-looks'
import { likenessOf, type Shape, shapeOf } from './shapes'
import type { ChuHien, Font } from './state'

type PathOf = (font: Font, fontChar: string) => ArrayLike<number> | undefined

/** So alike is a letter to one that it is not said to be, and so much less to the one that it is said to be. */
const ALIKE = 0.85
const LESS = 0.25
/** Letters that printers draw alike, beside capitals and small letters. */
const TWINS = ['Il1iJjL', 'O0oQaq', 'yv']
/** More different letters than a page of text has are not looked at. */
const MOST = 3000

const known: readonly { readonly letter: string; readonly shape: Shape }[] = Object.values(LOOKS).flatMap(
  (looks) =>
    Array.from(LETTERS, (letter, at) => ({ letter, shape: parseLook(looks.slice(at * 26, at * 26 + 26)) })),
)

function parseLook(look: string): Shape {
  const ink = Array.from(look.slice(0, 24)).flatMap((digit) =>
    [8, 4, 2, 1].map((bit) => (Number.parseInt(digit, 16) & bit) !== 0),
  )
  return { ink, ratio: Number.parseInt(look.slice(24), 16) / 100 }
}

/**
 * The letters that look otherwise than the file says (its ToUnicode table): what is copied out of it, and read by
 * any program, is not what a person reads on the page.
 */
export function findOtherLetters(shown: readonly ChuHien[], pathOf: PathOf): ChuKhac[] {
  return shown.slice(0, MOST).flatMap(({ font, fontChar, unicode, code }) => {
    const path = pathOf(font, fontChar)
    const shape = path && shapeOf(path)
    const giong = shape ? explainShape(shape, unicode) : path ? undefined : nameOf(font, code)
    return giong === undefined || giong === unicode ? [] : [{ phong: font.name ?? '', doc: unicode, giong }]
  })
}

/** What leaves no ink, and what the reading drops. */
const BLANK = /^[\s\u00ad\u200b-\u200f\ufeff]*$/u

/** What a letter looks like, where that is surely something else. */
function explainShape(shape: Shape, unicode: string): string | undefined {
  if (!LETTERS.includes(unicode) && !BLANK.test(unicode)) return undefined
  const own = findMostLike(shape, (letter) => isTwin(letter, unicode))
  const other = findMostLike(shape, (letter) => !isTwin(letter, unicode))
  return other.likeness >= ALIKE && other.likeness - own.likeness > LESS ? other.letter : undefined
}

function findMostLike(
  shape: Shape,
  isAsked: (letter: string) => boolean,
): { letter: string; likeness: number } {
  let best = { letter: '', likeness: 0 }
  for (const each of known) {
    if (!isAsked(each.letter)) continue
    const found = likenessOf(shape, each.shape)
    if (found > best.likeness) best = { letter: each.letter, likeness: found }
  }
  return best
}

const isTwin = (one: string, other: string): boolean =>
  one.toLowerCase() === other.toLowerCase() ||
  TWINS.some((twins) => other !== '' && twins.includes(one) && twins.includes(other))

const DIGITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** A font that is not in the file is drawn by the names of its letters. */
function nameOf(
  { missingFile, composite, isSymbolicFont, differences, defaultEncoding }: Font,
  code: number,
) {
  if (!missingFile || composite || isSymbolicFont) return undefined
  const name = differences?.[code] ?? defaultEncoding?.[code] ?? ''
  const digit = DIGITS.indexOf(name)
  return digit >= 0 ? String(digit) : /^[A-Za-z]$/u.test(name) ? name : undefined
}
