import type { Khoan, Phan } from '../ke-hoach'
import { conLai, type Diem, loiCuaDiem, loiCuaKhoan, nhomMucTieu, theoMa } from './cac-muc-tieu'
import { hopTruong, theoThuTu } from './hop-truong'
import type { QuyetDinh } from './quyet-dinh'
import type { KhoanCu, SuaMucTieu } from './sua-muc-tieu'
import type { NguonSua } from './sua-tay'
import { cungThuTu, tronDay } from './tron-day'

/** The part of the goals; `giu` names what of it stays as the clerk left it. */
export type HopMucTieu = { readonly phan: Phan; readonly giu: readonly string[] }
type Muc<T> = { readonly khoa: string; readonly muc: T; readonly giu: readonly string[] }
type Truoc = ReturnType<typeof theoMa> | undefined

/** The goals as decided now, with those the clerk added, and what stands around them. */
export function hopMucTieu(moi: Phan, quyetDinh: QuyetDinh, sua: SuaMucTieu, nguon: NguonSua): HopMucTieu {
  const { cu, truoc, bangCu, maCu } = nguon
  if (cu.mucTieu === undefined) return { phan: moi, giu: [] }
  const daViet = truoc && theoMa(truoc.mucTieu ?? {}, nhomMucTieu(bangCu.mucTieu, conLai))
  const maMoi = new Map([...maCu.mucTieu].map(([ma, cuLa]) => [cuLa, ma]))
  const nhomMoi = nhomMucTieu(quyetDinh.mucTieu, conLai)
  const nay = theoMa(moi, nhomMoi)
  const thuTu = bangCu.mucTieu.map(({ ma }) => maMoi.get(ma) ?? '')
  const day = xepDay({
    moi: nhomMoi.flatMap(({ dong: { ma } }) => { const hit = nay.get(ma); return hit === undefined ? [] : [{ khoa: ma, muc: hit.khoan, giu: [] }] }),
    cu: sua.khoan.flatMap((each, index) => khoanCua(each, `+${index}`, { maMoi, nay, daViet, thuTu })),
    goc: thuTu,
  })
  const khoan = day.map(({ muc }) => muc)
  const { nhom, giu } = hopTruong(truoc?.mucTieu, cu.mucTieu, moi, new Set(['khoan']))
  const phan = theoThuTu(moi, cu.mucTieu, { ...nhom, ...(khoan.length ? { khoan } : {}) }) as Phan
  return { phan, giu: [...giu, ...day.flatMap((each) => each.giu)] }
}

/** Those of now in the order of now, unless the clerk changed the order. */
function xepDay<T>({ moi, cu, goc }: { moi: readonly Muc<T>[]; cu: readonly Muc<T>[]; goc: readonly string[] }): Muc<T>[] {
  const daHop = new Map(cu.map((each) => [each.khoa, each]))
  const khung = moi.map((each) => daHop.get(each.khoa) ?? each)
  const con = new Set(moi.map(({ khoa }) => khoa))
  const cuCon = cu.filter(({ khoa }) => con.has(khoa) || khoa.startsWith('+'))
  const khoa = (each: Muc<T>): string => each.khoa
  if (cungThuTu(cuCon.map(khoa), goc)) return tronDay(khung, cuCon, khoa)
  return tronDay(cuCon, khung, khoa).map((each, index) => (index === 0 ? { ...each, giu: [...each.giu, 'thứ tự'] } : each))
}

/** A goal of the old plan as it stands now; none when it is dropped, or the province has it no more. */
function khoanCua(cu: KhoanCu, khoa: string, { maMoi, nay, daViet, thuTu }: { maMoi: ReadonlyMap<string, string>; nay: ReturnType<typeof theoMa>; daViet: Truoc; thuTu: readonly string[] }): Muc<Khoan>[] {
  const ma = cu.ma === undefined ? undefined : maMoi.get(cu.ma)
  const hit = ma === undefined ? undefined : nay.get(ma)
  if (ma === undefined) return cu.ma !== undefined && !cu.sua ? [] : [{ khoa, muc: cu.khoan, giu: [] }]
  if (hit === undefined) return []
  const truoc = cu.ma === undefined ? undefined : daViet?.get(cu.ma)
  const diem = xepDay({
    moi: [...hit.diem].map(([maDiem, point]) => ({ khoa: maDiem, muc: point, giu: [] })),
    cu: cu.diem.flatMap((each, index) => diemCua(each, `+${index}`, { maMoi, nay: hit.diem, truoc: truoc?.diem })),
    goc: thuTu,
  })
  const { nhom, giu } = hopTruong(truoc?.khoan, cu.khoan, hit.khoan, new Set(['tieuDe', 'noiDung', 'diem']))
  const loi = loiCuaKhoan(hit.khoan)
  const muc: Khoan = { ...(cu.khoan.tieuDe === undefined ? { noiDung: loi } : { tieuDe: loi }), ...(diem.length ? { diem: diem.map((each) => each.muc) } : {}), ...nhom }
  return [{ khoa: ma, muc, giu: [...giu.map((truong) => `${ma} (${truong})`), ...diem.flatMap((each) => each.giu)] }]
}

type TheoMaDiem = ReadonlyMap<string, Diem>

function diemCua(cu: KhoanCu['diem'][number], khoa: string, { maMoi, nay, truoc }: { maMoi: ReadonlyMap<string, string>; nay: TheoMaDiem; truoc: TheoMaDiem | undefined }): Muc<Diem>[] {
  const ma = cu.ma === undefined ? undefined : maMoi.get(cu.ma)
  if (ma === undefined) return cu.ma !== undefined && !cu.sua ? [] : [{ khoa, muc: cu.diem, giu: [] }]
  const hit = nay.get(ma)
  if (hit === undefined) return []
  const goc = cu.ma === undefined ? undefined : truoc?.get(cu.ma)
  const { nhom, giu } = hopTruong(goc === undefined ? undefined : them(goc), them(cu.diem), them(hit))
  return [{ khoa: ma, muc: Object.keys(nhom).length === 0 ? loiCuaDiem(hit) : { ...nhom, noiDung: loiCuaDiem(hit) }, giu: giu.map((truong) => `${ma} (${truong})`) }]
}

/** What a point has besides its text. */
function them(diem: Diem): Readonly<Record<string, unknown>> {
  if (typeof diem === 'string') return {}
  return Object.fromEntries(Object.entries(diem).filter(([key]) => key !== 'noiDung'))
}
