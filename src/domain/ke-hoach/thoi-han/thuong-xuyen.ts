import { normalizeTinh } from './cho'
import type { Doc } from './kinds'
import { readMoc } from './moc'

const CO_SO =
  /^(?:thực hiện )?(?:thường xuyên(?:, liên tục)?|liên tục)(?:, chủ động (?:sắp xếp|ban hành))?(?: (?:theo|trên cơ sở) (.+))?$/iu

const LAM = '(?:thực hiện|triển khai|tổ chức|duy trì|làm|tiến hành|cập nhật|rà soát|kiểm tra)'
const LIEN_TUC =
  '(?:thường xuyên|xuyên suốt|24\\/7|24\\/24(?: ?giờ|h)?|liên tục|thường kỳ|hằng ngày|hàng ngày|kịp thời|lâu dài|đột xuất)'
const THUONG_XUYEN = new RegExp(
  `^(?:${LAM} )*${LIEN_TUC}(?:(?:,| và|,? hoặc)? ${LIEN_TUC})*(?: ${LAM})*(?:,? (.+))?$`,
  'iu',
)
/** The whole stretch of a plan of several years, whichever that is. */
const CA_GIAI_DOAN =
  /^(?:(?:trong )?(?:suốt|cả|toàn)(?: cả| toàn)? giai đoạn|trong (?:cả |toàn )?giai đoạn)$/iu
/** A year through which, or any time that leaves a standing task standing. */
const SUOT =
  /^(?:(?:trong )?suốt |quanh |cả |trong cả |trong |các tháng |các quý )*năm(?: (?:kế hoạch|\d{4}))?$/iu
const SUOT_NAM = /^(?:(?:trong )?suốt|quanh|(?:trong )?cả) (?:cả )?năm(?: (?:kế hoạch|\d{4}))?$/iu
const TIEP_THEO = /^(?:từ )?(năm \d{4}) (?:và|, ?|đến) ?(?:các|những) năm (?:tiếp theo|sau|kế tiếp|tới)$/iu
/** What comes when it comes: never due, never overdue. */
const KHI_CO =
  /^(?:thực hiện )?(?:ngay )?khi (?:có )?(?:phát sinh|yêu cầu|cần(?: thiết)?|thay đổi|biến động|vụ việc|hồ sơ|đề nghị)(?: phát sinh)?$|^(?:theo )?(?:vụ việc|tình hình thực tế|nhu cầu(?: thực tế)?|phát sinh(?: thực tế)?)$|^(?:đột xuất|trong quá trình (?:thực hiện|triển khai|giải quyết|hoạt động))$/iu

/** What is never over: "Thường xuyên", "Liên tục trong năm", "Cả năm 2026", "Khi phát sinh". */
export const readThuongXuyen: Doc = (text) => {
  const seed = CO_SO.exec(text)
  const coSo = seed?.[1]
  if (seed && (coSo === undefined || isCoSo(coSo)))
    return coSo === undefined ? { loai: 'thuongXuyen' } : { loai: 'thuongXuyen', coSo: normalizeTinh(coSo) }
  const from = TIEP_THEO.exec(text)?.[1]
  const dau = from === undefined ? undefined : readMoc(from)?.khoang.dau
  if (dau) return { loai: 'thuongXuyen', tu: dau }
  const [whole, rest] = THUONG_XUYEN.exec(text) ?? []
  const standing = whole !== undefined && (rest === undefined || SUOT.test(rest))
  return standing || [SUOT_NAM, CA_GIAI_DOAN, KHI_CO].some((each) => each.test(text))
    ? { loai: 'thuongXuyen' }
    : undefined
}

/** By whose word; no time may hide in it. */
const isCoSo = (text: string): boolean =>
  !/\d|;|(?:hằng|hàng|mỗi) (?:tuần|tháng|quý|năm)|trước|chậm nhất/iu.test(text)
