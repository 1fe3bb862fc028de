import type { KeHoachDangSoan } from '../../ke-hoach/ke-hoach'
import type { KeHoachCha } from '../prose/ke-hoach-cha'
import { listTexts } from '../rules/texts'
import { findChiTieu, chuDeOf } from './chi-tieu-phan-tram'
import type { DonVi } from '../rules/don-vi'
import { nameOfVaiTro } from './choose-cach'
import { type DeXuat, proposeKeHoach } from './de-xuat'
import { joinMoc } from '../sheet/cell-by-moc'
import { proposeCacMucTieu } from './cac-muc-tieu'
import type { DeXuatMucTieu } from './muc-tieu'
import { type DeXuatNghiaVu, proposeNghiaVu } from './nghia-vu'
import type { DongChiTieu, DongMucTieu, DongNhiemVu, QuyetDinh } from '../sheet/quyet-dinh'
import type { PhongDaChon } from './phong-nam-truoc'
import type { QuyTac } from '../rules/quy-tac'
import { inOneColumn } from './write-phan-cong'

/** All that is proposed for a unit, and the decision sheet that shows it. */
export type BanDeXuat = {
  readonly nhiemVu: readonly DeXuat[]
  readonly mucTieu: readonly DeXuatMucTieu[]
  readonly nghiaVu: readonly DeXuatNghiaVu[]
  readonly quyetDinh: QuyetDinh
}

/**
 * From the province's plan to proposals for a unit, with an empty decision sheet; `namTruoc`: the departments that
 * the clerk picked the year before.
 */
export function buildBanDeXuat(
  cha: KeHoachCha,
  donVi: DonVi,
  quyTac: QuyTac,
  namTruoc: readonly PhongDaChon[] = [],
): BanDeXuat {
  const nhiemVu = proposeKeHoach(cha, donVi, quyTac, namTruoc)
  const mucTieu = proposeCacMucTieu(cha, donVi, quyTac)
  const nghiaVu = proposeNghiaVu(cha, donVi, quyTac)
  const quyetDinh = {
    donVi: donVi.coQuan.id,
    keHoachCha: { coQuan: cha.coQuan, nam: cha.nam },
    phong: donVi.coQuan.phong?.map(({ ten }) => ten) ?? [],
    nhiemVu: nhiemVu.map(rowOfNhiemVu),
    mucTieu: [...mucTieu, ...nghiaVu].map(rowOfMucTieu),
    chiTieu: listChiTieu(cha, chuDeOf(donVi, quyTac)),
  }
  return { nhiemVu, mucTieu, nghiaVu, quyetDinh }
}

/** How the unit is called, and in which of several milestones: "[2] chủ trì: Các sở". */
function listGoi({ nhiemVu, chamToi }: DeXuat): string[] {
  const said = chamToi.map(({ vaiTro, goi, moc }) => ({ moc, text: `${nameOfVaiTro(vaiTro)}: ${goi}` }))
  if (nhiemVu.moc.length === 1) return [...new Set(said.map(({ text }) => text))]
  const inOrder = [...said].sort((one, other) => one.moc - other.moc)
  return [...new Set(inOrder.map(({ moc, text }) => `[${moc + 1}] ${text}`))]
}

function rowOfNhiemVu(each: DeXuat): DongNhiemVu {
  const { ma, linhVuc, nhiemVu, cach, lyDo, phongTruoc } = each
  const goi = listGoi(each).join('\n')
  const chung = {
    ma,
    linhVuc: linhVuc.ten ?? 'Nhiệm vụ',
    nhiemVu: nhiemVu.ten,
    ketQua: joinMoc(nhiemVu.moc.map(({ ketQua }) => ketQua ?? '')),
    thoiHan: joinMoc(nhiemVu.moc.map(({ thoiHan }) => thoiHan)),
    phanCong: joinMoc(nhiemVu.moc.map(({ phanCong }) => inOneColumn(phanCong))),
    ...(goi === '' ? {} : { goi }),
    deXuat: cach,
    lyDo,
    ...(phongTruoc === undefined ? {} : { phongDeXuat: phongTruoc }),
  }
  if (cach === 'bo-qua' && each.chuaRo) return { ...chung, canXem: lyDo }
  return cach === 'bo-qua' ? chung : { ...chung, ...proposedWordsOf(each) }
}

function proposedWordsOf({ cach, vietTheo }: DeXuat): Partial<DongNhiemVu> {
  const { viet, canXem } = vietTheo(cach)
  return {
    ...(canXem.length ? { canXem: canXem.map(({ dieu }) => dieu).join('\n') } : {}),
    nhiemVuDeXuat: viet.ten,
    ketQuaDeXuat: joinMoc(viet.moc.map(({ ketQua }) => ketQua)),
    thoiHanDeXuat: joinMoc(viet.moc.map(({ thoiHan }) => thoiHan)),
    phanCongDeXuat: joinMoc(viet.moc.map(({ phanCong }) => phanCong)),
  }
}

const rowOfMucTieu = ({ ma, goc, cach, viet, lyDo }: DeXuatMucTieu): DongMucTieu => ({
  ma,
  mucTieu: goc,
  deXuat: cach,
  lyDo,
  ...(cach === 'sua' ? { mucTieuDeXuat: viet } : {}),
})

/** The targets of the province, one value a subject: the first that is written. */
function listChiTieu(cha: KeHoachDangSoan, chuDe: QuyTac['chuDe']): DongChiTieu[] {
  const found = listTexts(cha).flatMap(({ text }) => findChiTieu(text, chuDe))
  const first = new Map([...found].reverse().map((each) => [each.chuDe.id, each]))
  return [...first.values()]
    .reverse()
    .map(({ chuDe: { id, ten }, giaTri }) => ({ chuDe: id, ten, giaTriTinh: giaTri }))
}
