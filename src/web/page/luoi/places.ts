import type { BangSua, CotSua, HangSua } from '../../protocol'

/** A cell by the places of its row and its column among those that are shown. */
export type O = { readonly hang: number; readonly cot: number }
/** From one cell to another, whichever way it was drawn. */
export type Vung = { readonly tu: O; readonly den: O }
export type ShownTable = Pick<BangSua, 'cot'> & { readonly hang: readonly HangSua[] }

export const isIn = ({ tu, den }: Vung, { hang, cot }: O): boolean =>
  hang >= Math.min(tu.hang, den.hang) &&
  hang <= Math.max(tu.hang, den.hang) &&
  cot >= Math.min(tu.cot, den.cot) &&
  cot <= Math.max(tu.cot, den.cot)

/** The cells of a stretch, row by row. */
export const cellsIn = ({ tu, den }: Vung): O[][] =>
  rangeOf(tu.hang, den.hang).map((hang) => rangeOf(tu.cot, den.cot).map((cot) => ({ hang, cot })))

function rangeOf(one: number, other: number): number[] {
  const from = Math.min(one, other)
  return Array.from({ length: Math.abs(one - other) + 1 }, (_, nth) => from + nth)
}

/**
 * A row as it stands now: where it was, or, when rows came or went since there were `count`, where its words are;
 * undefined where it is gone. Its own number may be another then.
 */
export function findRow({ cot, hang }: ShownTable, seen: HangSua, count: number): HangSua | undefined {
  const there = hang.find(({ ma }) => ma === seen.ma)
  if (hang.length === count) return there
  const typed = cot.flatMap(({ chiDoc }, nth) => (chiDoc ? [] : [nth]))
  const same = (row: HangSua): number => typed.filter((nth) => row.o[nth] === seen.o[nth]).length
  if (there && same(there) === typed.length) return there
  const isTold = typed.filter((nth) => seen.o[nth]).length > 1
  const [moved, more] = isTold ? hang.filter((row) => !row.nhom && same(row) === typed.length) : []
  if (moved && !more) return moved
  return there && same(there) * 2 > typed.length ? there : undefined
}

/** Whether something can be typed into a cell. */
export const isOpen = (row: HangSua | undefined, column: CotSua | undefined): boolean =>
  row !== undefined && column !== undefined && !row.nhom && !column.chiDoc && !row.khoa?.includes(column.ma)

/** A column as it is in a row that has choices of its own. */
export const columnIn = <T extends CotSua | undefined>(column: T, row: HangSua | undefined): T =>
  column && row?.chon && !column.chiDoc
    ? { ...column, chon: row.chon, ...(row.nhieuChon && { nhieuChon: row.nhieuChon }) }
    : column

/** What a cell that is ticked holds. */
export const DAU = 'x'

/** Some steps from a cell; rows that only name others are passed over, at the edge one stays. */
export function moveFrom({ hang, cot }: O, by: O, { hang: rows, cot: columns }: ShownTable): O {
  const nextCot = Math.min(Math.max(cot + by.cot, 0), columns.length - 1)
  const way = by.hang < 0 ? -1 : 1
  const wanted = Math.min(Math.max(hang + by.hang, 0), rows.length - 1)
  const beyond = seek(rows, wanted, way)
  return { hang: beyond ?? seek(rows, wanted, -way) ?? hang, cot: nextCot }
}

function seek(rows: readonly HangSua[], from: number, way: number): number | undefined {
  for (let at = from; at >= 0 && at < rows.length; at += way) if (!rows[at]?.nhom) return at
  return undefined
}

/** The next cell that can be typed into, row after row; the same one where there is none. */
export function nextOpen(from: O, way: 1 | -1, { hang: rows, cot: columns }: ShownTable): O {
  const count = rows.length * columns.length
  for (let at = from.hang * columns.length + from.cot + way; at >= 0 && at < count; at += way) {
    const next = { hang: Math.floor(at / columns.length), cot: at % columns.length }
    if (isOpen(rows[next.hang], columns[next.cot])) return next
  }
  return from
}

/** The name that a code of a list goes by; any other text is itself. */
export const shownText = (column: CotSua | undefined, text: string): string =>
  column?.danhDau
    ? text === ''
      ? ''
      : '✓'
    : eachOf(column, text, (one) => column?.chon?.find(({ ma }) => ma === one)?.ten ?? one)

/** The codes that somebody means by names: where several are chosen each once, a line each. */
export function codeOf(column: CotSua | undefined, typed: string): string {
  if (column?.danhDau) return /^(?:|không|0)$/iu.test(typed.trim()) ? '' : DAU
  const codes = eachOf(column, typed, (one) => codeOfOne(column, one))
  return column?.nhieuChon ? linesOf(codes).join('\n') : codes
}

/** What stands in a cell of which several are chosen, each once. */
export const linesOf = (text: string): readonly string[] =>
  Array.from(new Set(text.split('\n').map((line) => line.trim()))).filter(Boolean)

const eachOf = (column: CotSua | undefined, text: string, make: (one: string) => string): string =>
  column?.nhieuChon ? text.split('\n').map(make).join('\n') : make(text)

/** The code that somebody means by a name, or by its beginning where no other begins so. */
function codeOfOne(column: CotSua | undefined, typed: string): string {
  const text = typed.trim()
  if (!column?.chon || text === '') return text
  const [found, more] = choicesFor(column, text)
  const exact = column.chon.find(({ ma, ten }) => ma === text || fold(ten) === fold(text))
  return exact?.ma ?? (found && !more ? found.ma : text)
}

/** What a list has that begins as was typed; all of it where nothing does. */
export const choicesFor = ({ chon = [] }: CotSua, typed: string): NonNullable<CotSua['chon']> => {
  const found = chon.filter(({ ten }) => fold(ten).includes(fold(typed)))
  return found.length ? found : chon
}

/** Without case and marks: whoever types in a hurry leaves them out. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLocaleLowerCase('vi').trim()
