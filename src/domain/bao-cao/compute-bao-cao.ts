import { selectInForce, type DongSoLieu, computeSoLieu } from './chi-tieu/chi-tieu'
import { givenOf } from './chi-tieu/so-lieu'
import { type HoSoBaoCao, type KySoLieu, rowsOutside } from './ho-so'
import { endOfNextKy } from './ky/ky-bao-cao'
import {
  countForChiTieu,
  countNhiemVu,
  type NhiemVuDaTinh,
  type SoDem,
  computeNhiemVu,
} from './tien-do/tong-hop'

/**
 * A report's figures, all computed: tasks, counts, the rows of the annex; the same of the period before and
 * of last year.
 */
export type BaoCaoDaTinh = {
  readonly tasks: readonly NhiemVuDaTinh[]
  readonly dem: SoDem | undefined
  readonly soLieu: readonly DongSoLieu[]
  /** Figures that the annex in force has no row for. */
  readonly ngoaiBieu: readonly DongSoLieu[]
  readonly demKyTruoc: SoDem | undefined
  readonly soLieuKyTruoc: readonly DongSoLieu[] | undefined
  readonly soLieuCungKy: readonly DongSoLieu[] | undefined
}

export function computeBaoCao(hoSo: HoSoBaoCao): BaoCaoDaTinh {
  const { kyTruoc, cungKy } = hoSo
  const tasks = tasksOf(hoSo, hoSo)
  const dem = tasks.length ? countNhiemVu(tasks) : undefined
  // Another year has another plan: its counts say nothing of these tasks.
  const tasksBefore = kyTruoc?.ky.nam === hoSo.ky.nam ? tasksOf(hoSo, kyTruoc) : []
  const before = tasksBefore.length ? countNhiemVu(tasksBefore) : undefined
  return {
    tasks,
    dem,
    soLieu: rowsOf(hoSo, hoSo, dem),
    ngoaiBieu: computeSoLieu(rowsOutside(hoSo), givenOf(hoSo.soLieu), undefined),
    demKyTruoc: before,
    soLieuKyTruoc: kyTruoc?.soLieu && rowsOf(hoSo, kyTruoc, before),
    soLieuCungKy: cungKy?.soLieu && rowsOf(hoSo, cungKy, undefined),
  }
}

const tasksOf = ({ keHoach }: HoSoBaoCao, { ky, tienDo }: KySoLieu): NhiemVuDaTinh[] =>
  keHoach && tienDo
    ? computeNhiemVu(keHoach, tienDo, { tu: ky.tu, den: ky.den, hetKyToi: endOfNextKy(ky) })
    : []

/** The rows in force at the end of a period, of the catalogue of that time, with its figures. */
const rowsOf = (
  hoSo: HoSoBaoCao,
  { soLieu, ky, danhMuc }: KySoLieu,
  dem: SoDem | undefined,
): DongSoLieu[] => {
  const catalogue = danhMuc ?? hoSo.danhMuc
  return catalogue
    ? computeSoLieu(selectInForce(catalogue, ky.den), givenOf(soLieu), dem && countForChiTieu(dem))
    : []
}
