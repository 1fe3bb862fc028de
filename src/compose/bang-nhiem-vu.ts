import { cell, paragraph, row, table } from '../document/build'
import type { Cell, Row, Table } from '../document/nodes'
import type { KeHoach, NhiemVu } from '../domain/ke-hoach'
import { roman } from '../language/list-marks'

/** Shares of the width: TT, nhiệm vụ, kết quả, tiến độ, phân công. */
const SHARES = [0.05, 0.29, 0.23, 0.16, 0.27]

/** The tasks of a plan, one group row a field. A task of several mốc is one number over several rows. */
export function bangNhiemVu({ phuLuc, linhVuc }: KeHoach): Table {
  const header = row(phuLuc.cot.map((title) => cell([paragraph('oTieuDe', title)])))
  const body = linhVuc.flatMap(({ ten, nhiemVu }, index) => [
    row([cell([paragraph('oTieuDe', roman(index + 1))]), cell([paragraph('oNhom', ten)], { colSpan: SHARES.length - 1 })], { keepWithNext: true }),
    ...numbered(nhiemVu).flatMap(({ so, task }) => taskRows(so, task)),
  ])
  return table(SHARES, [header, ...body], { headerRows: 1 })
}

/** Numbers as printed: counted on from the last one fixed by the author. */
export function numbered<T extends { so?: number | undefined }>(items: readonly T[]): { so: number; task: T }[] {
  let so = 0
  return items.map((task) => ({ so: (so = task.so ?? so + 1), task }))
}

function taskRows(so: number, { ten, moc }: NhiemVu): Row[] {
  const rowSpan = moc.length
  return moc.map(({ ketQua, thoiHan, phanCong }, index) => {
    const lead = index ? [] : [cell([paragraph('oGiua', String(so))], { rowSpan }), lines(ten, { rowSpan })]
    return row([...lead, lines(ketQua), cell([paragraph('oGiua', thoiHan)]), lines(phanCong)], { keepWithNext: index < rowSpan - 1 })
  })
}

/** Each line of the data is a paragraph of the cell: one bullet, one line. */
const lines = (value: string, span: { rowSpan?: number } = {}): Cell => cell(value.split('\n').map((line) => paragraph('oChu', line)), span)
