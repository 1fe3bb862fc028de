import type { BangSua, CotSua, HangSua } from '../protocol'
import type { ChoO } from './cho-o'

/** A line of a page as it was clicked, and the lines near it: a row is told by its other cells. */
export type DongIn = { readonly chu: string; readonly quanh: readonly string[] }

/** So many words of a line may be the program's own, before or behind those of a cell: list marks, joints. */
const OWN_WORDS = 3

/**
 * The cell that a printed line comes from, or the row where it stands in a cell that is only read; undefined where it
 * stands in none.
 */
export function findO(bangs: readonly BangSua[], { chu, quanh }: DongIn): ChoO | undefined {
  const around = quanh.map(plain).filter((text) => text.length > 2)
  const cuts = cutsOf(plain(chu).trim().split(' ')).map((words) => ` ${words.join(' ')} `)
  const nearOf = ({ row }: Found): number => around.filter((text) => row.includes(text)).join('').length
  for (const words of cuts) {
    const found = [cellsWith, rowsWith].flatMap((find) => bangs.flatMap((bang) => find(bang, words)))
    const [best] = found
      .map((each) => ({ ...each, near: nearOf(each) }))
      .toSorted(
        (one, other) =>
          other.near - one.near ||
          Number(one.chiDoc) - Number(other.chiDoc) ||
          one.cell.length - other.cell.length,
      )
    if (best) return best.o
  }
  return undefined
}

/** The cell to go to, the words of the one that was found, whether nobody types there, the words of its row. */
type Found = { readonly o: ChoO; readonly cell: string; readonly chiDoc: boolean; readonly row: string }

/** Cells in which somebody types. */
function cellsWith(bang: BangSua, words: string): Found[] {
  return bang.hang.flatMap((hang) => {
    const cells = hang.o.map(plain)
    const at = bang.cot.findIndex((cot, nth) => isTyped(hang, cot) && cells[nth]?.includes(words))
    return foundAt(bang, hang, { cot: bang.cot[at], cell: cells[at] ?? '', chiDoc: false })
  })
}

/** Rows in which somebody types, by a cell that is only read: names of tasks, what the program reckons. */
function rowsWith(bang: BangSua, words: string): Found[] {
  return bang.hang.flatMap((hang) => {
    const cell = hang.o.map(plain).find((each) => each.includes(words))
    const cot = cell === undefined ? undefined : bang.cot.find((each) => isTyped(hang, each))
    return foundAt(bang, hang, { cot, cell: cell ?? '', chiDoc: true })
  })
}

const isTyped = ({ nhom, khoa }: HangSua, { ma, chiDoc }: CotSua): boolean =>
  !chiDoc && !nhom && !khoa?.includes(ma)

const foundAt = (
  { ma: bang }: BangSua,
  { ma: hang, o }: HangSua,
  { cot, ...of }: Pick<Found, 'cell' | 'chiDoc'> & { readonly cot: CotSua | undefined },
): Found[] => (cot ? [{ o: { bang, hang, cot: cot.ma }, ...of, row: o.map(plain).join('') }] : [])

/** The words, then fewer and fewer of them, but none so few that they could stand anywhere. */
function cutsOf(words: readonly string[]): string[][] {
  const least = Math.min(3, words.length)
  const ends = Array.from({ length: OWN_WORDS + 1 }, (_, cut) => cut)
  return ends
    .flatMap((before) =>
      ends.slice(0, ends.length - before).map((behind) => words.slice(before, words.length - behind)),
    )
    .filter((left) => left.length >= least && left.join('').length > 1)
    .toSorted((one, other) => other.length - one.length)
}

/** Letters and figures alone, one space between words and at both ends: marks differ between data and page. */
const plain = (text: string): string =>
  ` ${text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/\[\^[^\]]*\]/gu, ' ')
    .replace(/[^\p{L}\p{M}\d]+/gu, ' ')
    .trim()} `
