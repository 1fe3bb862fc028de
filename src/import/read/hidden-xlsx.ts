import type { TrangTinh } from '../../office/open-workbook'
import { lettersOf } from '../../office/refs'
import type { GhiChu } from '../source/ghi-chu'

/** What nobody sees on the screen: a hidden sheet is not read, hidden rows and columns are; each is named. */
export function noteHidden({ ten, an, hang, cotAn }: TrangTinh, tep: string): GhiChu[] {
  const noi = { file: tep, line: 1, column: 1, where: `trang "${ten}"` }
  const cells = hang.flatMap(({ o }) => o)
  if (an)
    return [
      {
        loai: 'khong-xep-duoc',
        noi,
        loi: `trang tính ẩn, không đọc (${cells.length} ô có chữ); nếu cần thì bỏ ẩn trong Excel (Unhide) rồi nhập lại`,
      },
    ]
  const rows = hang.filter((each) => each.an && each.o.length > 0).map(({ row }) => String(row))
  const ranges = cotAn.slice(0, MOST_RANGES)
  const columns = Array.from(new Set(cells.map(({ column }) => column)))
    .filter((column) => ranges.some(([from, to]) => column >= from && column <= to))
    .sort((one, other) => one - other)
  return [...joinInOneNote('hàng', rows), ...joinInOneNote('cột', columns.map(lettersOf))].map((loi) => ({
    loai: 'doan',
    noi,
    loi,
  }))
}

/** Excel has one range for all that is hidden side by side. */
const MOST_RANGES = 200
/** More are not listed one by one. */
const MOST = 20
const joinInOneNote = (kind: string, which: readonly string[]): string[] =>
  which.length
    ? [
        `${kind} ẩn vẫn được đọc: ${which.slice(0, MOST).join(', ')}${which.length > MOST ? ` … (${which.length} ${kind})` : ''}; xem có thuộc kế hoạch không`,
      ]
    : []
