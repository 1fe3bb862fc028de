import type { DanhBa } from '../../co-quan/danh-ba'
import { splitCoQuan } from '../../co-quan/ten-co-quan'
import type { NhiemVu } from '../../ke-hoach/ke-hoach'
import { coQuanOfVaiTro, readPhanCong } from '../../ke-hoach/phan-cong/phan-cong'
import { splitMenhDe } from '../../ke-hoach/phan-cong/split-menh-de'

/** ", trừ Thanh tra tỉnh": who is left out of a collective leads nothing. */
const TRU = /\s*[,(]?\s*(?:ngoại )?trừ\s[^;\n]*/giu

/** In a column of leads: what somebody does there without leading, and what comes with leading. */
const KHONG_CHU_TRI = /\s(?:phối hợp|hướng dẫn|đôn đốc|theo dõi|tổng hợp|thẩm định|phê duyệt)(?!\p{L})/u
const VIEC = /\s(?:chủ trì|(?:tổ chức |triển khai )*thực hiện|tham mưu|xây dựng|trình)(?!\p{L})/u
/** "địa phương được kiểm tra", "nơi thí điểm": what follows tells which ones, not what they do. */
const NAO = /\s(?:được|có|nơi|đã|chưa|phải|trực tiếp)\s/u

/** Who leads a mốc, each once, as the register names it. */
export function chuTriOf({ phanCong }: NhiemVu['moc'][number], danhBa: DanhBa): string[] {
  const names = typeof phanCong === 'string' ? leadsOfCell(phanCong) : leadsOfColumn(phanCong.chuTri)
  return Array.from(new Set(names.flatMap(danhBa)))
}

const leadsOfCell = (cell: string): string[] => coQuanOfVaiTro(readPhanCong(cell.replace(TRU, '')), 'chuTri')

/** In the column of leads all lead, but for those who only guide or urge; where there are none else, they do. */
function leadsOfColumn(column: string): string[] {
  const clauses = splitMenhDe(column.replace(TRU, '')).map(readClause)
  const leads = clauses.filter(({ dan }) => dan)
  return (leads.length ? leads : clauses).flatMap(({ coQuan }) => coQuan)
}

function readClause(clause: string): { readonly coQuan: string[]; readonly dan: boolean } {
  const [other, own] = [KHONG_CHU_TRI, VIEC].map((verbs) => verbs.exec(clause)?.index ?? Infinity)
  const end = Math.min(other ?? Infinity, own ?? Infinity)
  if (end === Infinity || NAO.test(clause.slice(0, end + 1)))
    return { coQuan: splitCoQuan(clause), dan: true }
  return { coQuan: splitCoQuan(clause.slice(0, end)), dan: end === own }
}
