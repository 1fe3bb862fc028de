/**
 * What a text can mean as a number. `viet`: point or space between thousands, comma before decimals; `may`:
 * as machines and the English write, the other way round. `le`: how many decimals were typed.
 */
export type Reading = { readonly so: number; readonly le: number }
export type Readings = { readonly viet?: Reading; readonly may?: Reading }

/** Beyond so many digits a number is no longer exact. */
const MAX_DIGITS = 15

const HEAD = '(?:0|[1-9]\\d*)'
const GROUPED = '[1-9]\\d{0,2}'
const VIET = [
  // As offices write a count below ten: "05".
  /^0\d$/u,
  new RegExp(`^${HEAD}(?:,\\d+)?$`, 'u'),
  new RegExp(`^${GROUPED}(?:\\.\\d{3})+(?:,\\d+)?$`, 'u'),
  new RegExp(`^${GROUPED}(?: \\d{3})+(?:,\\d+)?$`, 'u'),
]
const MAY = [
  new RegExp(`^${HEAD}\\.\\d+$`, 'u'),
  new RegExp(`^${GROUPED}(?:,\\d{3})+(?:\\.\\d+)?$`, 'u'),
  new RegExp(`^${GROUPED}(?: \\d{3})+\\.\\d+$`, 'u'),
]

/** Digits of the wide set, every kind of blank, and the like, as the keyboard's own. */
export const tidyNumber = (text: string): string =>
  text
    .replace(/[\uFF05\uFF0C-\uFF0E\uFF10-\uFF19]/gu, (wide) =>
      String.fromCodePoint((wide.codePointAt(0) ?? 0) - 0xfee0),
    )
    .replace(/[\p{Zs}\t]/gu, ' ')
    .replace(/\u2212/gu, '-')
    .trim()

/** What a text, tidied, means: empty where it is no number, or too long to be kept exactly. */
export function readNumber(text: string): Readings {
  if (text.replace(/\D/gu, '').length > MAX_DIGITS) return {}
  const viet = VIET.some((form) => form.test(text)) ? readingOf(text, ',') : undefined
  const may = MAY.some((form) => form.test(text)) ? readingOf(text, '.') : undefined
  return { ...(viet && { viet }), ...(may && { may }) }
}

function readingOf(text: string, mark: ',' | '.'): Reading {
  const [whole = '', decimals = ''] = text.split(mark)
  return { so: Number(`${whole.replace(/\D/gu, '')}.${decimals || '0'}`), le: decimals.length }
}
