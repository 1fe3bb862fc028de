import type { Place } from '../problem'
import { UserError } from '../problem'
import { type Goi, moGoi } from './goi'
import { even } from './luoi'
import { ghiAn } from './an-xlsx'
import type { GhiChu } from './ghi-chu'
import { type Bang, doan, type Khoi, type Nguon, type O } from './nguon'
import { chuTrong, conCua, moiNut, type Nut, parseTree, timNut } from './xml'

type Sheet = { readonly ten: string; readonly path: string; readonly an: 'an' | 'hien' }
type Vung = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

/** More columns than a plan can have; more rows than one can read. */
const WIDEST = 200
const LONGEST = 20_000

/**
 * Reads an Excel file: each sheet a table with its merged cells, values as shown. Throws UserError for what
 * is no sound .xlsx.
 */
export function docXlsx(content: Uint8Array, tep: string): Nguon {
  const goi = moGoi(content, tep)
  const tree = (path: string) => (goi.has(path) ? parseTree(goi.get(path) ?? '', tep, 'xml') : undefined)
  const sheets = sheetsOf(tree('xl/workbook.xml'), tree('xl/_rels/workbook.xml.rels'), goi)
  if (!sheets.length)
    throw new UserError(`${tep}: không phải tệp Excel (.xlsx)`, { hint: 'lưu lại bằng Excel với dạng .xlsx' })
  const shared = conCua(timNut(tree('xl/sharedStrings.xml'), 'sst'), 'si').map(chuoi)
  const ngay = kieuNgay(timNut(tree('xl/styles.xml'), 'styleSheet'))
  const notes: GhiChu[] = []
  const khoi = sheets.flatMap(({ ten, path, an }): Khoi[] => {
    const sheet = timNut(tree(path), 'worksheet')
    if (sheet) notes.push(...ghiAn(sheet, { tep, ten, an }))
    return an === 'an' ? [] : readSheet(sheet, { tep, ten, shared, ngay })
  })
  return { tep, khoi, ghiChu: notes, an: sheets.flatMap(({ ten, an }) => (an === 'an' ? [ten] : [])) }
}

/** A string without its phonetic guide. */
const chuoi = (si: Nut): string =>
  [...conCua(si, 't'), ...conCua(si, 'r').flatMap((run) => conCua(run, 't'))].map(chuTrong).join('')

