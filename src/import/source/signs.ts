import { isChuHoa } from './small-letters'
import { type Doan } from './nguon'
const QUOC_HIEU = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'

/** Printed on every document by the program; also in the spelling "HOÀ". */
export const isQuocHieu = (chu: string): boolean =>
  QUOC_HIEU.includes(chu.replace('HOÀ', 'HÒA').replace(/\s+/gu, ' ')) ||
  /^độc lập\s*[-–]\s*tự do/iu.test(chu) ||
  /^DỰ THẢO$/iu.test(chu) ||
  /^[-–_*\s]+$/u.test(chu)

const SO_VAN_BAN = /^Số\s*:?[\s\d.…_]{0,20}\/\s*\p{Lu}/u
const DIA_DANH_NGAY = /^\p{Lu}[^,\n]{1,60},\s*(?:ngày[\s\d.…_]*)?tháng[\s\d.…_]*năm/iu

/** Whether a line is one that only a letterhead has: the motto, the number, the place with the day. */
export const isOfLetterhead = (chu: string): boolean =>
  (chu.length > SHORTEST_MOTTO && isQuocHieu(chu)) || SO_VAN_BAN.test(chu) || DIA_DANH_NGAY.test(chu)
const SHORTEST_MOTTO = 10

/** Another mark than "." and ")" is taken where words with a capital follow: "I- MỤC ĐÍCH", not "V/v", "I-III". */
export const MUC =
  /^([IVX]+)\s*(?:[.)]\s*|[/:–—-]\s*(?![IVX]+(?!\p{L}))(?=\p{Lu}\p{L}*[ ,]+\p{L}))(\p{L}.*)$/su

/** Whether a line opens a part: "II. NHIỆM VỤ". */
export const isMuc = (chu: string): boolean => MUC.test(chu)

export const QUYEN_HAN = /^(?:TM|KT|TL|TUQ|Q)\./u

export const CHUC_VU =
  /^(?:TM|KT|TL|TUQ|Q)\.|^(?:PHÓ|CHỦ TỊCH|GIÁM ĐỐC|CHÁNH|TRƯỞNG|HIỆU TRƯỞNG|CỤC TRƯỞNG|VIỆN TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG)/u

/** Where the recipients or the signature begin: the lines from there on close a document. */
export const findChuKy = (lines: readonly Doan[]): number => {
  const at = lines.findIndex(
    ({ chu }) =>
      /^Nơi nhận\s*:?/iu.test(chu) ||
      QUYEN_HAN.test(chu) ||
      (isChuHoa(chu) && CHUC_VU.test(chu) && chu.length < 60),
  )
  return at < 0 ? lines.length : at
}
