/** Shares of the letter height that letters of a text face take: narrow, wide, capital, any other. */
const HEP = /[ijltfrI.,;:'’"!|()[\]/ -]/u
const RONG = /[mw%]/u
const HOA = /\p{Lu}/u
/** The width of a space. */
export const CACH = 0.3

/**
 * About how wide a text is printed. Its letters are counted by their width: "tỉnh" is much narrowerOf than
 * "HĐND".
 */
export function textWidthOf(chu: string): number {
  let sum = 0
  for (const each of chu.normalize('NFD').replace(/\p{M}/gu, ''))
    sum += HEP.test(each) ? CACH : RONG.test(each) ? 0.78 : HOA.test(each) ? 0.7 : 0.48
  return sum
}

/** So few lines of the widest may be of another column. */
const SHARE = 0.97
const ENOUGH = 8

/** The width of a column by the widths of the lines in it; undefined where too few lines tell. */
export function learnWidth(widths: readonly number[]): number | undefined {
  if (widths.length < ENOUGH) return undefined
  const sorted = [...widths].sort((one, other) => one - other)
  return sorted[Math.floor((sorted.length - 1) * SHARE)]
}
