import type { VanBan } from '../co-quan'
import type { KeHoach, Phan } from '../ke-hoach'
import { longDate } from '../../language/date'
import { lowerFirst } from '../../language/text'
import { datTheo } from './chi-tieu-phan-tram'
import { type DonVi, dien } from './don-vi'
import type { BanDeXuat } from './lap-quyet-dinh'
import { vietMucTieu } from './muc-tieu'
import { cacLinhVuc, loiDaChon } from './ap-dung'
import type { QuyetDinh } from './quyet-dinh'
import type { QuyTac } from './quy-tac'
import { vietLoi } from './viet-lai'

/** What only the clerk knows (`null`) stands beside what follows from the province's plan. */
export type BanHanhNhap = Readonly<Record<string, unknown>>
/** The plan of a unit, whole but for what only the clerk knows. */
export type KeHoachNhap = Omit<KeHoach, 'banHanh'> & { readonly banHanh: BanHanhNhap }

export type NguonKeHoach = { readonly cha: KeHoach; readonly donVi: DonVi; readonly quyTac: QuyTac; readonly vanBan: ReadonlyMap<string, VanBan> }

/** The plan of a unit by the decisions of its clerk. Nothing is invented: number, signer, recipients and the unit's own legal bases are left open. */
export function lapKeHoach(de: BanDeXuat, quyetDinh: QuyetDinh, nguon: NguonKeHoach): KeHoachNhap {
  const { cha, donVi, quyTac } = nguon
  const khung = quyTac.khung.find(({ cap }) => cap.includes(donVi.cap))
  const chu = { ...donVi.chu, vanBanCha: vanBanCha(nguon) }
  const doan = (texts: readonly string[] = []): string[] => texts.map((text) => dien(text, chu))
  const dat = datTheo(quyetDinh, quyTac)
  const linhVuc = cacLinhVuc(de, quyetDinh, dat)
  const keHoach = {
    coQuan: donVi.coQuan.id,
    nam: cha.nam,
    banHanh: banHanh(nguon, khung, chu),
    trichYeu: dien(khung?.trichYeu ?? cha.trichYeu, chu),
    ...(khung?.moDau ? { moDau: doan(khung.moDau) } : {}),
    mucTieu: phanMucTieu(de, quyetDinh, nguon, { moDau: doan(khung?.mucTieu), dat }),
    nhiemVu: { tieuDe: cha.nhiemVu?.tieuDe ?? 'NHIỆM VỤ, SẢN PHẨM, TIẾN ĐỘ VÀ TRÁCH NHIỆM THỰC HIỆN', gach: doan(khung?.nhiemVu) },
    kinhPhi: phanDanhSo(cha.kinhPhi?.tieuDe ?? 'KINH PHÍ THỰC HIỆN', doan(khung?.kinhPhi)),
    toChuc: phanDanhSo(cha.toChuc?.tieuDe ?? 'TỔ CHỨC THỰC HIỆN', doan(khung?.toChuc)),
  }
  return linhVuc.length === 0 ? keHoach : { ...keHoach, phuLuc: phuLuc(nguon), linhVuc }
}

const phanDanhSo = (tieuDe: string, doan: readonly string[]): Phan => (doan.length === 1 ? { tieuDe, moDau: [...doan] } : { tieuDe, khoan: doan.map((noiDung) => ({ noiDung })) })

function phanMucTieu(de: BanDeXuat, quyetDinh: QuyetDinh, { cha, donVi, quyTac }: NguonKeHoach, { moDau, dat }: { moDau: string[]; dat: (text: string) => string }): Phan {
  const viet = (text: string): string => dat(vietLoi(text, { cach: 'tuong-ung', qua: 'tapThe' }, donVi, quyTac))
  const khoan = vietMucTieu(cha, loiDaChon(de, quyetDinh, dat), viet)
  const ketThuc = cha.mucTieu?.ketThuc?.map(viet)
  return { tieuDe: cha.mucTieu?.tieuDe ?? `MỤC TIÊU TRỌNG TÂM NĂM ${cha.nam}`, moDau, ...(khoan.length ? { khoan } : {}), ...(ketThuc ? { ketThuc } : {}) }
}

/** "Quyết định số 3487/QĐ-UBND ngày 31 tháng 12 năm 2024 của … ban hành Kế hoạch …". */
function vanBanCha({ cha, donVi }: NguonKeHoach): string {
  const { loai, so, ngay, kyHieu } = cha.banHanh
  const ten = loai === 'quyet-dinh' ? 'Quyết định' : 'Kế hoạch'
  const trichYeu = cha.banHanh.loai === 'quyet-dinh' ? cha.banHanh.trichYeu : cha.trichYeu
  return `${ten} số ${so ?? '…'}/${kyHieu} ${ngay === undefined ? 'ngày … tháng … năm …' : longDate(ngay)} của ${donVi.chu['coQuanCha'] ?? ''} ${lowerFirst(trichYeu.replace(/\s+/gu, ' '))}`
}

function banHanh(nguon: NguonKeHoach, khung: QuyTac['khung'][number] | undefined, chu: Readonly<Record<string, string>>): BanHanhNhap {
  const trong = { so: null, kyHieu: null, ngay: null, diaDanh: null }
  if (khung?.hinhThuc !== 'quyet-dinh') return { loai: 'ke-hoach', ...trong, noiNhan: null, nguoiKy: null }
  const dieu = khung.dieu?.map((text) => dien(text, chu)) ?? []
  return { loai: 'quyet-dinh', ...trong, thamQuyen: null, trichYeu: `Ban hành Kế hoạch ${lowerFirst(dien(khung.trichYeu, chu))}`, canCu: [canCuCha(nguon, chu)], dieu, noiNhan: null, nguoiKy: null }
}

/** The province's plan from the register of legal documents, by number and date; else in words. */
function canCuCha({ cha, vanBan }: NguonKeHoach, chu: Readonly<Record<string, string>>): { vanBan: string[] } | { noiDung: string } {
  const { so, kyHieu, ngay } = cha.banHanh
  const known = [...vanBan.values()].find((each) => so !== undefined && each.so === `${so}/${kyHieu}` && each.ngay === ngay)
  return known ? { vanBan: [known.id] } : { noiDung: chu['vanBanCha'] ?? '' }
}

function phuLuc({ cha }: NguonKeHoach): NonNullable<KeHoach['phuLuc']> {
  const goc = cha.phuLuc
  const cot = goc?.cot ?? []
  const hai = cot.filter(({ noiDung }) => noiDung === 'chuTri' || noiDung === 'phoiHop')
  const phanCong = { ten: 'Phân công thực hiện', noiDung: 'phanCong' as const, rong: hai.reduce((sum, { rong }) => sum + rong, 0) }
  const motCot = hai.length === 0 ? cot : [...cot.filter((each) => !hai.includes(each)), phanCong]
  return { ten: 'NHIỆM VỤ CỤ THỂ, SẢN PHẨM, TIẾN ĐỘ VÀ TRÁCH NHIỆM THỰC HIỆN', kemTheo: 'ke-hoach', cot: motCot.length ? [...motCot] : COT }
}

const COT: NonNullable<KeHoach['phuLuc']>['cot'] = [
  { ten: 'TT', noiDung: 'tt', rong: 5 },
  { ten: 'Nhiệm vụ', noiDung: 'nhiemVu', rong: 29 },
  { ten: 'Kết quả/sản phẩm đạt được', noiDung: 'ketQua', rong: 23 },
  { ten: 'Tiến độ', noiDung: 'thoiHan', rong: 16 },
  { ten: 'Phân công thực hiện', noiDung: 'phanCong', rong: 27 },
]
