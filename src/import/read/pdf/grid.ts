import type { Vung } from '../../../problem'
import { type Dong, linesFrom } from './lines'
import type { ManhChu } from './pages'
import { gatherFrames, gatherNear, type Ke, type KeCuaTrang } from './rules'

/** A cell: its lines, and from where to where it goes; `tiep`: covered by a cell above or to the left. */
export type OPdf = {
  readonly dong: readonly Dong[]
  readonly trai: number
  readonly phai: number
  readonly tiep?: 'doc' | 'ngang'
}
/** A row: its number in the table of its page, and the areas that it takes. */
export type HangPdf = {
  readonly trang: number
  readonly so: number
  readonly vung: readonly Vung[]
  readonly o: readonly OPdf[]
}

/** A table on a page. `cot`: the edges of its columns; `tren`, `duoi`: where it stands. */
export type BangPdf = {
  readonly cot: readonly number[]
  readonly tren: number
  readonly duoi: number
  readonly hang: readonly HangPdf[]
}

/** Edges this near, in points, are one. */
const SAME_EDGE = 3
const MOST_CELLS = 100_000

/** The tables that the lines of a page rule, and the pieces of text that stand in none. */
export function readGrids(
  rules: KeCuaTrang,
  pieces: readonly ManhChu[],
  trang: number,
): { readonly bang: readonly BangPdf[]; readonly ngoai: readonly ManhChu[] } {
  const bang: BangPdf[] = []
  let ngoai = pieces
  for (const frame of gatherFrames(rules)) {
    const net = netOf(frame)
    if (!net) continue
    const inside = ngoai.filter((piece) => isIn(net, piece))
    if (inside.length === 0) continue
    ngoai = ngoai.filter((piece) => !isIn(net, piece))
    bang.push(fillGrid(net, inside, trang))
  }
  return { bang: bang.sort((one, other) => one.tren - other.tren), ngoai }
}

type Luoi = { readonly x: readonly number[]; readonly y: readonly number[]; readonly ke: KeCuaTrang }

/** The edges of columns and rows, those around all included; none for a frame that is no table. */
function netOf(ke: KeCuaTrang): Luoi | undefined {
  if (ke.doc.length === 0 || ke.ngang.length < 2) return undefined
  const x = edgesOf([...ke.doc.map(({ at }) => at), ...ke.ngang.flatMap(({ from, to }) => [from, to])])
  const y = edgesOf([...ke.ngang.map(({ at }) => at), ...ke.doc.flatMap(({ from, to }) => [from, to])])
  if (x.length < 3 || y.length < 2 || x.length * y.length > MOST_CELLS) return undefined
  return { x, y, ke }
}

const edgesOf = (places: readonly number[]): number[] =>
  gatherNear(places, (place) => place, SAME_EDGE).map(
    (group) => group.reduce((sum, place) => sum + place, 0) / group.length,
  )

const midOf = ({ x, phai, y, co }: ManhChu) => ({ x: (x + phai) / 2, y: y - co / 3 })

function isIn({ x, y }: Luoi, piece: ManhChu): boolean {
  const mid = midOf(piece)
  return isBetween(mid.x, x[0], x.at(-1)) && isBetween(mid.y, y[0], y.at(-1))
}

const isBetween = (value: number, from = Infinity, to = -Infinity): boolean => value >= from && value <= to

/** The index of the last edge before a place. */
function stepOf(edges: readonly number[], place: number): number {
  let [low, high] = [0, edges.length - 2]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((edges[middle] ?? Infinity) <= place) low = middle
    else high = middle - 1
  }
  return low
}

function fillGrid(net: Luoi, pieces: readonly ManhChu[], trang: number): BangPdf {
  const { x, y } = net
  const [wide, high] = [x.length - 1, y.length - 1]
  const first = findFirstCells(net)
  const texts = new Map<number, ManhChu[]>()
  for (const piece of pieces) {
    const mid = midOf(piece)
    const cell = first[stepOf(y, mid.y) * wide + stepOf(x, mid.x)] ?? 0
    texts.set(cell, [...(texts.get(cell) ?? []), piece])
  }
  const cellAt = (row: number, column: number): OPdf => {
    const own = row * wide + column
    const from = first[own] ?? own
    let last = column
    while (last + 1 < wide && first[row * wide + last + 1] === from) last += 1
    const edges = { trai: x[column] ?? 0, phai: x[last + 1] ?? 0 }
    if (from === own) return { dong: linesFrom(texts.get(own) ?? []), ...edges }
    return { dong: [], ...edges, tiep: from % wide === column ? 'doc' : 'ngang' }
  }
  const hang = Array.from({ length: high }, (_, row) => ({
    trang,
    so: row + 1,
    vung: [{ trang, tren: y[row] ?? 0, duoi: y[row + 1] ?? 0 }],
    o: Array.from({ length: wide }, (__, column) => cellAt(row, column)),
  }))
  return { cot: x, tren: y[0] ?? 0, duoi: y.at(-1) ?? 0, hang }
}

/** For each cell of the net the first of those that no line parts from it. */
function findFirstCells({ x, y, ke }: Luoi): number[] {
  const [wide, high] = [x.length - 1, y.length - 1]
  const first = Array.from({ length: wide * high }, (_, at) => at)
  const [right, below] = [bordersOf(ke.doc, x, y), bordersOf(ke.ngang, y, x)]
  for (let row = 0; row < high; row += 1)
    for (let column = 0; column < wide; column += 1) {
      const own = row * wide + column
      const [left, above] = [own - 1, own - wide]
      if (column > 0 && !right(column, row)) first[own] = first[left] ?? own
      else if (row > 0 && !below(row, column)) first[own] = first[above] ?? own
    }
  return first
}

/** Whether a line runs along an edge, beside a step of the other direction. */
function bordersOf(
  rules: readonly Ke[],
  edges: readonly number[],
  steps: readonly number[],
): (edge: number, step: number) => boolean {
  const drawn = new Set<number>()
  for (const { at, from, to } of rules) {
    const edge = edges.findIndex((place) => Math.abs(place - at) <= SAME_EDGE)
    for (let step = 0; edge >= 0 && step + 1 < steps.length; step += 1) {
      const middle = ((steps[step] ?? 0) + (steps[step + 1] ?? 0)) / 2
      if (middle >= from && middle <= to) drawn.add(edge * steps.length + step)
    }
  }
  return (edge, step) => drawn.has(edge * steps.length + step)
}
