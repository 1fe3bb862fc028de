import { joinNames } from '../../../language/number'
import { note, type Problem, wrong } from '../../problems'
import type { HoSoBaoCao } from '../ho-so'
import { type ChoMoc, listMoc } from '../list-moc'

/** A mốc that nobody has reported, and nobody has said that this is known. */
const listUnreported = (hoSo: HoSoBaoCao): ChoMoc[] =>
  hoSo.tienDo ? listMoc(hoSo).filter(({ step }) => step.ghi === undefined) : []

/**
 * The tasks that nobody has reported: what the report says of them, only their deadline says. Each by its code and its
 * mốc from 1: a workbook has a row for it all the same.
 */
export function findChuaBaoCao(hoSo: HoSoBaoCao): Problem[] {
  return listUnreported(hoSo).map(({ ten, task, step, path }) =>
    wrong(
      ['nhiemVu', task.ma, ...(task.moc.length > 1 ? [Number(path.at(-1)) + 1] : [])],
      `nhiệm vụ ${ten} chưa có báo cáo${step.chuTri.length ? ` (${joinNames(step.chuTri)} chủ trì)` : ''}: ${task.ten.replaceAll('\n', ' ')}`,
      `ghi tiến độ của nhiệm vụ này; vẫn ban hành khi chưa có thì ghi { ma: ${task.ma}, ten: "…", trangThai: chua-bao-cao, ghiChu: "lý do" }`,
      'ghi tiến độ của nhiệm vụ này; vẫn ban hành khi chưa có thì chọn trạng thái "Chưa có báo cáo" và ghi lý do ở cột Ghi chú',
    ),
  )
}

/** A draft names them in one line. */
export function* noteChuaBaoCao(hoSo: HoSoBaoCao): Generator<Problem> {
  const names = listUnreported(hoSo).map(({ ten }) => ten)
  if (names.length)
    yield note(
      ['nhiemVu'],
      `${names.length} việc chưa có báo cáo, tình trạng chỉ suy từ thời hạn: ${names.join(', ')}`,
      'ghi tiến độ của từng việc trước khi ban hành',
    )
  for (const [index, ghi] of (hoSo.tienDo?.nhiemVu ?? []).entries())
    if (ghi.trangThai === 'chua-bao-cao' && ghi.ghiChu === undefined)
      yield wrong(
        ['nhiemVu', index, 'trangThai'],
        'chưa có báo cáo mà không có lý do',
        'ghi lý do ở "ghiChu"',
        'ghi lý do ở cột Ghi chú',
      )
}
