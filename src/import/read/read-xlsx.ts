import { type HangTinh, openWorkbook, type TrangTinh } from '../../office/open-workbook'
import { lettersOf, type Vung } from '../../office/refs'
import type { Place } from '../../problem'
import type { GhiChu } from '../source/ghi-chu'
import { type Bang, doan, type Khoi, type Nguon, type O } from '../source/nguon'
import { isOfLetterhead, QUYEN_HAN } from '../source/signs'
import { fillUpRows } from '../table/lay-grid'
import { writeDecimals } from './decimal-comma'
import { noteHidden } from './hidden-xlsx'
import { readCellFonts } from './xlsx-fonts'

/** More columns than a plan can have; more rows than one can read. */
const WIDEST = 200
const LONGEST = 20_000

/**
 * Reads an Excel file: each sheet a table with its merged cells, values as shown. Throws UserError for what
 * is no sound .xlsx.
 */
export function readXlsx(content: Uint8Array, tep: string): Nguon {
  const { trang, ghiChu } = readCellFonts(openWorkbook(content, tep), {
    file: tep,
    line: 1,
    column: 1,
    where: 'cả tệp',
  })
  return {
    tep,
    khoi: trang.flatMap((each) => (each.an ? [] : readTrang(each, placesOf(each, tep)))),
    ghiChu: [
      ...ghiChu,
      ...trang.flatMap((each) => [
        ...noteHidden(each, tep),
        ...(each.an ? [] : [...noteBroken(each, tep), ...noteOutside(each, tep)]),
      ]),
    ],
    an: trang.flatMap(({ ten, an }) => (an ? [ten] : [])),
  }
}

const placesOf =
  ({ ten }: TrangTinh, tep: string) =>
  (row: number): Place => ({ file: tep, line: 1, column: 1, where: `trang "${ten}", hàng ${row}` })

const isInside = ({ row, column }: { readonly row: number; readonly column: number }): boolean =>
  column < WIDEST && row <= LONGEST
const cellsOf = (hang: readonly HangTinh[]) => hang.flatMap(({ o }) => o)

function readTrang({ hang, gop }: TrangTinh, placeAt: (row: number) => Place): Khoi[] {
  const grid = new Map<number, Map<number, string>>()
  for (const { row, column, chu, hong } of cellsOf(writeDecimals(hang)).filter(isInside))
    if (!hong) grid.set(row, (grid.get(row) ?? new Map<number, string>()).set(column, chu))
  const merged = gop.filter(({ bottom, right }) => isInside({ row: bottom, column: right }))
  return splitSheet(grid, merged, placeAt)
}

/** Cells that show an error, or whose formula nobody has reckoned: what they should say is not in the file. */
const noteBroken = (trang: TrangTinh, tep: string): GhiChu[] =>
  cellsOf(trang.hang)
    .filter((cell) => isInside(cell) && cell.hong)
    .map(({ row, column, chu, hong }) => ({
      loai: 'khong-xep-duoc',
      noi: placesOf(trang, tep)(row),
      loi: `ô ${lettersOf(column)}${row} ${hong === 'bao-loi' ? `báo lỗi của Excel (${chu})` : 'có công thức chưa tính'}, không đọc: ghi thẳng chữ hoặc số vào ô rồi nhập lại`,
    }))

/** So many letters of what lies outside are quoted. */
const MOST_QUOTED = 20_000

/** Words so far out that no table of a plan reaches them: one note for all of a sheet. */
function noteOutside(trang: TrangTinh, tep: string): GhiChu[] {
  const outside = cellsOf(trang.hang).filter((cell) => !isInside(cell) && cell.chu)
  const [first] = outside
  if (!first) return []
  const all = outside.map(({ chu }) => chu).join(' | ')
  return [
    {
      loai: 'khong-xep-duoc',
      noi: placesOf(trang, tep)(first.row),
      loi: `${outside.length} ô ở ngoài ${WIDEST} cột, ${LONGEST} hàng đầu (từ ô ${lettersOf(first.column)}${first.row}), không đọc${all.length > MOST_QUOTED ? '; chỉ ghi lại phần đầu' : ''}`,
      nguyenVan: all.slice(0, MOST_QUOTED),
    },
  ]
}

/** Recipients and signature below a table. */
const isOfClosing = (chu: string): boolean => /^Nơi nhận\s*:?$/iu.test(chu) || QUYEN_HAN.test(chu)

/**
 * Rows with one text are paragraphs (a title, a note), and so are those of a letterhead and of a signature; the
 * others a table.
 */
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
  const wordsOf = (row: number): string[] =>
    Array.from(grid.get(row)?.values() ?? []).flatMap((chu) => chu.split('\n').map((each) => each.trim()))
  const first =
    rows.find((row) => (grid.get(row)?.size ?? 0) > 2 && !wordsOf(row).some(isOfLetterhead)) ?? Infinity
  const closing = rows.find((row) => row > first && wordsOf(row).some(isOfClosing)) ?? Infinity
  const last = rows.filter((row) => row < closing && countFilled(row) > 1).at(-1) ?? 0
  const linesOf = (row: number) => wordsOf(row).map((chu) => doan(chu, noi(row)))
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
          hang: fillUpRows(
            hang.map(({ o }) => o),
            noi(first).file,
          ).map((o, at) => ({ o, noi: hang[at]?.noi ?? noi(at) })),
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
