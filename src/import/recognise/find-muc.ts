import { listMuc, type MucLoiVan } from '../../domain/bao-cao/de-cuong'
import { wordsOf } from '../../language/text'
import type { Doan } from '../source/nguon'

/** Where a text stands in an outline: the headings above it, the highest first. */
export type Cho = { readonly duong: readonly MucLoiVan[]; readonly deCuong: readonly MucLoiVan[] }

/** What may stand before the words of a heading. */
const NUMBER =
  /^(?:[IVXLC]+|\d{1,2}(?:\.\d{1,2})*|\p{L}{1,2}(?=\s*\)))\s*[.)]?\s+|^(?:\d{1,2}|[a-zđ])[.)]\s*/iu
/** A line that the report would print as a part of its own. */
const MUC = /^[IVX]+\.\s/u

/**
 * The place that a paragraph opens, when it is a heading: by its style, or by its number or its bold words together
 * with its title. `la`: a heading that the outline does not have here. A title that several headings share is the
 * one that is nearest: below the open heading, beside it, beside those above it.
 */
export function findMuc(doan: Doan, cho: Cho): Cho | 'la' | undefined {
  const chu = doan.chu.normalize('NFC').trim()
  const styled = doan.cap !== undefined
  const looks = styled || doan.dam === true || NUMBER.test(chu)
  if (!looks || chu.includes('\n')) return undefined
  const found = findNear(chu, cho) ?? (styled || MUC.test(chu) ? findFar(chu, cho) : undefined)
  if (found) return { ...cho, duong: found }
  return styled || MUC.test(chu) ? 'la' : undefined
}

function findNear(chu: string, { duong, deCuong }: Cho): MucLoiVan[] | undefined {
  for (let depth = duong.length; depth >= 0; depth -= 1) {
    const above = duong.slice(0, depth)
    const found = (above.at(-1)?.con ?? deCuong).find((muc) => isCalled(muc, chu))
    if (found) return [...above, found]
  }
  return undefined
}

/**
 * Where a heading above was left out: in the part that is open, any at the beginning, where no other heading has
 * the title. From another part it would take the words away without a sign.
 */
function findFar(chu: string, { duong, deCuong }: Cho): MucLoiVan[] | undefined {
  const [only, ...others] = listMuc(duong.length ? duong.slice(0, 1) : deCuong).filter((muc) =>
    isCalled(muc, chu),
  )
  return only && others.length === 0 ? pathTo(only, deCuong) : undefined
}

function pathTo(muc: MucLoiVan, deCuong: readonly MucLoiVan[]): MucLoiVan[] | undefined {
  for (const each of deCuong) {
    if (each === muc) return [each]
    const below = pathTo(muc, each.con)
    if (below) return [each, ...below]
  }
  return undefined
}

/** Case, blanks and the marks between words tell no headings apart. */
const keyOf = (chu: string): string => wordsOf(chu).join(' ')
const isCalled = ({ ten, goi }: MucLoiVan, chu: string): boolean => {
  const said = new Set([keyOf(chu), keyOf(chu.replace(NUMBER, ''))])
  return [ten, ...goi].some((name) => said.has(keyOf(name)))
}
