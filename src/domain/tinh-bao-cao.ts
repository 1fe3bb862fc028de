import { conHieuLuc, type DongSoLieu, tinhSoLieu } from './chi-tieu'
import type { HoSoBaoCao, KySoLieu } from './ho-so-bao-cao'
import { demChoChiTieu, demNhiemVu, type NhiemVuDaTinh, type SoDem, tinhNhiemVu } from './tong-hop'

/**
 * A report's figures, all computed: tasks, counts, the rows of the annex; the same of the period before and
 * of last year.
 */
export type BaoCaoDaTinh = {
  readonly tasks: readonly NhiemVuDaTinh[]
  readonly dem: SoDem | undefined
  readonly soLieu: readonly DongSoLieu[]
  readonly demKyTruoc: SoDem | undefined
  readonly soLieuKyTruoc: readonly DongSoLieu[] | undefined
  readonly soLieuCungKy: readonly DongSoLieu[] | undefined
}

export function tinhBaoCao(hoSo: HoSoBaoCao): BaoCaoDaTinh {
  const { kyTruoc, cungKy } = hoSo
  const tasks = tasksOf(hoSo, hoSo)
  const dem = tasks.length ? demNhiemVu(tasks) : undefined
  // Another year has another plan: its counts say nothing of these tasks.
  const tasksBefore = kyTruoc?.ky.nam === hoSo.ky.nam ? tasksOf(hoSo, kyTruoc) : []
  const before = tasksBefore.length ? demNhiemVu(tasksBefore) : undefined
  return {
    tasks,
    dem,
    soLieu: rowsOf(hoSo, hoSo, dem),
    demKyTruoc: before,
    soLieuKyTruoc: kyTruoc?.soLieu && rowsOf(hoSo, kyTruoc, before),
    soLieuCungKy: cungKy?.soLieu && rowsOf(hoSo, cungKy, undefined),
  }
}

const tasksOf = ({ keHoach }: HoSoBaoCao, { ky, tienDo }: KySoLieu): NhiemVuDaTinh[] =>
  keHoach && tienDo ? tinhNhiemVu(keHoach, tienDo, ky) : []

/** The rows in force at the end of this report's period, with the figures of one period. */
const rowsOf = ({ danhMuc, ky }: HoSoBaoCao, { soLieu }: KySoLieu, dem: SoDem | undefined): DongSoLieu[] =>
  danhMuc ? tinhSoLieu(conHieuLuc(danhMuc, ky.den), soLieu?.soLieu ?? {}, dem && demChoChiTieu(dem)) : []
