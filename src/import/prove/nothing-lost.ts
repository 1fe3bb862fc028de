import type { GhiChu, So } from '../source/ghi-chu'
import type { KeHoachNhap } from '../source/ket-qua'
import { textsOf, type Khoi } from '../source/nguon'
import { wordsOf } from '../source/words'

/** Marks that number a paragraph or a line of a cell; the program counts by itself. */
const SO_DAU_DONG =
  /^\s*(?:(?:[IVXLC]+|\d{1,3}|[a-zđ])\s*[.)](?=\s|\p{L})|[IVX]+\s*[/:–—-](?=\s*\p{Lu})|\d{1,2}[/–-](?=\s+\p{Lu}))/gmu
/** What in the data is no text of the document: ids, kinds, widths, numbers that are counted. */
const KHONG_PHAI_CHU = new Set(['coQuan', 'vanBan', 'loai', 'nam', 'denNam', 'kieuNgay', 'tenCoQuan', 'rong'])

/**
 * The proof that nothing is lost: each word of the source is in the data, in a note, or among the words the
 * program prints by itself, as often as the source has it. What is missing comes back as notes, so that with
 * them the proof always holds.
 */
export function proveNothingLost(
  khoi: readonly Khoi[],
  keHoach: KeHoachNhap,
  { ghiChu, tuViet, daBiet }: ReturnType<So['daGhi']>,
): GhiChu[] {
  const have = countWords([
    ...textsInData(keHoach),
    ...ghiChu.flatMap(({ nguyenVan }) => nguyenVan ?? []),
    ...tuViet,
    ...daBiet,
  ])
  for (const word of ghiChu.flatMap(({ them }) => wordsOf(them ?? '')))
    have.set(word, (have.get(word) ?? 0) - 1)
  return textsOf(khoi).flatMap(({ chu, noi }): GhiChu[] => {
    const lost = wordsOf(chu.replace(SO_DAU_DONG, ' ')).filter((word) => {
      const left = have.get(word) ?? 0
      have.set(word, left - 1)
      return left <= 0
    })
    return lost.length
      ? [
          {
            loai: 'khong-xep-duoc',
            noi,
            loi: 'những chữ này không có trong dữ liệu',
            nguyenVan: lost.join(' '),
          },
        ]
      : []
  })
}

function countWords(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of texts.flatMap(wordsOf)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Every text of the data. */
export function textsInData(value: unknown, key = ''): string[] {
  if (KHONG_PHAI_CHU.has(key) || (key === 'kemTheo' && typeof value === 'string')) return []
  if (typeof value === 'string' || typeof value === 'number') return [String(value)]
  if (Array.isArray(value)) return value.flatMap((each) => textsInData(each, key))
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, inner]) =>
    isCountedNumber(name, value) || (name === 'noiDung' && 'rong' in value) ? [] : textsInData(inner, name),
  )
}

/** The number of a khoản or a task; that of the document is a word of it. */
const isCountedNumber = (name: string, holder: object): boolean => name === 'so' && !('kyHieu' in holder)
