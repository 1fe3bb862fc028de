import type { Khoan } from '../ke-hoach'
import { rieng } from './ap-dung'
import { conLai, type Diem, loiCuaDiem, loiCuaKhoan, type NhomMucTieu, nhomMucTieu, theoMa } from './cac-muc-tieu'
import { ghepLoi, type GocLoi } from './ghep-loi'
import { cachChon, type DongMucTieu } from './quyet-dinh'
import { type GiuLoi, giongHet, lechChiTieu, moiGhi, type NguonSua, type XungDot } from './sua-tay'

/** A goal of the old plan with its old code; without one the clerk added it. `sua`: not what the last run wrote. */
export type DiemCu = { readonly ma?: string; readonly diem: Diem; readonly sua: boolean }
export type KhoanCu = { readonly ma?: string; readonly khoan: Khoan; readonly sua: boolean; readonly diem: readonly DiemCu[] }
export type SuaMucTieu = { readonly dong: readonly DongMucTieu[]; readonly giu: readonly GiuLoi[]; readonly xoa: readonly string[]; readonly xungDot: readonly XungDot[]; readonly khoan: readonly KhoanCu[] }

type Cho = { readonly loi: string; readonly goc: readonly string[]; readonly path: readonly PropertyKey[] }

/** Takes the goals that were edited by hand in the old plan over into the new sheet. */
export function nhanSuaMucTieu(nguon: NguonSua): SuaMucTieu {
  const { cu, moi, maCu } = nguon
  const goc = gocMucTieu(nguon)
  const khoan = ghepMucTieu(cu.mucTieu?.khoan ?? [], goc)
  const cho = new Map(khoan.flatMap(({ cho: cuaKhoan, ma, diem }) => [[ma, cuaKhoan] as const, ...diem.map((each) => [each.ma, each.cho] as const)]))
  // A plan without the part, or of an older kind, has lost nothing.
  const mat = cu.mucTieu?.khoan === undefined ? new Set<string>() : new Set(goc.flatMap(({ dong, diem }) => (cho.has(dong.ma) ? [dong, ...diem] : [dong])).filter(({ ma, coThe }) => !cho.has(ma) && !coThe).map(({ ma }) => ma))
  const xet = moi.mucTieu.map((dong) => {
    const ma = maCu.mucTieu.get(dong.ma)
    return xetDong(dong, nguon.daGhi?.mucTieu.find((each) => each.ma === dong.ma), ma === undefined ? undefined : mat.has(ma) ? 'mat' : cho.get(ma), nguon)
  })
  return { dong: xet.map((each) => each.dong), giu: xet.flatMap((each) => each.giu ?? []), xoa: xet.flatMap(({ dong, xoa }) => (xoa ? [dong.ma] : [])), xungDot: xet.flatMap((each) => each.xungDot ?? []), khoan }
}

type NhomGoc = { readonly dong: GocLoi; readonly diem: readonly GocLoi[] }

/** What the last run may have written for each goal: what it recorded, else whatever the sheet of then says. */
function gocMucTieu({ truoc, bangCu, dat }: NguonSua): NhomGoc[] {
  if (truoc === undefined) return nhomMucTieu(bangCu.mucTieu, () => true).map(({ dong, diem }) => ({ dong: gocTuBang(dong, dat), diem: diem.map((each) => gocTuBang(each, dat)) }))
  const nhom = nhomMucTieu(bangCu.mucTieu, conLai)
  const daViet = theoMa(truoc.mucTieu ?? {}, nhom)
  const viet = ({ dong: { ma }, diem }: NhomMucTieu): NhomGoc => {
    const hit = daViet.get(ma)
    return { dong: { ma, loi: hit ? [loiCuaKhoan(hit.khoan)] : [], coThe: false }, diem: diem.map((each) => { const point = hit?.diem.get(each.ma); return { ma: each.ma, loi: point === undefined ? [] : [loiCuaDiem(point)], coThe: false } }) }
  }
  return nhom.map(viet)
}

