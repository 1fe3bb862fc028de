import { COT as COT_HIEU } from '../../ke-hoach/ke-hoach'
import type { KeHoach, Phan } from '../../ke-hoach/ke-hoach'
import { buildBanHanh, hinhThucOf, citeParent } from './ban-hanh-moi'
import { chuDeOf, settingOf } from '../propose/chi-tieu-phan-tram'
import { fillWords, khungOf } from '../rules/don-vi'
import type { BanDeXuat } from '../propose/ban-de-xuat'
import { writeMucTieu } from '../propose/muc-tieu'
import { buildLinhVuc, chosenTextsOf } from './apply-quyet-dinh'
import type { QuyetDinh } from '../sheet/quyet-dinh'
import { writeText } from '../propose/rewrite'
import { type BanHanhMoi, type NguonKeHoach } from './nguon'

/** The plan of a unit, whole but for what only the clerk knows. */
export type KeHoachMoi = Omit<KeHoach, 'banHanh'> & { readonly banHanh: BanHanhMoi }

/**
 * The plan of a unit by the decisions of its clerk. Nothing is invented: what the register does not say of
 * how the unit issues (signer, recipients, own legal bases), and number and day, are left open.
 */
export function buildKeHoach(de: BanDeXuat, quyetDinh: QuyetDinh, nguon: NguonKeHoach): KeHoachMoi {
  const { cha, donVi, quyTac } = nguon
  const khung = khungOf(donVi, quyTac)
  const chu = { ...donVi.chu, vanBanCha: citeParent(nguon) }
  const fillDoan = (texts: readonly string[] = []): string[] => texts.map((text) => fillWords(text, chu))
  const dat = settingOf(quyetDinh, chuDeOf(donVi, quyTac))
  const linhVuc = buildLinhVuc(de, quyetDinh, dat)
  const keHoach = {
    coQuan: donVi.coQuan.id,
    nam: cha.nam,
    banHanh: buildBanHanh(nguon, chu),
    trichYeu: fillWords(khung?.trichYeu ?? cha.trichYeu, chu),
    ...(khung?.moDau && hinhThucOf(donVi, quyTac) === 'ke-hoach' ? { moDau: fillDoan(khung.moDau) } : {}),
    mucTieu: partOfMucTieu(de, quyetDinh, nguon, { moDau: fillDoan(khung?.mucTieu), dat }),
    nhiemVu: {
      tieuDe: cha.nhiemVu?.tieuDe ?? 'NHIỆM VỤ, SẢN PHẨM, TIẾN ĐỘ VÀ TRÁCH NHIỆM THỰC HIỆN',
      gach: fillDoan(khung?.nhiemVu),
    },
    kinhPhi: numberPart(cha.kinhPhi?.tieuDe ?? 'KINH PHÍ THỰC HIỆN', fillDoan(khung?.kinhPhi)),
    toChuc: numberPart(cha.toChuc?.tieuDe ?? 'TỔ CHỨC THỰC HIỆN', fillDoan(khung?.toChuc)),
  }
  return linhVuc.length === 0 ? keHoach : { ...keHoach, phuLuc: buildPhuLuc(nguon), linhVuc }
}

const numberPart = (tieuDe: string, doan: readonly string[]): Phan =>
  doan.length === 1 ? { tieuDe, moDau: [...doan] } : { tieuDe, khoan: doan.map((noiDung) => ({ noiDung })) }

function partOfMucTieu(
  de: BanDeXuat,
  quyetDinh: QuyetDinh,
  { cha, donVi, quyTac }: NguonKeHoach,
  { moDau, dat }: { moDau: string[]; dat: (text: string) => string },
): Phan {
  const write = (text: string): string =>
    dat(writeText(text, { cach: 'tuong-ung', qua: 'tapThe' }, donVi, quyTac))
  const khoan = writeMucTieu(cha, chosenTextsOf(de, quyetDinh, dat), write)
  const ketThuc = cha.mucTieu?.ketThuc?.map(write)
  return {
    tieuDe: cha.mucTieu?.tieuDe ?? `MỤC TIÊU TRỌNG TÂM NĂM ${cha.nam}`,
    moDau,
    ...(khoan.length ? { khoan } : {}),
    ...(ketThuc ? { ketThuc } : {}),
  }
}

function buildPhuLuc({ cha }: NguonKeHoach): NonNullable<KeHoach['phuLuc']> {
  const goc = cha.phuLuc
  const known = new Set<string>(COT_HIEU)
  const cot = (goc?.cot ?? []).filter(({ noiDung }) => known.has(noiDung))
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
