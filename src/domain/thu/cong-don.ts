import type { ChiTieu } from '../bao-cao/chi-tieu/chi-tieu'
import { addUp } from '../bao-cao/chi-tieu/compute-so-lieu'
import { formatSo } from '../bao-cao/chi-tieu/format-so-lieu'
import { shortDate } from '../../language/date'
import { formatNumber } from '../../language/number'
import type { DonViThu } from './phieu'
import type { DieuChinh } from './so-thu'

/** Where a unit's figures come from: its form, a decision about one that sent none, or nowhere yet. */
export type NguonSo = 'phieu' | 'ky-truoc' | 'so-khong' | 'bo' | 'thieu'
/** What counts of a unit. `luc`: when its form came; `so`: its figures by code of its own catalogue. */
export type SoCuaDonVi = {
  readonly donVi: DonViThu
  readonly nguon: NguonSo
  readonly luc: string
  readonly so: ReadonlyMap<string, number>
}
/** A unit's share in a row of the province: `so` is undefined where it says nothing. */
export type PhanCong = {
  readonly donVi: string
  readonly nguon: NguonSo
  readonly ma: string
  readonly luc: string
  readonly truoc?: number
  readonly so?: number
  readonly dieuChinh?: DieuChinh
}
/** A row of the province, added up. `cong`: the sum before a change by hand of the row itself. */
export type DongTong = {
  readonly chiTieu: ChiTieu
  readonly cach: NonNullable<ChiTieu['tongHop']>['cach']
  readonly phan: readonly PhanCong[]
  readonly cong?: number
  readonly so?: number
  readonly dieuChinh?: DieuChinh
}

/** A change by hand in words. `row`: what it changes, where it is known; `now`: the figure there, which it no longer fits where it is another one. */
export function tellDieuChinh(
  row: ChiTieu | undefined,
  { cu, moi, lyDo, nguoi, ngay }: DieuChinh,
  now: number | undefined,
): string {
  const inSo = (so: number): string => (row ? formatSo(row, so) : formatNumber(so, 4))
  const told = `${inSo(cu)} → ${inSo(moi)} (${lyDo}; ${nguoi}, ${shortDate(ngay)})`
  return cu === now ? told : `${told}, không còn khớp nên chưa tính`
}

/**
 * The rows of the province that are added up from its units. A row of which no unit says anything has no
 * figure. `dieuChinh`: changes by hand, the last of each kind counts.
 */
export const computeTong = (
  rows: readonly ChiTieu[],
  units: readonly SoCuaDonVi[],
  dieuChinh: readonly DieuChinh[] = [],
): DongTong[] =>
  rows.flatMap((chiTieu) => {
    const { cach, tu } = chiTieu.tongHop ?? {}
    if (cach === undefined || tu === undefined) return []
    const phan = tu.flatMap(({ cap, ma }) =>
      units.filter(({ donVi }) => donVi.coQuan.cap === cap).map((unit) => shareOf(unit, ma, dieuChinh)),
    )
    const cong = addPhan(cach, phan)
    const change = dieuChinh.findLast((each) => each.donVi === undefined && each.ma === chiTieu.ma)
    const so = change && change.cu === cong ? change.moi : cong
    return [
      {
        chiTieu,
        cach,
        phan,
        ...(cong !== undefined && { cong }),
        ...(so !== undefined && { so }),
        ...(change && { dieuChinh: change }),
      },
    ]
  })

function shareOf(
  { donVi, nguon, luc, so }: SoCuaDonVi,
  ma: string,
  dieuChinh: readonly DieuChinh[],
): PhanCong {
  const own = nguon === 'so-khong' ? 0 : nguon === 'bo' || nguon === 'thieu' ? undefined : so.get(ma)
  const change = dieuChinh.findLast((each) => each.donVi === donVi.id && each.ma === ma)
  const changed = change && change.cu === own ? change.moi : own
  return {
    donVi: donVi.id,
    nguon,
    ma,
    luc,
    ...(own !== undefined && { truoc: own }),
    ...(changed !== undefined && { so: changed }),
    ...(change && { dieuChinh: change }),
  }
}

function addPhan(cach: DongTong['cach'], phan: readonly PhanCong[]): number | undefined {
  const known = phan.filter(({ so }) => so !== undefined)
  const yes = known.filter(({ so }) => so === 1).length
  if (!known.length) return undefined
  switch (cach) {
    case 'tong':
      return addUp(known.map(({ so = 0 }) => so))
    case 'moi-nhat':
      return known.reduce((last, each) => (each.luc >= last.luc ? each : last)).so
    case 'dem-co':
      return yes
    case 'ty-le-co':
      return (yes / known.length) * 100
    case 'tinh-nhap':
      return undefined
  }
}
