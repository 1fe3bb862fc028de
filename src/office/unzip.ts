import { unzipSync } from 'fflate'
import { UserError } from '../problem'

const MB = 1024 * 1024
/** Of the parts that are read: a Word file of 500 pages has 20 MB of XML. */
const LARGEST = 60 * MB
/** The record that ends a zip (APPNOTE.TXT 4.3.16), and the least that an entry takes in the directory (4.3.12). */
const END = { signature: 0x06054b50, length: 22, longestComment: 0xffff }
const SMALLEST_ENTRY = 46

export type Parts = Readonly<Record<string, Uint8Array>>

/**
 * Unpacks the parts of a Word or Excel file that `wanted` names. Nothing is believed before it is checked: how
 * many entries there can be in so many bytes, and how large the wanted parts say they are, before any is
 * unpacked. Throws UserError for what is broken, no zip, or too large.
 */
export function unzip(content: Uint8Array, file: string, wanted: (name: string) => boolean): Parts {
  let size = 0
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    const take = wanted(name)
    size += take ? originalSize : 0
    if (size > LARGEST)
      throw new UserError(`${file}: tệp quá lớn khi mở ra (trên ${LARGEST / MB} MB)`, {
        hint: 'tệp có thể cố ý gây hại; nếu là văn bản thật, chia nhỏ rồi làm từng phần',
      })
    return take
  }
  try {
    if (!canHoldItsEntries(content)) throw new RangeError('the directory claims more entries than fit')
    return unzipSync(content, { filter })
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(`${file}: không mở được, tệp hỏng hoặc không phải tệp Word, Excel`, {
      hint: 'mở bằng Word hoặc Excel rồi lưu lại',
      cause: error,
    })
  }
}

/**
 * Whether the number of entries a zip claims fits into its bytes. A zip64 file claims its number elsewhere;
 * no Office file needs that, and 102 bytes of one can claim four billion.
 */
function canHoldItsEntries(content: Uint8Array): boolean {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength)
  const first = Math.max(0, content.length - END.length - END.longestComment)
  for (let at = content.length - END.length; at >= first; at--) {
    if (view.getUint32(at, true) !== END.signature) continue
    const entries = view.getUint16(at + 10, true)
    return entries < 0xffff && entries * SMALLEST_ENTRY <= at
  }
  return false
}
