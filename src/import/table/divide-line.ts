import type { RanhGioi } from './column-edges'

type Tu = { readonly chu: string; readonly tu: number; readonly cach: number }
/**
 * The words of a line by column. `ngo`: whether a column begins right after a word of the one before, and
 * neither its place nor a capital tells for certain; or a word lies over the next column. `sat`: the columns
 * that begin right after a word.
 */
export type DongTach = {
  readonly o: readonly string[]
  readonly ngo: boolean
  readonly sat: readonly number[]
}
/** What is known of a row: its edges, which column has the deadlines, which columns have a line already. */
export type HangTach = { readonly trai: RanhGioi; readonly han: number; readonly daCo: ReadonlySet<number> }

/** A gap inside a cell costs more than words a little out of their place. */
const GAP_INSIDE = 6
const SMALL_LETTER = 6
/** A dash opens a line of a cell; it neither ends one nor stands in a deadline. */
const DASH = 3
/** How far from its edge a column may begin right after a word of the column before, and still be sure. */
const NEAR = 1
/** How far a word may lie over the next column. */
const OVER = 2
const GACH = /^[-–+•]$/u
const DAU_HAN = /^(?:tháng|quý|năm|trong|thường|sau|theo|trước|hằng|hàng|thực|định|cả)$/iu
/** A line of a PDF has fewer words. */
const MOST = 200

/**
 * Divides a line among the columns at the least cost: at gaps, near the edges, a cell's first line at a
 * capital.
 */
export function divideLine(line: string, row: HangTach): DongTach {
  const words = wordsOf(line)
  if (words.length > MOST)
    return { o: row.trai.map((_, at) => (at === 1 ? line.trim() : '')), ngo: true, sat: [] }
  const cot = findCheapestColumns(words, row)
  const o = row.trai.map((_, at) =>
    words
      .filter((_word, nth) => cot[nth] === at)
      .map(({ chu }) => chu)
      .join(' '),
  )
  const sat = words.flatMap((word, nth) =>
    nth > 0 && cot[nth] !== cot[nth - 1] && word.cach < 2 ? [{ word, cot: cot[nth] ?? 0 }] : [],
  )
  const over = words.some(
    ({ chu, tu }, nth) => tu + chu.length > (row.trai[(cot[nth] ?? 0) + 1]?.x ?? Infinity) + OVER,
  )
  return {
    o,
    ngo: over || sat.some((each) => !isSure(each.word, each.cot, row)),
    sat: sat.map((each) => each.cot),
  }
}

/** Right at an edge that the row shows, or the capital that a cell's first line begins with. */
function isSure({ chu, tu }: Tu, cot: number, { trai, daCo }: HangTach): boolean {
  const edge = trai[cot]
  return edge?.ro === true && (Math.abs(tu - edge.x) <= NEAR || (!daCo.has(cot) && /^[\p{Lu}\d-]/u.test(chu)))
}

/** A year and a name that touch are two words: "2022Phòng". */
const wordsOf = (line: string): Tu[] => {
  let end = -2
  return Array.from(line.matchAll(/\S+?(?:(?<=\d{4})(?=\p{Lu}\p{Ll})|(?=\s|$))/gu), ({ 0: chu, index }) => {
    const word = { chu, tu: index, cach: index - end }
    end = index + chu.length
    return word
  })
}

type Duong = { readonly cost: number; readonly cot: number; readonly truoc?: Duong | undefined }
const cheaperOf = (one: Duong | undefined, other: Duong | undefined): Duong | undefined =>
  !one || (other && other.cost < one.cost) ? other : one

/** For each word its column; columns only grow. */
function findCheapestColumns(words: readonly Tu[], row: HangTach): number[] {
  const { trai } = row
  let ends: (Duong | undefined)[] = []
  for (let nth = 0; nth < words.length; nth += 1) {
    const next: (Duong | undefined)[] = []
    let before: Duong | undefined
    for (let cot = 1; cot < trai.length; cot += 1) {
      before = cheaperOf(before, ends[cot - 1])
      const stay = nth > 0 ? ends[cot] : undefined
      const from: Duong[] = []
      if (stay) from.push({ cost: stay.cost + costOfCell(words, nth, cot, row), cot, truoc: stay })
      if (nth === 0 || before)
        from.push({ cost: (before?.cost ?? 0) + costOfOpening(words, nth, cot, row), cot, truoc: before })
      next[cot] = cheaperOf(from[0], from[1])
    }
    ends = next
  }
  const path: number[] = []
  for (let at = ends.reduce(cheaperOf, undefined); at; at = at.truoc) path.unshift(at.cot)
  return path
}

/** A word goes on with the cell: it should not lie over the next column, nor after a gap. */
function costOfCell(words: readonly Tu[], nth: number, cot: number, { trai, han }: HangTach): number {
  const { chu, tu, cach } = words[nth] ?? TRONG
  const next = trai[cot + 1]?.x ?? Infinity
  const dash = cot === han && GACH.test(chu) ? DASH * 2 : 0
  return (
    Math.max(0, tu + chu.length - next) / 2 +
    (cach > 1 ? GAP_INSIDE : 0) +
    (tu >= next ? GAP_INSIDE : 0) +
    dash
  )
}

/**
 * A word opens a cell: after a gap anywhere in the column, right after a word only near its edge; the first
 * line of a cell at a capital, a number or a dash.
 */
function costOfOpening(
  words: readonly Tu[],
  nth: number,
  cot: number,
  { trai, han, daCo }: HangTach,
): number {
  const { chu, tu, cach } = words[nth] ?? TRONG
  const [edge, next] = [trai[cot]?.x ?? 0, trai[cot + 1]?.x ?? Infinity]
  const tight = cach < 2
  const first = !daCo.has(cot) && cot > 1
  const away = tight ? Math.abs(tu - edge) + 1 : Math.max(0, edge - tu)
  const dash =
    tight && GACH.test(words[nth - 1]?.chu ?? '') ? DASH * 2 : tight && GACH.test(chu) ? 1 - GAP_INSIDE : 0
  const small = first && /^\p{Ll}/u.test(chu) ? SMALL_LETTER : 0
  return (
    (first && cot === han && DAU_HAN.test(chu) ? Math.min(away, 1) - DASH : away) +
    (tu >= next ? GAP_INSIDE + tu - next : 0) +
    small +
    dash
  )
}

const TRONG: Tu = { chu: '', tu: 0, cach: 0 }
