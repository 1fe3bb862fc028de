import { addDays } from '../../language/date'
import type { Place } from '../../problem'
import { UserError } from '../../problem'
import { type Goi, openPackage } from './open-package'
import { fillUpRows } from '../table/lay-grid'
import { noteHidden } from './hidden-xlsx'
import type { GhiChu } from '../source/ghi-chu'
import { type Bang, doan, type Khoi, type Nguon, type O } from '../source/nguon'
import { textIn, childrenOf, allNutIn, type Nut, parseTree, findNut } from './xml'

type Sheet = { readonly ten: string; readonly path: string; readonly an: 'an' | 'hien' }
type Vung = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

/** More columns than a plan can have; more rows than one can read. */
const WIDEST = 200
const LONGEST = 20_000

/**
 * Reads an Excel file: each sheet a table with its merged cells, values as shown. Throws UserError for what
 * is no sound .xlsx.
 */
export function readXlsx(content: Uint8Array, tep: string): Nguon {
  const goi = openPackage(content, tep)
  const treeOf = (path: string) => (goi.has(path) ? parseTree(goi.get(path) ?? '', tep, 'xml') : undefined)
  const sheets = sheetsOf(treeOf('xl/workbook.xml'), treeOf('xl/_rels/workbook.xml.rels'), goi)
  if (!sheets.length)
    throw new UserError(`${tep}: không phải tệp Excel (.xlsx)`, { hint: 'lưu lại bằng Excel với dạng .xlsx' })
  const shared = childrenOf(findNut(treeOf('xl/sharedStrings.xml'), 'sst'), 'si').map(stringOf)
  const ngay = dateStylesOf(findNut(treeOf('xl/styles.xml'), 'styleSheet'))
  const notes: GhiChu[] = []
  const khoi = sheets.flatMap(({ ten, path, an }): Khoi[] => {
    const sheet = findNut(treeOf(path), 'worksheet')
    if (sheet) notes.push(...noteHidden(sheet, { tep, ten, an }))
    return an === 'an' ? [] : readSheet(sheet, { tep, ten, shared, ngay })
  })
  return { tep, khoi, ghiChu: notes, an: sheets.flatMap(({ ten, an }) => (an === 'an' ? [ten] : [])) }
}

/** A string without its phonetic guide. */
const stringOf = (si: Nut): string =>
  [...childrenOf(si, 't'), ...childrenOf(si, 'r').flatMap((run) => childrenOf(run, 't'))].map(textIn).join('')

function sheetsOf(workbook: Nut | undefined, rels: Nut | undefined, goi: Goi): Sheet[] {
  const targets = new Map(
    childrenOf(findNut(rels, 'Relationships'), 'Relationship').map(({ thuoc }) => [
      thuoc['Id'] ?? '',
      (thuoc['Target'] ?? '').replace(/^\/?(?:xl\/)?/u, 'xl/'),
    ]),
  )
  return childrenOf(findNut(workbook, 'workbook', 'sheets'), 'sheet')
    .map(({ thuoc }): Sheet => ({
      ten: thuoc['name'] ?? '',
      path: targets.get(thuoc['r:id'] ?? '') ?? '',
      an: (thuoc['state'] ?? 'visible') === 'visible' ? 'hien' : 'an',
    }))
    .filter(({ path }) => goi.has(path))
}

/**
 * Which cell styles show a number as a day (ECMA-376, 18.8.30: formats 14–17 and 22, or a format with d and
 * y).
 */
