import { cell, paragraph, row, table } from '../document/build'
import type { Cell, Inline, Row, Table } from '../document/nodes'
import type { BangNhiemVu, Cot, LinhVuc, NhiemVu } from '../domain/ke-hoach/ke-hoach'
import { numbered } from '../domain/ke-hoach/list-nhiem-vu'
import { roman } from '../language/list-marks'
import { readProse } from '../template/read-markup'

type Moc = NhiemVu['moc'][number]
/** The text of a note by its mark. */
type NoteOf = (mark: string) => string | undefined

/**
 * The tasks of a plan, one group row a field. A task of several mốc is one number over several rows. The texts
 * are prose.
 */
export function bangNhiemVu({ cot, soCot }: BangNhiemVu, linhVuc: readonly LinhVuc[], noteOf: NoteOf): Table {
  const header = row(cot.map(({ ten }) => cell([paragraph('oTieuDe', ten)])))
  const numbers = soCot ? [row(cot.map((_, at) => cell([paragraph('oGiua', `(${at + 1})`)])))] : []
  const body = linhVuc.flatMap(({ ten, nhiemVu }, index) => [
    ...(ten === undefined ? [] : [groupRow(roman(index + 1), readProse(ten, noteOf), cot.length)]),
    ...numbered(nhiemVu).flatMap(({ so, item }) => taskRows(so, item, cot, noteOf)),
  ])
  return table(
    cot.map(({ rong }) => rong),
    [header, ...numbers, ...body],
    { headerRows: 1 + numbers.length },
  )
}

const groupRow = (so: string, ten: readonly Inline[], columns: number): Row =>
  row([cell([paragraph('oTieuDe', so)]), cell([paragraph('oNhom', ten)], { colSpan: columns - 1 })], {
    keepWithNext: true,
  })

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
      return [
        noiDung === 'thoiHan'
          ? cell([paragraph('oGiua', readProse(moc.thoiHan, noteOf))])
          : lines(valueOf(moc, noiDung)),
      ]
    })
    return row(cells, { keepWithNext: index < rowSpan - 1 })
  })
}

/** Whether one text says who leads and who coordinates: one cell over both columns. */
const isMerged = ({ phanCong }: Moc): boolean =>
  typeof phanCong === 'object' && phanCong.chuTri === phanCong.phoiHop

/** What a column shows of a mốc; a column of the office's own, what is written for it. */
function valueOf({ ketQua, phanCong, cotRieng }: Moc, noiDung: string): string {
  const { chuTri, phoiHop } = typeof phanCong === 'string' ? { chuTri: phanCong, phoiHop: '' } : phanCong
  const known: Partial<Record<string, string>> = { ketQua, phanCong: phanCongText(phanCong), chuTri, phoiHop }
  return (noiDung in known ? known[noiDung] : cotRieng?.[noiDung]) ?? ''
}

/** An assignment in one column: who leads, and below who coordinates. */
export const phanCongText = (phanCong: Moc['phanCong']): string =>
  typeof phanCong === 'string' ? phanCong : [phanCong.chuTri, phanCong.phoiHop].filter(Boolean).join('\n')
