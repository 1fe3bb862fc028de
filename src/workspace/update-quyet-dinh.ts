import { isThere, readBytes } from '../disk/read-bytes'
import { type DongLoi, matchRows } from '../domain/cu-the-hoa/sheet/carry-over'
import type { QuyetDinh } from '../domain/cu-the-hoa/sheet/quyet-dinh'
import type { GiaTri } from '../office/edit/cell-xml'
import { editWorkbook, type SuaTrang } from '../office/edit/edit-workbook'
import type { SuaO } from '../office/edit/set-cells'
import { UserError } from '../problem'
import { DROPPED, formOf, LISTS, type SheetForm, SHEETS } from './quyet-dinh-sheets'
import { type Row, rowsOf } from './quyet-dinh-rows'
import { cellText, missing, readSheets, type Rows, type Sheets } from './read-sheets'
import { listsOf, shownOf, writeQuyetDinhXlsx } from './write-quyet-dinh'

/**
 * The decision sheet as an Excel file. Where `file` is one of the form of today, that file with what changed: its
 * columns, sheets, colours and comments that are the clerk's stay. Else a new one.
 */
export async function saveQuyetDinhXlsx(file: string, quyetDinh: QuyetDinh): Promise<Uint8Array> {
  const sheets = isThere(file) ? await openSheets(file) : undefined
  return sheets === undefined
    ? writeQuyetDinhXlsx(quyetDinh)
    : editWorkbook(readBytes(file, 'bảng quyết định'), file, editsOf(sheets.rows, quyetDinh))
}

/** Undefined for what is no workbook of the form of today: it was refused already, or another sheet was named. */
async function openSheets(file: string): Promise<Sheets | undefined> {
  try {
    const sheets = await readSheets(file)
    return sheets.cu || missing(file, sheets).length > 0 ? undefined : sheets
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

type AnyRow = Readonly<Record<string, unknown>>
type SheetRows = { readonly form: SheetForm; readonly head: readonly string[]; readonly rows: readonly Row[] }

function editsOf(rows: ReadonlyMap<string, Rows>, quyetDinh: QuyetDinh): SuaTrang[] {
  const tables = SHEETS.map((form): SheetRows => {
    const all = rows.get(form.ten) ?? []
    return { form, head: Array.from(all[0] ?? [], cellText), rows: rowsOf(form, all) }
  })
  const coded = (['nhiemVu', 'mucTieu', 'chiTieu'] as const).flatMap((key) =>
    editCoded(
      tables.filter(({ form }) => form.key === key),
      quyetDinh[key],
    ),
  )
  const own = tables.filter(({ form }) => !form.coMa).map((table) => editOwn(table, quyetDinh.rieng ?? []))
  const lists = editLists(rows.get(LISTS.ten) ?? [], quyetDinh)
  return [...coded, ...own, lists].filter(({ o = [], hangThem = [] }) => o.length > 0 || hangThem.length > 0)
}

/** Each row stays in the sheet and the line in which the clerk has it; only cells that say something else change. */
function editCoded(tables: readonly SheetRows[], wanted: readonly AnyRow[]): SuaTrang[] {
  const [first] = tables
  if (!first) return []
  const keyOfCode = first.form.cot[0]?.key ?? ''
  const keyOfWords = first.form.key === 'chiTieu' ? keyOfCode : first.form.key
  const asLoi = (row: AnyRow): DongLoi => ({
    ma: cellText(row[keyOfCode]),
    loi: cellText(row[keyOfWords]),
  })
  const there = new Map(
    tables.flatMap(({ form, rows }) =>
      rows.map((row) => [cellText(row.cells[keyOfCode]), { form, row }] as const),
    ),
  )
  const before = matchRows(
    Array.from(there.values(), ({ row }) => asLoi(row.cells)),
    wanted.map(asLoi),
  )
  const kept = new Set(before.values())
  return tables.map(({ form, head, rows }) => {
    const changed = wanted.flatMap((row) => {
      const old = there.get(before.get(cellText(row[keyOfCode])) ?? '')
      return old?.form === form ? editRow(form, head, old.row, row) : []
    })
    const gone = rows
      .filter(({ cells }) => !kept.has(cellText(cells[keyOfCode])))
      .map(({ line }) => ({ row: line, column: head.indexOf(form.cot[0]?.ten ?? ''), gia: DROPPED }))
    const added = wanted.filter(
      (row) => !before.has(cellText(row[keyOfCode])) && formOf(form.key, row) === form,
    )
    return { ten: form.ten, o: [...changed, ...gone], hangThem: added.map((row) => layRow(form, head, row)) }
  })
}

/** Compared as they are read: "95%" and 95, a day that Excel shows its own way say the same. */
const editRow = ({ cot }: SheetForm, head: readonly string[], { line, cells }: Row, wanted: AnyRow): SuaO[] =>
  cot
    .filter(({ key }) => cellText(cells[key]) !== cellText(wanted[key]))
    .map(({ key, ten }) => ({ row: line, column: head.indexOf(ten), gia: shownOf(key, wanted[key]) ?? null }))

const layRow = ({ cot }: SheetForm, head: readonly string[], row: AnyRow): (GiaTri | undefined)[] =>
  head.map((ten) => {
    const column = cot.find((each) => each.ten === ten)
    return column && shownOf(column.key, row[column.key])
  })

/** The clerk's own tasks: as they stand, unless another sheet was named. */
function editOwn({ form, head, rows }: SheetRows, wanted: readonly AnyRow[]): SuaTrang {
  const edits = rows.flatMap((row, index) => editRow(form, head, row, wanted[index] ?? {}))
  const from = rows.reduce((last, { line }) => Math.max(last, line), 1)
  const added = wanted
    .slice(rows.length)
    .flatMap((row, index) => editRow(form, head, { ten: form.ten, line: from + 1 + index, cells: {} }, row))
  return { ten: form.ten, o: [...edits, ...added] }
}

/** The lists to choose from follow the register and the plan. */
function editLists([head = [], ...rows]: Rows, quyetDinh: QuyetDinh): SuaTrang {
  const lists = listsOf(quyetDinh)
  const o = ([LISTS.phong, LISTS.linhVuc] as const).flatMap((ten): SuaO[] => {
    const column = Array.from(head, cellText).indexOf(ten)
    const wanted = ten === LISTS.phong ? lists.phong : lists.linhVuc
    return Array.from({ length: Math.max(rows.length, wanted.length) }, (_, index) => index)
      .filter((index) => column >= 0 && cellText(rows[index]?.[column]) !== (wanted[index] ?? ''))
      .map((index) => ({ row: index + 2, column, gia: wanted[index] ?? null }))
  })
  return { ten: LISTS.ten, o }
}
