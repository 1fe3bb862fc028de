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
  return `${ten} số ${so ?? '…'}/${kyHieu ?? '…'} ${ngay === undefined ? 'ngày … tháng … năm …' : longDate(ngay)} của ${issuerOf(cha, donVi.chu['coQuanCha'] ?? '')} ${noi}`
}

/**
 * Who issued a plan: its decision may be that of the committee or, as its heading says, of its chairman. A draft that
 * does not say yet is told by who signs: for the committee ("TM. …"), or the chairman for himself.
 */
function issuerOf({ banHanh }: KeHoachDangSoan, coQuan: string): string {
  if (banHanh.loai !== 'quyet-dinh' || !/^(?:UBND|[ỦU][ỷy] ban nhân dân)(?!\p{L})/iu.test(coQuan))
    return coQuan
  const { thamQuyen, nguoiKy: { quyenHan = [], chucVu = '' } = {} } = banHanh
  const cuaChuTich =
    thamQuyen === undefined ? signsForSelf(quyenHan, chucVu) : /^Chủ tịch(?!\p{L})/iu.test(thamQuyen)
  return cuaChuTich ? `Chủ tịch ${coQuan}` : coQuan
}

const signsForSelf = (quyenHan: readonly string[], chucVu: string): boolean =>
  !quyenHan.some((each) => /^TM\./iu.test(each)) &&
  [...quyenHan, chucVu].some((each) => /^(?:KT\. )?Chủ tịch$/iu.test(each))
