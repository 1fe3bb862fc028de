import { slugify } from '../../language/text'
import type { HangTinh, OTinh, TrangTinh } from '../../office/open-workbook'
import { cellText } from '../read-sheets'
import type { CotPhieu } from './sheets'

/** A table in a received workbook: its sheet, the row of its headings, the column (from 0) of each field. */
export type Bang<Key extends string> = {
  readonly trang: TrangTinh
  readonly dau: number
  readonly cot: ReadonlyMap<Key, number>
}

/** No form of ours has so many columns or rows; what stands beyond was put there by mistake. */
const WIDEST = 60
const LONGEST = 3000

/**
 * The tables whose headings name the fields that are needed, wherever sheet, row and column have got to. Of a
 * sheet the first row that does.
 */
export function findBang<Key extends string>(
  trang: readonly TrangTinh[],
  cot: readonly (CotPhieu & { readonly key: Key })[],
  needed: readonly Key[],
): Bang<Key>[] {
  return trang.flatMap((each) => {
    for (const hang of each.hang.slice(0, LONGEST)) {
      const named = columnsIn(hang, cot)
      if (needed.every((key) => named.has(key))) return [{ trang: each, dau: hang.row, cot: named }]
    }
    return []
  })
}

function columnsIn<Key extends string>(
  { o }: HangTinh,
  cot: readonly (CotPhieu & { readonly key: Key })[],
): ReadonlyMap<Key, number> {
  const found = new Map<Key, number>()
  for (const cell of o.filter(({ column }) => column < WIDEST)) {
    const heading = slugify(cellText(cell.chu))
    const field = cot.find(({ key, nhan }) => !found.has(key) && nhan.test(heading))
    if (field) found.set(field.key, cell.column)
  }
  return found
}

/** Whether a row is one of those below the headings that are read. */
export const isInReach = ({ dau }: Pick<Bang<string>, 'dau'>, row: number): boolean =>
  row > dau && row <= dau + LONGEST

/** The rows below the headings, each with its cells by field; those without a word are left out. */
export const linesOf = <Key extends string>({ trang, dau, cot }: Bang<Key>): DongBang<Key>[] =>
  trang.hang
    .filter(({ row }) => isInReach({ dau }, row))
    .map(({ row, o }) => ({
      row,
      o: new Map(
        Array.from(cot).flatMap(([key, column]): [Key, OTinh][] => {
          const cell = o.find((each) => each.column === column)
          return cell ? [[key, cell]] : []
        }),
      ),
    }))
    .filter(({ o }) => o.size > 0)

export type DongBang<Key extends string> = { readonly row: number; readonly o: ReadonlyMap<Key, OTinh> }

/** What a cell says; "#REF!" is nobody's word. */
export function textOf<Key extends string>({ o }: DongBang<Key>, key: Key): string {
  const cell = o.get(key)
  return cell && !cell.hong ? cellText(cell.chu).replace(/\s+/gu, ' ') : ''
}
