import type { LinhVuc, NhiemVu } from '../ke-hoach'
import type { DeXuat } from './de-xuat'
import type { BanDeXuat } from './lap-quyet-dinh'
import type { LoiMucTieu } from './muc-tieu'
import type { DongNhiemVu, QuyetDinh } from './quyet-dinh'

/** The tasks of the unit by field, as the clerk decided; `dat` puts in the unit's own target values. */
export function cacLinhVuc({ nhiemVu }: BanDeXuat, quyetDinh: QuyetDinh, dat: (text: string) => string): LinhVuc[] {
  const dong = new Map(quyetDinh.nhiemVu.map((each) => [each.ma, each]))
  const nhom = [...new Set(nhiemVu.map(({ linhVuc }) => linhVuc))]
  return nhom.flatMap((linhVuc) => {
    const chon = nhiemVu.filter((each) => each.linhVuc === linhVuc).flatMap((each) => nhiemVuCua(each, dong.get(each.ma), dat))
    return chon.length === 0 ? [] : [{ ten: linhVuc.ten, nhiemVu: chon }]
  })
}

function nhiemVuCua(each: DeXuat, dong: DongNhiemVu | undefined, dat: (text: string) => string): NhiemVu[] {
  const cach = dong?.quyetDinh === undefined || dong.quyetDinh === 'giu-de-xuat' ? each.cach : dong.quyetDinh
  if (cach === 'bo-qua') return []
  const { viet } = each.vietTheo(cach)
  const moc = viet.moc.map((goc, index) => (index > 0 ? goc : { ketQua: rieng(dong?.ketQuaRieng, goc.ketQua), thoiHan: rieng(dong?.thoiHanRieng, goc.thoiHan), phanCong: rieng(dong?.phanCongRieng, goc.phanCong) }))
  return [{ ten: dat(rieng(dong?.nhiemVuRieng, viet.ten)), nhiemVuCha: each.ma, moc: moc.map((goc) => ({ ...goc, ketQua: dat(goc.ketQua) })) }]
}

const rieng = (text: string | undefined, deXuat: string): string => (text === undefined || text.trim() === '' ? deXuat : text)

/** The text of each goal that stays, by its code, as the clerk decided. */
export function loiDaChon({ mucTieu }: BanDeXuat, quyetDinh: QuyetDinh, dat: (text: string) => string): LoiMucTieu {
  const dong = new Map(quyetDinh.mucTieu.map((each) => [each.ma, each]))
  return new Map(mucTieu.flatMap(({ ma, goc, cach, viet }) => {
    const row = dong.get(ma)
    const chon = row?.quyetDinh === undefined || row.quyetDinh === 'giu-de-xuat' ? cach : row.quyetDinh
    return chon === 'bo' ? [] : [[ma, dat(rieng(row?.mucTieuRieng, chon === 'giu' ? goc : viet))] as const]
  }))
}
