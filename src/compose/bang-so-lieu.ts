import { cell, paragraph, row, table } from '../document/build'
import type { Role, Table } from '../document/nodes'
import type { DongSoLieu } from '../domain/bao-cao/chi-tieu/chi-tieu'
import { formatGiaTri } from '../domain/bao-cao/chi-tieu/format-so-lieu'

/** The figures of a period by row, with those of other periods beside them, where given. */
export type CotSoLieu = { readonly ten: string; readonly dong: readonly DongSoLieu[] }

const inDong = ({ chiTieu, giaTri }: DongSoLieu): string => formatGiaTri(chiTieu, giaTri)
/** Of another period: blank where there is nothing to compare, "-" where there is no figure. */
const inSoSanh = (dong: DongSoLieu | undefined): string =>
  dong ? (dong.giaTri.loai === 'so' ? inDong(dong) : '-') : ''

/**
 * The statistical annex: number, indicator, unit, figure, the same of other periods, note. Widths in per
 * cent.
 */
export function bangSoLieu([now, ...all]: readonly [CotSoLieu, ...CotSoLieu[]]): Table {
  const others = all.filter(({ dong }) => dong.some(({ giaTri }) => giaTri.loai === 'so'))
  const byMa = others.map(({ dong }) => new Map(dong.map((line) => [line.chiTieu.ma, line])))
  const wide = widthOfFigures([now, ...others])
  const side = others.length ? 11 : 13
  const names = [
    'STT',
    'Chỉ tiêu thống kê',
    'Đơn vị tính',
    now.ten,
    ...others.map(({ ten }) => ten),
    'Ghi chú',
  ]
  const widths = [
    10,
    100 - 10 - side - wide * (1 + others.length) - side,
    side,
    wide,
    ...others.map(() => wide),
    side,
  ]
  const header = row(names.map((name) => cell([paragraph('oTieuDe', name)])))
  const body = now.dong.map((line) => {
    const { chiTieu } = line
    const group = chiTieu.loai === 'nhom'
    const text = (role: Role, value: string) => cell([paragraph(role, value)])
    const figures = [inDong(line), ...byMa.map((lines) => inSoSanh(lines.get(chiTieu.ma)))].map((each) =>
      text('oGiua', group ? '' : each),
    )
    return row(
      [
        text(group ? 'oTieuDe' : 'oGiua', chiTieu.so),
        text(group ? 'oNhom' : 'oChu', chiTieu.ten),
        text('oGiua', chiTieu.donVi ?? ''),
        ...figures,
        text('oChu', noteOf(line)),
      ],
      { keepWithNext: group },
    )
  })
  return table(widths, [header, ...body], { headerRows: 1 })
}

/**
 * A column of figures holds the longest of them on one line: in per cent of an upright page, the digits, the
 * points and commas, which are half as wide, and the margins of a cell.
 */
function widthOfFigures(columns: readonly CotSoLieu[]): number {
  const widths = columns
    .flatMap(({ dong }) => dong.map(inDong))
    .map((figure) => 1.45 * figure.replace(/\D/gu, '').length + 0.75 * figure.replace(/\d/gu, '').length + 2)
  return Math.max(13, Math.ceil(Math.max(...widths)))
}

/** What a code means, and what the office has to say. */
const noteOf = ({ chiTieu, giaTri, ghiChu }: DongSoLieu): string =>
  [chiTieu.loai === 'ma' && giaTri.loai === 'so' ? chiTieu.giaTri?.[String(giaTri.so)] : undefined, ghiChu]
    .filter((part) => part !== undefined)
    .join('; ')
