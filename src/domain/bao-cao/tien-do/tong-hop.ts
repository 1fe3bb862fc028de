import { type DanhBa, KHONG_DANH_BA } from '../../co-quan/danh-ba'
import { isOfLaterNam, nearestNamOf } from '../../ke-hoach/cac-nam'
import type { KeHoach, NhiemVu } from '../../ke-hoach/ke-hoach'
import { listNhiemVu } from '../../ke-hoach/list-nhiem-vu'
import type { Dem } from '../chi-tieu/chi-tieu'
import { chuTriOf } from './chu-tri'
import { type DoiHan, doiHanOf } from './doi-han'
import { findNhiemVu } from './nhan-dien'
import { readThoiHan } from '../../ke-hoach/thoi-han/thoi-han'
import type { GhiNhan, TienDo } from './tien-do'
import {
  type MaTinhTrang,
  type MocTinh,
  TINH_TRANG,
  type TinhTrang,
  mergeTinhTrang,
  tinhTrangOf,
} from './tinh-trang'

/**
 * `doiHan`: a day that was recorded in the place of the plan's. `chuaBaoCao`: nobody has said how far it is, so
 * what its deadline tells is all there is.
 */
export type MocDaTinh = NhiemVu['moc'][number] & {
  readonly tinhTrang: TinhTrang
  readonly ghi: GhiNhan | undefined
  readonly doiHan: DoiHan | undefined
  readonly chuTri: readonly string[]
  readonly chuaBaoCao: boolean
}
/** The days that decide, and the first day of the figures. */
export type KyTinh = Omit<MocTinh, 'nam'> & { readonly tu: string }
/**
 * A task with where it stands ("II.3"), how far it is, and who leads it. `trongKy`: done within the window of
 * the figures.
 */
export type NhiemVuDaTinh = {
  readonly ma: string
  readonly so: number
  readonly linhVuc: number
  readonly ten: string
  readonly moc: readonly MocDaTinh[]
  readonly chuTri: readonly string[]
  readonly tinhTrang: TinhTrang
  readonly trongKy: boolean
  readonly chuaBaoCao: boolean
}
/**
 * How many tasks are how far; `tre`: of those done, how many after their deadline; `trongKy`: done in the
 * period; `chuaBaoCao`: of all, those of which nobody has reported a mốc.
 */
export type SoDem = Readonly<Record<MaTinhTrang, number>> & {
  readonly tong: number
  readonly tre: number
  readonly trongKy: number
  readonly chuaBaoCao: number
}

/**
 * Every task of a plan with what was recorded of it. A task counts once, however many mốc it has. A plan of
 * several years is seen in the year of the figures: what is of a later one is not asked for yet. `danhBa`:
 * the names of the register.
 */
export function computeNhiemVu(
  keHoach: KeHoach,
  tienDo: TienDo | undefined,
  ky: KyTinh,
  danhBa: DanhBa = KHONG_DANH_BA,
): NhiemVuDaTinh[] {
  const recorded = recordsOf(keHoach, tienDo)
  const nam = nearestNamOf(keHoach, Number(ky.den.slice(0, 4)))
  return listNhiemVu(keHoach).map(({ ma, so, cho: [area], nhiemVu }): NhiemVuDaTinh => {
    const moc = nhiemVu.moc.map((step, nth): MocDaTinh => {
      const ghi = recorded.get(keyOf(ma, nth + 1)) ?? recorded.get(keyOf(ma))
      const thoiHan = readThoiHan(step.thoiHan)
      const isAsked = keHoach.denNam === undefined || !isOfLaterNam(step.thoiHan, nam)
      return {
        ...step,
        ghi,
        tinhTrang: tinhTrangOf(thoiHan, ghi, { ...ky, nam }),
        doiHan: doiHanOf(thoiHan, ghi, nam),
        chuTri: chuTriOf(step, danhBa),
        chuaBaoCao: ghi === undefined ? isAsked : ghi.trangThai === 'chua-bao-cao',
      }
    })
    const chuTri = Array.from(new Set(moc.flatMap((step) => step.chuTri)))
    return { ma, so, linhVuc: area, ten: nhiemVu.ten, moc, chuTri, ...mergeMoc(moc, ky) }
  })
}

/** What its mốc make of a task, or of the part of it that one agency leads. */
function mergeMoc(
  moc: readonly MocDaTinh[],
  { tu }: KyTinh,
): Pick<NhiemVuDaTinh, 'tinhTrang' | 'trongKy' | 'chuaBaoCao'> {
  const tinhTrang = mergeTinhTrang(moc.map((step) => step.tinhTrang))
  return {
    tinhTrang,
    trongKy: tinhTrang.ma === 'hoan-thanh' && moc.some(({ ghi }) => (ghi?.ngay ?? '') >= tu),
    chuaBaoCao: moc.some((step) => step.chuaBaoCao),
  }
}

/** What was recorded, by the code that its task has in the plan in force. */
function recordsOf(keHoach: KeHoach, tienDo: TienDo | undefined): ReadonlyMap<string, GhiNhan> {
  const tasks = listNhiemVu(keHoach)
  return new Map(
    (tienDo?.nhiemVu ?? []).flatMap((ghi) => {
      const task = findNhiemVu(ghi, tasks)
      return task ? [[keyOf(task.ma, ghi.moc), ghi]] : []
    }),
  )
}

const keyOf = (ma: string, moc?: number): string => `${ma}/${moc ?? ''}`

export function countNhiemVu(tasks: readonly NhiemVuDaTinh[]): SoDem {
  const by = Object.fromEntries(
    TINH_TRANG.map((ma) => [ma, tasks.filter((task) => task.tinhTrang.ma === ma).length]),
  ) as Record<MaTinhTrang, number>
  const done = tasks.filter((task) => task.tinhTrang.ma === 'hoan-thanh')
  return {
    ...by,
    tong: tasks.length,
    tre: done.filter((task) => task.tinhTrang.soNgay).length,
    trongKy: tasks.filter((task) => task.trongKy).length,
    chuaBaoCao: tasks.filter((task) => task.chuaBaoCao).length,
  }
}

/**
 * The counts by lead agency, in the order in which the plan first names them. A task with two leads counts for
 * both, and for each only by the mốc that it leads.
 */
export function countByChuTri(
  tasks: readonly NhiemVuDaTinh[],
  ky: KyTinh,
): { readonly ten: string; readonly dem: SoDem }[] {
  const names = Array.from(new Set(tasks.flatMap(({ chuTri }) => chuTri)))
  return names.map((ten) => {
    const own = tasks
      .filter(({ chuTri }) => chuTri.includes(ten))
      .map((task) => ({
        ...task,
        ...mergeMoc(
          task.moc.filter(({ chuTri }) => chuTri.includes(ten)),
          ky,
        ),
      }))
    return { ten, dem: countNhiemVu(own) }
  })
}

/** What the statistical annex takes from the plan. */
export const countForChiTieu = (dem: SoDem): Dem => ({
  'nhiem-vu': dem.tong,
  'hoan-thanh': dem['hoan-thanh'],
  'qua-han': dem['qua-han'],
})
