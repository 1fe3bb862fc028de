import { isSameText } from './compare-quyet-dinh'
import type { QuyetDinh } from './quyet-dinh'

/** A row that has one row's code and another's words: the list it stands in, where in it, its code, the other's. */
export type DongLac = {
  readonly key: 'nhiemVu' | 'mucTieu' | 'chiTieu'
  readonly nth: number
  readonly ma: string
  readonly maCuaLoi: string
}

type Dong = { readonly ma: string; readonly loi: string }
type CacDong = Readonly<Record<DongLac['key'], readonly Dong[]>>

/**
 * The rows of a sheet whose words belong, as the last run wrote them, to another code: rows were sorted or pasted
 * without their codes, and nobody can tell which of the two the clerk decided on.
 */
export function findStrayed(so: QuyetDinh, truoc: QuyetDinh): DongLac[] {
  if (!isSameSubject(so, truoc)) return []
  const [nay, cu] = [rowsOf(so), rowsOf(truoc)]
  return (Object.keys(nay) as DongLac['key'][]).flatMap((key) => {
    const loiOfMa = new Map(cu[key].map(({ ma, loi }) => [ma, loi]))
    return nay[key].flatMap(({ ma, loi }, nth) => {
      const own = loiOfMa.get(ma)
      if (loi === '' || (own !== undefined && isSameText(own, loi))) return []
      const other = cu[key].find((each) => isSameText(each.loi, loi))
      return other === undefined ? [] : [{ key, nth, ma, maCuaLoi: other.ma }]
    })
  })
}

/**
 * Whether a sheet is the one the last run wrote: each row has the same words of the province, and most have the same
 * proposals. What else differs in it was typed.
 */
export function isOfLastRun(so: QuyetDinh, truoc: QuyetDinh): boolean {
  const cu = new Map(truoc.nhiemVu.map((dong) => [dong.ma, dong]))
  const same = so.nhiemVu.filter(({ nhiemVuDeXuat = '', phanCongDeXuat = '', ma }) => {
    const truocDay = cu.get(ma)
    return (
      isSameText(nhiemVuDeXuat, truocDay?.nhiemVuDeXuat ?? '') &&
      isSameText(phanCongDeXuat, truocDay?.phanCongDeXuat ?? '')
    )
  })
  return (
    isSameSubject(so, truoc) &&
    so.nhiemVu.length === cu.size &&
    so.nhiemVu.every(({ ma, nhiemVu }) => isSameText(cu.get(ma)?.nhiemVu ?? '', nhiemVu)) &&
    same.length * 2 > so.nhiemVu.length
  )
}

const isSameSubject = (one: QuyetDinh, other: QuyetDinh): boolean =>
  one.donVi === other.donVi &&
  one.keHoachCha.coQuan === other.keHoachCha.coQuan &&
  one.keHoachCha.nam === other.keHoachCha.nam

const rowsOf = ({ nhiemVu, mucTieu, chiTieu }: QuyetDinh): CacDong => ({
  nhiemVu: nhiemVu.map((dong) => ({ ma: dong.ma, loi: dong.nhiemVu })),
  mucTieu: mucTieu.map((dong) => ({ ma: dong.ma, loi: dong.mucTieu })),
  chiTieu: chiTieu.map(({ chuDe, ten }) => ({ ma: chuDe, loi: ten })),
})
