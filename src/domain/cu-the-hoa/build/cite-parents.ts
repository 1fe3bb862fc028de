import { longDate } from '../../../language/date'
import { lowerFirst } from '../../../language/text'
import type { KeHoachDangSoan } from '../../ke-hoach/ke-hoach'
import { listKeHoach } from '../prose/ke-hoach-cha'
import type { NguonKeHoach } from './nguon'

/** The plans above, as a text cites them one after the other. */
export const citeParents = (nguon: NguonKeHoach): string =>
  listKeHoach(nguon.cha)
    .map(({ keHoach }) => citeParent(keHoach, nguon))
    .join('; ')

/** What a summary opens with so that it can follow the name of who issued it; any other is "về …". */
const OPENS =
  /^(?:về|ban hành|phê duyệt|quy định|thực hiện|triển khai|công bố|sửa đổi|tuyên truyền|kiểm tra)(?!\p{L})/u

/** "Quyết định số 3487/QĐ-UBND ngày 31 tháng 12 năm 2024 của … ban hành Kế hoạch …". */
export function citeParent(cha: KeHoachDangSoan, { donVi }: NguonKeHoach): string {
  const { loai, so, ngay, kyHieu } = cha.banHanh
  const ten = loai === 'quyet-dinh' ? 'Quyết định' : 'Kế hoạch'
  const trichYeu = cha.banHanh.loai === 'quyet-dinh' ? cha.banHanh.trichYeu : cha.trichYeu
  const text = lowerFirst(trichYeu.replace(/\s+/gu, ' '))
  const noi = OPENS.test(text) ? text : `về ${text}`
  return `${ten} số ${so ?? '…'}/${kyHieu ?? '…'} ${ngay === undefined ? 'ngày … tháng … năm …' : longDate(ngay)} của ${donVi.chu['coQuanCha'] ?? ''} ${noi}`
}
