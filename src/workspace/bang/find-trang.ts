import { normalizeText, wordsOf } from '../../language/text'
import type { TrangTinh } from '../../office/open-workbook'
import { COT_LOAI } from './forms'

/** The heading stands among the first rows: an office may put a title above it. */
const HEAD_ROWS = 12
/** The row of the headings, and the columns by what they are headed. */
export type Head = { readonly row: number; readonly columns: ReadonlyMap<string, number> }

/** A name as it is compared: case and signs do not count. */
export const spellName = (ten: string): string => wordsOf(ten).join(' ')

/** The row that has the most of some headings. */
export const headAt = (sheet: TrangTinh, names: readonly string[]): Head | undefined => {
  const wanted = new Set(names.map(spellName))
  const rows = sheet.hang.slice(0, HEAD_ROWS).map(({ row, o }) => ({
    row,
    columns: new Map(
      [...o]
        .reverse()
        .flatMap((cell) => (wanted.has(spellName(cell.chu)) ? [[spellName(cell.chu), cell.column]] : [])),
    ),
  }))
  const [best] = rows.sort((a, b) => b.columns.size - a.columns.size)
  return best && best.columns.size > 0 ? best : undefined
}

/** A sheet that was given another name still has its headings. */
export const findByHead = (sheets: readonly TrangTinh[], names: readonly string[]): TrangTinh | undefined =>
  sheets.find((sheet) => (headAt(sheet, names)?.columns.size ?? 0) >= Math.min(3, names.length))

/** The texts among which the headings of a sheet are. */
export const headingsOf = ({ hang }: TrangTinh): string[] =>
  hang.slice(0, HEAD_ROWS).flatMap(({ o }) => o.map(({ chu }) => normalizeText(chu).trim()))

/** The column that says which rows are reckoned; -1 where there is none. */
export const kindColumnOf = (sheet: TrangTinh): number =>
  sheet.hang
    .slice(0, HEAD_ROWS)
    .flatMap(({ o }) => o)
    .find(({ chu }) => spellName(chu) === spellName(COT_LOAI))?.column ?? -1
