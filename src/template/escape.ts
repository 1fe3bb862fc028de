/** What would mean something to the markup if it stood at the start of a line; blanks there are trimmed. */
const LINE_START =
  /^(\s*)(?=(?:Điều \d+\.|[IVXLCDM]+\.|\d+\.|\p{Ll}{1,2}\)|[-+])(?:\s|$)|::|\p{Lu}[\p{Lu} ]*:\s*$)/u
const INLINE = /[\\*]|\[\^/gu

/** Data as it must be written so that the markup reader takes it for plain text. */
export const escapeMarkup = (value: string): string =>
  value.replace(INLINE, '\\$&').replace(LINE_START, '$1\\')

/** Emphasis that would make a heading of a line: "**1. …**", "*a) …*". */
const HEADING_START = /^(\*{1,2})(?=\d+\. |\p{Ll}{1,2}\) )/u

/** A line of prose that is the place of a table. */
const PLACE = /^::bang [a-z\d-]+$/u

/** Before a letter, a figure or a blank a backslash of data is itself ("C:\dữ liệu"); two of them are one. */
const LONE_BACKSLASH = /((?:^|[^\\])(?:\\\\)*)\\(?=[\p{L}\p{N}\s]|$)/gu

/** Prose of data as it must be written so that its beginning says nothing; its marks are marks. */
const keepMarks = (prose: string): string =>
  PLACE.test(prose)
    ? prose
    : prose
        .replace(LONE_BACKSLASH, '$1\\\\')
        .replace(LINE_START, '$1\\')
        .replace(HEADING_START, '$1\\')
        .replace(/^(?=\[\^[\w-]+\]:)/u, '\\')

/** Text of one line: a line end inside data must not become a new paragraph. */
const oneLine = (value: string): string => value.replace(/\s*\n\s*/g, ' ')

/** What the texts of data are: plain, or prose with marks of its own. */
export type Meaning = 'plain' | 'prose'

/** A copy of the data a text template may see: text escaped for the markup, one line each. */
export function guard(data: unknown, meaning: Meaning = 'plain'): unknown {
  const escape = meaning === 'prose' ? keepMarks : escapeMarkup
  return isolate(data, (text) => escape(oneLine(text)))
}

/**
 * A copy of data in objects without a prototype, so that `{{constructor}}` or `{{__proto__}}` finds nothing;
 * each text rewritten.
 */
export function isolate(value: unknown, rewrite: (text: string) => string): unknown {
  if (typeof value === 'string') return rewrite(value)
  if (Array.isArray(value)) return unlikeAny(value.map((inner) => isolate(inner, rewrite)))
  if (value === null || typeof value !== 'object') return value
  return bare(Object.entries(value).map(([key, inner]) => [key, isolate(inner, rewrite)]))
}

/** An object that has nothing but these fields. */
const bare = (fields: readonly (readonly [string, unknown])[]): object =>
  unlikeAny(Object.assign(Object.create(null) as object, Object.fromEntries(fields)))

/**
 * Handlebars compares what is inside a block with what is around it, loosely: 0, an empty text or a text that is all of
 * a list would be the same as an object or that list, and "../" would lead elsewhere.
 */
const unlikeAny = (value: object): object =>
  Object.defineProperty(value, Symbol.toPrimitive, { value: () => Number.NaN, enumerable: false })
