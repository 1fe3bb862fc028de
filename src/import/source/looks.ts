import { startsWithCoQuan } from '../../domain/co-quan/ten-co-quan'
import { isChuHoa } from './small-letters'

/** Family names that nearly all officers bear; they tell a name in capitals from a heading. */
const HO =
  /^(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đào|đoàn|vương|trịnh|trương|lâm|mai|đinh|tô|hà|cao|tạ|lưu|thái|châu|phùng|quách|chu|tống|triệu|lương|kiều|nông|hứa|y|[hk][’'‘]\p{L}*|ksor|rơ|rmah|siu|kpă|điểu|nay|giàng|sùng|lò|vàng|bế)(?= )/iu
/** What may stand before a name: a degree, a title of honour, a rank of the forces. */
const DANH_XUNG =
  /^(?:(?:GS|PGS|TSKH|TS|Th\.?S|Ths|(?:BS|DS|ĐD|CN)?\.?CK\s?(?:I{1,2}|[12])|BSNT|BS|DS|ĐD|KTS|KS|CN|LS|N[GS][NƯ][DT]|TT[NƯ][DT])(?:[.,]\s*|\s+)|(?:Giáo|Thạc|Tiến|Bác|Dược|Kỹ|Luật|Cử) (?:sĩ|sỹ|sư|nhân) |(?:Thiếu|Trung|Thượng|Đại) (?:úy|tá|tướng) )+/u
/** A word of a name; some have parts: "H’Nga", "K'", "Nguyễn-Xuân". */
const TU_TEN = String.raw`\p{Lu}\p{Ll}*(?:[’'‘-]\p{L}\p{Ll}*)*[’']?`
const TU_HOA = String.raw`\p{Lu}+(?:[’'‘-]\p{Lu}+)*[’']?`
const TEN = new RegExp(`^${TU_TEN}(?: ${TU_TEN}){1,5}$`, 'u')
const TEN_HOA = new RegExp(`^${TU_HOA}(?: ${TU_HOA}){1,4}$`, 'u')

/** Whether a line is the name of a person, with a degree or a rank or without; an agency's is none. */
export function isHoTen(chu: string): boolean {
  const ten = chu.replace(DANH_XUNG, '')
  if (TEN.test(ten)) return HO.test(ten) || !startsWithCoQuan(ten)
  return TEN_HOA.test(ten) && HO.test(ten)
}

/** A post is set on one line or two of a narrow column. */
export const LONGEST_POST = 90
const POST =
  /^(?:\p{L}+\.? ){0,3}(?:chủ tịch|giám đốc|chánh|\p{L}*trưởng|bí thư|chủ nhiệm|[uủ][ỷy] viên|thanh tra|tư lệnh|chính [uủ][ỷy]|thư ký|thống đốc|thủ tướng|phụ trách|chỉ huy|đội phó|tổ phó)(?!\p{L})/iu

/** Whether a value is one short line that begins like a post: "Phó Chủ tịch", "Chi cục trưởng". */
export const isChucVu = (chu: string): boolean =>
  chu.length <= LONGEST_POST && !chu.includes('\n') && POST.test(chu)

/** The last recipient of every document. */
export const isLuu = (chu: string): boolean => /^[-–+•]?\s*lưu(?!\p{L})/iu.test(chu)

/** A line in capitals that no post and no name explains: a heading has three words or more. */
export const isHeadingInCapitals = (chu: string): boolean =>
  isChuHoa(chu) && chu.split(/\s+/u).length >= 3 && !isHoTen(chu)

const THOI_GIAN =
  /(?<!\d)(?:\d{1,2}\s?[/.-]\s?\d|(?:19|20)\d{2}(?!\d)|[TQ]\.?\s?\d)|(?<!\p{L})(?:quý|tháng|năm|tuần|ngày|giờ|buổi|kỳ|thứ|mùng|thời|hạn|tiến độ|lộ trình|giai đoạn|thường xuyên|thường kỳ|hằng|hàng|mỗi|định kỳ|đột xuất|liên tục|khi|sau|trước|trong|theo|ngay|kịp|cả|suốt|đến|hết|đầu|giữa|cuối|từ|sớm|hoàn thành|phát sinh|như trên|nt)(?!\p{L})/iu

/** Whether a deadline names a time or says by what it is set; a sum of money and a name do not. */
export const isAboutThoiGian = (chu: string): boolean => THOI_GIAN.test(chu)
