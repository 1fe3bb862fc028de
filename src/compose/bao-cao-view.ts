import type { ChiTieu, DongSoLieu } from '../domain/bao-cao/chi-tieu/chi-tieu'
import type { HoSoBaoCao } from '../domain/bao-cao/ho-so'
import { nameOfKy } from '../domain/bao-cao/ky/ky-bao-cao'
import { LINH_VUC, linhVucOf } from '../domain/linh-vuc'
import type { BaoCaoDaTinh } from '../domain/bao-cao/compute-bao-cao'
import {
  countNhiemVu,
  countByChuTri,
  type NhiemVuDaTinh,
  type SoDem,
} from '../domain/bao-cao/tien-do/tong-hop'
import { citeInNote } from '../domain/co-quan/vien-dan'
import { twoDigits } from '../language/list-marks'
import { formatNumber } from '../language/number'
import { find } from './section'

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
    ky: { ...nameOfKy(ky), nam: ky.nam, tu: ky.tu, den: ky.den },
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
      chuTri: countByChuTri(tinh.tasks).map(({ ten, dem }) => ({ ten, ...countsOf(dem) })),
      kyTruoc: countsOf(tinh.demKyTruoc),
    },
    linhVuc: Object.fromEntries(LINH_VUC.map(({ ma }) => [ma, countsOf(ofField(hoSo, tinh, ma))])),
    soLieu: figuresOf(hoSo, tinh, chiTieu),
    phuLuc,
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

/**
 * Every row of the catalogue by its code: whether it, or a row below it, has a figure, and the figure as a
 * sentence writes it.
 */
function figuresOf(hoSo: HoSoBaoCao, tinh: BaoCaoDaTinh, named: readonly string[]): object {
  const { soLieu, ngoaiBieu, soLieuKyTruoc, soLieuCungKy } = tinh
  const [byMa, before, lastYear] = [[...soLieu, ...ngoaiBieu], soLieuKyTruoc ?? [], soLieuCungKy ?? []].map(
    (lines) => new Map(lines.map((line) => [line.chiTieu.ma, line])),
  )
  const known = soLieu.filter(({ giaTri, chiTieu }) => giaTri.loai === 'so' && chiTieu.loai !== 'dem')
  const rows = [hoSo.danhMuc, ...(hoSo.danhMucKhac ?? [])].flatMap((each) => each?.chiTieu ?? []).reverse()
  const names = new Map([
    ...named.map((ma) => [ma, ''] as const),
    ...rows.map(({ ma, ten }) => [ma, ten] as const),
  ])
  return Object.fromEntries(
    Array.from(names, ([ma, ten]) => {
      const line = byMa?.get(ma)
      return [
        ma,
        {
          ten: line?.chiTieu.ten ?? ten,
          ...figureOf(line),
          coNhom: line !== undefined && known.some(({ chiTieu }) => isWithin(chiTieu, line.chiTieu)),
          kyTruoc: figureOf(before?.get(ma)),
          cungKy: figureOf(lastYear?.get(ma)),
        },
      ]
    }),
  )
}

/** A row itself, or one below it by its number in the same table. */
const isWithin = (row: ChiTieu, group: ChiTieu): boolean =>
  row.bieu === group.bieu && (row.so === group.so || row.so.startsWith(`${group.so}.`))

/**
 * A figure as a sentence writes it. `co`: it is known; `hieuLuc`: its row is in force on the day of the
 * report; `tinhDuoc`: it is known or still to come, not a rate of nothing; `phaiNoi`: there is something to say, for nought
 * is not said.
 */
type SoLieuTrongCau = {
  readonly co: boolean
  readonly hieuLuc: boolean
  readonly tinhDuoc: boolean
  readonly phaiNoi: boolean
  readonly so: number
  readonly chu: string
  readonly nghia: string
}

/** Counts below ten are written with a zero; a missing figure as "…", a rate of nothing as "-". */
function figureOf(line: DongSoLieu | undefined): SoLieuTrongCau {
  const hieuLuc = line !== undefined
  if (line?.giaTri.loai !== 'so') {
    const chu = line?.giaTri.loai === 'khong-co' ? '-' : '…'
    const open = chu !== '-'
    return { co: false, hieuLuc, tinhDuoc: open, phaiNoi: hieuLuc && open, so: 0, chu, nghia: chu }
  }
  const { so } = line.giaTri
  const count = Number.isInteger(so) && line.chiTieu.loai !== 'ty-le' && line.chiTieu.loai !== 'ma'
  const chu = count
    ? so < 10
      ? twoDigits(so)
      : formatNumber(so)
    : `${formatNumber(so)}${line.chiTieu.loai === 'ty-le' ? '%' : ''}`
  return {
    co: true,
    hieuLuc,
    tinhDuoc: true,
    phaiNoi: so !== 0,
    so,
    chu,
    nghia: line.chiTieu.giaTri?.[String(so)] ?? '',
  }
}
