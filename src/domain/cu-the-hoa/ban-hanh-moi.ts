import { longDate } from '../../language/date'
import { lowerFirst } from '../../language/text'
import type { CanCu } from '../ke-hoach'
import { type DonVi, dien, khungCua } from './don-vi'
import type { BanHanhMoi, NguonKeHoach } from './ke-hoach-moi'
import type { QuyTac } from './quy-tac'

type Chu = Readonly<Record<string, string>>

/** "Quyết định số 3487/QĐ-UBND ngày 31 tháng 12 năm 2024 của … ban hành Kế hoạch …". */
export function vanBanCha({ cha, donVi }: NguonKeHoach): string {
  const { loai, so, ngay, kyHieu } = cha.banHanh
  const ten = loai === 'quyet-dinh' ? 'Quyết định' : 'Kế hoạch'
  const trichYeu = cha.banHanh.loai === 'quyet-dinh' ? cha.banHanh.trichYeu : cha.trichYeu
  return `${ten} số ${so ?? '…'}/${kyHieu ?? '…'} ${ngay === undefined ? 'ngày … tháng … năm …' : longDate(ngay)} của ${donVi.chu['coQuanCha'] ?? ''} ${lowerFirst(trichYeu.replace(/\s+/gu, ' '))}`
}

/** By a decision or as a plan by itself: as the register says, else as offices of this level do. */
export const hinhThucCua = (donVi: DonVi, quyTac: QuyTac): 'quyet-dinh' | 'ke-hoach' => donVi.coQuan.banHanh?.loai ?? khungCua(donVi, quyTac)?.hinhThuc ?? 'ke-hoach'

/** How the unit issues its plan, from the register; what neither the register nor the province's plan says is null. */
export function banHanhMoi(nguon: NguonKeHoach, chu: Chu): BanHanhMoi {
  const { donVi, quyTac } = nguon
  const { kyHieu = null, diaDanh = null, thamQuyen = null, canCu = [], deNghi, dieu = [], noiNhan = null, noiNhanGhiChu, nguoiKy = null } = donVi.coQuan.banHanh ?? {}
  const dau = { so: null, kyHieu, ngay: null, diaDanh }
  const cuoi = { noiNhan, ...(noiNhanGhiChu === undefined ? {} : { noiNhanGhiChu }), nguoiKy }
  if (hinhThucCua(donVi, quyTac) === 'ke-hoach') return { loai: 'ke-hoach', ...dau, ...cuoi }
  const khung = khungCua(donVi, quyTac)
  const rieng = canCu.map((vanBan): CanCu => ({ vanBan: [vanBan] }))
  const trichYeu = `Ban hành Kế hoạch ${lowerFirst(dien(khung?.trichYeu ?? nguon.cha.trichYeu, chu))}`
  return {
    loai: 'quyet-dinh', ...dau, thamQuyen, trichYeu,
    canCu: [canCuCha(nguon, chu), ...rieng],
    ...(deNghi === undefined ? {} : { deNghi: { nguoi: deNghi } }),
    dieu: [...(khung?.dieu ?? []).map((text) => dien(text, chu)), ...dieu],
    ...cuoi,
  }
}

/** The province's plan from the register of legal documents, by number and date; else in words. */
function canCuCha({ cha, vanBan }: NguonKeHoach, chu: Chu): CanCu {
  const { so, kyHieu, ngay } = cha.banHanh
  const known = [...vanBan.values()].find((each) => so !== undefined && each.so === `${so}/${kyHieu ?? ''}` && each.ngay === ngay)
  return known ? { vanBan: [known.id] } : { noiDung: chu['vanBanCha'] ?? '' }
}
