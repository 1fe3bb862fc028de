import { type Biet, learnRow, type CachXep, type Gia, costOfRow } from './cell-cost'
import { joinCellLines } from './join-cell'

/**
 * The lines of the cells of a row, one list a column; of a task with several deadlines one row for each.
 * `ngo`: another division is as likely.
 */
export type HangXep = { readonly o: readonly (readonly string[])[][]; readonly ngo: boolean }

/** A row that a clerk can check has no more lines and words. */
const MOST = 60
const MOST_WORDS = 1200
/** Less than this between two divisions is no difference. */
const CLEAR = 1
/** A division of broken lines that costs more has something against it. */
const POOR = 5
/** A second deadline of one task is rare. */
const MOC = 3

/** A cell, and those before it. */
type Cach = {
  readonly cost: number
  readonly cot: number
  readonly from: number
  readonly to: number
  readonly truoc?: Cach | undefined
}

/** A row that is to be divided; without `biet` it is too long. */
export type HangTho = { readonly lines: readonly string[]; readonly biet?: Biet }

/** What the lines of a row say before they are divided. */
export function readRow(lines: readonly string[], cach: CachXep): HangTho {
  if (lines.length > MOST || lines.reduce((sum, line) => sum + line.split(' ').length, 0) > MOST_WORDS)
    return { lines }
  return { lines, biet: learnRow(lines, cach) }
}

/**
 * Divides the lines of a row among its columns, in order: deadlines and agencies are known by their words,
 * lines that go on by their small letters and by how full they are.
 */
export function divideRow({ lines, biet }: HangTho, cach: CachXep): HangXep {
  const { vaiTro } = cach
  if (!cach.ngat && lines.length === vaiTro.length && lines.every((line) => !/^\p{Ll}/u.test(line)))
    return { o: [lines.map((line) => [line])], ngo: false }
  const [best, second] = biet ? findCheapestWays(biet, costOfRow(biet, cach), cach) : []
  if (!best || !biet) return { o: [vaiTro.map((role) => (role === 'nhiemVu' ? lines : []))], ngo: true }
  return {
    o: cellsOf(best, biet, vaiTro.length),
    ngo:
      (cach.ngat === true && best.cost > POOR) ||
      (second !== undefined && second.cost - best.cost <= CLEAR) ||
      (!cach.lien && lines.length < vaiTro.length),
  }
}

/** The texts of the cells of a row. */
export const cellTextsOf = (o: readonly (readonly string[])[], { vaiTro }: CachXep): string[] =>
  o.map((lines, at) => joinCellLines(lines.filter(Boolean), vaiTro[at]))

/**
 * The two cheapest divisions: for each word and column, the two best with a cell of the column that ends
 * before the word.
 */
function findCheapestWays({ tu, dauDong }: Biet, gia: Gia, { vaiTro, ngat }: CachXep): readonly Cach[] {
  const ends: Cach[][] = Array.from({ length: (tu.length + 1) * vaiTro.length }, () => [])
  const keepWay = (way: Cach) => {
    const held = ends[way.to * vaiTro.length + way.cot]
    if (!held || (held[1] && held[1].cost <= way.cost)) return
    held.push(way)
    held.sort((one, other) => one.cost - other.cost).splice(2)
  }
  const goOn = (from: number, cot: number, before: readonly (Cach | undefined)[], more: number) => {
    for (const to of [...(more ? [] : [from]), ...endsFrom(from)]) {
      const own = gia(from, to, cot) + more
      for (const truoc of before) keepWay({ cost: (truoc?.cost ?? 0) + own, cot, from, to, truoc })
    }
  }
  /** Where a cell that begins at a word may end: at another word of its line, or at the end of a line. */
  const endsFrom = (from: number): number[] => {
    const dong = tu[from]?.dong ?? dauDong.length
    const inside = Array.from(
      { length: Math.max(0, (dauDong[dong + 1] ?? 0) - from - 1) },
      (_, at) => from + 1 + at,
    ).filter((at) => tu[at]?.mo)
    return [...inside, ...dauDong.slice(dong + 1)]
  }
  goOn(0, 0, [undefined], 0)
  for (let from = 0; from <= tu.length; from += 1) {
    for (const cot of vaiTro.keys()) {
      const before = ends[from * vaiTro.length + cot] ?? []
      if (!before.length) continue
      if (cot + 1 < vaiTro.length) goOn(from, cot + 1, before, 0)
      else if (ngat && vaiTro.length > 2 && tu[from]?.dau) goOn(from, 1, before, MOC)
    }
  }
  return ends[(tu.length + 1) * vaiTro.length - 1] ?? []
}

function cellsOf(best: Cach, { tu }: Biet, columns: number): (readonly string[])[][] {
  const cells: Cach[] = []
  for (let at: Cach | undefined = best; at; at = at.truoc) cells.unshift(at)
  const rows: string[][][] = []
  for (const { cot, from, to } of cells) {
    if (cot === 0 || (cot === 1 && rows.at(-1)?.[1])) rows.push(cot === 1 ? [[]] : [])
    const lines = new Map<number, string>()
    for (const { chu, dong } of tu.slice(from, to))
      lines.set(dong, lines.has(dong) ? `${lines.get(dong) ?? ''} ${chu}` : chu)
    rows.at(-1)?.push([...lines.values()])
  }
  return rows.map((row) => Array.from({ length: columns }, (_, at) => row[at] ?? []))
}
