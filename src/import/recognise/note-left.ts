import type { So } from '../source/ghi-chu'
import type { Doan } from '../source/nguon'
import type { Marked } from './put-marks'

/** Headers, comments, notes that hang at no text of the plan; a note is told with the words it hung at. */
export function noteBeside(le: readonly Doan[], { placed, loose }: Marked, so: So): void {
  const used = [...placed]
  for (const { chu, noi } of le) {
    const at = used.indexOf(chu)
    if (at >= 0 && noi.where === 'chú thích') used.splice(at, 1)
    else {
      const hung = loose.find(({ chuThich }) => chuThich.includes(chu))
      so.ghi('khong-xep-duoc', noi, `ở ${noi.where ?? ''}${hung ? `, gắn sau chữ "${hung.at}"` : ''}`, {
        nguyenVan: chu,
      })
    }
  }
}

/** So many lines are read one by one; of more, a stretch is a note. */
const LINE_BY_LINE = 40
const STRETCH = 20

/** Lines of annexes that could not be read as one. */
export function noteStrayPhuLuc(lines: readonly Doan[], so: So): void {
  const size = lines.length > LINE_BY_LINE ? STRETCH : 1
  for (let at = 0; at < lines.length; at += size) {
    const [first, last] = [lines[at], lines.slice(at, at + size).at(-1)]
    const to = last && first && last !== first ? ` (đến ${last.noi.where ?? `dòng ${last.noi.line}`})` : ''
    if (first)
      so.ghi('khong-xep-duoc', first.noi, `phụ lục mà không đọc được bảng nhiệm vụ${to}`, {
        nguyenVan: lines
          .slice(at, at + size)
          .map(({ chu }) => chu)
          .join(' | '),
      })
  }
}
