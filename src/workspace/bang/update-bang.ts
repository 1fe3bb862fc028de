import type { z } from 'zod'
import { UserError } from '../../problem'
import type { GiaTri } from '../../office/edit/cell-xml'
import { editWorkbook, type SuaTrang } from '../../office/edit/edit-workbook'
import type { TrangDoc } from './faults'
import { readSheetsOf } from './read-bang'
import { toCell } from './cells'
import { layTrang, type TrangBang } from './forms'
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

function editsOf(read: TrangDoc, value: unknown): SuaTrang {
  if (read.trang.loai === 'cay') return editsOfCay(read, value)
  const { trang, ten, cot, cotMa, dong } = read
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
    const spell = (nth: number, field: unknown): GiaTri => spellIn(trang, nth, field)
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

const spellIn = ({ cot }: TrangBang, nth: number, field: unknown): GiaTri =>
  toCell(cot[nth] ?? { kieu: 'chu' }, field)?.value ?? null

/** Tasks stand in their order: a row more or less in the middle would be another sheet. */
function editsOfCay({ trang, ten, cot, dong }: TrangDoc, value: unknown): SuaTrang {
  const wanted = toRows(layTrang(trang, { [trang.key]: value }), value)
  const rows = toRows(trang, value)
  const filled = dong.filter(({ coNoiDung }) => coNoiDung)
  const isWide = wanted[0]?.gia.length === rows[0]?.gia.length
  const fits = rows.every(({ gia }) =>
    gia.every((field, nth) => field === undefined || (cot[nth] ?? -1) >= 0),
  )
  if (rows.length !== filled.length || !isWide || !fits)
    throw new UserError(`bảng "${ten}" của tệp Excel đã có không cùng số hàng, số cột với kế hoạch`, {
      hint: 'ghi ra tệp khác bằng --ra',
    })
  const o = rows.flatMap(({ gia }, at) =>
    gia.flatMap((field, nth) =>
      JSON.stringify(filled[at]?.gia[nth]) === JSON.stringify(field)
        ? []
        : [{ row: filled[at]?.row ?? 0, column: cot[nth] ?? 0, gia: spellIn(trang, nth, field) }],
    ),
  )
  return { ten, o }
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
