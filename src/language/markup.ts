/**
 * The marks of prose, in templates and in data: `**đậm**`, `*nghiêng*`, `[^1]` for a note, `\` before a
 * character that is meant as itself. The groups: what is escaped, the mark of emphasis, the mark of the note.
 */
export const MARKUP = /\\(.)|(\*\*|\*)|\[\^([\w-]+)\]/gu

/** What a reader sees of prose: without its marks. */
export const plainOf = (prose: string): string =>
  prose.replace(MARKUP, (_, escaped: string | undefined) => escaped ?? '')

/** Plain text as prose that says the same: a star stays a star. */
export const escapeMarks = (plain: string): string => plain.replace(/[\\*]|\[\^/gu, '\\$&')

/** Prose without emphasis and notes, as prose. */
export const dropMarks = (prose: string): string => escapeMarks(plainOf(prose))

/** The marks of the notes that prose calls, in their order. */
export const notesCalledIn = (prose: string): string[] =>
  Array.from(prose.matchAll(MARKUP), ([, , , note]) => note).filter((note) => note !== undefined)

/** A mark of emphasis that is opened and not closed. */
export function findUnpaired(prose: string): '*' | '**' | undefined {
  const marks = Array.from(prose.matchAll(MARKUP), ([, , mark]) => mark)
  return (['**', '*'] as const).find((kind) => marks.filter((mark) => mark === kind).length % 2 === 1)
}
