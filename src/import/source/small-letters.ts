/** How offices write names that stand in capitals at the head and the foot of a document. */
const TEN_QUEN = [
  'Ủy ban nhân dân',
  'Hội đồng nhân dân',
  'Chủ tịch',
  'Phó Chủ tịch',
  'Chánh Văn phòng',
  'Phó Chánh Văn phòng',
  'Phó Giám đốc',
  'Trưởng phòng',
  'Phó Trưởng phòng',
  'Ban Chỉ đạo',
  'Việt Nam',
  'UBND',
  'HĐND',
  'CCHC',
  'TTHC',
]
const WORD = /[\p{L}\p{N}]+/gu

export const isChuHoa = (chu: string): boolean => /\p{Lu}/u.test(chu) && !/\p{Ll}/u.test(chu)

/** The words of a document in small letters, to look up how a name is written. */
export type TuDien = { readonly tu: readonly string[]; readonly cho: ReadonlyMap<string, readonly number[]> }

export function buildTuDien(texts: readonly string[]): TuDien {
  const tu = [
    ...texts.flatMap((chu) => chu.split('\n')).filter((chu) => /\p{Ll}/u.test(chu)),
    ...TEN_QUEN,
  ].flatMap((chu) => [...(chu.match(WORD) ?? []), '\n'])
  const cho = new Map<string, number[]>()
  for (const [at, word] of tu.entries()) {
    const places = cho.get(word.toLowerCase())
    if (places) places.push(at)
    else cho.set(word.toLowerCase(), [at])
  }
  return { tu, cho }
}

/**
 * "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH" → "Chủ tịch Ủy ban nhân dân tỉnh": each stretch as the document writes it
 * elsewhere, else in small letters.
 */
export function lowerLetters(chu: string, dien: TuDien): string {
  const words = chu.match(WORD) ?? []
  const lowered: string[] = []
  while (lowered.length < words.length) {
    const found = findLongest(words.slice(lowered.length), dien)
    lowered.push(...(found.length ? found : [(words[lowered.length] ?? '').toLowerCase()]))
  }
  let nth = 0
  const whole = chu.replace(WORD, () => lowered[nth++] ?? '')
  return whole.replace(/\p{L}/u, (first) => first.toLocaleUpperCase('vi'))
}

function findLongest(words: readonly string[], { tu, cho }: TuDien): readonly string[] {
  let best: readonly string[] = []
  for (const at of cho.get((words[0] ?? '').toLowerCase()) ?? []) {
    let length = 0
    while (length < words.length && tu[at + length]?.toLowerCase() === words[length]?.toLowerCase())
      length += 1
    // A sentence's first word is capital for its place, not for itself.
    if (
      length > best.length &&
      !(
        length === 1 &&
        tu[at - 1] === '\n' &&
        best.length === 0 &&
        words.length > 1 &&
        !/^\p{Lu}+$/u.test(tu[at] ?? '')
      )
    )
      best = tu.slice(at, at + length)
  }
  return best
}
