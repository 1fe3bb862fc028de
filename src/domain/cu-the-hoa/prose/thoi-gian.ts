import { isThoiHan } from '../../ke-hoach/thoi-han/thoi-han'
import { upperFirst } from '../../../language/text'

/** Where a time begins in a sentence. */
const BEGINS =
  /(?<!\p{L})(?:trước|chậm nhất|muộn nhất|hạn cuối|xong trong|hoàn thành trong|trong|vào|đến hết|hết|định kỳ|hằng|hàng|quý|tháng|ngày|thường xuyên)(?!\p{L})/giu
/** Where it may end: after any word. */
const ENDS = /(?=[\s,;.()]|$)/gu

/**
 * The time a sentence names, as a deadline cell would have it: "… gửi Sở Nội vụ trước ngày 15/01/2026 để tổng hợp" has
 * "Trước ngày 15/01/2026"; the longest that is understood. Undefined where none is.
 */
export function findThoiGian(text: string): string | undefined {
  for (const { index } of text.matchAll(BEGINS)) {
    const rest = text.slice(index)
    const ends = Array.from(rest.matchAll(ENDS), (each) => each.index).filter(
      (end) => end > 0 && end <= LONGEST,
    )
    const time = ends
      .map((end) => rest.slice(0, end).replace(/^(?:xong|hoàn thành) |[\s,;.]+$/giu, ''))
      .filter(
        (each) => isThoiHan(upperFirst(each)) && /\d|quý [IVX]|thường xuyên|h[ằà]ng|định kỳ/iu.test(each),
      )
      .at(-1)
    if (time !== undefined) return upperFirst(time)
  }
  return undefined
}
const LONGEST = 80
