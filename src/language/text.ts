/**
 * Zero-width characters, marks of direction, selectors of variants and tags: Word and PDF viewers treat them in
 * different ways; none carries meaning in Vietnamese.
 */
const INVISIBLE =
  /\u034F|[\uFE00-\uFE0F]|[\u00AD\u061C\u180B-\u180E\u200B-\u200F\u2060-\u2065\u206A-\u206F\uFEFF\u{E0000}-\u{E007F}\u{E0100}-\u{E01EF}]/gu

/**
 * Characters that leave no ink on paper: white space, marks without a letter, Braille blank, Hangul fillers.
 */
const BLANK = /[\p{Mark}\p{Format}\p{Separator}\s\u2800\u115F\u1160\u3164\uFFA0]/gu

/**
 * Control characters, unpaired surrogates and noncharacters: XML 1.0 cannot carry them, so neither can Word.
 * Overrides of direction: Word would turn the words round.
 */
const UNPRINTABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFDD0-\uFDEF\u202A-\u202E\u2066-\u2069]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|\p{Noncharacter_Code_Point}/u

/** The hyphen and the no-break hyphen: whoever searches for a document's number types "-". */
const HYPHENS = /[\u2010\u2011]/gu

/**
 * One spelling for one text: Unicode NFC, no invisible characters, one hyphen, tabs as spaces, one kind of line
 * end.
 */
export const normalizeText = (value: string): string =>
  value
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(HYPHENS, '-')
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(/[\t\r]/g, ' ')

/** The first character in a name that nobody sees, as U+200B, or undefined. */
export function findInvisible(name: string): string | undefined {
  const [sign] = name.match(INVISIBLE) ?? []
  return sign === undefined ? undefined : spellCode(sign)
}

const spellCode = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** The first character that no document can carry, with its place (UTF-16 index), or undefined. */
export function findUnprintable(
  value: string,
): { readonly index: number; readonly code: string } | undefined {
  const match = UNPRINTABLE.exec(value)
  return match ? { index: match.index, code: spellCode(match[0]) } : undefined
}

/** True for text that would leave nothing to read on the page. */
export const isBlank = (value: string): boolean => value.normalize('NFC').replace(BLANK, '') === ''

/** "ủy ban" → "ỦY BAN". */
export const upperCase = (value: string): string => value.toLocaleUpperCase('vi')

/** "Cải cách …" → "cải cách …": a title inside a sentence. */
export const lowerFirst = (value: string): string =>
  value.slice(0, 1).toLocaleLowerCase('vi') + value.slice(1)

/** "các sở" → "Các sở": what opens a sentence. */
export const upperFirst = (value: string): string =>
  value.slice(0, 1).toLocaleUpperCase('vi') + value.slice(1)

/** "QUYẾT ĐỊNH" → "Quyết định": first letter capital, the rest small. */
export const sentenceCase = (value: string): string =>
  value.slice(0, 1).toLocaleUpperCase('vi') + value.slice(1).toLocaleLowerCase('vi')

/** The words of a text in small letters, without the marks between them. */
export const wordsOf = (value: string): string[] =>
  value
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** A text as a pattern of a regular expression that fits it and nothing else. */
export const escapePattern = (value: string): string => value.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/** A file or folder name made of a Vietnamese title: "Kế hoạch" → "ke-hoach"; safe on Windows. */
export const slugify = (value: string): string =>
  value
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

const MOST_QUOTED = 60

/** The first words of a text, in quotes. */
export function quoteStart(text: string): string {
  const line = text.trim().replace(/\s+/gu, ' ')
  return `“${line.length > MOST_QUOTED ? `${line.slice(0, line.lastIndexOf(' ', MOST_QUOTED))} …` : line}”`
}

/** Where a line of a text stands, for whoever sees no lines: by its first words; nothing of a line without any. */
export function nameLine(source: string, line: number): { readonly oTrang?: string } {
  const text = source.split('\n', line).at(line - 1) ?? ''
  return isBlank(text) ? {} : { oTrang: `đoạn ${quoteStart(text)}` }
}
