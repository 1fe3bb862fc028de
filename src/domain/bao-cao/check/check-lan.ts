import { nearestNamOf } from '../../ke-hoach/cac-nam'
import { type ChoMoc, listMoc } from '../list-moc'
import { ma as maVanBan } from '../../common'
import type { HoSoBaoCao } from '../ho-so'
import { explainUnknownId, note, type Problem, wrong } from '../../problems'
import { findUnclearGiaHan } from './check-han'
import { hanOf, readThoiHan } from '../../ke-hoach/thoi-han/thoi-han'
import { nameOfGhiNhan } from '../tien-do/nhan-dien'
import type { GhiNhan } from '../tien-do/tien-do'
import type { MocDaTinh } from '../tien-do/tong-hop'

/** What the progress says of days and turns against what the plan says of them. */
export function* checkHanTrongTienDo(hoSo: HoSoBaoCao): Generator<Problem> {
  yield* findUnclearGiaHan(hoSo).map((each): Problem => ({ ...each, severity: 'notice' }))
  const places = listMoc(hoSo)
  for (const [index, ghi] of (hoSo.tienDo?.nhiemVu ?? []).entries()) {
    const path = ['nhiemVu', index]
    const own = places.filter(({ step }) => step.ghi === ghi)
    yield* checkHanTheo(ghi, path, hoSo)
    yield* checkLan(ghi, path, own, hoSo)
  }
}

function* checkHanTheo(
  { han, hanTheo }: GhiNhan,
  path: readonly PropertyKey[],
  { vanBan }: HoSoBaoCao,
): Generator<Problem> {
  if (hanTheo !== undefined && han === undefined)
    yield wrong([...path, 'hanTheo'], 'có "hanTheo" nhưng không có "han"', 'ghi ngày của hạn mới ở "han"')
  if (hanTheo !== undefined && maVanBan.safeParse(hanTheo).success && !vanBan.has(hanTheo))
    yield explainUnknownId([...path, 'hanTheo'], 'vanBan', hanTheo)
}

/** The days of a mốc in the plan's year: on how many of them has it to be done? */
function countLan({ thoiHan }: MocDaTinh, nam: number): readonly string[] {
  const han = hanOf(readThoiHan(thoiHan), { nam })
  return han.loai === 'ngay' ? han.ngay : []
}

function* checkLan(
  ghi: GhiNhan,
  path: readonly PropertyKey[],
  own: readonly ChoMoc[],
  { keHoach, ky }: HoSoBaoCao,
): Generator<Problem> {
  const nam = keHoach ? nearestNamOf(keHoach, ky.nam) : ky.nam
  const [first] = own.filter(({ step }) => countLan(step, nam).length > 1)
  const days = first ? countLan(first.step, nam) : []
  if (ghi.lan !== undefined && own.length && ghi.lan > Math.max(days.length, 1))
    yield wrong(
      [...path, 'lan'],
      `nhiệm vụ ${nameOfGhiNhan(ghi)} chỉ phải làm ${Math.max(days.length, 1)} lần trong năm, không phải ${ghi.lan}`,
      'sửa "lan": đã xong mấy lần',
    )
  if (!first || ghi.lan !== undefined || ghi.han !== undefined) return
  const left = days.filter((day) => day > ky.den).length
  if (left === 0 || (ghi.ngay === undefined && ghi.trangThai !== 'hoan-thanh')) return
  const message = `nhiệm vụ ${first.ten} phải làm ${days.length} lần trong năm ("${first.step.thoiHan}"), còn ${left} lần sau ngày chốt số liệu`
  if (ghi.trangThai === undefined)
    yield wrong(
      [...path, 'ngay'],
      message,
      'ghi "lan": đã xong mấy lần; xong cả thì ghi trangThai: hoan-thanh',
      'ghi đã xong mấy lần ở cột "Đã xong mấy lần"; xong cả thì chọn trạng thái "Đã hoàn thành"',
    )
  else if (ghi.trangThai === 'hoan-thanh')
    yield note(
      [...path, 'trangThai'],
      `${message} mà đã ghi là hoàn thành`,
      'chưa xong cả thì ghi "lan": đã xong mấy lần',
    )
}
