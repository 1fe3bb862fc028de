import type { KeHoachDangSoan } from '../ke-hoach'
import { cacLoi } from './cac-loi'
import { chiTieuTrong, chuDeCua } from './chi-tieu-phan-tram'
import type { DonVi } from './don-vi'
import { type DeXuat, deXuatKeHoach, tenVaiTro } from './de-xuat'
import { type DeXuatMucTieu, deXuatMucTieu } from './muc-tieu'
import type { DongChiTieu, DongMucTieu, DongNhiemVu, QuyetDinh } from './quyet-dinh'
import type { QuyTac } from './quy-tac'
import { motCot } from './viet-phan-cong'

/** All that is proposed for a unit, and the decision sheet that shows it. */
export type BanDeXuat = {
  readonly nhiemVu: readonly DeXuat[]
  readonly mucTieu: readonly DeXuatMucTieu[]
  readonly quyetDinh: QuyetDinh
}

/** From the province's plan to proposals for a unit, with an empty decision sheet. */
export function lapDeXuat(cha: KeHoachDangSoan, donVi: DonVi, quyTac: QuyTac): BanDeXuat {
  const nhiemVu = deXuatKeHoach(cha, donVi, quyTac)
  const mucTieu = deXuatMucTieu(cha, donVi, quyTac)
  const quyetDinh = {
    donVi: donVi.coQuan.id,
    keHoachCha: { coQuan: cha.coQuan, nam: cha.nam },
    nhiemVu: nhiemVu.map(dongNhiemVu),
    mucTieu: mucTieu.map(dongMucTieu),
    chiTieu: cacChiTieu(cha, chuDeCua(donVi, quyTac)),
  }
  return { nhiemVu, mucTieu, quyetDinh }
}

/** Several milestones in one cell: "[1] … [2] …". */
const nhieuMoc = (cells: readonly string[]): string =>
  cells.length === 1 ? (cells[0] ?? '') : cells.map((cell, index) => `[${index + 1}] ${cell}`).join('\n')

function dongNhiemVu(each: DeXuat): DongNhiemVu {
  const { ma, linhVuc, nhiemVu, chamToi, cach, lyDo } = each
  const goi = [...new Set(chamToi.map(({ vaiTro, goi: ten }) => `${tenVaiTro(vaiTro)}: ${ten}`))].join('\n')
  const chung = {
    ma,
    linhVuc: linhVuc.ten,
    nhiemVu: nhiemVu.ten,
    ketQua: nhieuMoc(nhiemVu.moc.map(({ ketQua }) => ketQua)),
    thoiHan: nhieuMoc(nhiemVu.moc.map(({ thoiHan }) => thoiHan)),
    phanCong: nhieuMoc(nhiemVu.moc.map(({ phanCong }) => motCot(phanCong))),
    ...(goi === '' ? {} : { goi }),
    deXuat: cach,
    lyDo,
  }
  return cach === 'bo-qua' ? chung : { ...chung, ...deXuatLoi(each) }
}

function deXuatLoi({ cach, vietTheo }: DeXuat): Partial<DongNhiemVu> {
  const { viet, canXem } = vietTheo(cach)
  return {
    ...(canXem.length ? { canXem: canXem.join('\n') } : {}),
    nhiemVuDeXuat: viet.ten,
    ketQuaDeXuat: nhieuMoc(viet.moc.map(({ ketQua }) => ketQua)),
    thoiHanDeXuat: nhieuMoc(viet.moc.map(({ thoiHan }) => thoiHan)),
    phanCongDeXuat: nhieuMoc(viet.moc.map(({ phanCong }) => phanCong)),
  }
}

const dongMucTieu = ({ ma, goc, cach, viet, lyDo }: DeXuatMucTieu): DongMucTieu => ({
  ma,
  mucTieu: goc,
  deXuat: cach,
  lyDo,
  ...(cach === 'sua' ? { mucTieuDeXuat: viet } : {}),
})

/** The targets of the province, one value a subject: the first that is written. */
function cacChiTieu(cha: KeHoachDangSoan, chuDe: QuyTac['chuDe']): DongChiTieu[] {
  const found = cacLoi(cha).flatMap(({ text }) => chiTieuTrong(text, chuDe))
  const first = new Map([...found].reverse().map((each) => [each.chuDe.id, each]))
  return [...first.values()]
    .reverse()
    .map(({ chuDe: { id, ten }, giaTri }) => ({ chuDe: id, ten, giaTriTinh: giaTri }))
}
