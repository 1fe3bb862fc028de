import { type Place, UserError } from '../../problem'
import { type ChonNhap, COT_RIENG } from '../source/lua-chon'
import type { Bang, Nguon } from '../source/nguon'
import { findColumns } from './columns'

/**
 * The tables of a numbered source with what a person says of them. Throws UserError where that speaks of what the source
 * does not have, or leaves a table without what tasks need.
 */
export function putChon(nguon: Nguon, { cot, hang }: ChonNhap): Nguon {
  if (cot.length === 0 && hang.length === 0) return nguon
  const tables = nguon.khoi.filter((each) => each.loai === 'bang')
  refuseUnknown(nguon.tep, tables, { cot, hang })
  const rows = new Map(hang.map((each) => [each.hang, each.la]))
  const withChon = (bang: Bang): Bang => {
    const own = cot.filter((each) => each.bang === numberOf(bang))
    const chosen = { ...bang, chon: { cot: new Map(own.map(({ cot: at, la }) => [at, la])), hang: rows } }
    if (own.length) refuseUnfit(chosen)
    return chosen
  }
  return { ...nguon, khoi: nguon.khoi.map((each) => (each.loai === 'bang' ? withChon(each) : each)) }
}

/** The number by which a table is known: of its first row. */
const numberOf = ({ hang }: Bang): number | undefined => hang[0]?.noi.goc

function refuseUnknown(tep: string, tables: readonly Bang[], { cot, hang }: ChonNhap): void {
  const rows = new Set(tables.flatMap((table) => table.hang.map(({ noi }) => noi.goc)))
  const wide = new Map(tables.map((table) => [numberOf(table), table.hang[0]?.o.length ?? 0]))
  const isThere =
    hang.every((each) => rows.has(each.hang)) && cot.every((each) => each.cot < (wide.get(each.bang) ?? 0))
  if (!isThere)
    throw new UserError(`${tep}: lựa chọn nói về hàng, cột mà bản gốc không có`, {
      hint: 'bản gốc đã khác từ khi chọn: nhập lại từ đầu',
    })
}

/** A role is given once, and tasks need a name and something else. */
function refuseUnfit({ hang, chon }: Bang): void {
  const roles = Array.from(chon?.cot.values() ?? []).filter((la) => la !== COT_RIENG)
  const at = wordsOf(hang[0]?.noi)
  if (new Set(roles).size < roles.length)
    throw new UserError(`${at}: hai cột cùng một nghĩa`, { hint: 'mỗi nghĩa chọn cho một cột' })
  if (!findColumns(hang, chon))
    throw new UserError(`${at}: chọn như vậy thì bảng không còn là bảng nhiệm vụ`, {
      hint: 'cần một cột Nhiệm vụ, và một cột Sản phẩm, Thời hạn, Chủ trì hoặc Phân công',
    })
}

const wordsOf = (noi: Place | undefined): string => noi?.where ?? `dòng ${noi?.line ?? 1}`
