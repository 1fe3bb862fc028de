import type { Place } from '../../problem'
import type { GhiChu } from '../source/ghi-chu'
import { textsOf, type Khoi } from '../source/nguon'
import { textIn, isNut, allNutIn, type Nut } from '../../office/xml-tree'
import { wordsOf } from '../source/words'
import type { Shown } from './shown'
import { listUnknownSymbols } from './symbols'

const XOA = new Set(['w:del', 'w:moveFrom', 'mc:Fallback'])
const NGAT = new Set(['w:p', 'w:tab', 'w:br', 'w:cr', 'w:tc', 'm:r', 'w:rt', 'w:ruby'])
const LONGEST = 300

/**
 * What a Word file holds outside the paragraphs and tables that are read (formulas, guides above letters,
 * embedded files, signs of unknown fonts), what was deleted with changes tracked, and what is hidden or struck through.
 */
export function noteLeftOut(
  body: Nut,
  khoi: readonly Khoi[],
  noi: Place,
  { an, xoa }: Omit<Shown, 'nut'>,
): GhiChu[] {
  const have = new Map<string, number>()
  for (const word of textsOf(khoi).flatMap(({ chu }) => wordsOf(chu)))
    have.set(word, (have.get(word) ?? 0) + 1)
  const lost = wordsOf(shownTextOf(body)).filter((word) => {
    const left = have.get(word) ?? 0
    have.set(word, left - 1)
    return left <= 0
  })
  const deleted = allNutIn(body, 'w:delText').map(textIn).join(' ').replace(/\s+/gu, ' ').trim()
  return [
    ...(lost.length
      ? [
          {
            loai: 'khong-xep-duoc' as const,
            noi,
            loi: 'chữ trong công thức hoặc trong phần của Word mà chương trình không đọc',
            nguyenVan: lost.join(' '),
          },
        ]
      : []),
    ...noteSymbols(listUnknownSymbols(body), noi),
    ...(allNutIn(body, 'w:altChunk').length
      ? [
          {
            loai: 'khong-xep-duoc' as const,
            noi,
            loi: 'trong tệp có văn bản nhúng từ tệp khác, không đọc được; mở bằng Word rồi lưu lại',
          },
        ]
      : []),
    ...(deleted
      ? [
          {
            loai: 'doan' as const,
            noi,
            loi: `văn bản còn sửa đổi chưa chấp nhận (Track Changes): chữ chèn thêm được đọc, chữ đã xóa không đọc ("${shorten(deleted)}")`,
          },
        ]
      : []),
    ...noteUnread(an, 'chữ ẩn của Word (Hidden)', 'bỏ ẩn', noi),
    ...noteUnread(xoa, 'chữ bị gạch bỏ (Strikethrough)', 'bỏ gạch', noi),
  ]
}

/** Words that stand in a file and are not read, and how they would be: one note a kind. */
export const noteUnread = (words: readonly string[], what: string, mend: string, noi: Place): GhiChu[] =>
  words.length
    ? [
        {
          loai: 'doan',
          noi,
          loi: `${what} không đọc ("${shorten(words.join(' … '))}"); nếu thuộc kế hoạch thì ${mend} rồi nhập lại`,
        },
      ]
    : []

const noteSymbols = (unknown: readonly string[], noi: Place): GhiChu[] =>
  unknown.length
    ? [
        {
          loai: 'khong-xep-duoc',
          noi,
          loi: `ký hiệu chèn bằng Insert Symbol mà chương trình không biết (phông và mã: ${shorten(unknown.join(', '))}): không ghi vào dữ liệu; đối chiếu với văn bản gốc rồi gõ lại ký hiệu ấy trong tệp dữ liệu`,
        },
      ]
    : []

/** So much of what was left out tells what it is. */
export const shorten = (words: string): string =>
  words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words

/** All the text that Word shows. */
function shownTextOf(nut: Nut): string {
  const pieces: string[] = []
  const collect = (each: Nut): void => {
    if (XOA.has(each.ten)) return
    if (each.ten === 'w:t' || each.ten === 'm:t') pieces.push(textIn(each))
    else if (each.ten === 'w:noBreakHyphen') pieces.push('-')
    else {
      if (NGAT.has(each.ten)) pieces.push(' ')
      for (const inner of each.con) if (isNut(inner)) collect(inner)
      if (NGAT.has(each.ten)) pieces.push(' ')
    }
  }
  collect(nut)
  return pieces.join('')
}
