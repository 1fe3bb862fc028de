import type { Role } from '../../../document/nodes'

/** Paragraphs that are items of a list, and how deep it stands in others. */
export const LIST_LEVELS: Partial<Record<Role, number>> = {
  khoan: 1,
  diem: 2,
  gach: 3,
  kinhGuiMuc: 3,
  noiNhanMuc: 3,
  cong: 4,
}

const LABEL = /^(?:[-+]|\p{Ll}{1,2}\)|\d+\.)\s+/u

/** The letters of an item's mark with the space behind it; 0 where there is none. */
export const lengthOfLabel = (text: string): number => LABEL.exec(text)?.[0].length ?? 0
