import type { VanBan } from '../../co-quan/co-quan'
import { findThayBang, isConHieuLuc, rankOf } from '../../co-quan/hieu-luc'
import { longDate } from '../../../language/date'
import { lowerFirst } from '../../../language/text'
import type { CanCu } from '../../ke-hoach/ke-hoach'
import { dayOfKeHoach, type DonVi, fillWords, khungOf } from '../rules/don-vi'
import type { KeHoachCha } from '../prose/ke-hoach-cha'
import type { QuyTac } from '../rules/quy-tac'
import { type BanHanhMoi, type NguonKeHoach } from './nguon'

type Chu = Readonly<Record<string, string>>

/** The plans above, as a text cites them one after the other. */
export const citeParents = (nguon: NguonKeHoach): string =>
  listParents(nguon)
    .map((cha) => citeParent({ ...nguon, cha }))
    .join('; ')

const listParents = ({ cha: { khac = [], ...first } }: NguonKeHoach): KeHoachCha[] => [first, ...khac]

/** "Quyết định số 3487/QĐ-UBND ngày 31 tháng 12 năm 2024 của … ban hành Kế hoạch …". */
function citeParent({ cha, donVi }: NguonKeHoach): string {
  const { loai, so, ngay, kyHieu } = cha.banHanh
  const ten = loai === 'quyet-dinh' ? 'Quyết định' : 'Kế hoạch'
  const trichYeu = cha.banHanh.loai === 'quyet-dinh' ? cha.banHanh.trichYeu : cha.trichYeu
  return `${ten} số ${so ?? '…'}/${kyHieu ?? '…'} ${ngay === undefined ? 'ngày … tháng … năm …' : longDate(ngay)} của ${donVi.chu['coQuanCha'] ?? ''} ${lowerFirst(trichYeu.replace(/\s+/gu, ' '))}`
}

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
    canCu = [],
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
  const asCanCu = (cac: readonly string[]): CanCu[] => cac.map((vanBan) => ({ vanBan: [vanBan] }))
  const conHieuLuc = listCanCu(canCu, nguon.vanBan, dayOfKeHoach(nguon.cha))
  const capTren = conHieuLuc.filter((id) => isAboveProvince(nguon.vanBan.get(id)))
  const trichYeu = `Ban hành Kế hoạch ${lowerFirst(fillWords(khung?.trichYeu ?? nguon.cha.trichYeu, chu))}`
  return {
    loai: 'quyet-dinh',
    ...dau,
    thamQuyen,
    trichYeu,
    canCu: [
      ...asCanCu(capTren),
      ...listParents(nguon).map((cha) => canCuOfParent({ ...nguon, cha })),
      ...asCanCu(conHieuLuc.filter((id) => !capTren.includes(id))),
    ],
    ...(deNghi === undefined ? {} : { deNghi: { nguoi: deNghi } }),
    dieu: [...(khung?.dieu ?? []).map((text) => fillWords(text, chu)), ...dieu],
    ...cuoi,
  }
}

/**
 * What a unit cites, in force on the day, the highest rank first: for a document that is no more the one that replaced
 * it. What nothing in the register replaced stays, and is named elsewhere.
 */
function listCanCu(canCu: readonly string[], vanBan: NguonKeHoach['vanBan'], ngay: string): string[] {
  const now = canCu.map((id) => {
    const own = vanBan.get(id)
    return own === undefined || isConHieuLuc(own, ngay) ? id : (findThayBang(own, vanBan, ngay)?.id ?? id)
  })
  const rankOfId = (id: string): number => rankOf(vanBan.get(id) ?? { loai: '' })
  return [...new Set(now)].sort((one, other) => rankOfId(one) - rankOfId(other))
}

const LOAI_CAP_TREN = new Set(['Hiến pháp', 'Bộ luật', 'Luật', 'Pháp lệnh', 'Nghị định'])

/**
 * Of higher rank than the province's plan, so before it, as in the decision of Ninh Hòa of 2022: laws,
 * decrees, what Quốc hội, Chính phủ and Thủ tướng issue.
 */
const isAboveProvince = (vanBan: VanBan | undefined): boolean =>
  vanBan !== undefined &&
  (LOAI_CAP_TREN.has(vanBan.loai) || /(?:[/-](?:NĐ|NQ)-CP|-TTg|\/(?:UBTV)?QH\d+)$/u.test(vanBan.so ?? ''))

/** The province's plan from the register of legal documents, by number and date; else in words. */
function canCuOfParent(nguon: NguonKeHoach): CanCu {
  const { cha, vanBan } = nguon
  const { so, kyHieu, ngay } = cha.banHanh
  const known = [...vanBan.values()].find(
    (each) => so !== undefined && each.so === `${so}/${kyHieu ?? ''}` && each.ngay === ngay,
  )
  return known ? { vanBan: [known.id] } : { noiDung: citeParent(nguon) }
}
