import type { Place } from '../../../problem'
import type { GhiChu } from '../../source/ghi-chu'
import type { Bang } from '../../source/nguon'
import type { PlaceOf } from './place'
import { type CotNhap, findColumns, type VaiTroCot } from '../../table/columns'
import { paddingOf, textOfCell } from './cells'
import type { BangPdf, HangPdf, OPdf } from './grid'
import { findCut, joinRow } from './cut-rows'
import { textOfLine } from './lines'

/** Edges of columns this near, in points, are the same on two pages. */
const SAME_EDGE = 5
/** The head of a table has so many rows at most. */
const HEAD = 4

const placeOfRow = (placeOf: PlaceOf, { trang, so, vung }: HangPdf): Place =>
  placeOf(trang, `, hàng ${so} của bảng`, vung)

/** A table of one page after the other that goes on with it: one table, without the head that is repeated. */
export type BangDai = {
  readonly bang: BangPdf
  readonly ghiChu: readonly GhiChu[]
  /** The pages that repeat the head, and its words there. */
  readonly lap: readonly { readonly trang: number; readonly chu: string }[]
}

const textInCell = ({ dong }: OPdf): string => dong.map(textOfLine).join(' ')

const textInRow = ({ o }: HangPdf): string => o.map(textInCell).join('|')

/** The table of before and this one as one; none where this one is another table. */
export function joinTables(before: BangDai, next: BangPdf, placeOf: PlaceOf): BangDai | undefined {
  const fitted = matchColumns(before.bang, next)
  if (!fitted) return undefined
  const [first, second] = fitted
  const head = countRepeated(first, second)
  const rest = second.hang.slice(head)
  const cot = columnsOf(first)
  if (head === 0 && hasOwnHead(second, cot)) return undefined
  const [row, ...others] = rest
  const chu = second.hang.slice(0, head).map(textInRow).join(' ')
  const lap = head > 0 ? [...before.lap, { trang: next.hang[0]?.trang ?? 0, chu }] : before.lap
  if (!row) return { ...before, lap }
  const cut = findCut(first, row, cot)
  const joined = cut ? joinRow(first.hang, row, cut) : [...first.hang, row]
  return {
    bang: { ...first, duoi: second.duoi, hang: [...joined, ...others] },
    ghiChu: cut
      ? [...before.ghiChu, { loai: cut.ro ? 'sua' : 'doan', noi: placeOfRow(placeOf, row), loi: cut.loi }]
      : before.ghiChu,
    lap,
  }
}

/** What the columns of a table are for. */
function columnsOf({ hang }: BangPdf): readonly CotNhap[] {
  return findColumns(asRows(hang.slice(0, HEAD * 2)))?.cot ?? []
}

const asRows = (hang: readonly HangPdf[]) =>
  hang.map(({ o }) => ({
    noi: { file: '', line: 1, column: 1 },
    o: o.map((cell) => ({ chu: textInCell(cell), ...(cell.tiep ? { tiep: cell.tiep } : {}) })),
  }))

const hasOwnHead = (table: BangPdf, before: readonly CotNhap[]): boolean =>
  before.length > 0 && columnsOf({ ...table, hang: table.hang.slice(0, HEAD) }).length > 0

/** How many rows at the top of a table repeat the head of the one before. */
function countRepeated(first: BangPdf, second: BangPdf): number {
  let same = 0
  while (same < HEAD && isRepeated(first.hang[same], second.hang[same])) same += 1
  return same
}

const isRepeated = (head: HangPdf | undefined, row: HangPdf | undefined): boolean =>
  head !== undefined &&
  row !== undefined &&
  /\p{L}|\d/u.test(textInRow(row)) &&
  textInRow(head) === textInRow(row)

/** Both tables with the columns of the one that has more; none where their edges lie elsewhere. */
function matchColumns(first: BangPdf, second: BangPdf): readonly [BangPdf, BangPdf] | undefined {
  if (first.cot.length >= second.cot.length) {
    const fitted = fillColumns(second, first.cot)
    return fitted && [first, fitted]
  }
  const fitted = fillColumns(first, second.cot)
  return fitted && [fitted, second]
}

/** A table laid into the columns of another; none where an edge of its own is none of them. */
function fillColumns(table: BangPdf, cot: readonly number[]): BangPdf | undefined {
  const shift = (cot[0] ?? 0) - (table.cot[0] ?? 0)
  const at = table.cot.map((edge) => cot.findIndex((each) => Math.abs(each - edge - shift) <= SAME_EDGE))
  const ordered = at.every((place, nth) => place >= 0 && place > (at[nth - 1] ?? -1))
  if (!ordered || at.at(-1) !== cot.length - 1) return undefined
  if (table.cot.length === cot.length) return table
  const hang = table.hang.map((row) => ({
    ...row,
    o: row.o.flatMap((cell, nth): OPdf[] => {
      const more = (at[nth + 1] ?? 0) - (at[nth] ?? 0) - 1
      return [cell, ...Array.from({ length: more }, (): OPdf => ({ ...cell, dong: [], tiep: 'ngang' }))]
    }),
  }))
  return { ...table, cot, hang }
}

/** A table as the other readers give it, its cells joined by what their columns are for. */
export function bangFrom({ bang }: BangDai, placeOf: PlaceOf): Bang {
  const padding = paddingOf(bang)
  const roles = new Map<number, VaiTroCot>()
  for (const { viTri, noiDung } of columnsOf(bang)) if (noiDung) roles.set(viTri, noiDung)
  return {
    loai: 'bang',
    rong: bang.cot.slice(1).map((edge, at) => Math.round(edge - (bang.cot[at] ?? 0))),
    hang: bang.hang.map((row) => ({
      noi: placeOfRow(placeOf, row),
      o: row.o.map((cell, at) => {
        const chu = textOfCell(cell, padding, roles.get(at))
        return cell.tiep ? { chu, tiep: cell.tiep } : { chu }
      }),
    })),
  }
}
