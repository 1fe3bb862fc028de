import type { NhiemVu } from '../ke-hoach'
import { rieng } from './ap-dung'
import { datMoc, type MocMoi } from './dat-moc'
import type { DeXuat } from './de-xuat'
import { docOTheoMoc } from './o-theo-moc'
import { cachChon, type DongNhiemVu } from './quyet-dinh'
import type { NguonSua } from './sua-tay'
import type { NhiemVuMoi } from './viet-lai'
import { motCot } from './viet-phan-cong'

/** A task of a plan with its field and where it stands. */
export type ViecCu = { readonly nhom: string; readonly nhiemVu: NhiemVu; readonly path: readonly PropertyKey[] }

export const cacViecCu = ({ linhVuc = [] }: Pick<NguonSua['cu'], 'linhVuc'>): ViecCu[] =>
  linhVuc.flatMap(({ ten, nhiemVu }, nhom) => nhiemVu.map((each, index) => ({ nhom: ten, nhiemVu: each, path: ['linhVuc', nhom, 'nhiemVu', index] })))

/** A task of a plan with its assignments as text. */
export const phang = ({ ten, moc }: NhiemVu): NhiemVuMoi => ({ ten, moc: moc.map(({ ketQua, thoiHan, phanCong }) => ({ ketQua, thoiHan, phanCong: motCot(phanCong) })) })

/**
 * What the last run may have written for a row; `undefined` among them: it may have left the task out.
 * With a record that is one thing. Without, it is whatever the sheet of then proposes, with and without the clerk's cells.
 */
export function gocNhiemVu(each: DeXuat, dong: DongNhiemVu, nguon: NguonSua): (NhiemVuMoi | undefined)[] {
  const ma = nguon.maCu.nhiemVu.get(each.ma)
  if (ma === undefined) return [undefined]
  if (nguon.truoc === undefined) return gocTuBang(each, dong, nguon.bangCu.nhiemVu.find((row) => row.ma === ma), nguon.dat)
  const truoc = cacViecCu(nguon.truoc).find(({ nhiemVu }) => nhiemVu.nhiemVuCha === ma)
  return [truoc && phang(truoc.nhiemVu)]
}

function gocTuBang(each: DeXuat, dong: DongNhiemVu, cu: DongNhiemVu | undefined, dat: NguonSua['dat']): (NhiemVuMoi | undefined)[] {
  const cach = cachChon(dong)
  const cacLoi = [cu && deXuatTrong(cu), cach === 'bo-qua' ? undefined : each.vietTheo(cach).viet].filter((loi) => loi !== undefined)
  const theoO = cacLoi.map(({ ten, moc }) => ({ ten: rieng(dong.nhiemVuRieng, ten), moc: datMoc(moc, dong).moc }))
  const ban = [...cacLoi, ...theoO]
  const datSo = ban.map(({ ten, moc }) => ({ ten: dat(ten), moc: moc.map((goc) => ({ ...goc, ketQua: dat(goc.ketQua) })) }))
  return [...ban, ...datSo, ...([cu?.deXuat, each.cach, cach].includes('bo-qua') ? [undefined] : [])]
}

/** The proposal that a sheet shows. */
function deXuatTrong({ nhiemVuDeXuat, ketQuaDeXuat, thoiHanDeXuat, phanCongDeXuat }: DongNhiemVu): NhiemVuMoi | undefined {
  if (nhiemVuDeXuat === undefined) return undefined
  const [ketQua, thoiHan, phanCong] = [ketQuaDeXuat, thoiHanDeXuat, phanCongDeXuat].map((cell) => docOTheoMoc(cell, 1).loi)
  const moc = Array.from({ length: Math.max(1, ketQua?.size ?? 0) }, (_, so): MocMoi => ({ ketQua: ketQua?.get(so) ?? '', thoiHan: thoiHan?.get(so) ?? '', phanCong: phanCong?.get(so) ?? '' }))
  return { ten: nhiemVuDeXuat, moc }
}
