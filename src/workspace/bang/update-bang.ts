import type { z } from 'zod'
import { InputError, UserError } from '../../problem'
import type { GiaTri } from '../../office/edit/cell-xml'
import { editWorkbook, type SuaTrang } from '../../office/edit/edit-workbook'
import type { TrangDoc } from './faults'
import { toCell } from './cells'
import { editsOfChung } from './chung'
import type { CotBang } from './columns'
import { layTrang, type TrangBang } from './forms'
import { putColumns, spellPlain } from './put-columns'
import { readSheetsOf } from './read-bang'
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
  const { trang, chung, cotChung } = readSheetsOf(content, file, schema)
  const lists = trang.flatMap((read) =>
    value[read.trang.key] === undefined ? [] : [editsOf(read, value[read.trang.key], file)],
  )
  const edits = [...lists, ...editsOfChung(chung, { cot: cotChung, value, file })]
  return editWorkbook(
    content,
    file,
    edits.filter(({ o = [], hangThem = [] }) => o.length > 0 || hangThem.length > 0),
  )
}

function editsOf(read: TrangDoc, value: unknown, file: string): SuaTrang {
  if (read.trang.loai === 'cay') return editsOfCay(read, value, file)
  const { trang, ten, cotMa, dong } = read
  const wanted = toRows(trang, value)
  const isSaid = (nth: number): boolean => wanted.some(({ gia }) => gia[nth] !== undefined)
  if (!read.cot.length) refuseWithout(read, wanted.length > 0, file)
  const { cot, dauMoi } = putColumns(read, isSaid)
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
      read.cot[nth] === cot[nth] ? spellIn(trang, nth, field) : spellPlain(trang.cot[nth] ?? TEXT, field)
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
  return { ten, o: [...dauMoi, ...o, ...emptied], hangThem }
}

const TEXT: CotBang = { path: [], ten: '', kieu: 'chu' }

const spellIn = ({ cot }: TrangBang, nth: number, field: unknown): GiaTri =>
  toCell(cot[nth] ?? TEXT, field)?.value ?? null

/** A sheet that is gone, or has lost the column that tells its rows apart, takes nothing. */
function refuseWithout({ trang, findings }: TrangDoc, isSaid: boolean, file: string): void {
  if (!isSaid) return
  if (findings.length) throw new InputError(findings)
  throw new UserError(`${file}: không có bảng "${trang.ten}" để ghi`, {
    hint: `thêm lại trang tính tên "${trang.ten}", hàng đầu có cột ${trang.can.map((ten) => `"${ten}"`).join(', ')}; hoặc ghi ra tệp khác`,
  })
}

/** Tasks stand in their order: a row more or less in the middle would be another sheet. */
function editsOfCay({ trang, ten, cot, dong }: TrangDoc, value: unknown, file: string): SuaTrang {
  const form = layTrang(trang, { [trang.key]: value })
  const wanted = toRows(form, value)
  const rows = toRows(trang, value)
  const there = new Set(trang.cot.filter((_, nth) => (cot[nth] ?? -1) >= 0).map((each) => each.ten))
  const gone = form.cot.flatMap((each, nth) =>
    !there.has(each.ten) && wanted.some(({ gia }) => gia[nth] !== undefined) ? [`"${each.ten}"`] : [],
  )
  if (gone.length)
    throw new UserError(`${file}: bảng "${ten}" không có cột ${gone.join(', ')} để ghi`, {
      hint: 'thêm lại cột, đặt tên như trên; hoặc ghi ra tệp khác bằng --ra',
    })
  const filled = dong.filter(({ coNoiDung }) => coNoiDung)
  const isWide = wanted[0]?.gia.length === rows[0]?.gia.length
  if (rows.length !== filled.length || !isWide)
    throw new UserError(`bảng "${ten}" của tệp Excel đã có không cùng số hàng, số cột với kế hoạch`, {
      hint: 'ghi ra tệp khác bằng --ra',
      hintOnPage: 'thêm, bỏ hàng trong Excel cho khớp kế hoạch, hoặc sửa ở tệp Excel ấy',
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
