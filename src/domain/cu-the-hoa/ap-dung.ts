import type { LinhVuc, NhiemVu } from '../ke-hoach'
import { datMoc, type LoiO } from './dat-moc'
import type { DeXuat } from './de-xuat'
import type { BanDeXuat } from './lap-quyet-dinh'
import type { LoiMucTieu } from './muc-tieu'
import { cachChon, type DongNhiemVu, type QuyetDinh } from './quyet-dinh'

/** The tasks of the unit by field, as the clerk decided; `dat` puts in the unit's own target values. */
export function cacLinhVuc(
  { nhiemVu }: BanDeXuat,
  quyetDinh: QuyetDinh,
  dat: (text: string) => string,
): LinhVuc[] {
  const dong = new Map(quyetDinh.nhiemVu.map((each) => [each.ma, each]))
  const nhom = [...new Set(nhiemVu.map(({ linhVuc }) => linhVuc))]
  return nhom.flatMap((linhVuc) => {
    const chon = nhiemVu
      .filter((each) => each.linhVuc === linhVuc)
      .flatMap((each) => nhiemVuCua(each, dong.get(each.ma), dat))
    return chon.length === 0 ? [] : [{ ten: linhVuc.ten, nhiemVu: chon }]
  })
}

/** The task as the unit's plan has it; none when the clerk leaves it out. */
function nhiemVuCua(each: DeXuat, dong: DongNhiemVu | undefined, dat: (text: string) => string): NhiemVu[] {
  const cach = dong === undefined ? each.cach : cachChon(dong)
  if (cach === 'bo-qua') return []
  const { viet } = each.vietTheo(cach)
  const moc = datMoc(viet.moc, dong).moc.map(({ ketQua, thoiHan, phanCong }) => ({
    ketQua: dat(ketQua),
    thoiHan,
    phanCong,
  }))
  return [{ ten: dat(rieng(dong?.nhiemVuRieng, viet.ten)), nhiemVuCha: each.ma, moc }]
}

/** The clerk's own words, where there are any. */
const rieng = (text: string | undefined, deXuat: string): string =>
  text === undefined || text.trim() === '' ? deXuat : text

/** The cells of the clerk that cannot be applied, all of them. */
export function loiTrongBang({ nhiemVu }: BanDeXuat, quyetDinh: QuyetDinh): LoiO[] {
  const dong = new Map(quyetDinh.nhiemVu.map((each) => [each.ma, each]))
  return nhiemVu.flatMap((each) => {
    const row = dong.get(each.ma)
    const cach = row === undefined ? 'bo-qua' : cachChon(row)
    return cach === 'bo-qua' ? [] : datMoc(each.vietTheo(cach).viet.moc, row).loi
  })
}

/** The text of each goal that stays, by its code, as the clerk decided. */
export function loiDaChon(
  { mucTieu }: BanDeXuat,
  quyetDinh: QuyetDinh,
  dat: (text: string) => string,
): LoiMucTieu {
  const dong = new Map(quyetDinh.mucTieu.map((each) => [each.ma, each]))
  return new Map(
    mucTieu.flatMap(({ ma, goc, cach, viet }) => {
      const row = dong.get(ma)
      const chon = row === undefined ? cach : cachChon(row)
      return chon === 'bo' ? [] : [[ma, dat(rieng(row?.mucTieuRieng, chon === 'giu' ? goc : viet))] as const]
    }),
  )
}