function gocTuBang(dong: DongMucTieu, dat: NguonSua['dat']): GocLoi {
  const loi = [dong.mucTieu, rieng(dong.mucTieuDeXuat, dong.mucTieu), rieng(dong.mucTieuRieng, dong.mucTieu)]
  return { ma: dong.ma, loi: [...loi, ...loi.map(dat)], coThe: dong.deXuat === 'bo' || cachChon(dong) === 'bo' }
}

type DiemCho = DiemCu & { readonly cho: Cho }
type KhoanCho = Omit<KhoanCu, 'diem'> & { readonly diem: readonly DiemCho[]; readonly cho: Cho }

function ghepMucTieu(khoan: readonly Khoan[], goc: readonly NhomGoc[]): KhoanCho[] {
  const ma = ghepLoi(goc.map(({ dong }) => dong), khoan.map(loiCuaKhoan))
  return khoan.map((each, index) => {
    const nhom = goc.find(({ dong }) => dong.ma === ma[index])
    const path = ['mucTieu', 'khoan', index]
    const maDiem = ghepLoi(nhom?.diem ?? [], (each.diem ?? []).map(loiCuaDiem))
    const diem = (each.diem ?? []).map((point, at): DiemCho => ({ diem: point, ...choCua(maDiem[at], loiCuaDiem(point), nhom?.diem, [...path, 'diem', at]) }))
    return { khoan: each, diem, ...choCua(ma[index], loiCuaKhoan(each), nhom && [nhom.dong], path) }
  })
}

function choCua(ma: string | undefined, loi: string, goc: readonly GocLoi[] | undefined, path: readonly PropertyKey[]): { ma?: string; sua: boolean; cho: Cho } {
  const cuaNo = goc?.find((each) => each.ma === ma)?.loi ?? []
  return { ...(ma === undefined ? {} : { ma }), sua: !cuaNo.some((each) => giongHet(each, loi)), cho: { loi, goc: cuaNo, path } }
}

type DongDaXet = { readonly dong: DongMucTieu; readonly giu?: readonly GiuLoi[]; readonly xoa?: true; readonly xungDot?: readonly XungDot[] }

function xetDong(dong: DongMucTieu, daGhi: DongMucTieu | undefined, cho: Cho | 'mat' | undefined, nguon: NguonSua): DongDaXet {
  const { ma } = dong
  if (cho === undefined) return { dong }
  if (cho === 'mat') return conLai(dong) ? xoaTay(dong, daGhi) : { dong }
  if (cho.goc.some((each) => giongHet(each, cho.loi)) || giongHet(nguon.dat(loiChon(dong)), cho.loi)) return { dong }
  const trai = (o: string, bang: string): DongDaXet => ({ dong, xungDot: [{ ma, o, bang, keHoach: cho.loi, path: cho.path }] })
  if (!conLai(dong)) return trai('mục tiêu', 'bỏ')
  if (moiGhi(dong.mucTieuRieng, daGhi?.mucTieuRieng)) return trai('mục tiêu', dong.mucTieuRieng ?? '')
  if (lechChiTieu(cho.loi, cho.goc[0], nguon)) return trai('mục tiêu, giá trị ở bảng Chỉ tiêu', nguon.dat(cho.loi))
  return { dong: { ...dong, mucTieuRieng: cho.loi }, giu: [{ ma, o: ['mục tiêu'] }] }
}

const loiChon = (dong: DongMucTieu): string => rieng(dong.mucTieuRieng, cachChon(dong) === 'giu' ? dong.mucTieu : rieng(dong.mucTieuDeXuat, dong.mucTieu))

function xoaTay(dong: DongMucTieu, daGhi: DongMucTieu | undefined): DongDaXet {
  const moi = (['quyetDinh', 'mucTieuRieng'] as const).find((o) => moiGhi(dong[o], daGhi?.[o]))
  if (moi !== undefined) return { dong, xungDot: [{ ma: dong.ma, o: 'cả mục tiêu', bang: dong[moi] ?? '', keHoach: undefined, path: ['mucTieu'] }] }
  return { dong: { ...dong, quyetDinh: 'bo' }, xoa: true }
}
