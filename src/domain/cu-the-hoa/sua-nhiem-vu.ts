import { cacViecCu, gocNhiemVu, type ViecCu } from './goc-nhiem-vu'
import { giong } from './noi-quyet-dinh'
import type { DongNhiemVu } from './quyet-dinh'
import type { GiuLoi, NguonSua, XungDot } from './sua-tay'
import type { NhiemVuMoi } from './viet-lai'
import { xetDong } from './xet-dong'

/** The rows with what the clerk changed in the plan, and which task of the old plan each code belongs to. */
export type SuaNhiemVu = {
  readonly dong: readonly DongNhiemVu[]
  readonly giu: readonly GiuLoi[]
  readonly xoa: readonly string[]
  readonly them: readonly string[]
  readonly xungDot: readonly XungDot[]
  readonly viec: ReadonlyMap<string, ViecCu>
}

/** Takes the tasks that were edited by hand in the old plan over into the new sheet. */
export function nhanSuaNhiemVu(nguon: NguonSua): SuaNhiemVu {
  const dong = new Map(nguon.moi.nhiemVu.map((each) => [each.ma, each]))
  const xet = nguon.de.nhiemVu.flatMap((each) => {
    const row = dong.get(each.ma)
    if (row === undefined) return []
    const goc = gocNhiemVu(each, row, nguon)
    const viec = timViec(nguon.maCu.nhiemVu.get(each.ma), goc, nguon)
    return [{ ma: each.ma, viec, ...xetDong({ each, dong: row, daGhi: nguon.daGhi?.nhiemVu.find(({ ma }) => ma === each.ma), goc, viec, nguon }) }]
  })
  return {
    dong: xet.map((each) => each.dong),
    giu: xet.flatMap(({ ma, giu = [] }) => (giu.length === 0 ? [] : [{ ma, o: [...new Set(giu)] }])),
    xoa: xet.flatMap(({ ma, xoa }) => (xoa ? [ma] : [])),
    them: xet.flatMap(({ ma, them }) => (them ? [ma] : [])),
    xungDot: xet.flatMap(({ xungDot = [] }) => xungDot),
    viec: new Map(xet.flatMap(({ ma, viec }) => (viec === undefined ? [] : [[ma, viec] as const]))),
  }
}

/** The task of a code in the old plan; of several the one that is most like what was written. */
function timViec(ma: string | undefined, goc: readonly (NhiemVuMoi | undefined)[], { cu }: NguonSua): ViecCu | undefined {
  const cac = cacViecCu(cu).filter(({ nhiemVu }) => ma !== undefined && nhiemVu.nhiemVuCha === ma)
  const diem = ({ nhiemVu }: ViecCu): number => Math.max(0, ...goc.map((each) => giong(each?.ten ?? '', nhiemVu.ten)))
  return cac.reduce<ViecCu | undefined>((best, each) => (best === undefined || diem(each) > diem(best) ? each : best), undefined)
}
