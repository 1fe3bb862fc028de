import { UserError } from '../../problem'
import { textsOf, type Khoi } from '../source/nguon'

/** Letters that only Vietnamese in Unicode has. */
const UNICODE = /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]/giu
/** What words look like when fonts of before Unicode are taken off them: "kÕ ho¹ch", "keá hoaïch". */
const CU: readonly (readonly [string, RegExp])[] = [
  ['TCVN3 (ABC)', /(?<=\p{L})[¸µ¶·¹¨©«¬®¾»¼½]|[¸µ¶·¹¨©«¬®¾»¼½](?=\p{L})/gu],
  ['VNI', /[aeouyô][ùøûõïáàåãäéèëêúüâ](?!\p{Lu}\p{Ll})/giu],
]
/** So much of a text tells; a foreign name does not make a text old. */
const SAMPLE = 50_000
const ENOUGH = 5
const SHARE = 10

/** Throws UserError for a text in an encoding of before Unicode: none of its words could be known. */
export function refuseOldEncodings(khoi: readonly Khoi[], tep: string): void {
  let text = ''
  for (const { chu } of textsOf(khoi)) if (text.length < SAMPLE) text += `${chu.slice(0, SAMPLE)}\n`
  const unicode = text.match(UNICODE)?.length ?? 0
  const old = CU.find(
    ([, letters]) => (text.match(letters)?.length ?? 0) >= Math.max(ENOUGH, unicode * SHARE),
  )
  if (old)
    throw new UserError(`${tep}: chữ theo bảng mã cũ ${old[0]}, không phải Unicode`, {
      hint: 'chuyển sang Unicode (UniKey: Ctrl+Shift+F6), đổi phông thành Times New Roman, rồi lưu lại',
    })
}
