import { joinNames } from '../../../language/number'
import { coQuanOfVaiTro, readPhanCong } from '../../ke-hoach/phan-cong/phan-cong'
import { isSameText } from './compare-quyet-dinh'

/** Who leads a task inside a unit, and with whom. */
export type PhanCongDonVi = { readonly chuTri: string; readonly phoiHop: readonly string[] }

/** "Phòng A chủ trì, phối hợp với Sở B và các phòng, đơn vị liên quan". */
export const spellPhanCong = ({ chuTri, phoiHop }: PhanCongDonVi): string =>
  `${chuTri} chủ trì${phoiHop.length === 0 ? '' : `, phối hợp với ${joinNames(phoiHop)}`}`

/** The same from its words; undefined for one lead more, and for what says it in any other way. */
export function readPhanCongDonVi(text: string): PhanCongDonVi | undefined {
  const read = readPhanCong(text)
  const [chuTri, ...more] = coQuanOfVaiTro(read, 'chuTri')
  if (chuTri === undefined || more.length > 0) return undefined
  const made = { chuTri, phoiHop: coQuanOfVaiTro(read, 'phoiHop') }
  return isSameText(spellPhanCong(made), text) ? made : undefined
}
