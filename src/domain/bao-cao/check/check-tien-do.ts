import { isOpen } from '../../ke-hoach/cho-trong'
import { shortDate } from '../../../language/date'
import type { HoSoBaoCao } from '../ho-so'
import { listNhiemVu } from '../../ke-hoach/list-nhiem-vu'
import { awaitsSuKien, readThoiHan } from '../../ke-hoach/thoi-han/thoi-han'
import type { GhiNhan } from '../tien-do/tien-do'
import { findNhiemVu, nameOfGhiNhan } from '../tien-do/nhan-dien'
import { checkHanTrongTienDo } from './check-lan'
import { explainUnknownId, note, type Problem, wrong } from '../../problems'

/**
 * What is wrong with the progress of tasks: a status against its date, a day outside the figures, results
 * without evidence.
 */
export function* checkTienDo(hoSo: HoSoBaoCao): Generator<Problem> {
  const { tienDo, keHoach } = hoSo
  if (!tienDo || !keHoach) return
  const tasks = listNhiemVu(keHoach)
  for (const [index, ghi] of tienDo.nhiemVu.entries()) {
    const path = ['nhiemVu', index]
    const task = findNhiemVu(ghi, tasks)
    if (task && (ghi.moc ?? 1) > task.nhiemVu.moc.length)
      yield wrong([...path, 'moc'], `nhiệm vụ ${task.ma} chỉ có ${task.nhiemVu.moc.length} mốc`, 'sửa số mốc')
    if (
      task &&
      ghi.suKien !== undefined &&
      !task.nhiemVu.moc.some(({ thoiHan }) => awaitsSuKien(readThoiHan(thoiHan)))
    )
      yield note(
        [...path, 'suKien'],
        `thời hạn của nhiệm vụ ${task.ma} không chờ việc nào: ${task.nhiemVu.moc.map(({ thoiHan }) => thoiHan).join('; ')}`,
        'bỏ "suKien"; được gia hạn thì ghi "han"',
      )
    yield* checkGhiNhan(ghi, path, hoSo)
  }
  yield* checkHanTrongTienDo(hoSo)
}

function* checkGhiNhan(
  ghi: GhiNhan,
  path: readonly PropertyKey[],
  { ky, vanBan }: HoSoBaoCao,
): Generator<Problem> {
  const done = ghi.trangThai === 'hoan-thanh' || (ghi.trangThai === undefined && ghi.ngay !== undefined)
  if (ghi.ngay !== undefined && !done)
    yield wrong(
      [...path, 'trangThai'],
      `có ngày hoàn thành ${shortDate(ghi.ngay)} nhưng trạng thái không phải là hoàn thành`,
      'bỏ "ngay" hoặc ghi trangThai: hoan-thanh',
      'xóa ô Ngày, hoặc chọn trạng thái "Đã hoàn thành"',
    )
  if (done && ghi.ngay === undefined)
    yield note(
      path,
      `nhiệm vụ ${nameOfGhiNhan(ghi)} đã hoàn thành nhưng chưa có ngày`,
      'thêm "ngay" để biết đúng hạn hay quá hạn',
    )
  if (ghi.ngay !== undefined && ghi.ngay > ky.den)
    yield note(
      [...path, 'ngay'],
      `ngày ${shortDate(ghi.ngay)} sau ngày chốt số liệu ${shortDate(ky.den)}`,
      'nhiệm vụ chưa tính là hoàn thành trong kỳ này',
    )
  if (ghi.suKien !== undefined && ghi.suKien > ky.den)
    yield note(
      [...path, 'suKien'],
      `ngày ${shortDate(ghi.suKien)} sau ngày chốt số liệu ${shortDate(ky.den)}`,
      'xem lại ngày',
    )
  if (done && !ghi.vanBan && ghi.minhChung === undefined)
    yield note(
      path,
      `nhiệm vụ ${nameOfGhiNhan(ghi)} đã hoàn thành nhưng không có văn bản hay minh chứng`,
      'thêm "vanBan" hoặc "minhChung"',
    )
  for (const [nth, id] of (ghi.vanBan ?? []).entries()) {
    const found = vanBan.get(id)
    if (!found) yield explainUnknownId([...path, 'vanBan', nth], 'vanBan', id)
    else if (!found.so || isOpen(found.so))
      yield note(
        [...path, 'vanBan', nth],
        `văn bản "${id}" không có số, ký hiệu`,
        'thêm "so" trong van-ban.yaml',
        'ghi số, ký hiệu của văn bản này ở màn hình Danh mục văn bản, biểu mẫu',
      )
  }
}
