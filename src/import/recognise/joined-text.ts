/**
 * A cell that goes on in the rows below. `dau`, `cuoi`: its first and last piece; `mo`: a bracket in it is open. They
 * are kept beside the text, so that each row costs its own letters, however long the text has grown.
 */
export type ChuNoi = {
  readonly chu: string
  readonly dau: string
  readonly cuoi: string
  readonly mo: boolean
}

export const openChu = (chu: string): ChuNoi => ({ chu, dau: chu, cuoi: chu, mo: hasOpenBracket(chu) })

/** A text with the piece of the next row. */
export function joinChu(before: ChuNoi | undefined, after: string): ChuNoi {
  if (!before?.chu) return openChu(after)
  if (!after) return before
  const mo = /[()]/u.test(after) ? hasOpenBracket(after) : before.mo
  return { chu: joinRows(before.chu, after), dau: before.dau, cuoi: after, mo }
}

/** An open bracket, or a comma at the end: the sentence goes on. */
export const isOpen = (text: ChuNoi | undefined): boolean =>
  text !== undefined && (text.mo || text.cuoi.endsWith(','))

const hasOpenBracket = (chu: string): boolean => chu.lastIndexOf('(') > chu.lastIndexOf(')')

export const isSmall = (chu: string): boolean => /^\p{Ll}/u.test(chu)

/** The pieces of a cell that a page cut: a dash begins a line of its own. */
export const joinRows = (before: string, after: string): string =>
  !before || !after ? before + after : `${before}${/^[-–•+]/u.test(after) ? '\n' : ' '}${after}`
