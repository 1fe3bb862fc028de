import { danhBaOf } from '../co-quan/danh-ba'
import { listNhiemVu, pathOf } from '../ke-hoach/list-nhiem-vu'
import type { HoSoBaoCao } from './ho-so'
import { type MocDaTinh, type NhiemVuDaTinh, computeNhiemVu } from './tien-do/tong-hop'

/** A mốc with its task, what a message calls it ("II.3 (mốc 2)"), and where it stands in the plan. */
export type ChoMoc = {
  readonly task: NhiemVuDaTinh
  readonly step: MocDaTinh
  readonly ten: string
  readonly path: readonly PropertyKey[]
}

/** Every mốc of the plan of a report, with what was recorded of it. */
export function listMoc({ keHoach, tienDo, ky, coQuan }: HoSoBaoCao): ChoMoc[] {
  if (!keHoach) return []
  const places = listNhiemVu(keHoach).map(({ cho }) => pathOf(cho))
  return computeNhiemVu(keHoach, tienDo, ky, danhBaOf(coQuan, keHoach.coQuan)).flatMap((task, at) =>
    task.moc.map((step, index): ChoMoc => ({
      task,
      step,
      ten: task.moc.length > 1 ? `${task.ma} (mốc ${index + 1})` : task.ma,
      path: [...(places[at] ?? []), 'moc', index],
    })),
  )
}
