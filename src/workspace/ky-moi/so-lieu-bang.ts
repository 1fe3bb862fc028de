import { type ChiTieu, decimalsOf, type DongSoLieu, selectRows } from '../../domain/bao-cao/chi-tieu/chi-tieu'
import { formatGiaTri } from '../../domain/bao-cao/chi-tieu/format-so-lieu'
import type { HoSoBaoCao } from '../../domain/bao-cao/ho-so'
import { lettersOf } from '../../office/refs'
import type { NewCell, NewRow, NewSheet, RedWhen } from '../../office/workbook/model'
import { COT_LOAI, COT_MA, DONG_TINH } from '../bang/forms'

/** The figures of a period beside the new one, those that may stand beside it, under its name. */
export type SoBenCanh = { readonly ten: string; readonly dong: readonly DongSoLieu[] }

/** A level by its short name, in the column of a table of figures. */
export const TEN_CAP = {
  'trung-uong': 'trung ương',
  tinh: 'tỉnh',
  so: 'sở',
  huyen: 'huyện',
  xa: 'xã',
} as const
/** Headings, widths; the first two out of sight. */
const TRUOC = [
  [COT_MA.ten, 18],
  [COT_LOAI, 10],
  ['STT', 8],
  ['Chỉ tiêu', 58],
  ['Đơn vị tính', 15],
  ['Cấp báo cáo', 10],
] as const
const SAU = [
  ['Kỳ này', 14],
  ['Ghi chú', 30],
  ['Lý do', 30],
] as const
const HEAD_ROWS = 2

type Dong = { readonly row: ChiTieu } | { readonly ten: string }
type Context = {
  readonly kyNay: string
  readonly at: ReadonlyMap<string, number>
  readonly demDuoc: boolean
  readonly ben: readonly SoBenCanh[]
}

/**
 * The sheet in which the figures of a period are typed: a row a row of the annex, with the figures of the period
 * before and of last year in grey, rates and totals as formulas, red where a figure breaks a rule.
 */
export function writeSoLieuBang(
  { danhMuc, ky, keHoach }: Pick<HoSoBaoCao, 'danhMuc' | 'ky' | 'keHoach'>,
  ben: readonly SoBenCanh[],
  title: string,
): NewSheet | undefined {
  if (!danhMuc) return undefined
  const dong = listDong(selectRows(danhMuc, ky), danhMuc.bieu ?? [])
  const at = new Map(dong.flatMap((each, nth) => ('row' in each ? [[each.row.ma, nth + HEAD_ROWS + 1]] : [])))
  const cot = [...TRUOC, ...ben.map(({ ten }) => [ten, 13] as const), ...SAU]
  const context: Context = {
    kyNay: lettersOf(TRUOC.length + ben.length),
    at,
    demDuoc: keHoach?.linhVuc !== undefined,
    ben,
  }
  return {
    name: 'Số liệu',
    columns: cot.map(([, width], nth) => ({ width, ...(nth < 2 && { hidden: true as const }) })),
    rows: [
      { cells: [undefined, undefined, { role: 'title', value: title }], height: 22 },
      { cells: cot.map(([value]): NewCell => ({ role: 'head', value })) },
      ...dong.map((each) => ('row' in each ? writeDong(each.row, context) : writeTen(each.ten, cot.length))),
    ],
    merged: [`C1:${lettersOf(cot.length - 1)}1`],
    frozen: { rows: HEAD_ROWS, columns: 4 },
    redWhen: dong.flatMap((each) => ('row' in each ? redOf(each.row, context) : [])),
  }
}

/** Each form begins with its name. */
function listDong(
  rows: readonly ChiTieu[],
  bieu: readonly { readonly so: number; readonly ten: string }[],
): Dong[] {
  const named = new Set<number>()
  return rows.flatMap((row): Dong[] => {
    const own = bieu.find(({ so }) => so === row.bieu)
    if (!own || named.has(own.so)) return [{ row }]
    named.add(own.so)
    return [{ ten: `Biểu mẫu ${own.so}. ${own.ten}` }, { row }]
  })
}

