import { lowerFirst } from '../../../language/text'
import { type DonVi, fillWords, khungOf } from '../rules/don-vi'
import type { QuyTac } from '../rules/quy-tac'
import { buildCanCu } from './can-cu-moi'
import { type BanHanhMoi, type NguonKeHoach } from './nguon'

type Chu = Readonly<Record<string, string>>

/** By a decision or as a plan by itself: as the register says, else as offices of this level do. */
export const hinhThucOf = (donVi: DonVi, quyTac: QuyTac): 'quyet-dinh' | 'ke-hoach' =>
  donVi.coQuan.banHanh?.loai ?? khungOf(donVi, quyTac)?.hinhThuc ?? 'ke-hoach'

/**
 * How the unit issues its plan, from the register; what neither the register nor the province's plan says is
 * null.
 */
export function buildBanHanh(nguon: NguonKeHoach, chu: Chu): BanHanhMoi {
  const { donVi, quyTac } = nguon
  const {
    kyHieu = null,
    diaDanh = null,
    thamQuyen = null,
    deNghi,
    dieu = [],
    noiNhan = null,
    noiNhanGhiChu,
    nguoiKy = null,
  } = donVi.coQuan.banHanh ?? {}
  const dau = { so: null, kyHieu, ngay: null, diaDanh }
  const cuoi = { noiNhan, ...(noiNhanGhiChu === undefined ? {} : { noiNhanGhiChu }), nguoiKy }
  if (hinhThucOf(donVi, quyTac) === 'ke-hoach') return { loai: 'ke-hoach', ...dau, ...cuoi }
  const khung = khungOf(donVi, quyTac)
  const trichYeu = `Ban hành Kế hoạch ${lowerFirst(fillWords(khung?.trichYeu ?? nguon.cha.trichYeu, chu))}`
  return {
    loai: 'quyet-dinh',
    ...dau,
    thamQuyen,
    trichYeu,
    canCu: buildCanCu(nguon),
    ...(deNghi === undefined ? {} : { deNghi: { nguoi: deNghi } }),
    dieu: [...(khung?.dieu ?? []).map((text) => fillWords(text, chu)), ...dieu],
    ...cuoi,
  }
}
