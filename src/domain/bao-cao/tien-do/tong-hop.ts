import { roman } from '../../../language/list-marks'
import type { Dem } from '../chi-tieu/chi-tieu'
import type { KeHoach, NhiemVu } from '../../ke-hoach/ke-hoach'
import { coQuanOfVaiTro, readPhanCong } from '../../ke-hoach/phan-cong/phan-cong'
import { type DoiHan, doiHanOf } from './doi-han'
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

/** `doiHan`: a day that was recorded in the place of the plan's. */
export type MocDaTinh = NhiemVu['moc'][number] & {
  readonly tinhTrang: TinhTrang
  readonly ghi: GhiNhan | undefined
  readonly doiHan: DoiHan | undefined
}
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
}
/**
 * How many tasks are how far; `tre`: of those done, how many after their deadline; `trongKy`: done in the
 * period.
 */
export type SoDem = Readonly<Record<MaTinhTrang, number>> & {
  readonly tong: number
  readonly tre: number
  readonly trongKy: number
}

/** Numbers as printed: counted on from the last one fixed by the author. */
export function numbered<T extends { so?: number | undefined }>(
  items: readonly T[],
): { so: number; item: T }[] {
  let so = 0
  return items.map((item) => ({ so: (so = item.so ?? so + 1), item }))
}

/** Every task of a plan with what was recorded of it. A task counts once, however many mốc it has. */
export function computeNhiemVu(
  { linhVuc = [], nam }: KeHoach,
  tienDo: TienDo | undefined,
  moc: Omit<MocTinh, 'nam'> & { readonly tu: string },
): NhiemVuDaTinh[] {
  const recorded = new Map((tienDo?.nhiemVu ?? []).map((ghi) => [keyOf(ghi.ma, ghi.moc), ghi]))
  return linhVuc.flatMap(({ nhiemVu }, area) =>
    numbered(nhiemVu).map(({ so, item }): NhiemVuDaTinh => {
      const ma = `${roman(area + 1)}.${so}`
      const steps = item.moc.map((step, nth) => {
        const ghi = recorded.get(keyOf(ma, nth + 1)) ?? recorded.get(keyOf(ma))
        const thoiHan = readThoiHan(step.thoiHan)
        const tinhTrang = tinhTrangOf(thoiHan, ghi, { ...moc, nam })
        return { ...step, ghi, tinhTrang, doiHan: doiHanOf(thoiHan, ghi, nam) }
      })
      const tinhTrang = mergeTinhTrang(steps.map((step) => step.tinhTrang))
      return {
        ma,
        so,
        linhVuc: area,
        ten: item.ten,
        moc: steps,
        chuTri: chuTriOf(item),
        tinhTrang,
        trongKy: tinhTrang.ma === 'hoan-thanh' && steps.some(({ ghi }) => (ghi?.ngay ?? '') >= moc.tu),
      }
    }),
  )
}

const keyOf = (ma: string, moc?: number): string => `${ma}/${moc ?? ''}`

/** Who leads a task: by name, each once, in the order of its mốc. */
const chuTriOf = ({ moc }: NhiemVu): string[] =>
  Array.from(new Set(moc.flatMap(({ phanCong }) => coQuanOfVaiTro(readPhanCong(phanCong), 'chuTri'))))

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
  }
}

/**
 * The counts by lead agency, in the order in which the plan first names them; a task with two leads counts
 * for both.
 */
export function countByChuTri(
  tasks: readonly NhiemVuDaTinh[],
): { readonly ten: string; readonly dem: SoDem }[] {
  const names = Array.from(new Set(tasks.flatMap(({ chuTri }) => chuTri)))
  return names.map((ten) => ({ ten, dem: countNhiemVu(tasks.filter(({ chuTri }) => chuTri.includes(ten))) }))
}

/** What the statistical annex takes from the plan. */
export const countForChiTieu = (dem: SoDem): Dem => ({
  'nhiem-vu': dem.tong,
  'hoan-thanh': dem['hoan-thanh'],
  'qua-han': dem['qua-han'],
})
