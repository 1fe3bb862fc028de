import type { CoQuan } from '../../domain/co-quan/co-quan'
import { longDate } from '../../language/date'
import { chainOf, namesOf } from '../names'
import type { BoiCanhLoiVan, Rule } from '../rule'
import { citationsIn, isInside, sides, type Span, wordsOf } from '../sentence'

/** The sentence itself says that this is how it was. */
const OLD_BEFORE = /(?<!\p{L})(?:nguyên|trước đây|trước khi|tiền thân)(?!\p{L})/iu
const OLD_AFTER = /^\s*(?:\(?cũ\)?|trước đây|\(?nay là|trước khi|sáp nhập|hợp nhất)/iu

/** A name that had ended before the period began, where the register knows what took its place. */
export const tenDaThay: Rule = {
  id: 'ten-da-thay',
  *find(text, context) {
    const ended = endedNames(context)
    if (!ended.size) return
    const cited = citationsIn(text)
    for (const { 0: chu, index } of text.matchAll(new RegExp(wordsOf([...ended.keys()]), 'gu'))) {
      const span: Span = [index, index + chu.length]
      const [before, after] = sides(text, span)
      if (isInside(span, cited) || OLD_BEFORE.test(before) || OLD_AFTER.test(after)) continue
      const old = ended.get(chu.replace(/\s+/gu, ' '))
      if (old)
        yield {
          index,
          chu,
          message: `"${chu}" là tên cũ đến ${longDate(old.den)}, nay là ${old.nay}`,
          hint: 'sửa lại tên; nói việc trước ngày ấy thì ghi thêm "trước đây"',
        }
    }
  },
}

type Ended = { readonly den: string; readonly nay: string }

/** The ended names of this agency's own province and of the nation that nothing bears today. */
function endedNames(context: BoiCanhLoiVan): Map<string, Ended> {
  const { ky, soCoQuan } = context
  const top = chainOf(context).at(-1)
  const near = Array.from(soCoQuan.values()).filter((each) => {
    const above = chainOf({ coQuan: each, soCoQuan }).at(-1)
    return each.cap === 'trung-uong' || above?.ten === top?.ten
  })
  const isOver = ({ den }: CoQuan) => den !== undefined && den < ky.tu
  const alive = new Set(near.filter((each) => !isOver(each)).flatMap(namesOf))
  return new Map(
    near.filter(isOver).flatMap((each) => {
      const heir = each.keThua === undefined ? undefined : soCoQuan.get(each.keThua)
      const { den = '' } = each
      return heir
        ? namesOf(each)
            .filter((name) => !alive.has(name))
            .map((name) => [name, { den, nay: heir.ten }] as const)
        : []
    }),
  )
}
