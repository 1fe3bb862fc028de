import type { DeXuat } from './de-xuat'
import type { ViecCu } from './goc-nhiem-vu'
import { cacSua, nhanSua, TEN_O, trai } from './nhan-sua'
import { cachChon, type DongNhiemVu } from './quyet-dinh'
import { moiGhi, type NguonSua, type XungDot } from './sua-tay'
import type { NhiemVuMoi } from './viet-lai'

/** What became of a row; `giu` names the fields that were taken over, `xoa` and `them` say that the plan has lost or gained the task. */
export type DongDaXet = { readonly dong: DongNhiemVu; readonly giu?: readonly string[]; readonly xoa?: true; readonly them?: true; readonly xungDot?: readonly XungDot[] }
/** A row with its proposal, what the last run decided and wrote, and the task of the old plan. */
export type Viec = { readonly each: DeXuat; readonly dong: DongNhiemVu; readonly daGhi: DongNhiemVu | undefined; readonly goc: readonly (NhiemVuMoi | undefined)[]; readonly viec: ViecCu | undefined; readonly nguon: NguonSua }

/** What the task in the old plan says against what the last run wrote, put into the row. */
export function xetDong(xet: Viec): DongDaXet {
  const { dong, daGhi, goc, viec } = xet
  const chon = cachChon(dong)
  const daViet = goc.filter((each) => each !== undefined)
  if (viec === undefined) return daViet.length < goc.length || chon === 'bo-qua' ? { dong } : xoaTay(xet)
  if (daViet.length > 0) return chon === 'bo-qua' ? boQua(xet, daViet) : nhanSua(xet, daViet)
  if (chon !== 'bo-qua') return nhanSua(xet, [])
  if (moiGhi(dong.quyetDinh, daGhi?.quyetDinh)) return { dong, xungDot: [trai(xet, 'quyết định', 'bỏ qua', viec.nhiemVu.ten, [])] }
  return { ...nhanSua({ ...xet, dong: { ...dong, quyetDinh: dong.deXuat === 'bo-qua' ? 'thuc-hien' : 'giu-de-xuat' } }, []), them: true }
}

const CAC_O = ['quyetDinh', 'nhiemVuRieng', 'ketQuaRieng', 'thoiHanRieng', 'phanCongRieng'] as const

/** The clerk took the task out of the plan; a decision made since in the sheet says the contrary. */
function xoaTay(xet: Viec): DongDaXet {
  const { dong, daGhi } = xet
  const [moi] = CAC_O.filter((o) => moiGhi(dong[o], daGhi?.[o]))
  if (moi !== undefined) return { dong, xungDot: [trai(xet, 'cả nhiệm vụ', dong[moi] ?? '', undefined, [])] }
  return { dong: { ...dong, quyetDinh: 'bo-qua' }, xoa: true }
}

/** The sheet leaves the task out: it must not take words of the clerk with it. */
function boQua(xet: Viec, goc: readonly NhiemVuMoi[]): DongDaXet {
  const sua = cacSua(xet, goc)
  return { dong: xet.dong, xungDot: sua.map((each) => trai(xet, TEN_O[each.o], 'bỏ qua', each.loi, each.path)) }
}
