import { rieng } from './ap-dung'
import { datMoc, O_MOC, TRUONG_MOC } from './dat-moc'
import { phang } from './goc-nhiem-vu'
import { BO_MOC, docOTheoMoc, ghiOTheoMoc } from './o-theo-moc'
import { cachChon, type DongNhiemVu } from './quyet-dinh'
import { giongHet, lechChiTieu, moiGhi, type NguonSua, type XungDot } from './sua-tay'
import { soTrongBang, type Sua, timSua } from './tim-sua'
import type { NhiemVuMoi } from './viet-lai'
import type { DongDaXet, Viec } from './xet-dong'

/** The fields in words. */
export const TEN_O = { ten: 'nhiệm vụ', ketQua: 'kết quả', thoiHan: 'tiến độ', phanCong: 'phân công' } as const

/** Sheet and plan against each other in one field. */
export const trai = ({ each, viec }: Viec, o: string, bang: string, keHoach: string | undefined, path: readonly PropertyKey[]): XungDot => ({ ma: each.ma, o, bang, keHoach, path: [...(viec?.path ?? ['linhVuc']), ...path] })

const vietTheo = ({ each, dong }: Viec): NhiemVuMoi => each.vietTheo(cachChon(dong)).viet

/** What the clerk changed in the task. */
export function cacSua({ each, daGhi, dong, viec }: Viec, goc: readonly NhiemVuMoi[]): Sua[] {
  const cach = cachChon(daGhi ?? dong)
  const { moc } = each.vietTheo(cach === 'bo-qua' ? 'thuc-hien' : cach).viet
  return viec === undefined ? [] : timSua(goc, phang(viec.nhiemVu), soTrongBang(moc, daGhi ?? dong))
}

/** The row with the clerk's words from the plan, where the sheet does not already give them. */
export function nhanSua(xet: Viec, goc: readonly NhiemVuMoi[]): DongDaXet {
  const { dong, nguon } = xet
  const viet = vietTheo(xet)
  const { moc } = datMoc(viet.moc, dong)
  const nayLa = ({ o, so }: Sua): string | undefined => (o === 'ten' ? nguon.dat(rieng(dong.nhiemVuRieng, viet.ten)) : datSo(o, moc.find((each) => each.so === so)?.[o], nguon))
  const sua = themDu(xet, cacSua(xet, goc.length === 0 ? [{ ten: '', moc: [] }] : goc).filter((each) => !giongHet(nayLa(each), each.loi)), viet.moc.length)
  const xungDot = sua.flatMap((each) => xungDotO(xet, each, viet.moc.length))
  return { dong: ghiSua(dong, sua, viet.moc.length), giu: sua.map(({ o, loi }) => (loi === BO_MOC ? 'bỏ mốc' : TEN_O[o])), xungDot }
}

/** A milestone that is not proposed (any more) is written whole. */
function themDu({ viec }: Viec, sua: readonly Sua[], soMoc: number): Sua[] {
  const them = new Map(sua.filter(({ so, loi }) => so >= soMoc && loi !== BO_MOC).map((each) => [each.so, each.path[1]]))
  const moc = viec === undefined ? [] : phang(viec.nhiemVu).moc
  const du = [...them].flatMap(([so, index]) => TRUONG_MOC.filter((o) => !sua.some((each) => each.so === so && each.o === o)).map((o): Sua => ({ o, so, loi: moc[Number(index)]?.[o] ?? '', goc: undefined, path: ['moc', Number(index), o] })))
  return [...sua, ...du]
}

const datSo = (o: Sua['o'], text: string | undefined, { dat }: NguonSua): string | undefined => (o === 'ketQua' && text !== undefined ? dat(text) : text)

function xungDotO(xet: Viec, sua: Sua, soMoc: number): XungDot[] {
  const { dong, daGhi, nguon } = xet
  const o = TEN_O[sua.o]
  const doc = (row: DongNhiemVu | undefined): string | undefined => (sua.o === 'ten' ? row?.nhiemVuRieng : docOTheoMoc(row?.[O_MOC[sua.o]], soMoc).loi.get(sua.so))
  if (moiGhi(doc(dong), doc(daGhi))) return [trai(xet, o, doc(dong) ?? '', sua.loi, sua.path)]
  if (sua.o !== 'thoiHan' && sua.o !== 'phanCong' && lechChiTieu(sua.loi, sua.goc, nguon)) return [trai(xet, `${o}, giá trị ở bảng Chỉ tiêu`, nguon.dat(sua.loi), sua.loi, sua.path)]
  return []
}

/** The row with the clerk's words in its own cells. */
function ghiSua(dong: DongNhiemVu, sua: readonly Sua[], soMoc: number): DongNhiemVu {
  const ten = sua.find(({ o }) => o === 'ten')
  const o = TRUONG_MOC.map((truong) => [O_MOC[truong], ghiO(dong, sua, truong, soMoc)] as const)
  const ghi = { ...dong, ...(ten === undefined ? {} : { nhiemVuRieng: ten.loi }), ...Object.fromEntries(o) }
  return Object.fromEntries(Object.entries(ghi).filter(([, cell]) => cell !== undefined)) as DongNhiemVu
}

function ghiO(dong: DongNhiemVu, sua: readonly Sua[], truong: keyof typeof O_MOC, soMoc: number): string | undefined {
  const { loi, sai } = docOTheoMoc(dong[O_MOC[truong]], soMoc)
  if (sai !== undefined) return dong[O_MOC[truong]]
  const moi = new Map(loi)
  for (const { o, so, loi: text } of sua) if (o === truong) moi.set(so, text)
  // A milestone that only the clerk had needs no "(bỏ)": it goes from all its cells.
  for (const { so, loi: text } of sua) if (text === BO_MOC && so >= soMoc) moi.delete(so)
  return ghiOTheoMoc(moi, soMoc)
}
