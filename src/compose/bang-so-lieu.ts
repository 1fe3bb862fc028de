import { cell, paragraph, row, table } from '../document/build'
import type { Cell, Role, Row, Table } from '../document/nodes'
import type { DongSoLieu } from '../domain/bao-cao/chi-tieu/chi-tieu'
import type { Cot } from '../domain/bao-cao/chi-tieu/danh-muc'
import { formatGiaTri } from '../domain/bao-cao/chi-tieu/format-so-lieu'
import type { GhiChu } from '../domain/bao-cao/chi-tieu/so-lieu'

/** The figures of another period, beside which those of this one stand. */
export type CotSoLieu = { readonly ten: string; readonly dong: readonly DongSoLieu[] }
/** The rows of one table, its columns where the catalogue says them, what the office notes on a row. */
export type BangSoLieu = {
  readonly dong: readonly DongSoLieu[]
  readonly others: readonly CotSoLieu[]
  readonly cot?: readonly Cot[] | undefined
  readonly ghiChu: (ma: string) => GhiChu | undefined
}

const inDong = ({ chiTieu, giaTri }: DongSoLieu): string => formatGiaTri(chiTieu, giaTri)
/** Of another period: blank where there is nothing to compare, "-" where there is no figure. */
const inSoSanh = (dong: DongSoLieu | undefined): string =>
  dong ? (dong.giaTri.loai === 'so' ? inDong(dong) : '-') : ''

/** A column as it is laid out: one of the catalogue's, or the figures of another period. */
type Column = Cot & { readonly other?: ReadonlyMap<string, DongSoLieu> }

/** A table of the statistical annex. Widths in per cent. */
export function bangSoLieu(bang: BangSoLieu): Table {
  const columns = columnsOf(bang)
  const head = headOf(columns)
  const body = bang.dong.map((dong, index) =>
    row(
      columns.flatMap((column) => cellOf(column, { dong, index, bang })),
      { keepWithNext: dong.chiTieu.loai === 'nhom' },
    ),
  )
  return table(
    columns.map(({ rong }) => rong),
    [...head, ...body],
    { headerRows: head.length },
  )
}

/** Whether there is anything to compare in another period. */
export const hasFigures = ({ dong }: CotSoLieu): boolean => dong.some(({ giaTri }) => giaTri.loai === 'so')

/** The columns where the catalogue does not say them; none for a period of which nothing can be compared. */
function columnsOf(bang: BangSoLieu): Column[] {
  const others = bang.others.filter(hasFigures)
  const { cot } = bang
  const wide = widthOfFigures([bang.dong, ...others.map(({ dong }) => dong)])
  const side = others.length ? 11 : 13
  const own: readonly Cot[] = cot ?? [
    { la: 'stt', ten: 'STT', rong: 10 },
    { la: 'chi-tieu', ten: 'Chỉ tiêu thống kê', rong: 90 - 2 * side - wide * (1 + others.length) },
    { la: 'don-vi', ten: 'Đơn vị tính', rong: side },
    { la: 'so-lieu', ten: 'Số liệu', rong: wide },
    { la: 'ghi-chu', ten: 'Ghi chú', rong: side },
  ]
  const all = own.flatMap((column): Column[] =>
    column.la === 'so-lieu'
      ? [
          { ...column, rong: Math.max(column.rong, wide) },
          ...others.map(({ ten, dong }): Column => ({
            ...column,
            ten,
            rong: wide,
            other: new Map(dong.map((line) => [line.chiTieu.ma, line])),
          })),
        ]
      : [column],
  )
  return cot ? fit(others.length ? withoutEmpty(all, bang) : all) : all
}

/** Beside other periods there is no room for a column of notes that holds none. */
const withoutEmpty = (columns: readonly Column[], { dong, ghiChu }: BangSoLieu): Column[] =>
  dong.every((each) => !ghiChu(each.chiTieu.ma) && !meaningOf(each))
    ? columns.filter(({ la }) => la !== 'ghi-chu')
    : [...columns]

