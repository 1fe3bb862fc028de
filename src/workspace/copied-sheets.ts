import type { Finding } from '../problem'
import { type RowsByKey, rowsOf } from './quyet-dinh-rows'
import { cellText, type Sheets } from './read-sheets'

/**
 * Copies of our sheets in the same workbook in which the clerk decided where the sheet itself is empty: nobody reads
 * them, so what stands there would be lost.
 */
export const faultsOfCopies = (
  { banSao }: Pick<Sheets, 'banSao'>,
  rows: RowsByKey,
  file: string,
): Finding[] =>
  banSao.flatMap(({ ten, form, rows: copied }): Finding[] => {
    const [code = ''] = form.cot.map(({ key }) => key)
    const there = new Map(rows[form.key].map(({ cells }) => [cellText(cells[code]), cells]))
    const lost = rowsOf(form, copied).flatMap(({ cells }) => {
      const own = there.get(cellText(cells[code]))
      return form.cot
        .filter(({ key, ghi }) => ghi && cells[key] !== undefined && own?.[key] === undefined)
        .map((cot) => `${cellText(cells[code])} (${cot.ten})`)
    })
    return lost.length === 0
      ? []
      : [
          {
            severity: 'error',
            place: { file, line: 1, column: 1, where: `trang ${ten}` },
            message: `trang này là bản sao của bảng ${form.ten}, không được đọc, mà có những ô bảng ấy để trống: ${lost.join(', ')}`,
            hint: `chép những ô ấy sang bảng ${form.ten}, hoặc xóa trang này`,
          },
        ]
  })
