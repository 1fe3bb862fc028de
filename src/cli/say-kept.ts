import type { Derived } from '../index'
import { say } from './progress'

/**
 * What the clerk changed by hand and the new files keep, one line a kind; nothing of it goes without a word.
 */
export function sayGiuTay(
  { sua, them, xoa, doiCho, rieng, cho, chuaDung }: Derived['giu'],
  boQua: Derived['boQua'],
  ghiChu: readonly string[],
): void {
  sayList(`Giữ lời văn thư đã sửa trong ke-hoach.yaml, ${sua.length} chỗ`, sua)
  sayList('Giữ những gì văn thư đã thêm vào ke-hoach.yaml', them)
  sayList('Không viết lại những gì văn thư đã xóa khỏi ke-hoach.yaml', xoa)
  sayList('Giữ chỗ và thứ tự mà văn thư đã chuyển trong ke-hoach.yaml', doiCho)
  sayList('Tỉnh đã bỏ, văn thư đã ghi lời riêng, giữ làm nhiệm vụ riêng của đơn vị', rieng)
  sayList(
    'Có lời ghi khác mà đề xuất là bỏ, chưa đưa vào kế hoạch; muốn đưa vào thì ghi cột "Quyết định"',
    cho,
  )
  sayList('Giá trị ở bảng Chỉ tiêu không có chỗ nào trong kế hoạch để ghi', chuaDung)
  sayList('Ghi chú của văn thư trong ke-hoach.yaml, nay ở đầu tệp', ghiChu)
  for (const { file, khac } of boQua) sayList(`Không dùng những quyết định khác trong ${file}`, khac)
}

/** What the clerk wrote in cells of the sheet that are not for it. */
export function sayNham({ chuyen, khongDung, thieu, la }: Derived['nham']): void {
  sayList('Lời ghi ở cột đề xuất được dùng như lời ghi ở cột "(ghi khác)"', chuyen)
  sayList('Không dùng lời sửa ở những cột không để ghi; lời riêng ghi vào cột "(ghi khác)"', khongDung)
  sayList('Bảng mất những dòng này, giữ như lần quyết định trước; muốn bỏ thì ghi "bỏ qua" hoặc "bỏ"', thieu)
  sayList('Bảng có những mã mà kế hoạch của tỉnh không có, không dùng', la)
}

const sayList = (title: string, items: readonly string[]): void =>
  items.length === 0 ? undefined : say(`${title}: ${items.join(', ')}`.replace(/\p{Control}+/gu, ' '))
