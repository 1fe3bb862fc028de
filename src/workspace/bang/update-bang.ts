import type { z } from 'zod'
import type { GiaTri } from '../../office/edit/cell-xml'
import { editWorkbook, type SuaTrang } from '../../office/edit/edit-workbook'
import { type TrangDoc, readSheetsOf } from './read-bang'
import { toCell } from './cells'
import { toRows } from './rows'

/**
 * A workbook that an office owns, with what a data file says: only cells that say something else change, entries
 * that it lacks come below the last row, those that are gone are emptied. Columns, sheets, colours, widths, notes and
 * formulas of the office stay. Throws UserError where a formula stands in the way.
 */
export function updateBang(
  content: Uint8Array,
  file: string,
  { schema, value }: { readonly schema: z.ZodObject; readonly value: Readonly<Record<string, unknown>> },
): Uint8Array {
  const edits = readSheetsOf(content, file, schema).flatMap((read) =>
    value[read.trang.key] === undefined ? [] : [editsOf(read, value[read.trang.key])],
  )
  return editWorkbook(
    content,
    file,
    edits.filter(({ o = [], hangThem = [] }) => o.length > 0 || hangThem.length > 0),
  )
}

function editsOf({ trang, ten, cot, cotMa, dong }: TrangDoc, value: unknown): SuaTrang {
  const wanted = toRows(trang, value)
  const left = [...dong]
  const o: { row: number; column: number; gia: GiaTri }[] = []
  const hangThem: (GiaTri | undefined)[][] = []
  for (const { ma, gia } of wanted) {
    const at = left.findIndex((row) =>
      trang.loai === 'ma' ? row.ma === ma : JSON.stringify(row.gia[0]) === JSON.stringify(gia[0]),
    )
    const [row] = at < 0 ? [] : left.splice(at, 1)
    const cells = gia
      .map((field, nth) => ({ column: cot[nth] ?? -1, field, nth }))
      .filter(({ column }) => column >= 0)
    const spell = (nth: number, field: unknown): GiaTri =>
      toCell(trang.cot[nth] ?? { kieu: 'chu' }, field)?.value ?? null
    if (row)
      o.push(
        ...cells
          .filter(({ field, nth }) => JSON.stringify(row.gia[nth]) !== JSON.stringify(field))
          .map(({ column, field, nth }) => ({ row: row.row, column, gia: spell(nth, field) })),
      )
    else
      hangThem.push(
        layRow(
          cells.map(({ column, field, nth }) => [column, spell(nth, field)]),
          ma === undefined ? [] : [[cotMa, ma]],
        ),
      )
  }
  const emptied = left
    .filter(({ coNoiDung }) => coNoiDung)
    .flatMap(({ row, gia }) =>
      gia.flatMap((field, nth) =>
        field === undefined || (trang.khoa.length > 0 && trang.khoa.includes(trang.cot[nth]?.path[0] ?? ''))
          ? []
          : [{ row, column: cot[nth] ?? -1, gia: null }],
      ),
    )
  return { ten, o: [...o, ...emptied], hangThem }
}

function layRow(
  ...groups: readonly (readonly (readonly [column: number, gia: GiaTri])[])[]
): (GiaTri | undefined)[] {
  const row: (GiaTri | undefined)[] = []
  for (const [column, gia] of groups.flat()) {
    while (row.length < column) row.push(undefined)
    row[column] = gia ?? undefined
  }
  return row
}
