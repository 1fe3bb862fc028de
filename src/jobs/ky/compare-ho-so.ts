import type { HoSoTrinhKy, TepTrinhKy } from '../../domain/trinh-ky/ho-so'
import { readPageText } from '../../pdf/page-text'
import { pagesOf } from '../../pdf/page-tree'
import { PdfFile } from '../../pdf/pdf-file'
import { compareRevisions } from '../../signing/compare-revisions'
import { digestOf } from '../../disk/digest'

export type Likeness = {
  readonly ten: string | undefined
  /** Ours to the byte, with something added; or ours in its words only, written anew by another program. */
  readonly kind: 'bytes' | 'words' | 'other'
  readonly khac: readonly string[]
}

/**
 * Whether what was signed is what was written. A program that only adds to the file leaves our bytes at its
 * beginning: then each page must look the same; one that writes the file anew must leave the words of each
 * page. `signed`: the file as the first signature has it.
 */
export function compareWithHoSo(
  signed: PdfFile,
  { tep }: HoSoTrinhKy,
  mayFill: ReadonlySet<string>,
): Likeness {
  const ours = tep.filter(({ chuTungTrang }) => chuTungTrang !== undefined)
  const begins = ours.find(
    ({ kichThuoc, sha256 }) => digestOf(signed.bytes.subarray(0, kichThuoc)) === sha256,
  )
  if (begins) {
    const written = new PdfFile(signed.bytes.subarray(0, begins.kichThuoc))
    const khac = compareRevisions(written, signed, mayFill)
    return { ten: begins.ten, kind: khac.length ? 'other' : 'bytes', khac }
  }
  const words = pagesOf(signed).map(({ dict }) => digestOf(readPageText(signed, dict)))
  const likeliest = findLikeliest(ours, words)
  if (!likeliest) return { ten: undefined, kind: 'other', khac: ['không phải tệp nào trong hồ sơ'] }
  const khac = differencesOf(likeliest, words)
  return { ten: likeliest.ten, kind: khac.length ? 'other' : 'words', khac }
}

const countAlike = ({ chuTungTrang = [] }: TepTrinhKy, words: readonly string[]): number =>
  words.filter((each, index) => each === chuTungTrang[index]).length

/** The file of which the most pages are the same; none when not one is. */
function findLikeliest(ours: readonly TepTrinhKy[], words: readonly string[]): TepTrinhKy | undefined {
  const [best] = [...ours].sort((one, other) => countAlike(other, words) - countAlike(one, words))
  return best && countAlike(best, words) > 0 ? best : undefined
}

function differencesOf({ chuTungTrang = [] }: TepTrinhKy, words: readonly string[]): string[] {
  const pages = words.flatMap((each, index) =>
    index < chuTungTrang.length && each !== chuTungTrang[index]
      ? [`chữ ở trang ${index + 1} khác tệp đã viết`]
      : [],
  )
  return words.length === chuTungTrang.length
    ? pages
    : [`có ${words.length} trang, tệp đã viết có ${chuTungTrang.length} trang`, ...pages]
}
