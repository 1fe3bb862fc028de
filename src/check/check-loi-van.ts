import type { Finding, Place } from '../problem'
import { escapePattern } from '../language/text'
import type { BaoCao } from '../domain/bao-cao/bao-cao'
import type { BoiCanhLoiVan, Hit, Rule } from './rule'
import { RULES } from './rules'
import { isPrinted, type VanBanRieng, wordsOnly } from './text'

export type ChapNhan = NonNullable<BaoCao['chapNhan']>[number]
export type LoiVan = {
  readonly texts: readonly VanBanRieng[]
  readonly context: BoiCanhLoiVan
  /** The text of the whole document, blanks as one. */
  readonly printed: string
  readonly chapNhan: readonly ChapNhan[]
  readonly placeOfChapNhan: (nth: number) => Place
  /** Of a draft these are for a person to look at; they stand in the way of an issue. */
  readonly duThao: boolean
}

type Found = { readonly rule: Rule; readonly text: VanBanRieng; readonly hit: Hit }

/** Words of the report's own texts that a rule stops at, unless they are accepted; and what accepts nothing. */
export function checkLoiVan(input: LoiVan): Finding[] {
  const { texts, context, printed, chapNhan, duThao } = input
  const found = texts.flatMap((text) =>
    RULES.flatMap((rule) =>
      Array.from(rule.find(wordsOnly(text.source), { ...context, title: text.title }), (hit) => ({
        rule,
        text,
        hit,
      })).filter(({ hit }) => isPrinted(text, hit, printed)),
    ),
  )
  const isAccepted = (each: Found) => chapNhan.some((one) => accepts(one, each))
  return [
    ...found.filter((each) => !isAccepted(each)).map((each) => findingOf(each, duThao)),
    ...chapNhan.flatMap((one, nth) =>
      found.some((each) => accepts(one, each)) ? [] : [acceptsNothing(one, input.placeOfChapNhan(nth))],
    ),
  ]
}

/** The accepted words are those of the finding, or have them inside. */
function accepts({ quyTac, o, chu }: ChapNhan, { rule, text, hit }: Found): boolean {
  if (quyTac !== rule.id || o !== text.o) return false
  const words = new RegExp(chu.trim().split(/\s+/u).map(escapePattern).join('\\s+'), 'gu')
  return Array.from(text.source.matchAll(words)).some(
    ({ 0: { length }, index }) => index <= hit.index && hit.index + hit.chu.length <= index + length,
  )
}

function findingOf({ rule, text, hit }: Found, duThao: boolean): Finding {
  const chu = hit.chu.replace(/\s+/gu, ' ')
  return {
    severity: duThao ? 'notice' : 'error',
    place: text.placeOf(hit.index),
    message: hit.message,
    hint: `${hit.hint}; nếu đúng thì ghi trong tệp báo cáo: chapNhan: [{ quyTac: ${rule.id}, o: ${text.o}, chu: "${chu}", lyDo: "…" }]`,
    hintOnPage: `${hit.hint}; nếu đúng thì bấm Chấp nhận`,
    chapNhan: { quyTac: rule.id, o: text.o, chu },
  }
}

const acceptsNothing = ({ quyTac, o, chu }: ChapNhan, place: Place): Finding => ({
  severity: 'notice',
  place,
  message: `"chapNhan" này không còn ứng với lời nhắc nào: ${quyTac}, ${o}, "${chu}"`,
  hint: 'bỏ mục này, hoặc ghi đúng quyTac, o và chu như in ở lời nhắc',
  hintOnPage: 'xóa lý do ở bảng Lời nhắc đã chấp nhận',
})
