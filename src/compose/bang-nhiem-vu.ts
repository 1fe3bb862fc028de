import { cell, paragraph, row, table } from '../document/build'
import type { Cell, Paragraph, Row, Table } from '../document/nodes'
import { type HangTong, isTong } from '../domain/ke-hoach/hang-tong'
import { type BangNhiemVu, COT, type Cot, type LinhVuc, type NhiemVu } from '../domain/ke-hoach/ke-hoach'
import { numbered } from '../domain/ke-hoach/list-nhiem-vu'
import { roman } from '../language/list-marks'
import { plainOf } from '../language/markup'
import { readProse } from '../template/read-markup'
import { isShort } from './bang-thuong'

type Moc = NhiemVu['moc'][number]
/** The text of a note by its mark. */
type NoteOf = (mark: string) => string | undefined

/**
 * The tasks of a plan, one group row a field, rows of totals where they stand. A task of several mốc is one
 * number over several rows. The texts are prose.
 */
export function bangNhiemVu(bang: BangNhiemVu, linhVuc: readonly LinhVuc[], noteOf: NoteOf): Table {
  const { cot, soCot, hangTongDau = [], hangTong = [] } = bang
  const header = row(cot.map(({ ten }) => cell([paragraph('oTieuDe', ten)])))
  const numbers = soCot ? [row(cot.map((_, at) => cell([paragraph('oGiua', `(${at + 1})`)])))] : []
  const totals = (rows: readonly HangTong[]): Row[] => rows.map((each) => totalRow(each, cot, noteOf))
  const body = linhVuc.flatMap((nhom, index) => [
    ...(nhom.ten === undefined
      ? []
      : [groupRow(nhom.so ?? roman(index + 1), { ...nhom, ten: nhom.ten }, cot, noteOf)]),
    ...numbered(nhom.nhiemVu).flatMap(({ so, item }) => taskRows(so, item, cot, noteOf)),
    ...totals(nhom.hangTong ?? []),
  ])
  return table(
    cot.map(({ rong }) => rong),
    [header, ...numbers, ...totals(hangTongDau), ...body, ...totals(hangTong)],
    { headerRows: 1 + numbers.length },
  )
}

const groupRow = (so: string, { ten, o }: HangTong, cot: readonly Cot[], noteOf: NoteOf): Row =>
  row(
    [
      cell([paragraph('oTieuDe', so)]),
      ...labelled(paragraph('oNhom', readProse(ten, noteOf)), o, cot.slice(1), noteOf),
    ],
    { keepWithNext: true },
  )

/** A sum is set as the head is; other words below the tasks, as a cell. */
const totalRow = ({ ten, o }: HangTong, cot: readonly Cot[], noteOf: NoteOf): Row =>
  row(labelled(paragraph(isTong(plainOf(ten)) ? 'oTieuDe' : 'oChu', readProse(ten, noteOf)), o, cot, noteOf))

/** The words of a row over all columns before the first that has a cell of its own. */
function labelled(label: Paragraph, o: HangTong['o'] = {}, cot: readonly Cot[], noteOf: NoteOf): Cell[] {
  const first = cot.findIndex(({ noiDung }, at) => at > 0 && noiDung in o)
  const colSpan = first < 0 ? cot.length : first
  const values = cot.slice(colSpan).map(({ noiDung }) => o[noiDung] ?? '')
  return [
    cell([label], { colSpan }),
    ...values.map((value) =>
      cell(value.split('\n').map((line) => paragraph(roleOfTotal(line), readProse(line, noteOf)))),
    ),
  ]
}

const roleOfTotal = (value: string) => (isShort(value) ? 'oTieuDe' : 'oNhom')

/** What belongs to the task stands once over all its rows; what belongs to a mốc stands in its row. */
function taskRows(so: number, task: NhiemVu, cot: readonly Cot[], noteOf: NoteOf): Row[] {
  const rowSpan = task.moc.length
  const lines = (value: string, span: { rowSpan?: number; colSpan?: number } = {}): Cell =>
    cell(
      // Each line of the data is a paragraph of the cell: one bullet, one line.
      value.split('\n').map((line) => paragraph('oChu', readProse(line, noteOf))),
      span,
    )
  return task.moc.map((moc, index) => {
    const merged = isMerged(moc)
    const cells = cot.flatMap(({ noiDung }, at) => {
      if (noiDung === 'tt') return index ? [] : [cell([paragraph('oGiua', String(so))], { rowSpan })]
      if (noiDung === 'nhiemVu') return index ? [] : [lines(task.ten, { rowSpan })]
      if (merged && noiDung === 'phoiHop' && cot[at - 1]?.noiDung === 'chuTri') return []
      if (merged && noiDung === 'chuTri' && cot[at + 1]?.noiDung === 'phoiHop')
        return [lines(valueOf(moc, noiDung), { colSpan: 2 })]
      const value = valueOf(moc, noiDung)
      return [isCentred(noiDung, value) ? cell([paragraph('oGiua', readProse(value, noteOf))]) : lines(value)]
    })
    return row(cells, { keepWithNext: index < rowSpan - 1 })
  })
}

const KNOWN: ReadonlySet<string> = new Set(COT)
/** A deadline, and a figure in a column of the office's own. */
const isCentred = (noiDung: string, value: string): boolean =>
  noiDung === 'thoiHan' || (!KNOWN.has(noiDung) && isShort(value))

/** Whether one text says who leads and who coordinates: one cell over both columns. */
const isMerged = ({ phanCong }: Moc): boolean =>
  typeof phanCong === 'object' && phanCong.chuTri === phanCong.phoiHop

/** What a column shows of a mốc; a column of the office's own, what is written for it. */
function valueOf({ ketQua, thoiHan, phanCong, cotRieng }: Moc, noiDung: string): string {
  const { chuTri, phoiHop } = typeof phanCong === 'string' ? { chuTri: phanCong, phoiHop: '' } : phanCong
  const known: Partial<Record<string, string>> = {
    ketQua,
    thoiHan,
    phanCong: phanCongText(phanCong),
    chuTri,
    phoiHop,
  }
  return (noiDung in known ? known[noiDung] : cotRieng?.[noiDung]) ?? ''
}

/** An assignment in one column: who leads, and below who coordinates. */
export const phanCongText = (phanCong: Moc['phanCong']): string =>
  typeof phanCong === 'string' ? phanCong : [phanCong.chuTri, phanCong.phoiHop].filter(Boolean).join('\n')
