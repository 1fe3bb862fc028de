import { isHoTen } from '../../source/looks'
import { isChuHoa } from '../../source/small-letters'
import { isQuocHieu } from '../../source/signs'
import { type Dong, splitAtGaps, textOfLine } from './lines'

/**
 * Lines that are read one after the other, between a left and a right edge: a page, or one of two columns. `so`:
 * which line of the page each is.
 */
export type Dai = {
  readonly dong: readonly (Dong & { readonly so: number })[]
  readonly trai: number
  readonly phai: number
  readonly ben: 'ca-trang' | 'trai' | 'phai'
}

/** A gap of this share of the letters may part two columns; a channel between them is this wide at least. */
const GAP = 0.9
const CHANNEL = 4
/** A letterhead or a signature with its recipients has so many lines at most. */
const TALLEST = 60

type DongSo = Dong & { readonly so: number }

/**
 * The lines of a page in the order of reading: where a letterhead or a signature has two blocks side by side,
 * first the left one, then the right one.
 */
export function readInOrder(lines: readonly Dong[]): Dai[] {
  const numbered = lines.map((line, at) => ({ ...line, so: at + 1 }))
  const flows: Dai[] = []
  let whole: DongSo[] = []
  const flush = (): void => {
    if (whole.length > 0) flows.push(flowOf(whole, 'ca-trang'))
    whole = []
  }
  for (let at = 0; at < numbered.length;) {
    const block = findSideBySide(numbered, at)
    if (!block) whole.push(numbered[at] as DongSo)
    else {
      flush()
      for (const each of block.flows) flows.push(each)
    }
    at = block?.den ?? at + 1
  }
  flush()
  return flows
}

const flowOf = (dong: readonly DongSo[], ben: Dai['ben']): Dai => ({
  dong,
  ben,
  trai: dong.reduce((least, { x }) => Math.min(least, x), Infinity),
  phai: dong.reduce((most, { phai }) => Math.max(most, phai), -Infinity),
})

type Kenh = { readonly from: number; readonly to: number }

/** The white channel between the two parts of a line that a letterhead or a signature has. */
function channelIn(line: Dong): Kenh | undefined {
  const parts = splitAtGaps(line, GAP * line.co)
  const [left, right] = parts
  if (parts.length !== 2 || !left || !right) return undefined
  return { from: left.phai, to: right.x }
}

function isHeadOfBlock(line: Dong): boolean {
  const parts = splitAtGaps(line, GAP * line.co).map(textOfLine)
  const [left = '', right = ''] = parts
  return (
    parts.some((chu) => isChuHoa(chu) || isQuocHieu(chu) || /^Nơi nhận/iu.test(chu)) ||
    // A page cut the block: a recipient with the name of the signer beside it.
    (/^[-–+•]/u.test(left) && isHoTen(right))
  )
}

/** Narrows a channel to where no word of a line stands; none where a word crosses it. */
function limitChannel({ from, to }: Kenh, { tu }: Dong): Kenh | undefined {
  let kept: Kenh = { from, to }
  for (const { x, phai } of tu) {
    if (phai <= kept.from || x >= kept.to) continue
    const sides = [
      { from: Math.max(kept.from, phai), to: kept.to },
      { from: kept.from, to: Math.min(kept.to, x) },
    ]
    kept = sides.reduce((best, each) => (each.to - each.from > best.to - best.from ? each : best))
    if (kept.to - kept.from < CHANNEL) return undefined
  }
  return kept
}

function findSideBySide(
  lines: readonly DongSo[],
  at: number,
): { readonly flows: readonly Dai[]; readonly den: number } | undefined {
  const first = lines[at]
  if (!first) return undefined
  const start = findFirstPair(lines, at)
  const channel = start && channelIn(start)
  if (!start || !channel || !isHeadOfBlock(start)) return undefined
  const { from, den } = walkChannel(lines, at, channel)
  const block = lines.slice(at, den)
  const sideOf = (right: boolean): DongSo[] =>
    block.flatMap((line) => {
      const tu = line.tu.filter(({ x }) => x >= from === right)
      const [word, last] = [tu[0], tu.at(-1)]
      return word && last ? [{ ...line, tu, x: word.x, phai: last.phai }] : []
    })
  const [left, right] = [sideOf(false), sideOf(true)]
  if (left.length === 0 || right.length === 0 || den <= lines.indexOf(start)) return undefined
  return { flows: [flowOf(left, 'trai'), flowOf(right, 'phai')], den }
}

/** How far a channel stays white: up to which line, and from where on words stand to its right. */
function walkChannel(
  lines: readonly DongSo[],
  at: number,
  channel: Kenh,
): { readonly from: number; readonly den: number } {
  let [kenh, den] = [channel, at]
  for (const line of lines.slice(at, at + TALLEST)) {
    const next = limitChannel(kenh, line)
    if (!next) break
    kenh = next
    den += 1
  }
  return { from: kenh.from, den }
}

/** The line itself, or the next one, where the right block begins a little higher than the left one. */
function findFirstPair(lines: readonly DongSo[], at: number): DongSo | undefined {
  const [first, second] = [lines[at], lines[at + 1]]
  if (first && channelIn(first)) return first
  const higher =
    first && second && channelIn(second) && first.x >= (channelIn(second)?.to ?? Infinity) - CHANNEL
  return higher ? second : undefined
}
