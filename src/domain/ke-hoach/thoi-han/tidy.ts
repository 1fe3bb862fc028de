/** Longer is no deadline, and reading it would take long. */
const LONGEST = 400

/** Behind a quarter in Roman numerals a figure over a year is a month: "quý I - 4/2026" ends in April. */
const THANG_SAU_QUY =
  /(?<!\p{L})quý (?:I{1,3}|IV)(?: ?\/ ?\d{4})?(?: ?(?:-|\+) ?|, | đến (?:hết )?| và )(?=\d{1,2} ?\/ ?\d{4}(?!\d))/giu

/** Space for every kind of space, "-" for every dash, no bullet before and no stop after. */
export function tidyHan(text: string): string | undefined {
  if (text.length > 4 * LONGEST) return undefined
  const cell = text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
    .replace(/\s*[‐‑‒–—−]\s*/gu, (dash) => (dash.trim() === dash ? '-' : ' - '))
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/(?<!\p{L})q(?:úy|uí|ui)(?!\p{L})/giu, 'quý')
    .replace(/ *\n[ \n]*[-+•*] ?/gu, '; ')
    .trim()
    .replace(/^[-+•*] ?/u, '')
    .replace(/[ .;,]+$/u, '')
    .replace(/;[ ;]+/gu, '; ')
    .replace(/ ?([;,]) ?/gu, '$1 ')
    .replace(THANG_SAU_QUY, '$&tháng ')
  return cell === '' || cell.length > LONGEST ? undefined : withoutOuterParentheses(cell)
}

const withoutOuterParentheses = (text: string): string => /^\(([^()]+)\)$/u.exec(text)?.[1]?.trim() ?? text

/** Lines are one wrapped sentence, or each a deadline. */
export const inOneLine = (cell: string, mark: string): string => cell.replaceAll('\n', mark)
