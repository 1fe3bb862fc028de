import { editWorkbook, type SuaTrang } from '../office/edit/edit-workbook'
import type { SuaO } from '../office/edit/set-cells'
import { UserError } from '../problem'
import type { FieldChange, Path } from './edit-yaml/edits'
import { isGroup } from './forms'
import { formOf, type SheetForm, SHEETS } from './quyet-dinh-sheets'
import { rowsByKey } from './quyet-dinh-rows'
import { cellText, type Rows, sheetsOf } from './read-sheets'
import { shownOf } from './write-quyet-dinh'

type Cell = SuaO & { readonly ten: string }

/**
 * An Excel decision sheet with some fields changed: their cells, and nothing else. Rows more (whole ones behind the
 * last one) go below what is written, of a row less the cells are emptied: rows of others never move. `changes` name
 * rows as the file is read. Throws UserError where the sheet has no cell for a field.
 */
export function changeQuyetDinhXlsx(
  content: Uint8Array,
  file: string,
  changes: readonly FieldChange[],
): Uint8Array {
  const sheets = sheetsOf(content, file)
  const rows = rowsByKey(sheets)
  const cells = changes.flatMap(({ path, value }) => {
    const [key, nth, field] = stepsOf(path)
    const row = rows[key][nth]
    const form = row ? SHEETS.find(({ ten }) => ten === row.ten) : formOf(key, {})
    if (!form) return []
    const all = sheets.rows.get(form.ten) ?? []
    const at = { form, all, line: row?.line ?? lineBelow(all) + nth - rows[key].length, file }
    return field === undefined ? cellsOfRow(at, value) : [cellOf(at, field, value)]
  })
  return editWorkbook(content, file, bySheet(cells))
}

type Steps = readonly [key: SheetForm['key'], nth: number, field: string | undefined]
const stepsOf = ([key, nth, field]: Path): Steps => [
  key as SheetForm['key'],
  Number(nth ?? 0),
  field === undefined ? undefined : String(field),
]

/** The first line below all that is written. */
const lineBelow = (all: Rows): number =>
  all.findLastIndex((row) => Array.from(row, cellText).some((text) => text !== '')) + 2

type Line = {
  readonly form: SheetForm
  readonly all: Rows
  readonly line: number
  readonly file: string
}

const cellsOfRow = (at: Line, value: unknown): Cell[] =>
  at.form.cot.map(({ key }) => cellOf(at, key, isGroup(value) ? value[key] : undefined))

function cellOf({ form, all, line, file }: Line, field: string, value: unknown): Cell {
  const ten = form.cot.find(({ key }) => key === field)?.ten
  const column = Array.from(all[0] ?? [], cellText).indexOf(ten ?? '')
  if (ten === undefined || column < 0)
    throw new UserError(`${file}: bảng ${form.ten} không có cột "${ten ?? field}"`, {
      hint: 'đặt lại tên cột như cũ; bảng ở dạng cũ thì viết lại dự thảo để có bảng mới',
    })
  return { ten: form.ten, row: line, column, gia: shownOf(field, value) ?? null }
}

const bySheet = (cells: readonly Cell[]): SuaTrang[] =>
  Array.from(new Set(cells.map(({ ten }) => ten)), (ten) => ({
    ten,
    o: cells.filter((each) => each.ten === ten).map(({ row, column, gia }) => ({ row, column, gia })),
  }))
