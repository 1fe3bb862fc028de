/**
 * The letters that number "điểm", in the order of the Vietnamese alphabet (NĐ 30/2020, Phụ lục I, mục II,
 * khoản 6 điểm đ). Offices count with these; the vowels ă â ê ô ơ ư are not used.
 */
const LETTERS = [
  'a',
  'b',
  'c',
  'd',
  'đ',
  'e',
  'g',
  'h',
  'i',
  'k',
  'l',
  'm',
  'n',
  'o',
  'p',
  'q',
  'r',
  's',
  't',
  'u',
  'v',
  'x',
  'y',
]

/** The mark of the nth điểm, n from 1: a b c d đ e g h … y, then aa ab …. */
export function letter(n: number): string {
  const index = n - 1
  const last = LETTERS[index % LETTERS.length] ?? ''
  return index < LETTERS.length ? last : letter(Math.floor(index / LETTERS.length)) + last
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** Beyond it there are no letters that offices know. */
export const MOST_ROMAN = 3999

/** The Roman numeral of n, n from 1; in digits where there is none. */
export function roman(n: number): string {
  return n > MOST_ROMAN ? String(n) : spellRoman(n)
}

function spellRoman(n: number): string {
  const step = ROMAN.find(([value]) => value <= n)
  return step ? step[1] + spellRoman(n - step[0]) : ''
}

/**
 * Numbers of documents and counts below ten are written with a leading zero (NĐ 30/2020, Phụ lục I, mục II,
 * khoản 3 điểm c). Nought is "0".
 */
export const twoDigits = (n: number): string => (n === 0 ? '0' : String(n).padStart(2, '0'))
