import type { VanBan } from '../co-quan'
import type { KeHoach, KeHoachDangSoan, Phan } from '../ke-hoach'
import { banHanhMoi, hinhThucCua, vanBanCha } from './ban-hanh-moi'
import { chuDeCua, datTheo } from './chi-tieu-phan-tram'
import { type DonVi, dien, khungCua } from './don-vi'
import type { BanDeXuat } from './lap-quyet-dinh'
import { vietMucTieu } from './muc-tieu'
import { cacLinhVuc, loiDaChon } from './ap-dung'
import type { QuyetDinh } from './quyet-dinh'
import type { QuyTac } from './quy-tac'
import { vietLoi } from './viet-lai'

/** What only the clerk knows (`null`) stands beside what follows from the province's plan. */
export type BanHanhMoi = Readonly<Record<string, unknown>>
/** The plan of a unit, whole but for what only the clerk knows. */
export type KeHoachMoi = Omit<KeHoach, 'banHanh'> & { readonly banHanh: BanHanhMoi }

export type NguonKeHoach = {
  readonly cha: KeHoachDangSoan
  readonly donVi: DonVi
  readonly quyTac: QuyTac
  readonly vanBan: ReadonlyMap<string, VanBan>
}

/**
 * The plan of a unit by the decisions of its clerk. Nothing is invented: what the register does not say of
 * how the unit issues (signer, recipients, own legal bases), and number and day, are left open.
 */
export function lapKeHoach(de: BanDeXuat, quyetDinh: QuyetDinh, nguon: NguonKeHoach): KeHoachMoi {
  const { cha, donVi, quyTac } = nguon
  const khung = khungCua(donVi, quyTac)
  const chu = { ...donVi.chu, vanBanCha: vanBanCha(nguon) }
  const doan = (texts: readonly string[] = []): string[] => texts.map((text) => dien(text, chu))
  const dat = datTheo(quyetDinh, chuDeCua(donVi, quyTac))
  const linhVuc = cacLinhVuc(de, quyetDinh, dat)
  const keHoach = {
    coQuan: donVi.coQuan.id,
    nam: cha.nam,
    banHanh: banHanhMoi(nguon, chu),
    trichYeu: dien(khung?.trichYeu ?? cha.trichYeu, chu),
    ...(khung?.moDau && hinhThucCua(donVi, quyTac) === 'ke-hoach' ? { moDau: doan(khung.moDau) } : {}),
    mucTieu: phanMucTieu(de, quyetDinh, nguon, { moDau: doan(khung?.mucTieu), dat }),
    nhiemVu: {
      tieuDe: cha.nhiemVu?.tieuDe ?? 'NHIỆM VỤ, SẢN PHẨM, TIẾN ĐỘ VÀ TRÁCH NHIỆM THỰC HIỆN',
      gach: doan(khung?.nhiemVu),
    },
    kinhPhi: phanDanhSo(cha.kinhPhi?.tieuDe ?? 'KINH PHÍ THỰC HIỆN', doan(khung?.kinhPhi)),
    toChuc: phanDanhSo(cha.toChuc?.tieuDe ?? 'TỔ CHỨC THỰC HIỆN', doan(khung?.toChuc)),
  }
  return linhVuc.length === 0 ? keHoach : { ...keHoach, phuLuc: phuLuc(nguon), linhVuc }
}

const phanDanhSo = (tieuDe: string, doan: readonly string[]): Phan =>
  doan.length === 1 ? { tieuDe, moDau: [...doan] } : { tieuDe, khoan: doan.map((noiDung) => ({ noiDung })) }

function phanMucTieu(
  de: BanDeXuat,
  quyetDinh: QuyetDinh,
  { cha, donVi, quyTac }: NguonKeHoach,
  { moDau, dat }: { moDau: string[]; dat: (text: string) => string },
): Phan {
  const viet = (text: string): string =>
    dat(vietLoi(text, { cach: 'tuong-ung', qua: 'tapThe' }, donVi, quyTac))
  const khoan = vietMucTieu(cha, loiDaChon(de, quyetDinh, dat), viet)
  const ketThuc = cha.mucTieu?.ketThuc?.map(viet)
  return {
    tieuDe: cha.mucTieu?.tieuDe ?? `MỤC TIÊU TRỌNG TÂM NĂM ${cha.nam}`,
    moDau,
    ...(khoan.length ? { khoan } : {}),
    ...(ketThuc ? { ketThuc } : {}),
  }
}

function phuLuc({ cha }: NguonKeHoach): NonNullable<KeHoach['phuLuc']> {
  const goc = cha.phuLuc
  const cot = goc?.cot ?? []
  const hai = cot.filter(({ noiDung }) => noiDung === 'chuTri' || noiDung === 'phoiHop')
  const phanCong = {
    ten: 'Phân công thực hiện',
    noiDung: 'phanCong' as const,
    rong: hai.reduce((sum, { rong }) => sum + rong, 0),
  }
  const motCot = hai.length === 0 ? cot : [...cot.filter((each) => !hai.includes(each)), phanCong]
  return {
    ten: 'NHIỆM VỤ CỤ THỂ, SẢN PHẨM, TIẾN ĐỘ VÀ TRÁCH NHIỆM THỰC HIỆN',
    kemTheo: 'ke-hoach',
    cot: motCot.length ? [...motCot] : COT,
  }
}

const COT: NonNullable<KeHoach['phuLuc']>['cot'] = [
  { ten: 'TT', noiDung: 'tt', rong: 5 },
  { ten: 'Nhiệm vụ', noiDung: 'nhiemVu', rong: 29 },
  { ten: 'Kết quả/sản phẩm đạt được', noiDung: 'ketQua', rong: 23 },
  { ten: 'Tiến độ', noiDung: 'thoiHan', rong: 16 },
  { ten: 'Phân công thực hiện', noiDung: 'phanCong', rong: 27 },
]
