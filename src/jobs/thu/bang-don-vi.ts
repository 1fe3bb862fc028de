import type { ChiTieu } from '../../domain/bao-cao/chi-tieu/chi-tieu'
import type { DonViDaThu } from '../../domain/thu/tinh-hinh'
import type { NewSheet } from '../../office/workbook/model'
import type { Thu } from '../../workspace/thu/read-thu'
import { makeBang } from './write-loi'

/** So many figures stand beside the name of a unit on a page of A4 that one can read. */
const MOST = 10

type Nhom = { readonly donVi: DonViDaThu[]; readonly rows: readonly ChiTieu[] }

/**
 * The figures of all units to be printed: a unit a line, a row of the form a column, those alone that somebody has
 * filled in; units that fill in the same form together, ten figures a sheet.
 */
export function makeDonViSheets(thu: Thu): NewSheet[] {
  const pages = groupByForm(thu.donVi).flatMap(({ donVi, rows }) =>
    splitRows(rows.filter(({ ma }) => donVi.some(({ so }) => so.has(ma)))).map((part) => ({ donVi, part })),
  )
  return (pages.length ? pages : [{ donVi: [], part: [] }]).map(({ donVi, part }, at) =>
    makeBang(thu, {
      ten: pages.length > 1 ? `Theo đơn vị ${at + 1}` : 'Theo đơn vị',
      title: `Số liệu theo đơn vị${pages.length > 1 ? ` (${at + 1}/${pages.length})` : ''}`,
      none: 'Chưa có số liệu của đơn vị nào.',
      cot: [
        ['STT', 6, 'center'],
        ['Đơn vị', 32],
        ['Tính vào tổng', 9, 'center'],
        ...part.map(({ ten, donVi: doVi }) => [`${ten} (${doVi})`, 14] as const),
      ],
      rows: donVi.map(({ donVi: { coQuan }, so, tinhTrang }, nth) => [
        nth + 1,
        coQuan.tenGon ?? coQuan.ten,
        tinhTrang === 'chap-nhan' ? 'có' : 'không',
        ...part.map(({ ma }) => so.get(ma)),
      ]),
    }),
  )
}

/** The units that have given a figure, by the rows of their forms. */
function groupByForm(units: readonly DonViDaThu[]): Nhom[] {
  const groups = new Map<string, Nhom>()
  for (const unit of units.filter(({ so }) => so.size > 0)) {
    const { rows } = unit.donVi
    const key = rows.map(({ ma }) => ma).join(' ')
    const group = groups.get(key) ?? { donVi: [], rows }
    group.donVi.push(unit)
    groups.set(key, group)
  }
  return Array.from(groups.values())
}

/** In as many parts as it takes, each as wide as the others. */
function splitRows(rows: readonly ChiTieu[]): ChiTieu[][] {
  const parts = Math.ceil(rows.length / MOST)
  const wide = Math.ceil(rows.length / Math.max(1, parts))
  return Array.from({ length: parts }, (_, nth) => rows.slice(nth * wide, (nth + 1) * wide))
}