function dateStylesOf(styles: Nut | undefined): ReadonlySet<string> {
  const own = childrenOf(findNut(styles, 'numFmts'), 'numFmt')
    .filter(({ thuoc }) =>
      /d.*y|y.*d|m.*y/iu.test((thuoc['formatCode'] ?? '').replace(/"[^"]*"|\[[^\]]*\]/gu, '')),
    )
    .map(({ thuoc }) => thuoc['numFmtId'] ?? '')
  const days = new Set(['14', '15', '16', '17', '22', ...own])
  return new Set(
    childrenOf(findNut(styles, 'cellXfs'), 'xf').flatMap(({ thuoc }, at) =>
      days.has(thuoc['numFmtId'] ?? '') ? [String(at)] : [],
    ),
  )
}

type SheetContext = {
  readonly tep: string
  readonly ten: string
  readonly shared: readonly string[]
  readonly ngay: ReadonlySet<string>
}

function readSheet(sheet: Nut | undefined, context: SheetContext): Khoi[] {
  if (!sheet) return []
  const placeAt = (row: number): Place => ({
    file: context.tep,
    line: 1,
    column: 1,
    where: `trang "${context.ten}", hàng ${row}`,
  })
  const grid = new Map<number, Map<number, string>>()
  for (const cell of allNutIn(findNut(sheet, 'sheetData') ?? sheet, 'c')) {
    const { row, column } = positionOf(cell.thuoc['r'] ?? '')
    const chu = valueOf(cell, context).trim()
    if (!chu || column >= WIDEST || row > LONGEST) continue
    grid.set(row, (grid.get(row) ?? new Map<number, string>()).set(column, chu))
  }
  const merged = childrenOf(findNut(sheet, 'mergeCells'), 'mergeCell')
    .map(({ thuoc }) => rangeOf(thuoc['ref'] ?? ''))
    .filter(({ bottom, right }) => bottom <= LONGEST && right < WIDEST)
  return splitSheet(grid, merged, placeAt)
}

/** Rows with one text are paragraphs (a title, a note); the others a table. */
function splitSheet(
  grid: ReadonlyMap<number, ReadonlyMap<number, string>>,
  merged: readonly Vung[],
  noi: (row: number) => Place,
): Khoi[] {
  const rows = Array.from(grid.keys()).sort((one, other) => one - other)
  const width = rows.reduce(
    (most, row) => Math.max(most, ...Array.from(grid.get(row)?.keys() ?? [], (column) => column + 1)),
    0,
  )
  const covered = coveredBy(merged, width)
  const countFilled = (row: number) =>
    (grid.get(row)?.size ?? 0) +
    Array.from({ length: width }, (_, column) => covered.get(row * WIDEST + column)).filter(
      (each) => each === 'doc',
    ).length
  const first = rows.find((row) => (grid.get(row)?.size ?? 0) > 2) ?? Infinity
  const last = rows.filter((row) => countFilled(row) > 1).at(-1) ?? 0
  const linesOf = (row: number) =>
    Array.from(grid.get(row)?.values() ?? [])
      .flatMap((chu) => chu.split('\n'))
      .map((chu) => doan(chu, noi(row)))
  const cellAt = (row: number, column: number): O => {
    const [chu, tiep] = [grid.get(row)?.get(column) ?? '', covered.get(row * WIDEST + column)]
    return tiep ? { chu, tiep } : { chu }
  }
  const hang = rows
    .filter((row) => row >= first && row <= last)
    .map((row) => ({ noi: noi(row), o: Array.from({ length: width }, (_, column) => cellAt(row, column)) }))
  const bang: Bang[] = hang.length
    ? [
        {
          loai: 'bang',
          hang: fillUpRows(hang.map(({ o }) => o)).map((o, at) => ({ o, noi: hang[at]?.noi ?? noi(at) })),
        },
      ]
    : []
  return [
    ...rows.filter((row) => row < first).flatMap(linesOf),
    ...bang,
    ...rows.filter((row) => row > last && row >= first).flatMap(linesOf),
  ]
}

/** More cells than a plan's merged ranges can cover. */
const MOST_COVERED = 400_000

/** Which cells the merged ranges cover, by row and column. */
function coveredBy(merged: readonly Vung[], width: number): Map<number, 'doc' | 'ngang'> {
  const covered = new Map<number, 'doc' | 'ngang'>()
  let steps = 0
  for (const { top, left, bottom, right } of merged) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= Math.min(right, width - 1); column += 1) {
        if ((steps += 1) > MOST_COVERED) return covered
        if (row !== top || column !== left)
          covered.set(row * WIDEST + column, column === left ? 'doc' : 'ngang')
      }
    }
  }
  return covered
}

function valueOf(cell: Nut, { shared, ngay }: SheetContext): string {
  const value = findNut(cell, 'v') ? textIn(findNut(cell, 'v') ?? cell) : ''
  if (cell.thuoc['t'] === 's') return shared[Number(value)] ?? ''
  if (cell.thuoc['t'] === 'inlineStr') return stringOf(findNut(cell, 'is') ?? cell)
  return ngay.has(cell.thuoc['s'] ?? '') && /^\d+(?:\.\d+)?$/u.test(value)
    ? dayOfSerial(Number(value))
    : value
}

/** Excel counts days from 30/12/1899 (with its 29/02/1900 that never was). */
function dayOfSerial(days: number): string {
  const [y, m, d] = addDays('1899-12-30', Math.floor(days)).split('-')
  return `${d}/${m}/${y}`
}

/** "C12" → row 12, column 2. */
function positionOf(ref: string): { row: number; column: number } {
  const [, letters = 'A', row = '1'] = /^([A-Z]{1,3})(\d{1,7})$/u.exec(ref) ?? []
  return {
    row: Number(row),
    column: Array.from(letters).reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0) - 1,
  }
}

function rangeOf(ref: string): Vung {
  const [from = '', to = from] = ref.split(':')
  const [start, end] = [positionOf(from), positionOf(to)]
  return { top: start.row, left: start.column, bottom: end.row, right: end.column }
}
