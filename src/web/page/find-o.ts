import type { BangSua, CotSua } from '../protocol'
import type { ChoO } from './cho-o'

/** A line of a page as it was clicked, and the lines near it: a row is told by its other cells. */
export type DongIn = { readonly chu: string; readonly quanh: readonly string[] }

/** So many words of a line may be the program's own, before or behind those of a cell: list marks, joints. */
const OWN_WORDS = 3

/** The cell that a printed line comes from; undefined where it stands in none. */
export function findO(bangs: readonly BangSua[], { chu, quanh }: DongIn): ChoO | undefined {
  const around = quanh.map(plain).filter((text) => text.length > 2)
  for (const words of cutsOf(plain(chu).trim().split(' '))) {
    const found = bangs.flatMap((bang) => cellsWith(bang, ` ${words.join(' ')} `))
    const [best] = found
      .map((each) => ({ ...each, near: around.filter((text) => each.row.includes(text)).join('').length }))
      .toSorted((one, other) => other.near - one.near || one.cell.length - other.cell.length)
    if (best) return best.o
  }
  return undefined
}

type Found = { readonly o: ChoO; readonly cell: string; readonly row: string }

function cellsWith(bang: BangSua, words: string): Found[] {
  return bang.hang.flatMap((hang) => {
    const cells = hang.o.map(plain)
    const isTyped = ({ ma, chiDoc }: CotSua): boolean => !chiDoc && !hang.nhom && !hang.khoa?.includes(ma)
    const at = bang.cot.findIndex((cot, nth) => isTyped(cot) && cells[nth]?.includes(words))
    const cot = bang.cot[at]
    return cot
      ? [{ o: { bang: bang.ma, hang: hang.ma, cot: cot.ma }, cell: cells[at] ?? '', row: cells.join('') }]
      : []
  })
}

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
