import { findFaults } from '../../../domain/cu-the-hoa/build/apply-quyet-dinh'
import { findAwaiting } from '../../../domain/cu-the-hoa/merge/derive-again'
import type { LoiSua } from '../bang-sua'
import { type QuyetDinhDangMo, textOf, sayXem } from './dang-mo'
import { sayLyDo } from './ten-cach'
import type { Viec } from './viec'

/** What is wrong with the clerk's cells, and what is open until the clerk says something in them. */
export function listXem(viec: readonly Viec[], { de, quyetDinh, phong }: QuyetDinhDangMo): LoiSua[] {
  const known = new Set(viec.flatMap((each) => (each.de ? [each.ma] : [])))
  const faults = quyetDinh ? findFaults(de, quyetDinh).filter(({ ma }) => known.has(ma)) : []
  const awaiting = new Set(quyetDinh ? findAwaiting(quyetDinh) : [])
  return [
    ...faults.map(({ ma, o, noiDung, cachSua }): LoiSua => ({
      hang: ma,
      cot: o,
      mucDo: 'sai',
      dieu: noiDung,
      cachSua,
    })),
    ...viec.flatMap((each) => [
      ...listOpen(each, phong),
      ...(awaiting.has(each.ma) ? [sayAwaiting(each)] : []),
    ]),
  ]
}

/** Doubts of a proposal: of each cell until something is written there, or a department picked. */
function listOpen({ ma, dong, de, cach, chon, loi }: Viec, phong: readonly string[]): LoiSua[] {
  if (cach === 'bo-qua')
    return de?.chuaRo && chon.cach === undefined
      ? [sayXem(ma, 'quyetDinh', sayLyDo(textOf(dong, 'lyDo')), 'chọn quyết định, kể cả khi là Bỏ')]
      : []
  return loi.canXem
    .filter(({ o }) => textOf(dong, `${o}Rieng`) === '')
    .map(({ o, dieu }) =>
      o === 'phanCong'
        ? sayXem(ma, 'phongRieng', dieu, phong.length > 0 ? CHON_PHONG : KHAI_PHONG)
        : sayXem(ma, `${o}Rieng`, dieu),
    )
}

const CHON_PHONG = 'chọn phòng chủ trì, kể cả khi là phòng ấy'
const KHAI_PHONG =
  'đơn vị chưa khai phòng nào: mở đơn vị ở Khai đơn vị, ghi bảng Các phòng rồi bấm Viết dự thảo; hoặc ghi cả phân công'

const sayAwaiting = ({ ma }: Viec): LoiSua =>
  sayXem(
    ma,
    'quyetDinh',
    'có lời của đơn vị mà quyết định là Bỏ: lời ấy chưa vào kế hoạch',
    'chọn Làm, Góp phần hoặc Việc của mình; không làm thì xóa các lời ấy',
  )

/** What a task can be picked out by: how the province calls the unit, what was decided, whether something is open. */
export function locOf({ de, dong, cach }: Viec, isOpen: boolean): string[] {
  return [goiOf(de?.chamToi, textOf(dong, 'goi')), cach, ...(isOpen ? ['ngo'] : [])]
}

/** By name, or by that of a department; by a collective; only "as far as concerned"; not at all. */
function goiOf(chamToi: NonNullable<Viec['de']>['chamToi'] | undefined, goi: string): string {
  if (!chamToi) return goi === '' ? 'khong' : 'chung'
  const sure = chamToi.filter(({ dieuKien }) => dieuKien === undefined)
  if (sure.length === 0) return chamToi.length === 0 ? 'khong' : 'lien-quan'
  return sure.some(({ qua }) => qua !== 'tapThe') ? 'ten' : 'chung'
}
