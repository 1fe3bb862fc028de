import type { SuaTrang } from '../../office/edit/edit-workbook'
import type { OTinh, TrangTinh } from '../../office/open-workbook'
import { UserError } from '../../problem'
import { fromCell } from './cells'
import type { CotBang } from './columns'
import { valueAt } from './fields'
import { spellName } from './find-trang'
import { CHUNG } from './forms'
import { spellPlain } from './put-columns'

/** The sheet "Chung", and its rows by their fields: the cell of the value; without one, the row alone. */
export type TrangChung = {
  readonly sheet: TrangTinh | undefined
  readonly hang: ReadonlyMap<CotBang, { readonly row: number; readonly o?: OTinh }>
}

/** Finds what a file says outside its lists: a field a row, its heading beside its value. */
export function findChung(sheets: readonly TrangTinh[], cot: readonly CotBang[]): TrangChung {
  const sheet = sheets.find(({ ten }) => spellName(ten) === spellName(CHUNG))
  const hang = new Map(
    (sheet?.hang ?? []).flatMap(({ row, o }) => {
      const [name, cell] = [0, 1].map((at) => o.find(({ column }) => column === at))
      const field = name && cot.find(({ ten }) => spellName(ten) === spellName(name.chu))
      return field ? [[field, { row, ...(cell && { o: cell }) }] as const] : []
    }),
  )
  return { sheet, hang }
}

/**
 * What changes in the sheet for it to say what a data file says outside its lists; a field that it has no row for
 * goes below. Throws UserError where something is to be written and the sheet is gone.
 */
export function editsOfChung(
  { sheet, hang }: TrangChung,
  { cot, value, file }: { readonly cot: readonly CotBang[]; readonly value: unknown; readonly file: string },
): SuaTrang[] {
  const changed = cot
    .map((field) => ({ field, at: hang.get(field), wanted: valueAt(value, field.path) }))
    .filter(({ field, at, wanted }) => {
      const known = at?.o === undefined ? undefined : fromCell(field, at.o)
      return JSON.stringify(known) !== JSON.stringify(wanted)
    })
  if (!changed.length) return []
  if (!sheet)
    throw new UserError(
      `${file}: không có bảng "${CHUNG}" để ghi ${changed.map(({ field }) => `"${field.ten}"`).join(', ')}`,
      {
        hint: `thêm lại trang tính tên "${CHUNG}": cột A là tên mục, cột B là nội dung; hoặc ghi ra tệp khác`,
      },
    )
  return [
    {
      ten: sheet.ten,
      o: changed.flatMap(({ field, at, wanted }) =>
        at ? [{ row: at.row, column: 1, gia: spellPlain(field, wanted) }] : [],
      ),
      hangThem: changed.flatMap(({ field, at, wanted }) =>
        at ? [] : [[field.ten, spellPlain(field, wanted) ?? undefined]],
      ),
    },
  ]
}
