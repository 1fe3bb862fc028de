import { readVung, spellRef } from '../refs'
import type { Layout } from './sheet-layout'
import { type Splice, withAttributes } from './spans'

/** A block that ended at the last row ends at the new one; `undefined`: the block stays as it is. */
function extendRef(ref: string, from: number, to: number): string | undefined {
  const [vung] = readVung(ref.replace(/\$/gu, ''))
  if (!vung || vung.bottom !== from) return undefined
  const dollar = ref.includes('$')
  const spell = (row: number, column: number): string =>
    dollar ? spellRef({ row, column }).replace(/^([A-Z]+)(\d+)$/u, '$$$1$$$2') : spellRef({ row, column })
  return `${spell(vung.top, vung.left)}:${spell(to, vung.right)}`
}

const extendList = (sqref: string, from: number, to: number): string =>
  sqref
    .split(/\s+/u)
    .map((ref) => extendRef(ref, from, to) ?? ref)
    .join(' ')

const LISTS = new Set(['dataValidation', 'conditionalFormatting', 'protectedRange'])

/**
 * Lists to choose from, colours, protected blocks and filters that ended at the last row of a table reach over the
 * rows that were added below it.
 */
export function extendRules({ spans, xml }: Layout, from: number, to: number): Splice[] {
  return spans.flatMap((span): Splice[] => {
    const attribute = LISTS.has(span.name) ? 'sqref' : span.name === 'autoFilter' ? 'ref' : undefined
    if (attribute !== undefined) {
      const known = span.attributes[attribute]
      const wide = known === undefined ? undefined : extendList(known, from, to)
      if (wide === undefined || wide === known) return []
      const open = withAttributes(xml.slice(span.start, span.openEnd), { [attribute]: wide })
      return [{ start: span.start, end: span.openEnd, text: open }]
    }
    if (span.name !== 'sqref') return []
    const known = xml.slice(span.openEnd, span.closeStart)
    const wide = extendList(known, from, to)
    return wide === known ? [] : [{ start: span.openEnd, end: span.closeStart, text: wide }]
  })
}

/** The same for a part that is a table of Excel (one without a row of totals). */
export function extendTable(
  { spans, xml }: Pick<Layout, 'spans' | 'xml'>,
  from: number,
  to: number,
): Splice[] {
  const [table] = spans
  if (!table || Number(table.attributes['totalsRowCount'] ?? 0) > 0) return []
  return spans
    .filter(({ name }) => name === 'table' || name === 'autoFilter')
    .flatMap((span) => {
      const wide = extendRef(span.attributes['ref'] ?? '', from, to)
      return wide === undefined
        ? []
        : [
            {
              start: span.start,
              end: span.openEnd,
              text: withAttributes(xml.slice(span.start, span.openEnd), { ref: wide }),
            },
          ]
    })
}

const OWN_NAMES = new Set(['_xlnm._filterdatabase', '_xlnm.print_area'])

/** The hidden names of a sheet's filter and of what is printed of it. `nth`: which sheet of the workbook, from 0. */
export function extendNames(
  { spans, xml }: Pick<Layout, 'spans' | 'xml'>,
  { nth, from, to }: { readonly nth: number; readonly from: number; readonly to: number },
): Splice[] {
  return spans
    .filter(
      ({ name, attributes }) =>
        name === 'definedName' &&
        OWN_NAMES.has((attributes['name'] ?? '').toLowerCase()) &&
        Number(attributes['localSheetId']) === nth,
    )
    .flatMap((span) => {
      const known = xml.slice(span.openEnd, span.closeStart)
      const [, sheet = '', ref = ''] = /^(.*!)([^!,]+)$/u.exec(known) ?? []
      const wide = extendRef(ref, from, to)
      return wide === undefined ? [] : [{ start: span.openEnd, end: span.closeStart, text: sheet + wide }]
    })
}
