import { UserError } from '../../problem'
import type { Doan } from '../source/nguon'

/**
 * Documents of another kind by their titles in capitals, alone or before a name. A table of tasks makes a plan
 * of none of them, nor of a program or a scheme, which are read by their tables.
 */
const LOAI_KHAC =
  /^(GIẤY (?:MỜI|GIỚI THIỆU|ỦY QUYỀN|NGHỈ PHÉP)|(?:BẢNG|BÁO) GIÁ|TỜ TRÌNH|THÔNG (?:BÁO|CÁO)|BIÊN BẢN|HỢP ĐỒNG|CÔNG ĐIỆN|CHỈ THỊ|NGHỊ QUYẾT|PHIẾU (?:GỬI|CHUYỂN|BÁO)|THƯ CÔNG)(?!\p{L})/u
/** What a decision says that issues a plan: in its title, or in an article. A plan of money or land is none of work. */
const BAN_HANH_KE_HOACH =
  /(?:ban hành|phê duyệt|thông qua)(?:\s+kèm theo[^.;]{0,40}?)?[\s"“:]+kế hoạch(?!\s+(?:vốn|tài chính|đầu tư công|sử dụng đất|đấu giá|lựa chọn nhà thầu))|kế hoạch[^.;]{0,200}? kèm theo quyết định này/iu
/** What a decision is about that gives out money, people or land: a table in it tells what each is for, not a plan. */
const VIEC_KHAC =
  /(?<!\p{L})(?:(?:giao|phân bổ|phân khai|điều chỉnh|bổ sung|cấp|trích|hỗ trợ|thu hồi|phê duyệt|duyệt|công bố|công khai|ban hành|sử dụng)(?:\s+(?!nhiệm)[^\s,;.]+){0,4}?\s+(?:dự toán|quyết toán|kinh phí|ngân sách|vốn|định mức|đơn giá|giá|nhà thầu|biên chế|đất)|bổ nhiệm|miễn nhiệm|điều động|luân chuyển|tuyển dụng|nâng (?:bậc )?lương|khen thưởng|tặng|kỷ luật|thành lập|kiện toàn|giải thể|ủy quyền)(?!\p{L})/iu
const CAN_CU = /^(?:Căn cứ|Theo đề nghị|Xét đề nghị)\s/iu

type Found = {
  readonly quyetDinh: number
  readonly keHoach: number
  readonly bang: readonly unknown[]
  readonly tep: string
  readonly an: readonly string[]
}

/** Throws UserError for a document that is no plan, and says what it is where its title tells. */
export function refuseOthers(dong: readonly Doan[], { quyetDinh, keHoach, bang, tep, an }: Found): void {
  const baoCao = dong.findIndex(({ chu }) => /^BÁO CÁO$/u.test(chu))
  if (baoCao >= 0 && (keHoach < 0 || baoCao < keHoach) && quyetDinh < 0) throw refusalOf(tep, 'báo cáo')
  if (keHoach >= 0) return
  if (quyetDinh >= 0) {
    const said = dong.slice(quyetDinh + 1).filter(({ chu }) => !CAN_CU.test(chu))
    const issues = BAN_HANH_KE_HOACH.test(said.map(({ chu }) => chu).join(' '))
    const works = bang.length > 0 && !VIEC_KHAC.test(titleOf(dong.slice(quyetDinh + 1)))
    if (!works && !issues) throw refusalOf(tep, 'quyết định không ban hành kế hoạch')
    return
  }
  const other = dong.flatMap(({ chu }) => LOAI_KHAC.exec(chu)?.[1] ?? [])[0]
  if (other !== undefined) throw refusalOf(tep, other.toLocaleLowerCase('vi'))
  if (!bang.length)
    throw new UserError(`${tep}: không phải kế hoạch`, {
      hint: `không có dòng "KẾ HOẠCH" hay "QUYẾT ĐỊNH" đứng riêng, cũng không có bảng nhiệm vụ${an.length ? `; trang tính ẩn không đọc: ${an.map((ten) => `"${ten}"`).join(', ')}, nếu kế hoạch ở đó thì bỏ ẩn trong Excel (Unhide) rồi nhập lại` : ''}`,
    })
}

/** The lines between "QUYẾT ĐỊNH" and what it is based on. */
function titleOf(lines: readonly Doan[]): string {
  const end = lines.findIndex(({ chu }) => CAN_CU.test(chu) || /^(?:QUYẾT ĐỊNH|Điều\s+\d)/u.test(chu))
  return lines
    .slice(0, end < 0 ? LONGEST_TITLE : Math.min(end, LONGEST_TITLE))
    .map(({ chu }) => chu)
    .join(' ')
}
const LONGEST_TITLE = 6

const refusalOf = (tep: string, la: string): UserError =>
  new UserError(`${tep}: đây là ${la}, không phải kế hoạch`, {
    hint: 'lệnh nhap chỉ nhập kế hoạch; nếu kế hoạch ở tệp khác thì nhập tệp ấy',
  })
