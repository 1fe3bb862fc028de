import type { DocxBorder } from './docx-types'

export function colorOf(value: string | undefined): string {
  return value === undefined || value === 'auto' ? '000000' : value.toUpperCase()
}

/** Undefined when nothing is drawn. */
export function borderOf(attributes: Readonly<Record<string, string>> | undefined): DocxBorder | undefined {
  const style = attributes?.['w:val']
  if (!attributes || style === undefined || style === 'none' || style === 'nil') return undefined
  return {
    style,
    size: Number(attributes['w:sz'] ?? 0) / 8,
    space: Number(attributes['w:space'] ?? 0),
    color: colorOf(attributes['w:color']),
  }
}
