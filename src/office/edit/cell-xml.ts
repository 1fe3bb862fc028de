import { escapeXmlText } from '../xml'

/** What a cell is given; null empties it. */
export type GiaTri = string | number | boolean | null

/** Excel's bound of a cell's text (in UTF-16 units). */
const LONGEST = 32_767

/**
 * Text as a part of a workbook holds it: NFC, `_x000D_` for what XML has no place for (ECMA-376 Part 1, 22.9.2.19).
 */
export const spellString = (text: string): string =>
  escapeXmlText(
    text
      .normalize('NFC')
      .slice(0, LONGEST)
      .replace(/_(?=x[\dA-Fa-f]{4}_)/gu, '_x005F_')
      .replace(/\r\n?/gu, '\n')
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, spellControl),
  )

const spellControl = (sign: string): string =>
  `_x${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}_`

/** The type of a cell and its inside; text stands in the cell itself, so that the list of strings stays as it is. */
export function spellCellBody(
  value: GiaTri,
  prefix: string,
): { readonly type?: string; readonly inside: string } {
  const wrap = (name: string, text: string, more = ''): string =>
    `<${prefix}${name}${more}>${text}</${prefix}${name}>`
  if (value === null || value === '') return { inside: '' }
  if (typeof value === 'number') return { inside: wrap('v', String(value)) }
  if (typeof value === 'boolean') return { type: 'b', inside: wrap('v', value ? '1' : '0') }
  return { type: 'inlineStr', inside: wrap('is', wrap('t', spellString(value), ' xml:space="preserve"')) }
}
