import type { ManhChu } from './pages'

/** A word of a line. `mu`: set small and high, as the mark of a footnote is; `sat`: no space stands before it. */
export type Tu = {
  readonly chu: string
  readonly x: number
  readonly phai: number
  readonly mu: boolean
  readonly sat: boolean
}

/** A line of letters, in points. `co`: the size of most of its letters; `dam`: wholly bold. */
export type Dong = {
  readonly tu: readonly Tu[]
  readonly x: number
  readonly phai: number
  readonly y: number
  readonly co: number
  readonly dam: boolean
}

/** Shares of the size of letters: what parts two baselines, and what is set small and high. */
const APART = 0.35
const SMALL = 0.8
const HIGHEST = 0.65
const RAISED = 0.1
/** A gap wider than this share parts two words, where no space is written. */
const SPACE = 0.17
/** Letters set apart: so many alone in a row, and how much wider than between them the gap of a space is. */
const ENOUGH_ALONE = 4
const WIDER = 1.6

/** Pieces of one place (a page, a cell) as lines, from the top down. */
export function linesFrom(pieces: readonly ManhChu[]): Dong[] {
  return gatherRows(pieces)
    .map(lineFrom)
    .sort((one, other) => one.y - other.y || one.x - other.x)
}

export const textOfLine = ({ tu }: Pick<Dong, 'tu'>): string =>
  tu.map(({ chu, sat }, at) => (at === 0 || sat ? chu : ` ${chu}`)).join('')

/** Pieces on one baseline, with what is set high or low beside them. */
function gatherRows(pieces: readonly ManhChu[]): ManhChu[][] {
  const rows: ManhChu[][] = []
  for (const piece of [...pieces].sort((one, other) => one.y - other.y)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && Math.abs(piece.y - first.y) <= APART * Math.min(piece.co, first.co)) row.push(piece)
    else rows.push([piece])
  }
  const whole: ManhChu[][] = []
  for (const row of rows) {
    const above = whole.at(-1)
    if (above && (isBeside(above, row) || isBeside(row, above))) for (const each of row) above.push(each)
    else whole.push(row)
  }
  return whole
}

const sizeOf = (row: readonly ManhChu[]): number => row.reduce((most, { co }) => Math.max(most, co), 0)

/** Whether all of a row is small and raised, or lowered, a little beside the letters of another. */
function isBeside(small: readonly ManhChu[], row: readonly ManhChu[]): boolean {
  const [size, own] = [sizeOf(row), sizeOf(small)]
  const shift = Math.abs((row[0]?.y ?? 0) - (small[0]?.y ?? 0))
  if (own > SMALL * size || shift > HIGHEST * size) return false
  const stretches = stretchesOf(row, size / 2)
  return small.every((piece) => isNearAny(piece, stretches))
}

type Stretch = { readonly x: number; readonly phai: number }

/** Where letters of a row stand, with so much beside them, from the left; what overlaps is one stretch. */
function stretchesOf(row: readonly ManhChu[], beside: number): Stretch[] {
  const stretches: { x: number; phai: number }[] = []
  for (const piece of [...row].sort((one, other) => one.x - other.x)) {
    const [x, phai] = [piece.x - beside, piece.phai + beside]
    const last = stretches.at(-1)
    if (last && x < last.phai) last.phai = Math.max(last.phai, phai)
    else stretches.push({ x, phai })
  }
  return stretches
}

/** Whether a piece touches one of the stretches: at most the last that begins before its end. */
function isNearAny({ x, phai }: Stretch, stretches: readonly Stretch[]): boolean {
  let [low, high] = [0, stretches.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.x ?? Infinity) < phai) low = middle + 1
    else high = middle
  }
  return x < (stretches[low - 1]?.phai ?? -Infinity)
}

/** The size of most letters of some pieces. */
export function mainSizeOf(pieces: readonly Pick<ManhChu, 'co' | 'chu'>[]): number {
  const count = new Map<number, number>()
  for (const { co, chu } of pieces) {
    const size = Math.round(co * 2) / 2
    count.set(size, (count.get(size) ?? 0) + chu.length)
  }
  return Array.from(count).reduce((most, each) => (each[1] > most[1] ? each : most), [1, 0])[0]
}

function lineFrom(row: readonly ManhChu[]): Dong {
  const pieces = [...row].sort((one, other) => one.x - other.x)
  const co = mainSizeOf(pieces)
  const base = pieces.find((each) => each.co >= SMALL * co) ?? pieces[0]
  const y = base?.y ?? 0
  return {
    tu: wordsFrom(pieces, { co, y }),
    x: pieces[0]?.x ?? 0,
    phai: pieces.reduce((most, { phai }) => Math.max(most, phai), 0),
    y,
    co,
    dam: pieces.every(({ dam, chu }) => dam || !/\p{L}/u.test(chu)) && pieces.some(({ dam }) => dam),
  }
}

function wordsFrom(pieces: readonly ManhChu[], line: { readonly co: number; readonly y: number }): Tu[] {
  const limit = spaceIn(pieces, line.co)
  const words: { chu: string; x: number; phai: number; mu: boolean; sat: boolean }[] = []
  for (const { chu, x, phai, cach, co, y } of pieces) {
    const before = words.at(-1)
    const mu = co <= SMALL * line.co && line.y - y > RAISED * line.co
    const sat = before !== undefined && !cach && x - before.phai <= limit
    if (before && sat && before.mu === mu) {
      before.chu += chu
      before.phai = Math.max(before.phai, phai)
    } else words.push({ chu, x, phai, mu, sat })
  }
  return words.map((word) => ({ ...word, chu: word.chu.normalize('NFC') }))
}

/** How wide a gap is a space: wider where letters are set apart ("K Ế  H O Ạ C H"). */
function spaceIn(pieces: readonly ManhChu[], co: number): number {
  const gaps = pieces.slice(1).flatMap((piece, at) => {
    const before = pieces[at]
    const alone = before && piece.chu.length === 1 && before.chu.length === 1 && !piece.cach
    return alone ? [piece.x - before.phai] : []
  })
  const usual = gaps.sort((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? 0
  return gaps.length >= ENOUGH_ALONE && gaps.length * 2 > pieces.length && usual > 0
    ? usual * WIDER
    : SPACE * co
}

/** The pieces of a line that wide gaps hold apart. `wide`: the least such gap, in points. */
export function splitAtGaps(line: Dong, wide: number): Dong[] {
  const parts: Tu[][] = []
  for (const word of line.tu) {
    const last = parts.at(-1)
    const before = last?.at(-1)
    if (last && before && word.x - before.phai < wide) last.push(word)
    else parts.push([word])
  }
  return parts.map((tu) => partOf(line, tu))
}

/** A line of some of the words of another. */
export const partOf = (line: Dong, tu: readonly Tu[]): Dong => ({
  ...line,
  tu,
  x: tu[0]?.x ?? line.x,
  phai: tu.at(-1)?.phai ?? line.phai,
})