function sheetsOf(workbook: Nut | undefined, rels: Nut | undefined, goi: Goi): Sheet[] {
  const targets = new Map(
    conCua(timNut(rels, 'Relationships'), 'Relationship').map(({ thuoc }) => [
      thuoc['Id'] ?? '',
      (thuoc['Target'] ?? '').replace(/^\/?(?:xl\/)?/u, 'xl/'),
    ]),
  )
  return conCua(timNut(workbook, 'workbook', 'sheets'), 'sheet')
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
function kieuNgay(styles: Nut | undefined): ReadonlySet<string> {
  const own = conCua(timNut(styles, 'numFmts'), 'numFmt')
    .filter(({ thuoc }) =>
      /d.*y|y.*d|m.*y/iu.test((thuoc['formatCode'] ?? '').replace(/"[^"]*"|\[[^\]]*\]/gu, '')),
    )
    .map(({ thuoc }) => thuoc['numFmtId'] ?? '')
  const days = new Set(['14', '15', '16', '17', '22', ...own])
  return new Set(
    conCua(timNut(styles, 'cellXfs'), 'xf').flatMap(({ thuoc }, at) =>
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
  const noi = (row: number): Place => ({
    file: context.tep,
    line: 1,
    column: 1,
    where: `trang "${context.ten}", hàng ${row}`,
  })
  const grid = new Map<number, Map<number, string>>()
  for (const cell of moiNut(timNut(sheet, 'sheetData') ?? sheet, 'c')) {
    const { row, column } = viTri(cell.thuoc['r'] ?? '')
    const chu = giaTri(cell, context).trim()
    if (!chu || column >= WIDEST || row > LONGEST) continue
    grid.set(row, (grid.get(row) ?? new Map<number, string>()).set(column, chu))
  }
  const merged = conCua(timNut(sheet, 'mergeCells'), 'mergeCell')
    .map(({ thuoc }) => vung(thuoc['ref'] ?? ''))
    .filter(({ bottom, right }) => bottom <= LONGEST && right < WIDEST)
  return chia(grid, merged, noi)
}

/** Rows with one text are paragraphs (a title, a note); the others a table. */
function chia(
  grid: ReadonlyMap<number, ReadonlyMap<number, string>>,
  merged: readonly Vung[],
  noi: (row: number) => Place,
): Khoi[] {
  const rows = Array.from(grid.keys()).sort((one, other) => one - other)
  const width = rows.reduce(
    (most, row) => Math.max(most, ...Array.from(grid.get(row)?.keys() ?? [], (column) => column + 1)),
    0,
  )
  const covered = phuBoi(merged, width)
  const filled = (row: number) =>
    (grid.get(row)?.size ?? 0) +
    Array.from({ length: width }, (_, column) => covered.get(row * WIDEST + column)).filter(
      (each) => each === 'doc',
    ).length
  const first = rows.find((row) => (grid.get(row)?.size ?? 0) > 2) ?? Infinity
  const last = rows.filter((row) => filled(row) > 1).at(-1) ?? 0
  const text = (row: number) =>
    Array.from(grid.get(row)?.values() ?? [])
      .flatMap((chu) => chu.split('\n'))
      .map((chu) => doan(chu, noi(row)))
  const oTai = (row: number, column: number): O => {
    const [chu, tiep] = [grid.get(row)?.get(column) ?? '', covered.get(row * WIDEST + column)]
    return tiep ? { chu, tiep } : { chu }
  }
  const hang = rows
    .filter((row) => row >= first && row <= last)
    .map((row) => ({ noi: noi(row), o: Array.from({ length: width }, (_, column) => oTai(row, column)) }))
  const bang: Bang[] = hang.length
    ? [
        {
          loai: 'bang',
          hang: even(hang.map(({ o }) => o)).map((o, at) => ({ o, noi: hang[at]?.noi ?? noi(at) })),
        },
      ]
    : []
  return [
    ...rows.filter((row) => row < first).flatMap(text),
    ...bang,
    ...rows.filter((row) => row > last && row >= first).flatMap(text),
  ]
}

/** More cells than a plan's merged ranges can cover. */
const MOST_COVERED = 400_000

/** Which cells the merged ranges cover, by row and column. */
function phuBoi(merged: readonly Vung[], width: number): Map<number, 'doc' | 'ngang'> {
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

function giaTri(cell: Nut, { shared, ngay }: SheetContext): string {
  const value = timNut(cell, 'v') ? chuTrong(timNut(cell, 'v') ?? cell) : ''
  if (cell.thuoc['t'] === 's') return shared[Number(value)] ?? ''
  if (cell.thuoc['t'] === 'inlineStr') return chuoi(timNut(cell, 'is') ?? cell)
  return ngay.has(cell.thuoc['s'] ?? '') && /^\d+(?:\.\d+)?$/u.test(value) ? ngayExcel(Number(value)) : value
}

/** Excel counts days from 30/12/1899 (with its 29/02/1900 that never was). */
function ngayExcel(days: number): string {
  const [y, m, d] = new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-')
  return `${d}/${m}/${y}`
}

/** "C12" → row 12, column 2. */
function viTri(ref: string): { row: number; column: number } {
  const [, letters = 'A', row = '1'] = /^([A-Z]{1,3})(\d{1,7})$/u.exec(ref) ?? []
  return {
    row: Number(row),
    column: Array.from(letters).reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0) - 1,
  }
}

function vung(ref: string): Vung {
  const [from = '', to = from] = ref.split(':')
  const [start, end] = [viTri(from), viTri(to)]
  return { top: start.row, left: start.column, bottom: end.row, right: end.column }
}
