import { note, type Problem, wrong } from '../../problems'
import type { HoSoBaoCao } from '../ho-so'
import { nameOfGhiNhan } from '../tien-do/nhan-dien'

const HINT =
  'xem lại từng việc; đồng ý thì xóa ô "Đề xuất từ phiếu" (deXuat), không thì ghi lại tình trạng rồi xóa'

/** Statuses that a unit's form proposes and nobody has taken. */
const listDeXuat = ({ tienDo }: HoSoBaoCao) =>
  (tienDo?.nhiemVu ?? []).flatMap((ghi, index) =>
    ghi.deXuat === undefined ? [] : [{ ghi, path: ['nhiemVu', index, 'deXuat'] }],
  )

/** Each stops a document that is to be issued. */
export const findDeXuat = (hoSo: HoSoBaoCao): Problem[] =>
  listDeXuat(hoSo).map(({ ghi, path }) =>
    wrong(path, `nhiệm vụ ${nameOfGhiNhan(ghi)}: tình trạng mới là đề xuất từ phiếu, chưa ai nhận`, HINT),
  )

/** A draft names them in one line. */
export function* noteDeXuat(hoSo: HoSoBaoCao): Generator<Problem> {
  const names = listDeXuat(hoSo).map(({ ghi }) => nameOfGhiNhan(ghi))
  if (names.length)
    yield note(
      ['nhiemVu'],
      `${names.length} việc có tình trạng mới là đề xuất từ phiếu, chưa ai nhận: ${names.join(', ')}`,
      HINT,
    )
}
