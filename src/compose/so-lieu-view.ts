import { type ChiTieu, decimalsOf, type DongSoLieu, isTyLe } from '../domain/bao-cao/chi-tieu/chi-tieu'
import { formatSo, roundSo } from '../domain/bao-cao/chi-tieu/format-so-lieu'
import type { BaoCaoDaTinh } from '../domain/bao-cao/compute-bao-cao'
import type { HoSoBaoCao } from '../domain/bao-cao/ho-so'
import { twoDigits } from '../language/list-marks'
import type { Helpers } from '../template/check-call'

/**
 * `{{so "ho-so-dung-han-tinh"}}`, in prose `[số: ho-so-dung-han-tinh]`: a figure of the annex, or one given
 * beside it, as a sentence writes it; of a code, what it means.
 */
export const naming = ({ soLieu, ngoaiBieu }: BaoCaoDaTinh): Helpers => ({
  so(ma: string): string {
    const line = [...soLieu, ...ngoaiBieu].find(({ chiTieu }) => chiTieu.ma === ma)
    if (!line) throw new Error(`biểu đang áp dụng không có chỉ tiêu "${ma}"`)
    const { chu, nghia } = figureOf(line)
    return nghia || chu
  },
})

/**
 * Every row of the catalogue by its code: whether it, or a row below it, has a figure, and the figure as a
 * sentence writes it.
 */
export function figuresOf(hoSo: HoSoBaoCao, tinh: BaoCaoDaTinh, named: readonly string[]): object {
  const { soLieu, ngoaiBieu, soLieuKyTruoc, soLieuCungKy } = tinh
  const [byMa, before, lastYear] = [[...soLieu, ...ngoaiBieu], soLieuKyTruoc ?? [], soLieuCungKy ?? []].map(
    (lines) => new Map(lines.map((line) => [line.chiTieu.ma, line])),
  )
  const known = soLieu.filter(({ giaTri, chiTieu }) => giaTri.loai === 'so' && chiTieu.loai !== 'dem')
  const rows = [hoSo.danhMuc, ...(hoSo.danhMucKhac ?? [])].flatMap((each) => each?.chiTieu ?? []).reverse()
  const byCode = new Map<string, ChiTieu | undefined>([
    ...named.map((ma) => [ma, undefined] as const),
    ...rows.map((row) => [row.ma, row] as const),
  ])
  return Object.fromEntries(
    Array.from(byCode, ([ma, other]) => {
      const line = byMa?.get(ma)
      const row = line?.chiTieu ?? other
      const figure = figureOf(line)
      return [
        ma,
        {
          ten: row?.ten ?? '',
          donVi: row ? (isTyLe(row) ? '%' : (row.donVi ?? '')) : '',
          thapPhan: row ? decimalsOf(row) : 0,
          ...figure,
          phaiNoi: isWorthSaying(
            figure,
            line?.chiTieu.loai,
            line !== undefined && known.some(({ chiTieu }) => isBeside(chiTieu, line.chiTieu)),
          ),
          coNhom: line !== undefined && known.some(({ chiTieu }) => isWithin(chiTieu, line.chiTieu)),
          kyTruoc: figureOf(before?.get(ma)),
          cungKy: figureOf(lastYear?.get(ma)),
        },
      ]
    }),
  )
}

/** A row itself, or one below it by its number in the same table. */
const isWithin = (row: ChiTieu, group: ChiTieu): boolean =>
  row.bieu === group.bieu && (row.so === group.so || row.so.startsWith(`${group.so}.`))

/** Rows below the same row of the same table. */
const isBeside = (row: ChiTieu, other: ChiTieu): boolean =>
  row.bieu === other.bieu && row.so.startsWith(other.so.replace(/\d+$/u, ''))

/**
 * People do not speak of none of a thing, nor of a rate of nothing; a rate may be nought. What is still unknown
 * has its place, where a figure beside it is known.
 */
const isWorthSaying = (
  { co, hieuLuc, tinhDuoc, so }: SoLieuTrongCau,
  loai: ChiTieu['loai'] | undefined,
  isBesideKnown: boolean,
): boolean => (co ? so !== 0 || loai === 'ty-le' || loai === 'ma' : hieuLuc && tinhDuoc && isBesideKnown)

/**
 * A figure as a sentence writes it. `co`: it is known; `hieuLuc`: its row is in force on the day of the
 * report; `tinhDuoc`: it is known or still to come, not a rate of nothing.
 */
type SoLieuTrongCau = {
  readonly co: boolean
  readonly hieuLuc: boolean
  readonly tinhDuoc: boolean
  readonly so: number
  readonly chu: string
  readonly nghia: string
}

/** Counts below ten are written with a zero; a missing figure as "…", a rate of nothing or an unknown one as "-". */
function figureOf(line: DongSoLieu | undefined): SoLieuTrongCau {
  const hieuLuc = line !== undefined
  if (line?.giaTri.loai !== 'so') {
    const chu = line === undefined || line.giaTri.loai === 'thieu' ? '…' : '-'
    return { co: false, hieuLuc, tinhDuoc: chu !== '-', so: 0, chu, nghia: chu }
  }
  const { chiTieu: row, giaTri } = line
  const so = roundSo(row, giaTri.so)
  const isCount = Number.isInteger(so) && !isTyLe(row) && row.loai !== 'ma'
  const chu = isCount && so < 10 ? twoDigits(so) : `${formatSo(row, so)}${isTyLe(row) ? '%' : ''}`
  return { co: true, hieuLuc, tinhDuoc: true, so, chu, nghia: row.giaTri?.[String(so)] ?? '' }
}
