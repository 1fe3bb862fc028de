import { hopMucTieu } from './hop-muc-tieu'
import { hopNhiemVu } from './hop-nhiem-vu'
import { hopTruong, theoThuTu } from './hop-truong'
import type { KeHoachNhap } from './ke-hoach-moi'
import type { KeHoachDo } from './lan-truoc'
import type { QuyetDinh } from './quyet-dinh'
import type { SuaMucTieu } from './sua-muc-tieu'
import type { SuaNhiemVu } from './sua-nhiem-vu'
import type { NguonSua } from './sua-tay'

/** The plan with everything of the clerk's in it, and what of it stays against what is derived now, in words. */
export type HopKeHoach = { readonly keHoach: KeHoachNhap; readonly giuPhan: readonly string[]; readonly thanhRieng: readonly string[] }

/** Merged on their own, or never the clerk's. */
const NGOAI: ReadonlySet<string> = new Set(['banHanh', 'mucTieu', 'linhVuc', 'keHoachCha'])

const TEN_PHAN: Readonly<Record<string, string>> = {
  trichYeu: 'trích yếu', kemTheo: 'kèm theo', moDau: 'mở đầu', mucDich: 'mục đích', nhiemVu: 'phần nhiệm vụ', kinhPhi: 'kinh phí', toChuc: 'tổ chức thực hiện', ketThuc: 'kết thúc', phuLuc: 'phụ lục', tieuDe: 'tiêu đề', gach: 'gạch đầu dòng',
}
const tenPhan = (key: string): string => TEN_PHAN[key] ?? key

/** The plan of now and the plan in the folder, after what the clerk changed in tasks and goals went into the sheet. */
export function hopKeHoach(moi: KeHoachNhap, quyetDinh: QuyetDinh, sua: { readonly nhiemVu: SuaNhiemVu; readonly mucTieu: SuaMucTieu }, nguon: NguonSua): HopKeHoach {
  const { cu, truoc } = nguon
  const phan = hopTruong(truoc, cu, moi, NGOAI)
  const mucTieu = hopPhanMucTieu(moi, quyetDinh, sua.mucTieu, nguon)
  const { linhVuc, giuThuTu, thanhRieng } = hopNhiemVu(moi.linhVuc ?? [], sua.nhiemVu, nguon)
  const giuPhan = [...phan.giu.map(tenPhan), ...themLai(truoc, cu, moi), ...mucTieu.giu.map((each) => `mục tiêu: ${tenPhan(each)}`), ...(giuThuTu ? ['thứ tự và lĩnh vực của nhiệm vụ'] : [])]
  const phuLuc = phan.nhom['phuLuc'] ?? (linhVuc.length > 0 ? cu.phuLuc : undefined)
  const keHoach = theoThuTu(moi, cu, { ...phan.nhom, banHanh: hopBanHanh(cu, moi), mucTieu: mucTieu.phan, linhVuc: linhVuc.length > 0 ? linhVuc : undefined, keHoachCha: moi.keHoachCha, phuLuc }) as KeHoachNhap
  return { keHoach, giuPhan, thanhRieng }
}

/** Without a record a part that was taken out cannot be told from one that never was. */
const themLai = (truoc: NguonSua['truoc'], cu: KeHoachDo, moi: KeHoachNhap): string[] =>
  truoc === undefined ? Object.keys(moi).filter((key) => !NGOAI.has(key) && !(key in cu)).map((key) => `${tenPhan(key)} (không có trong tệp cũ, được thêm lại)`) : []

function hopPhanMucTieu(moi: KeHoachNhap, quyetDinh: QuyetDinh, sua: SuaMucTieu, nguon: NguonSua): { phan: KeHoachNhap['mucTieu']; giu: readonly string[] } {
  if (nguon.cu.mucTieu === undefined && nguon.truoc?.mucTieu !== undefined) return { phan: undefined, giu: ['đã xóa cả phần'] }
  return moi.mucTieu === undefined ? { phan: nguon.cu.mucTieu, giu: [] } : hopMucTieu(moi.mucTieu, quyetDinh, sua, nguon)
}

/** How the plan is issued is the clerk's throughout. */
function hopBanHanh({ banHanh }: KeHoachDo, moi: KeHoachNhap): KeHoachNhap['banHanh'] {
  return banHanh?.['loai'] === moi.banHanh['loai'] ? { ...moi.banHanh, ...banHanh } : (banHanh ?? moi.banHanh)
}
