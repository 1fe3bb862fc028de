import { extname } from 'node:path'
import { type GhiNhan, type TienDo, tienDoFile } from '../../domain/bao-cao/tien-do/tien-do'
import type { ThayDoiTienDo } from '../../domain/thu/put-de-xuat'
import type { GiaTri } from '../../office/edit/cell-xml'
import { editWorkbook, type SuaTrang } from '../../office/edit/edit-workbook'
import type { CotBang } from '../bang/columns'
import type { TrangDoc } from '../bang/faults'
import { valueAt } from '../bang/fields'
import { putColumns, spellPlain } from '../bang/put-columns'
import { readSheetsOf } from '../bang/read-bang'
import { toEntry } from '../bang/rows'
import { toYaml } from '../bang/to-yaml'

type DaDoc = { readonly file: string; readonly content: Uint8Array; readonly value: TienDo }

/**
 * The progress of a period, a workbook or YAML, with what changes in its records, in place: columns, colours, notes
 * and comments of the office stay. `isOf`: whether a row that says nothing yet is of a task. Throws UserError where
 * a formula or a merged cell stands in the way.
 */
export function writeTienDo(
  { file, content, value }: DaDoc,
  { sua, them }: ThayDoiTienDo,
  isOf: (row: GhiNhan, ghi: GhiNhan) => boolean,
): Uint8Array {
  if (extname(file).toLowerCase() === '.xlsx') {
    const read = readSheetsOf(content, file, tienDoFile).trang.find(({ trang }) => trang.key === 'nhiemVu')
    return read ? editWorkbook(content, file, [editsOf(read, { sua, them }, isOf)]) : content
  }
  const nhiemVu = [...value.nhiemVu.map((ghi, at) => sua.get(at) ?? ghi), ...them]
  const text = toYaml(tienDoFile, { ...value, nhiemVu }, { source: new TextDecoder().decode(content) })
  return new TextEncoder().encode(text)
}

/** A record goes into the row of its task; one that the sheet has no row for goes below. */
function editsOf(
  read: TrangDoc,
  { sua, them }: Pick<ThayDoiTienDo, 'sua' | 'them'>,
  isOf: (row: GhiNhan, ghi: GhiNhan) => boolean,
): SuaTrang {
  const { trang, ten, dong } = read
  const filled = dong.filter(({ coNoiDung }) => coNoiDung)
  const left = dong.filter(({ coNoiDung }) => !coNoiDung)
  const records = [...sua.values(), ...them]
  const wide = putColumns(read, (nth) =>
    records.some((ghi) => valueAt(ghi, trang.cot[nth]?.path ?? []) !== undefined),
  )
  const changed = Array.from(sua, ([at, ghi]) => ({ row: filled[at]?.row, ghi }))
  const added = them.map((ghi) => {
    const at = left.findIndex(({ gia }) => isOf(toEntry(trang, gia) as GhiNhan, ghi))
    const [found] = at < 0 ? [] : left.splice(at, 1)
    return { row: found?.row, ghi }
  })
  const known = [...changed, ...added].flatMap(({ row, ghi }) => (row === undefined ? [] : [{ row, ghi }]))
  return {
    ten,
    o: [
      ...wide.dauMoi,
      ...known.flatMap(({ row, ghi }) =>
        cellsOf(trang.cot, wide.cot, ghi, SAID).map((cell) => ({ row, ...cell })),
      ),
    ],
    hangThem: added
      .filter(({ row }) => row === undefined)
      .map(({ ghi }) => layRow(cellsOf(trang.cot, wide.cot, ghi, [...NAMED, ...SAID]))),
  }
}

const NAMED = ['ma', 'nhiemVu', 'ten', 'moc']
const SAID = ['trangThai', 'ngay', 'minhChung', 'deXuat']

type O = { readonly column: number; readonly gia: GiaTri }

const cellsOf = (
  form: readonly CotBang[],
  cot: readonly number[],
  ghi: GhiNhan,
  keys: readonly string[],
): O[] =>
  form.flatMap((each, nth): O[] => {
    const column = cot[nth] ?? -1
    if (column < 0 || !keys.includes(each.path[0] ?? '')) return []
    return [{ column, gia: spellPlain(each, valueAt(ghi, each.path)) }]
  })

const layRow = (cells: readonly O[]): (GiaTri | undefined)[] =>
  Array.from({ length: Math.max(0, ...cells.map(({ column }) => column + 1)) }, (_, at) => {
    const gia = cells.find(({ column }) => column === at)?.gia
    return gia === null ? undefined : gia
  })
