import type { Rule } from '../rule'
import { sides } from '../sentence'

const WORDS = /(?<!\p{L})minh h(?:ọa|oạ)(?!\p{L})/giu
/** Pictures and examples do illustrate. */
const PICTURE =
  /(?:hình|ảnh|tranh|video|clip|đồ họa|đồ hoạ|infographic|sơ đồ|ví dụ|bản vẽ|tài liệu|bài giảng)\s*$/iu

/** Words that mark made-up text, left in a report that is meant as real. */
export const minhHoa: Rule = {
  id: 'con-chu-minh-hoa',
  *find(text, { minhHoa: madeUp }) {
    if (madeUp) return
    for (const { 0: chu, index } of text.matchAll(WORDS)) {
      const [before] = sides(text, [index, index + chu.length])
      if (!PICTURE.test(before))
        yield {
          index,
          chu,
          message: `còn chữ "${chu}" trong báo cáo không phải bản minh họa`,
          hint: 'thay nội dung minh họa bằng nội dung thật',
        }
    }
  },
}