/** Widths that add up to a hundred: what is over or short is the indicator's. */
function fit(columns: readonly Column[]): Column[] {
  const rest = columns.filter(({ la }) => la !== 'chi-tieu').reduce((sum, { rong }) => sum + rong, 0)
  return columns.map((column) => (column.la === 'chi-tieu' ? { ...column, rong: 100 - rest } : column))
}

/** One row, or two where columns have a name in common. */
function headOf(columns: readonly Column[]): Row[] {
  const title = (ten: string, span: { colSpan?: number; rowSpan?: number } = {}): Cell =>
    cell(
      ten.split('\n').map((line) => paragraph('oTieuDe', line)),
      span,
    )
  if (!columns.some(({ nhom }) => nhom)) return [row(columns.map(({ ten }) => title(ten)))]
  const upper = columns.flatMap(({ ten, nhom }, index) => {
    if (nhom === undefined) return [title(ten, { rowSpan: 2 })]
    if (columns[index - 1]?.nhom === nhom) return []
    const after = columns.slice(index).findIndex((each) => each.nhom !== nhom)
    return [title(nhom, { colSpan: after < 0 ? columns.length - index : after })]
  })
  const lower = columns.filter(({ nhom }) => nhom !== undefined).map(({ ten }) => title(ten))
  return [row(upper, { keepWithNext: true }), row(lower)]
}

type Place = { readonly dong: DongSoLieu; readonly index: number; readonly bang: BangSoLieu }

function cellOf({ la, other }: Column, place: Place): Cell[] {
  const { chiTieu } = place.dong
  const group = chiTieu.loai === 'nhom'
  const text = (role: Role, value: string): Cell[] => [cell([paragraph(role, value)])]
  switch (la) {
    case 'stt':
      return text(group ? 'oTieuDe' : 'oGiua', chiTieu.so)
    case 'chi-tieu':
      return text(group ? 'oNhom' : 'oChu', chiTieu.ten)
    case 'don-vi':
      return text('oGiua', chiTieu.donVi ?? '')
    case 'so-lieu':
      return text('oGiua', group ? '' : other ? inSoSanh(other.get(chiTieu.ma)) : inDong(place.dong))
    case 'ghi-chu':
      return noteCell(place)
  }
}

/** A note stands over all the rows it speaks of, with those that they have themselves. */
function noteCell({ index, bang: { dong, ghiChu } }: Place): Cell[] {
  const endOf = (at: number): number => {
    const den = ghiChu(dong[at]?.chiTieu.ma ?? '')?.den
    return Math.max(
      at,
      dong.findIndex(({ chiTieu }) => chiTieu.ma === den),
    )
  }
  if (dong.some((_, at) => at < index && endOf(at) >= index)) return []
  const end = dong.reduce(
    (last, _, at) => (at >= index && at <= last ? Math.max(last, endOf(at)) : last),
    index,
  )
  const lines = dong
    .slice(index, end + 1)
    .flatMap((each) => [ghiChu(each.chiTieu.ma)?.loi ?? '', meaningOf(each)])
  const said = lines.filter(Boolean)
  const children = (said.length ? said : ['']).map((line) => paragraph('oChu', line))
  return [cell(children, { rowSpan: end - index + 1 })]
}

/**
 * A column of figures holds the longest of them on one line: in per cent of an upright page, the digits, the
 * points and commas, which are half as wide, and the margins of a cell.
 */
function widthOfFigures(columns: readonly (readonly DongSoLieu[])[]): number {
  const widths = columns
    .flatMap((dong) => dong.map(inDong))
    .map((figure) => 1.45 * figure.replace(/\D/gu, '').length + 0.75 * figure.replace(/\d/gu, '').length + 2)
  return widths.reduce((most, width) => Math.max(most, Math.ceil(width)), 13)
}

/** What a code means, where the unit does not say it. */
const meaningOf = ({ chiTieu, giaTri }: DongSoLieu): string =>
  chiTieu.loai === 'ma' && giaTri.loai === 'so' && chiTieu.donVi === undefined
    ? (chiTieu.giaTri?.[String(giaTri.so)] ?? '')
    : ''
