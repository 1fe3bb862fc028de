import { cell, paragraph, row, table } from '../document/build'
import type { Cell, Row, Table } from '../document/nodes'
import type { Cot, KeHoach, LinhVuc, NhiemVu } from '../domain/ke-hoach/ke-hoach'
import { numbered } from '../domain/ke-hoach/list-nhiem-vu'
import { roman } from '../language/list-marks'

type Moc = NhiemVu['moc'][number]

/** The tasks of a plan, one group row a field. A task of several mốc is one number over several rows. */
export function bangNhiemVu({ cot }: NonNullable<KeHoach['phuLuc']>, linhVuc: readonly LinhVuc[]): Table {
  const header = row(cot.map(({ ten }) => cell([paragraph('oTieuDe', ten)])))
  const body = linhVuc.flatMap(({ ten, nhiemVu }, index) => [
    row(
      [
        cell([paragraph('oTieuDe', roman(index + 1))]),
        cell([paragraph('oNhom', ten)], { colSpan: cot.length - 1 }),
      ],
      { keepWithNext: true },
    ),
    ...numbered(nhiemVu).flatMap(({ so, item }) => taskRows(so, item, cot)),
  ])
  return table(
    cot.map(({ rong }) => rong),
    [header, ...body],
    { headerRows: 1 },
  )
}

/** What belongs to the task stands once over all its rows; what belongs to a mốc stands in its row. */
function taskRows(so: number, task: NhiemVu, cot: readonly Cot[]): Row[] {
  const rowSpan = task.moc.length
  return task.moc.map((moc, index) => {
    const cells = cot.flatMap(({ noiDung }) => {
      if (noiDung === 'tt') return index ? [] : [cell([paragraph('oGiua', String(so))], { rowSpan })]
      if (noiDung === 'nhiemVu') return index ? [] : [lines(task.ten, { rowSpan })]
      return [noiDung === 'thoiHan' ? cell([paragraph('oGiua', moc.thoiHan)]) : lines(valueOf(moc, noiDung))]
    })
    return row(cells, { keepWithNext: index < rowSpan - 1 })
  })
}

function valueOf({ ketQua, phanCong }: Moc, noiDung: 'ketQua' | 'phanCong' | 'chuTri' | 'phoiHop'): string {
  if (noiDung === 'ketQua') return ketQua
  if (noiDung === 'phanCong') return phanCongText(phanCong)
  const { chuTri, phoiHop = '' } = typeof phanCong === 'string' ? { chuTri: phanCong } : phanCong
  return noiDung === 'chuTri' ? chuTri : phoiHop
}

/** An assignment in one column: who leads, and below who coordinates. */
export const phanCongText = (phanCong: Moc['phanCong']): string =>
  typeof phanCong === 'string' ? phanCong : [phanCong.chuTri, phanCong.phoiHop].filter(Boolean).join('\n')

/** Each line of the data is a paragraph of the cell: one bullet, one line. */
const lines = (value: string, span: { rowSpan?: number } = {}): Cell =>
  cell(
    value.split('\n').map((line) => paragraph('oChu', line)),
    span,
  )
