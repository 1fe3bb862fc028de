import { UserError } from '../../problem'
import type { GiaTri } from './cell-xml'
import { extendNames, extendRules, extendTable } from './extend-ranges'
import { addNotes } from './notes'
import type { GhiChuO } from './note-shapes'
import { type CacPhan, openParts, removePart } from './parts'
import { askReckoning, dropResults } from './recalculate'
import { setCells, type SuaO } from './set-cells'
import { findLastFilled, type Layout, readLayout } from './sheet-layout'
import { applySplices, listSpans, type Splice } from './spans'

/**
 * What changes in one sheet, known by its name. `o`: cells and their new values. `hangThem`: rows put below the
 * last one that holds something, their values by columns from A; undefined leaves a cell out. `ghiChu`: notes.
 */
export type SuaTrang = {
  readonly ten: string
  readonly o?: readonly SuaO[]
  readonly hangThem?: readonly (readonly (GiaTri | undefined)[])[]
  readonly ghiChu?: readonly GhiChuO[]
}

type TrangMo = { readonly ten: string; readonly nth: number; readonly path: string; readonly layout: Layout }

/**
 * Edits a workbook that people own: the cells that are named change their value, and nothing else in the file does,
 * whatever program saved it. Styles, widths, colours, notes, charts, lists, other sheets and formulas stay as they
 * are written; saved results that the change makes old are taken away, and Excel is asked to reckon anew.
 * Throws UserError for a file that is no sound .xlsx, a sheet that it does not have, a cell that is merged or holds
 * a formula.
 */
export function editWorkbook(content: Uint8Array, file: string, edits: readonly SuaTrang[]): Uint8Array {
  const parts = openParts(content, file)
  const workbook = parts.goi.main('xl/workbook.xml')
  const sheets = readSheets(parts, workbook)
  const wanted = edits.map((edit) => ({ edit, sheet: findSheet(sheets, edit.ten, file) }))
  const cells = new Map(wanted.map(({ edit, sheet }) => [sheet.ten, cellsOf(edit, sheet.layout)]))
  const old = hasValues(cells)
    ? dropResults(
        sheets.map(({ ten, layout }) => ({ trang: ten, layout })),
        cells,
      )
    : undefined
  for (const sheet of sheets) {
    const edit = wanted.find((each) => each.sheet === sheet)?.edit
    const splices = [...(edit ? editSheet(parts, sheet, edit) : []), ...(old?.get(sheet.ten) ?? [])]
    if (splices.length) parts.set(sheet.path, applySplices(sheet.layout.xml, splices))
  }
  for (const { edit, sheet } of wanted)
    if (edit.hangThem?.length) extendAround(parts, workbook, sheet, edit.hangThem.length)
  if (old) askAnew(parts, workbook, file)
  return parts.zip()
}

const hasValues = (cells: ReadonlyMap<string, readonly SuaO[]>): boolean =>
  Array.from(cells.values()).some((each) => each.length > 0)

function readSheets(parts: CacPhan, workbook: string): TrangMo[] {
  const { goi, textOf } = parts
  const named = listSpans(textOf(workbook) ?? '', goi.tep).filter(
    ({ name, parent }) => name === 'sheet' && parent?.name === 'sheets',
  )
  const relations = goi.relationsOf(workbook)
  return named.flatMap(({ attributes }, nth) => {
    const id = Object.entries(attributes).find(([name]) => /:id$/u.test(name))?.[1]
    const path = relations.find((each) => each.id === id)?.path
    const layout = path === undefined ? undefined : readLayout(textOf(path) ?? '', goi.tep)
    return path !== undefined && layout
      ? [{ ten: (attributes['name'] ?? '').normalize('NFC'), nth, path, layout }]
      : []
  })
}

function findSheet(sheets: readonly TrangMo[], ten: string, file: string): TrangMo {
  const sheet = sheets.find((each) => each.ten === ten.normalize('NFC'))
  if (sheet) return sheet
  throw new UserError(`${file}: không có bảng "${ten}"`, {
    hint: `tệp đang có: ${sheets.map((each) => each.ten).join(', ')}`,
  })
}

/** The cells that change, those of new rows too. */
function cellsOf({ o = [], hangThem = [] }: SuaTrang, layout: Layout): SuaO[] {
  const last = hangThem.length ? findLastFilled(layout) : 0
  const added = hangThem.flatMap((values, index) =>
    values.flatMap((gia, column) => (gia === undefined ? [] : [{ row: last + 1 + index, column, gia }])),
  )
  return [...o, ...added]
}

function editSheet(parts: CacPhan, { ten, path, layout }: TrangMo, edit: SuaTrang): Splice[] {
  const last = findLastFilled(layout)
  const added = edit.hangThem?.length ?? 0
  return [
    ...setCells(layout, cellsOf(edit, layout), added ? last : Infinity, `${parts.goi.tep}: bảng ${ten}`),
    ...(added ? extendRules(layout, last, last + added) : []),
    ...addNotes(parts, path, layout, edit.ghiChu ?? []),
  ]
}

/** Tables and names outside the sheet's own part that ended at its last row. */
function extendAround(parts: CacPhan, workbook: string, { nth, path, layout }: TrangMo, added: number): void {
  const from = findLastFilled(layout)
  const to = from + added
  const change = (part: string, splicesOf: (of: Pick<Layout, 'spans' | 'xml'>) => Splice[]): void => {
    const xml = parts.textOf(part)
    if (xml === undefined) return
    const splices = splicesOf({ xml, spans: listSpans(xml, parts.goi.tep) })
    if (splices.length) parts.set(part, applySplices(xml, splices))
  }
  for (const { type, path: table } of parts.goi.relationsOf(path))
    if (type === 'table') change(table, (of) => extendTable(of, from, to))
  change(workbook, (of) => extendNames(of, { nth, from, to }))
}

/** The order of reckoning is a part that must agree with the formulas; Excel makes it anew where there is none. */
function askAnew(parts: CacPhan, workbook: string, file: string): void {
  removePart(parts, workbook, 'calcChain')
  const xml = parts.textOf(workbook)
  if (xml !== undefined) parts.set(workbook, askReckoning(xml, file))
}
