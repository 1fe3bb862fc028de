import { escapePattern } from '../language/text'

/** From where to where in a text, the end not included. */
export type Span = readonly [start: number, end: number]

const END = /[.!?;]+(?=[\s\uFFFC]|$)|\n/gu

/** The sentence that a place lies in; a line is never left. */
export function sentenceAt(text: string, index: number): Span {
  let start = 0
  for (const { 0: mark, index: at } of text.matchAll(END)) {
    if (at >= index) return [start, at]
    start = at + mark.length
  }
  return [start, text.length]
}

/** What stands in the sentence before a place and behind it. */
export function sides(text: string, [start, end]: Span): readonly [before: string, after: string] {
  const [first, last] = sentenceAt(text, start)
  return [text.slice(first, start), text.slice(end, Math.max(end, last))]
}

/** Kinds of documents that a text cites. */
const LOAI =
  'Nghị quyết|Nghị định|Quyết định|Thông tư|Chỉ thị|Kết luận|Kế hoạch|Chương trình|Công văn|Văn bản|Thông báo|Tờ trình|Báo cáo|Công điện|Hướng dẫn|Đề án|Quy chế|Quy định|Thông tri'
/** A document by kind and number, as far as its citation goes: to the end of the clause. */
const NUMBERED = new RegExp(
  `(?:${LOAI})[^\\n;.,]{0,40}?\\d+[\\d/]*[-/]\\p{Lu}[^\\n;,]*?(?=[;\\n,]|[.!?](?:\\s|$)|$)(?:, ngày [^\\n;,.]*)?`,
  'giu',
)
/** A sentence that speaks of a document. */
export const DOCUMENT = new RegExp(`(?<!\\p{L})(?:${LOAI}|Luật)(?!\\p{L})`, 'u')
/** A law by its name and its year. */
const LAW = /(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp)(?!\p{L})[^\n;.:]{0,120}?năm \d{4}(?:\s*\([^)\n]*\))?/giu
const QUOTED = /[“"][^”"\n]{3,300}[”"]/gu
/** The words of a note give a source and nothing else. */
const NOTE = /^[ \t]*\uFFFC+:[^\n]*/gmu

/** Where a text cites a document by number, a law by its year, or another's words. */
export const citationsIn = (text: string): Span[] =>
  [NUMBERED, LAW, QUOTED, NOTE].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: words, index }): Span => [index, index + words.length]),
  )

export const isInside = ([start, end]: Span, spans: readonly Span[]): boolean =>
  spans.some(([first, last]) => first <= start && end <= last)

/** A word or a name that ends where it ends: no letter and no digit goes on with it. */
export const wordsOf = (names: readonly string[]): string =>
  `(?<![\\p{L}\\d])(?:${[...names]
    .sort((one, other) => other.length - one.length)
    .map((name) => escapePattern(name).replaceAll(' ', '\\s+'))
    .join('|')})(?![\\p{L}\\d])`
