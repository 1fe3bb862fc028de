import type { HoSoBaoCao } from '../domain/bao-cao/ho-so'
import { type KyBaoCao, nameOfKy } from '../domain/bao-cao/ky/ky-bao-cao'
import { LINH_VUC, linhVucOf } from '../domain/linh-vuc'
import type { BaoCaoDaTinh } from '../domain/bao-cao/compute-bao-cao'
import {
  countNhiemVu,
  countByChuTri,
  type NhiemVuDaTinh,
  type SoDem,
} from '../domain/bao-cao/tien-do/tong-hop'
import { citeInNote } from '../domain/co-quan/vien-dan'
import { find } from './section'
import { figuresOf } from './so-lieu-view'

/** What the annexes are called; the codes of rows that the templates may name though no catalogue has them. */
type ThemVao = {
  readonly phuLuc: Readonly<Record<'soLieu' | 'nhiemVu' | 'bieuDo', string>>
  readonly chiTieu: readonly string[]
}

/**
 * A report as a template sees it: every figure computed, and every field there, if only empty,
 * because a template may name nothing that the data lacks.
 */
export function viewOfBaoCao(hoSo: HoSoBaoCao, tinh: BaoCaoDaTinh, { phuLuc, chiTieu }: ThemVao): object {
  const { baoCao, ky, keHoach } = hoSo
  const { ten, tenGon } = find(hoSo.coQuan, baoCao.coQuan)
  return {
    ky: viewOfKy(ky),
    coQuan: { ten, tenGon: tenGon ?? ten },
    diaBan: baoCao.diaBan ?? '',
    cheDo: {
      nguoiNhan: ky.cheDo.nguoiNhan,
      vanBan: citeOf(hoSo),
    },
    keHoach: {
      co: Boolean(keHoach ?? baoCao.tomTatKeHoach),
      mucTieu: baoCao.tomTatKeHoach?.mucTieu ?? keHoach?.mucTieu?.khoan?.length ?? 0,
      nhiemVu: tinh.dem?.tong ?? baoCao.tomTatKeHoach?.nhiemVu ?? 0,
      linhVuc: baoCao.tomTatKeHoach?.linhVuc ?? keHoach?.linhVuc?.length ?? 0,
      vanBan: baoCao.tomTatKeHoach?.vanBan ?? '',
    },
    tienDo: {
      ...countsOf(tinh.dem),
      quaHanDanhSach: lateOf(tinh.tasks),
      chuaBaoCaoDanhSach: tinh.tasks.filter(({ chuaBaoCao }) => chuaBaoCao).map(({ ma }) => ma),
      chuTri: countByChuTri(tinh.tasks, ky).map(({ ten, dem }) => ({ ten, ...countsOf(dem) })),
      kyTruoc: countsOf(tinh.demKyTruoc),
      cungKy: countsOf(tinh.demCungKy),
    },
    linhVucDanhSach: LINH_VUC.map(({ ma, ten: name }) => ({
      ten: name,
      ...countsOf(ofField(hoSo, tinh, ma)),
    })).filter(({ co }) => co),
    linhVuc: Object.fromEntries(LINH_VUC.map(({ ma }) => [ma, countsOf(ofField(hoSo, tinh, ma))])),
    soLieu: figuresOf(hoSo, tinh, chiTieu),
    phuLuc,
  }
}

/** A period as a template sees it: its names, its days, what comes after it. */
export function viewOfKy(ky: KyBaoCao) {
  const toi = ky.ky === 'nam' ? `năm ${ky.nam + 1}` : 'thời gian tới'
  return {
    ...nameOfKy(ky),
    nam: ky.nam,
    tu: ky.tu,
    den: ky.den,
    toi,
    laNam: ky.ky === 'nam',
    phuongHuong: `Phương hướng, nhiệm vụ trọng tâm ${ky.ky === 'nam' ? '' : 'trong '}${toi}`,
  }
}

/** The rule without who made it, which the sentence says; empty where the rule names no document. */
function citeOf({ ky, vanBan }: HoSoBaoCao): string {
  const id = ky.cheDo.vanBan
  return id === undefined ? '' : citeInNote({ ...find(vanBan, id), coQuan: undefined, coQuanGon: undefined })
}

const countsOf = (dem: SoDem | undefined) => ({
  co: dem !== undefined,
  tong: dem?.tong ?? 0,
  conLai: dem ? dem.tong - dem['hoan-thanh'] : 0,
  hoanThanh: dem?.['hoan-thanh'] ?? 0,
  tre: dem?.tre ?? 0,
  trongKy: dem?.trongKy ?? 0,
  dangThucHien: dem?.['dang-thuc-hien'] ?? 0,
  denHanKyToi: dem?.['den-han-ky-toi'] ?? 0,
  chuaDenHan: dem?.['chua-den-han'] ?? 0,
  quaHan: dem?.['qua-han'] ?? 0,
  chuaRoHan: dem?.['chua-ro-han'] ?? 0,
  chuaBaoCao: dem?.chuaBaoCao ?? 0,
  tyLe: dem?.tong ? (dem['hoan-thanh'] / dem.tong) * 100 : 0,
})

function ofField({ keHoach }: HoSoBaoCao, { tasks }: BaoCaoDaTinh, ma: string): SoDem | undefined {
  const own = tasks.filter((task) => linhVucOf(keHoach?.linhVuc?.[task.linhVuc]?.ten ?? '') === ma)
  return own.length ? countNhiemVu(own) : undefined
}

const lateOf = (tasks: readonly NhiemVuDaTinh[]) =>
  tasks
    .filter(({ tinhTrang }) => tinhTrang.ma === 'qua-han')
    .map(({ ma, ten, chuTri, tinhTrang }) => ({
      ma,
      ten: ten.replace(/\.$/u, ''),
      chuTri,
      soNgay: tinhTrang.soNgay ?? 0,
    }))
