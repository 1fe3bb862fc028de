import { findBySoNgay } from '../../domain/co-quan/vien-dan'
import { upperFirst } from '../../language/text'
import type { Place } from '../../problem'
import type { So } from '../source/ghi-chu'
import type { SoDangKy } from './find-co-quan'

/** What a decision is about, and the plan that it issues, as they are printed. */
type TenQuyetDinh = { readonly quyetDinh?: string; readonly keHoach?: string }

/**
 * The subject of a decision that the file names by number and day alone, from the register of documents. The words are
 * not the file's: a note says so, and what they are.
 */
export function nameDecision(
  soNgay: Parameters<typeof findBySoNgay>[1],
  { dangKy, so, noi }: { readonly dangKy: SoDangKy; readonly so: So; readonly noi: Place },
): TenQuyetDinh {
  const known = findBySoNgay(dangKy.vanBan, soNgay)
  if (known?.trichYeu === undefined) return {}
  const quyetDinh = upperFirst(known.trichYeu.replace(/^(?:về việc|về|v\/v) /iu, ''))
  const [, issues] = /^ban hành kế hoạch (.+)$/iu.exec(quyetDinh) ?? []
  const keHoach = issues === undefined ? undefined : upperFirst(issues)
  const loi = `tệp không có trích yếu của Quyết định số ${known.so ?? ''}: lấy theo danh mục văn bản`
  so.ghi('doan', { ...noi, path: ['banHanh', 'trichYeu'] }, loi, {
    them: [quyetDinh, keHoach].join(' '),
  })
  return { quyetDinh, ...(keHoach === undefined ? {} : { keHoach }) }
}
