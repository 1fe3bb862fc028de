import type { CoQuan } from '../../co-quan/co-quan'
import { belongsTo, superiorOf } from '../../co-quan/superior'
import { khungOf, dayOfKeHoach } from './don-vi'
import { isInForce, isInTapThe } from './names'
import type { QuyTac } from './quy-tac'
import { type HoSoDangSoan } from '../../ke-hoach/ho-so'

/** Every unit of the province: in the place of a unit's id. */
export const TAT_CA = 'tat-ca'

/**
 * The units of the province that a name means; of those in `khongRo` the register does not say to whom they
 * belong.
 */
export type CacDonVi = { readonly coQuan: readonly CoQuan[]; readonly khongRo: readonly CoQuan[] }

/**
 * The units of the province whose plan this is that a name means, on the day of the plan, in the order of the
 * register: all (`tat-ca`), or those of a collective of the rules (`so-nganh`, `cap-xa` …). Undefined for a
 * name that means no group.
 */
export const listDonVi = (
  ten: string,
  { keHoach, coQuan }: HoSoDangSoan,
  quyTac: QuyTac,
): CacDonVi | undefined =>
  listDonViOf(ten, { tren: keHoach.coQuan, ngay: dayOfKeHoach(keHoach), coQuan }, quyTac)

/** As `listDonVi`, of an agency on a day (ISO). */
export function listDonViOf(
  ten: string,
  { tren, ngay, coQuan }: { tren: string; ngay: string; coQuan: HoSoDangSoan['coQuan'] },
  quyTac: QuyTac,
): CacDonVi | undefined {
  const nhom = quyTac.tapThe.find(({ id }) => id === ten)
  if (nhom === undefined && ten !== TAT_CA) return undefined
  const hop = [...coQuan.values()].filter(
    (each) =>
      each.cap !== undefined &&
      khungOf({ cap: each.cap }, quyTac) &&
      isInForce(each, ngay) &&
      (nhom === undefined || isInTapThe(each, nhom)),
  )
  const tinh = coQuan.get(tren)
  return {
    coQuan: hop.filter((each) => belongsTo(each, tinh, coQuan)),
    khongRo: hop.filter((each) => superiorOf(each) === undefined),
  }
}
