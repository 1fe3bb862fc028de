import { startsWithCoQuan } from '../../domain/co-quan/ten-co-quan'
import type { Doan } from '../source/nguon'
import { isOfLetterhead } from '../source/signs'
import { isChuHoa } from '../source/small-letters'

const NOI = /^(?:UBND|HĐND|TỈNH|THÀNH PHỐ|TP\.|THỊ XÃ|QUẬN|HUYỆN|THỊ TRẤN|XÃ|PHƯỜNG|ĐẶC KHU)(?!\p{L})/u
/** What a title says beside the name of an agency. */
const TEN_BANG = /DANH MỤC|NHIỆM VỤ|KẾ HOẠCH|PHỤ LỤC|BIỂU|BẢNG|TỔNG HỢP|PHÂN CÔNG|TIẾN ĐỘ|NĂM \d|:/u
const LONGEST_TEN = 80

/** "ỦY BAN NHÂN DÂN", "TỈNH A", "SỞ NỘI VỤ": the name of an agency in capitals, and nothing else. */
function isTenCoQuan(chu: string): boolean {
  const lowered = chu.slice(0, 1) + chu.slice(1).toLocaleLowerCase('vi')
  const named = NOI.test(chu) || startsWithCoQuan(lowered)
  return isChuHoa(chu) && named && chu.length <= LONGEST_TEN && !TEN_BANG.test(chu)
}

/**
 * Where the letterhead ends that stands at the top of a file in which no line names the kind of document, as in
 * an annex alone: its lines are an agency's name, the motto, the number, the place with the day.
 */
export function findEndOfHead(dong: readonly Doan[]): number {
  const end = dong.findIndex(({ chu, bang }) => bang ?? !(isOfLetterhead(chu) || isTenCoQuan(chu)))
  return end < 0 ? dong.length : end
}