const writeTen = (ten: string, width: number): NewRow => ({
  cells: Array.from({ length: width }, (_, nth): NewCell => ({
    role: 'group',
    ...(nth === 3 && { value: ten }),
  })),
})

function writeDong(row: ChiTieu, context: Context): NewRow {
  const { ben } = context
  const role = row.loai === 'nhom' ? 'group' : 'plain'
  const grey = (all: readonly DongSoLieu[]): NewCell => {
    const found = all.find(({ chiTieu }) => chiTieu.ma === row.ma)
    const value =
      found && found.giaTri.loai !== 'thieu' && row.loai !== 'nhom'
        ? formatGiaTri(found.chiTieu, found.giaTri)
        : undefined
    return { role: 'grey', value, format: '@', align: 'center' }
  }
  const formula = formulaOf(row, context)
  const cells: NewCell[] = [
    { role: 'plain', value: row.ma },
    { role: 'plain', value: formula === undefined ? undefined : DONG_TINH },
    { role, value: row.so, format: '@', align: 'center' },
    { role, value: row.ten },
    { role, value: row.donVi },
    { role, value: row.cap && TEN_CAP[row.cap], align: 'center' },
    ...ben.map(({ dong }) => grey(dong)),
  ]
  if (row.loai === 'nhom') return { cells: [...cells, { role }, { role }, { role }] }
  const format = decimalsOf(row) > 0 ? '#,##0.00' : '#,##0'
  const own: NewCell =
    formula === undefined ? { role: 'input', format } : { role: 'total', format, formula, value: '' }
  return { cells: [...cells, own, { role: 'input', format: '@' }, { role: 'input', format: '@' }] }
}

/** What reckons a row in the sheet, where all its parts stand there; undefined for one that is typed. */
function formulaOf(row: ChiTieu, { at, demDuoc, kyNay }: Context): string | undefined {
  const cellOf = (ma: string | undefined): string | undefined => {
    const nth = at.get(ma ?? '')
    return nth === undefined ? undefined : `${kyNay}${nth}`
  }
  if (row.loai === 'dem') return demDuoc ? '"từ tiến độ"' : undefined
  if (row.loai === 'ty-le') {
    const [part, whole] = [cellOf(row.tuSo), cellOf(row.mauSo)]
    if (part === undefined || whole === undefined) return undefined
    return `IF(COUNT(${part},${whole})=2,IF(${whole}=0,"-",ROUND(${part}/${whole}*100,${decimalsOf(row)})),"")`
  }
  const parts = row.loai === 'tong' ? (row.cong ?? []).flatMap((ma) => cellOf(ma) ?? []) : []
  return parts.length ? `IF(COUNT(${parts.join(',')})=${parts.length},SUM(${parts.join(',')}),"")` : undefined
}

/** A figure that is none, that is below nought or has a fraction that its row has no room for, or is more than its whole. */
function redOf(row: ChiTieu, { at, kyNay }: Context): RedWhen[] {
  const own = `${kyNay}${at.get(row.ma) ?? 0}`
  if (row.loai === 'nhom') return []
  const decimals = decimalsOf(row)
  const plain = `IF(ISNUMBER(${own}),OR(${own}<0,ROUND(${own},${decimals})<>${own}),AND(${own}<>"",${own}<>"-",${own}<>"từ tiến độ"))`
  const more = (row.quanHe ?? []).flatMap(({ kieu, voi }) => {
    const others = voi.flatMap((ma) => (at.has(ma) ? [`${kyNay}${at.get(ma) ?? 0}`] : []))
    if (others.length < voi.length) return []
    return [
      `AND(COUNT(${[own, ...others].join(',')})=${others.length + 1},${own}${kieu === 'cong' ? '<>' : '>'}SUM(${others.join(',')}))`,
    ]
  })
  const over = row.loai === 'ty-le' ? [`AND(ISNUMBER(${own}),${own}>100)`] : []
  return [plain, ...more, ...over].map((formula) => ({ ref: own, formula }))
}
