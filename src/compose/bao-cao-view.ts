import type { DongSoLieu } from '../domain/chi-tieu'
import type { HoSoBaoCao } from '../domain/ho-so-bao-cao'
import { tenKy } from '../domain/ky-bao-cao'
import { LINH_VUC, linhVucCua } from '../domain/linh-vuc'
import type { BaoCaoDaTinh } from '../domain/tinh-bao-cao'
import { demNhiemVu, demTheoChuTri, type NhiemVuDaTinh, type SoDem } from '../domain/tong-hop'
import { citeInNote } from '../domain/vien-dan'
import { twoDigits } from '../language/list-marks'
import { formatNumber } from '../language/number'
import { find } from './section'

/**
 * A report as a template sees it: every figure computed, and every field there, if only empty,
 * because a template may name nothing that the data lacks.
 */
export function viewOfBaoCao(
  hoSo: HoSoBaoCao,
  tinh: BaoCaoDaTinh,
  phuLuc: Readonly<Record<'soLieu' | 'nhiemVu' | 'bieuDo', string>>,
): object {
  const { baoCao, ky, keHoach } = hoSo
  const { ten, tenGon } = find(hoSo.coQuan, baoCao.coQuan)
  return {
    ky: { ...tenKy(ky), nam: ky.nam, tu: ky.tu, den: ky.den },
    coQuan: { ten, tenGon: tenGon ?? ten },
    diaBan: baoCao.diaBan,
    cheDo: {
      nguoiNhan: ky.cheDo.nguoiNhan,
      vanBan: citeInNote({ ...find(hoSo.vanBan, ky.cheDo.vanBan), coQuan: undefined, coQuanGon: undefined }),
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
      chuTri: demTheoChuTri(tinh.tasks).map(({ ten, dem }) => ({ ten, ...countsOf(dem) })),
      kyTruoc: countsOf(tinh.demKyTruoc),
    },
    linhVuc: Object.fromEntries(LINH_VUC.map(({ ma }) => [ma, countsOf(ofField(hoSo, tinh, ma))])),
    soLieu: figuresOf(hoSo, tinh),
    phuLuc,
  }
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
  tyLe: dem?.tong ? (dem['hoan-thanh'] / dem.tong) * 100 : 0,
})

function ofField({ keHoach }: HoSoBaoCao, { tasks }: BaoCaoDaTinh, ma: string): SoDem | undefined {
  const own = tasks.filter((task) => linhVucCua(keHoach?.linhVuc?.[task.linhVuc]?.ten ?? '') === ma)
  return own.length ? demNhiemVu(own) : undefined
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

/**
 * Every row of the catalogue by its code: whether it, or a row below it, has a figure, and the figure as a
 * sentence writes it.
 */
function figuresOf({ danhMuc }: HoSoBaoCao, { soLieu, soLieuKyTruoc, soLieuCungKy }: BaoCaoDaTinh): object {
  const byMa = new Map(soLieu.map((line) => [line.chiTieu.ma, line]))
  const before = new Map(soLieuKyTruoc?.map((line) => [line.chiTieu.ma, line]))
  const lastYear = new Map(soLieuCungKy?.map((line) => [line.chiTieu.ma, line]))
  const known = soLieu
    .filter(({ giaTri, chiTieu }) => giaTri.loai === 'so' && chiTieu.loai !== 'dem')
    .map(({ chiTieu }) => chiTieu.so)
  return Object.fromEntries(
    (danhMuc?.chiTieu ?? []).map(({ ma, so, ten }) => [
      ma,
      {
        ten,
        ...figureOf(byMa.get(ma)),
        coNhom: known.some((other) => other === so || other.startsWith(`${so}.`)),
        kyTruoc: figureOf(before.get(ma)),
        cungKy: figureOf(lastYear.get(ma)),
      },
    ]),
  )
}

/**
 * A figure as a sentence writes it. `co`: it is known; `hieuLuc`: its row is in force on the day of the
 * report; `tinhDuoc`: it is known or still to come, not a rate of nothing.
 */
type SoLieuTrongCau = {
  readonly co: boolean
  readonly hieuLuc: boolean
  readonly tinhDuoc: boolean
  readonly so: number
  readonly chu: string
  readonly nghia: string
}

/** Counts below ten are written with a zero; a missing figure as "…", a rate of nothing as "-". */
function figureOf(line: DongSoLieu | undefined): SoLieuTrongCau {
  const hieuLuc = line !== undefined
  if (line?.giaTri.loai !== 'so') {
    const chu = line?.giaTri.loai === 'khong-co' ? '-' : '…'
    return { co: false, hieuLuc, tinhDuoc: chu !== '-', so: 0, chu, nghia: chu }
  }
  const { so } = line.giaTri
  const count = Number.isInteger(so) && line.chiTieu.loai !== 'ty-le' && line.chiTieu.loai !== 'ma'
  const chu = count
    ? so < 10
      ? twoDigits(so)
      : formatNumber(so)
    : `${formatNumber(so)}${line.chiTieu.loai === 'ty-le' ? '%' : ''}`
  return { co: true, hieuLuc, tinhDuoc: true, so, chu, nghia: line.chiTieu.giaTri?.[String(so)] ?? '' }
}
