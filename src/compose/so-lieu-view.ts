import type { ChiTieu, DongSoLieu } from '../domain/bao-cao/chi-tieu/chi-tieu'
import type { BaoCaoDaTinh } from '../domain/bao-cao/compute-bao-cao'
import type { HoSoBaoCao } from '../domain/bao-cao/ho-so'
import { twoDigits } from '../language/list-marks'
import { formatNumber } from '../language/number'
import type { Helpers } from '../template/check'

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
  const names = new Map([
    ...named.map((ma) => [ma, ''] as const),
    ...rows.map(({ ma, ten }) => [ma, ten] as const),
  ])
  return Object.fromEntries(
    Array.from(names, ([ma, ten]) => {
      const line = byMa?.get(ma)
      return [
        ma,
        {
          ten: line?.chiTieu.ten ?? ten,
          ...figureOf(line),
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

/**
 * A figure as a sentence writes it. `co`: it is known; `hieuLuc`: its row is in force on the day of the
 * report; `tinhDuoc`: it is known or still to come, not a rate of nothing; `phaiNoi`: there is something to say, for nought
 * is not said.
 */
type SoLieuTrongCau = {
  readonly co: boolean
  readonly hieuLuc: boolean
  readonly tinhDuoc: boolean
  readonly phaiNoi: boolean
  readonly so: number
  readonly chu: string
  readonly nghia: string
}

/** Counts below ten are written with a zero; a missing figure as "…", a rate of nothing as "-". */
function figureOf(line: DongSoLieu | undefined): SoLieuTrongCau {
  const hieuLuc = line !== undefined
  if (line?.giaTri.loai !== 'so') {
    const chu = line?.giaTri.loai === 'khong-co' ? '-' : '…'
    const open = chu !== '-'
    return { co: false, hieuLuc, tinhDuoc: open, phaiNoi: hieuLuc && open, so: 0, chu, nghia: chu }
  }
  const { so } = line.giaTri
  const rate = line.chiTieu.loai === 'ty-le' || line.chiTieu.donVi === '%'
  const count = Number.isInteger(so) && !rate && line.chiTieu.loai !== 'ma'
  const chu = count ? (so < 10 ? twoDigits(so) : formatNumber(so)) : `${formatNumber(so)}${rate ? '%' : ''}`
  return {
    co: true,
    hieuLuc,
    tinhDuoc: true,
    phaiNoi: so !== 0,
    so,
    chu,
    nghia: line.chiTieu.giaTri?.[String(so)] ?? '',
  }
}
