import { danhBaOf } from '../co-quan/danh-ba'
import type { DongSoLieu } from './chi-tieu/chi-tieu'
import { selectComparable, rowsOfKy } from './compare-ky'
import type { HoSoBaoCao, KySoLieu } from './ho-so'
import { computeNgoaiBieu } from './ngoai-bieu'
import {
  countForChiTieu,
  countNhiemVu,
  type NhiemVuDaTinh,
  type SoDem,
  computeNhiemVu,
} from './tien-do/tong-hop'

/**
 * A report's figures, all computed: tasks, counts, the rows of the annex; of the period before and of last
 * year what can be compared with them.
 */
export type BaoCaoDaTinh = {
  readonly tasks: readonly NhiemVuDaTinh[]
  readonly dem: SoDem | undefined
  readonly soLieu: readonly DongSoLieu[]
  /** Figures that the annex in force has no row for. */
  readonly ngoaiBieu: readonly DongSoLieu[]
  readonly demKyTruoc: SoDem | undefined
  readonly demCungKy: SoDem | undefined
  readonly soLieuKyTruoc: readonly DongSoLieu[] | undefined
  readonly soLieuCungKy: readonly DongSoLieu[] | undefined
}

export function computeBaoCao(hoSo: HoSoBaoCao): BaoCaoDaTinh {
  const { kyTruoc, cungKy } = hoSo
  const tasks = tasksOf(hoSo, hoSo.coQuan)
  const dem = countOf(tasks)
  // Another year has another plan: its counts say nothing of these tasks.
  const sameYear = kyTruoc?.ky.nam === hoSo.ky.nam
  const before =
    kyTruoc && sameYear
      ? countOf(tasksOf({ ...kyTruoc, keHoach: kyTruoc.keHoach ?? hoSo.keHoach }))
      : undefined
  const lastYear = cungKy && countOf(tasksOf(cungKy))
  return {
    tasks,
    dem,
    soLieu: rowsOfKy(hoSo, dem && countForChiTieu(dem)),
    ngoaiBieu: computeNgoaiBieu(hoSo),
    demKyTruoc: before,
    demCungKy: lastYear,
    soLieuKyTruoc:
      kyTruoc &&
      (kyTruoc.soLieu ?? before) &&
      selectComparable(hoSo, kyTruoc, before && countForChiTieu(before)),
    soLieuCungKy:
      cungKy &&
      (cungKy.soLieu ?? lastYear) &&
      selectComparable(hoSo, cungKy, lastYear && countForChiTieu(lastYear)),
  }
}

const tasksOf = ({ keHoach, tienDo, ky }: KySoLieu, register?: HoSoBaoCao['coQuan']): NhiemVuDaTinh[] =>
  keHoach && tienDo ? computeNhiemVu(keHoach, tienDo, ky, register && danhBaOf(register, keHoach.coQuan)) : []

const countOf = (tasks: readonly NhiemVuDaTinh[]): SoDem | undefined =>
  tasks.length ? countNhiemVu(tasks) : undefined
