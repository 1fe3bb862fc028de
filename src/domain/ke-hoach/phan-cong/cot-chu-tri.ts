import { splitCoQuan } from '../../co-quan/ten-co-quan'
import { splitMenhDe } from './split-menh-de'
import type { ViecPhanCong } from './vai-tro'

/** In a column of leads: what somebody does there without leading, and what comes with leading. */
const KHONG_CHU_TRI = /\s(?:phối hợp|hướng dẫn|đôn đốc|theo dõi|tổng hợp|thẩm định|phê duyệt)(?!\p{L})/u
const VIEC = /\s(?:chủ trì|(?:tổ chức |triển khai )*thực hiện|tham mưu|xây dựng|trình)(?!\p{L})/u
/** "địa phương được kiểm tra", "nơi thí điểm": what follows tells which ones, not what they do. */
const NAO = /\s(?:được|có|nơi|đã|chưa|phải|trực tiếp)\s/u

/**
 * Reads the column of those who lead: all lead, but for those who only guide or urge; where there is nobody else,
 * they do.
 */
export function readCotChuTri(cot: string): ViecPhanCong[] {
  const clauses = splitMenhDe(cot).map(readClause)
  const [leads, guides] = [true, false].map((dan) =>
    clauses.filter((each) => each.dan === dan).flatMap(({ coQuan }) => coQuan),
  ) as [string[], string[]]
  if (!leads.length) return guides.length ? [{ vaiTro: 'chuTri', coQuan: guides }] : []
  return [
    { vaiTro: 'chuTri', coQuan: leads },
    ...(guides.length ? [{ vaiTro: 'huongDan' as const, coQuan: guides }] : []),
  ]
}

function readClause(clause: string): { readonly coQuan: readonly string[]; readonly dan: boolean } {
  const [other = Infinity, own = Infinity] = [KHONG_CHU_TRI, VIEC].map((verbs) => verbs.exec(clause)?.index)
  const end = Math.min(other, own)
  if (end === Infinity || NAO.test(clause.slice(0, end + 1))) return { coQuan: namesIn(clause), dan: true }
  return { coQuan: namesIn(clause.slice(0, end)), dan: end === own }
}

/** The names of a column; a dash or "Không" is none. */
export const namesIn = (text: string): string[] =>
  splitCoQuan(text).filter((ten) => /\p{L}/u.test(ten) && !/^không$/iu.test(ten))

/** ", trừ Thanh tra tỉnh": a collective, and who is left out of it. */
const TRU = /\s*[,(]?\s*(?:ngoại )?trừ\s+([^;)\n]*)\)?\s*$/iu
export function splitTru(name: string): { readonly ten: string; readonly tru: readonly string[] } {
  const found = TRU.exec(name)
  return found
    ? { ten: name.slice(0, found.index), tru: splitCoQuan(found[1] ?? '') }
    : { ten: name, tru: [] }
}
