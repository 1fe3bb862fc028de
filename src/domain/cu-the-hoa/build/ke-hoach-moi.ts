import { COT as COT_HIEU } from '../../ke-hoach/ke-hoach'
import type { KeHoach, Phan } from '../../ke-hoach/ke-hoach'
import { buildBanHanh, hinhThucOf } from './ban-hanh-moi'
import { citeParents } from './cite-parents'
import { chuDeOf, settingOf } from '../propose/chi-tieu-phan-tram'
import { fillWords, khungOf } from '../rules/don-vi'
import type { BanDeXuat } from '../propose/ban-de-xuat'
import { proposeMucTieu, writeMucTieu } from '../propose/muc-tieu'
import { readTieuDe } from '../prose/read-cau'
import { buildLinhVuc, chosenTextsOf } from './apply-quyet-dinh'
import type { QuyetDinh } from '../sheet/quyet-dinh'
import { writeText } from '../propose/write-text'
import { buildMucTieu } from './muc-tieu-moi'
import { buildToChuc } from './to-chuc-moi'
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
  const chu = { ...donVi.chu, vanBanCha: citeParents(nguon) }
  const fillDoan = (texts: readonly string[] = []): string[] => texts.map((text) => fillWords(text, chu))
  const dat = settingOf(quyetDinh, chuDeOf(donVi, quyTac))
  const chosen = chosenTextsOf(de, quyetDinh, dat)
  const linhVuc = buildLinhVuc(de, quyetDinh, dat, hasTwoColumns(cha) ? 'hai-cot' : 'mot-cot')
  const keHoach = {
    coQuan: donVi.coQuan.id,
    nam: cha.nam,
    ...(cha.denNam === undefined ? {} : { denNam: cha.denNam }),
    banHanh: buildBanHanh(nguon, chu),
    trichYeu: fillWords(khung?.trichYeu ?? cha.trichYeu, chu),
    ...(khung?.moDau && hinhThucOf(donVi, quyTac) === 'ke-hoach' ? { moDau: fillDoan(khung.moDau) } : {}),
    ...mucDichOf(nguon),
    mucTieu: buildMucTieu(nguon, chosen, { moDau: fillDoan(khung?.mucTieu), dat }),
    nhiemVu: {
      tieuDe: cha.nhiemVu?.tieuDe ?? 'NHIỆM VỤ, SẢN PHẨM, TIẾN ĐỘ VÀ TRÁCH NHIỆM THỰC HIỆN',
      gach: fillDoan(khung?.nhiemVu),
      ...buildKhoanNhiemVu(nguon),
    },
    kinhPhi: numberPart(cha.kinhPhi?.tieuDe ?? 'KINH PHÍ THỰC HIỆN', fillDoan(khung?.kinhPhi)),
    toChuc: buildToChuc(
      cha.toChuc?.tieuDe ?? 'TỔ CHỨC THỰC HIỆN',
      {
        doan: fillDoan(khung?.toChuc),
        nghiaVu: de.nghiaVu.flatMap(({ ma }) => chosen.get(ma) ?? []),
        linhVuc,
      },
      donVi,
      quyTac,
    ),
  }
  return linhVuc.length === 0 ? keHoach : { ...keHoach, phuLuc: buildPhuLuc(nguon), linhVuc }
}

const numberPart = (tieuDe: string, doan: readonly string[]): Phan =>
  doan.length === 1 ? { tieuDe, moDau: [...doan] } : { tieuDe, khoan: doan.map((noiDung) => ({ noiDung })) }

/** Purpose and demands are the province's, said of the unit. */
function mucDichOf({ cha, donVi, quyTac }: NguonKeHoach): { readonly mucDich?: Phan } {
  if (cha.mucDich === undefined) return {}
  const write = (text: string): string => writeText(text, { cach: 'tuong-ung', qua: 'tapThe' }, donVi, quyTac)
  return { mucDich: rewriteTexts(cha.mucDich, write) }
}

/** What the province's part of tasks tells beside its tasks, said of the unit; what is the province's alone is dropped. */
function buildKhoanNhiemVu({ cha, donVi, quyTac }: NguonKeHoach): Pick<Phan, 'khoan'> {
  const told = cha.nhiemVu?.khoan?.filter(
    ({ tieuDe, noiDung }) => readTieuDe(tieuDe ?? noiDung ?? '') === undefined,
  )
  if (cha.nhiemVu === undefined || told === undefined || told.length === 0) return {}
  const part = { mucTieu: { ...cha.nhiemVu, khoan: told } }
  const loi = proposeMucTieu(part, donVi, quyTac).flatMap(({ ma, cach, viet }) =>
    cach === 'bo' ? [] : [[ma, viet] as const],
  )
  const khoan = writeMucTieu(part, new Map(loi), (text) =>
    writeText(text, { cach: 'tuong-ung', qua: 'tapThe' }, donVi, quyTac),
  )
  return khoan.length > 0 ? { khoan } : {}
}

/** The same part with each of its texts written anew; numbers and headings stay. */
function rewriteTexts<T>(value: T, write: (text: string) => string, key?: string): T {
  if (typeof value === 'string') return (key === 'tieuDe' ? value : write(value)) as T
  if (Array.isArray(value)) return value.map((each: unknown) => rewriteTexts(each, write, key)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, rewriteTexts<unknown>(inner, write, name)]),
  ) as T
}

/** Whether those who lead and those who help stand in columns of their own. */
const hasTwoColumns = ({ phuLuc }: NguonKeHoach['cha']): boolean =>
  phuLuc?.cot.some(({ noiDung }) => noiDung === 'chuTri') === true

function buildPhuLuc({ cha }: NguonKeHoach): NonNullable<KeHoach['phuLuc']> {
  const known = new Set<string>(COT_HIEU)
  const cot = (cha.phuLuc?.cot ?? []).filter(({ noiDung }) => known.has(noiDung))
  return {
    ten: 'NHIỆM VỤ CỤ THỂ, SẢN PHẨM, TIẾN ĐỘ VÀ TRÁCH NHIỆM THỰC HIỆN',
    kemTheo: 'ke-hoach',
    cot: cot.length ? cot : COT,
  }
}

const COT: NonNullable<KeHoach['phuLuc']>['cot'] = [
  { ten: 'TT', noiDung: 'tt', rong: 5 },
  { ten: 'Nhiệm vụ', noiDung: 'nhiemVu', rong: 29 },
  { ten: 'Kết quả/sản phẩm đạt được', noiDung: 'ketQua', rong: 23 },
  { ten: 'Tiến độ', noiDung: 'thoiHan', rong: 16 },
  { ten: 'Phân công thực hiện', noiDung: 'phanCong', rong: 27 },
]
