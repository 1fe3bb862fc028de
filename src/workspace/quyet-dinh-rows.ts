import { formatNumber } from '../language/number'
import { roman } from '../language/list-marks'
import { slugify } from '../language/text'
import { DROPPED, LABELS, type SheetForm, SHEETS } from './quyet-dinh-sheets'
import { cellText, type Rows, type Sheets } from './read-sheets'

/** A row of a sheet: the sheet's name, the row's number there, its fields. */
export type Row = { readonly ten: string; readonly line: number; readonly cells: Record<string, unknown> }
export type RowsByKey = Readonly<Record<SheetForm['key'], readonly Row[]>>
/** The rows of a workbook as the YAML file has them: what stands in two sheets is one list. */
export function rowsByKey({ rows }: Pick<Sheets, 'rows'>): RowsByKey {
  const tables = SHEETS.map((form) => ({ form, table: rowsOf(form, rows.get(form.ten) ?? []) }))
  const all = (key: SheetForm['key']): Row[] =>
    inOrder(tables.flatMap(({ form, table }) => (form.key === key ? table : [])))
  return { nhiemVu: all('nhiemVu'), mucTieu: all('mucTieu'), chiTieu: all('chiTieu'), rieng: all('rieng') }
}

/** Tasks stand in two sheets; together they are in the order of their codes, what has none stays where it is. */
const inOrder = (rows: readonly Row[]): Row[] =>
  new Set(rows.map(({ ten }) => ten)).size < 2
    ? [...rows]
    : [...rows].sort((one, other) => orderOf(one.cells['ma']) - orderOf(other.cells['ma']))
const FIELDS = new Map(Array.from({ length: 99 }, (_, index) => [roman(index + 1), index]))
function orderOf(ma: unknown): number {
  const [, plan = '1', words, field = '', number = ''] =
    /^(?:KH(\d)\.)?(?:(LV)\.)?([^.]*)\.(\d+)$/u.exec(cellText(ma)) ?? []
  const place = words === undefined ? (FIELDS.get(field) ?? 99) : 100 + Number(field)
  return (Number(plan) * 1000 + place) * 10_000 + Number(number)
}

/**
 * The rows of a sheet by its headings, in whatever order the columns stand; empty cells and empty rows are
 * left out.
 */
export function rowsOf({ ten, cot, coMa }: SheetForm, all: Rows): Row[] {
  const [head = [], ...rows] = all
  const at = cot.map((each) => ({
    key: each.key,
    index: head.findIndex((cell) => cellText(cell) === each.ten),
  }))
  const read = rows.map((row, index): Row => ({
    ten,
    line: index + 2,
    cells: Object.fromEntries(
      at
        .map(({ key, index: column }) => [key, valueOf(key, row[column])] as const)
        .filter(([, value]) => value !== undefined),
    ),
  }))
  return read.filter(
    ({ cells }) => Object.keys(cells).length > 0 && !(coMa && cells[cot[0]?.key ?? ''] === DROPPED),
  )
}

function valueOf(key: string, cell: unknown): unknown {
  if (cell === null || cell === undefined || cellText(cell) === '') return undefined
  if (key === 'deXuat' || key === 'quyetDinh') return nameOfCach(cellText(cell))
  if (key === 'giaTriTinh' && typeof cell === 'number') return cell
  return key.startsWith('giaTri') ? percent(cell) : cellText(cell)
}

/** In whatever case, with or without marks; a question, or words around it, is no decision. */
const nameOfCach = (text: string): string =>
  Object.keys(LABELS).find((each) => /^[\p{L}\p{Mark}\s-]+\.?$/u.test(text) && each === slugify(text)) ?? text

/**
 * 95, "95", "95,5%", a cell that Excel shows as 95%. Up to 1 without "%" it may be a hundred times as much: all of it,
 * or a cell that has lost its "%". That and anything else comes back as words, for the schema to refuse.
 */
function percent(cell: unknown): unknown {
  const text = typeof cell === 'number' ? String(cell) : cellText(cell)
  const [, digits = '', sign] = /^(-?\d+(?:[.,]\d+)?)\s*(%?)$/u.exec(text) ?? []
  const value = Number(digits.replace(',', '.'))
  const isPlain = typeof cell === 'number' || sign === '%' || !/[.,]\d{3}/u.test(digits)
  if (digits === '' || !isPlain) return text
  return value > 0 && value <= 1 && sign !== '%' ? doubtOf(value) : value
}

const doubtOf = (value: number): string => `${formatNumber(value, 4)} (hay ${formatNumber(value * 100)}%)`
export const DOUBT = /^(\S+) \(hay (\S+)%\)$/u
