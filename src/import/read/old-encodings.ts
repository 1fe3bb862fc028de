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
  if (old) throw explainRefusal(tep, `chữ theo bảng mã cũ ${old[0]}, không phải Unicode`)
  const piece = textsOf(khoi).find(({ chu }) => isOldPiece(chu))
  if (piece)
    throw explainRefusal(
      `${tep}: ${piece.noi.where ?? `dòng ${piece.noi.line}`}`,
      `chữ theo bảng mã cũ (VNI, TCVN3), không phải Unicode: «${piece.chu.slice(0, QUOTED)}»`,
    )
}

const explainRefusal = (where: string, why: string): UserError =>
  new UserError(`${where}: ${why}`, {
    hint: 'chuyển sang Unicode (UniKey: Ctrl+Shift+F6), đổi phông thành Times New Roman, rồi lưu lại',
  })

const QUOTED = 80
const WORD = /[\p{L}¸µ¶¹¨¬®¾¼½]+/gu
/** A letter that no Vietnamese word has, or a sign in a word. */
const STRANGE = /[äåæçëîïñöøûüÿ]|(?<=\p{L})[¸µ¶¹¨¬¾¼½]|[¸µ¶¹¨¬®¾¼½](?=\p{L})/iu

/**
 * One column may be in an old font while the rest is not. A foreign name is one such word, or it stands among
 * Vietnamese ones.
 */
function isOldPiece(chu: string): boolean {
  if (chu.search(UNICODE) >= 0) return false
  const words = chu.match(WORD) ?? []
  const strange = words.filter((word) => STRANGE.test(word))
  return strange.length >= 2 && strange.length * 3 >= words.length
}
