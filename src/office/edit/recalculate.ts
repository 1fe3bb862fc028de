import { type O, readRef } from '../refs'
import { unescapeXml } from '../xml'
import { type CongThuc, findDependents } from './dependents'
import type { Cell, Layout } from './sheet-layout'
import { appendInside, applySplices, listSpans, prefixOf, type Splice, withAttributes } from './spans'

type TrangSua = { readonly trang: string; readonly layout: Layout }

/** The formulas of a sheet; the words of a shared one stand in the first of its cells. */
export function listFormulas({ trang, layout }: TrangSua): CongThuc[] {
  const shared = new Map<string, { chu: string; first: O }>()
  return layout.rows
    .flatMap(({ cells }) => cells)
    .flatMap(({ row, column, formula }): CongThuc[] => {
      if (!formula) return []
      const chu = unescapeXml(layout.xml.slice(formula.openEnd, formula.closeStart))
      const group = formula.attributes['t'] === 'shared' ? formula.attributes['si'] : undefined
      if (group !== undefined && chu) shared.set(group, { chu, first: { row, column } })
      const known = group === undefined ? undefined : shared.get(group)
      // What an array or a table of data looks at, and a shared one whose first cell is gone, is not known.
      const plain = chu || known
      return [{ trang, row, column, chu: plain ? chu : 'INDIRECT()', ...(known && !chu && known) }]
    })
}

/**
 * What changes in the texts of the sheets where formulas look at cells that have changed: their saved results go,
 * so that nobody reads an old one. `changed` by the names of the sheets.
 */
export function dropResults(
  sheets: readonly TrangSua[],
  changed: ReadonlyMap<string, readonly O[]>,
): ReadonlyMap<string, readonly Splice[]> {
  const cells = Array.from(changed).flatMap(([trang, all]) =>
    all.map(({ row, column }) => ({ trang, row, column })),
  )
  const gone = new Set(cells.map(({ trang, row, column }) => `${trang}!${row}!${column}`))
  const formulas = sheets
    .flatMap(listFormulas)
    .filter(({ trang, row, column }) => !gone.has(`${trang}!${row}!${column}`))
  const old = findDependents(formulas, cells)
  return new Map(
    sheets.map(({ trang, layout }) => [
      trang,
      old.filter((each) => each.trang === trang).flatMap((each) => dropResult(layout, each)),
    ]),
  )
}

function dropResult(layout: Layout, { row, column }: O): Splice[] {
  const cell = cellAt(layout, { row, column })
  if (!cell?.value) return []
  const { span, value } = cell
  const open = withAttributes(layout.xml.slice(span.start, span.openEnd), { t: undefined })
  return [
    { start: span.start, end: span.openEnd, text: open },
    { start: value.start, end: value.end, text: '' },
  ]
}

const cellAt = ({ rows }: Layout, { row, column }: O): Cell | undefined =>
  rows.find((each) => each.row === row)?.cells.find((cell) => cell.column === column)

/** What stands before and after `calcPr` in a workbook (18.2.27). */
const BEFORE =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames'

/** The workbook's part, asking that all formulas are reckoned when it is opened. */
export function askReckoning(xml: string, file: string): string {
  const spans = listSpans(xml, file)
  const [root] = spans
  const inside = spans.filter(({ parent }) => parent === root)
  const known = inside.find(({ name }) => name === 'calcPr')
  if (known) {
    const open = withAttributes(xml.slice(known.start, known.openEnd), { fullCalcOnLoad: '1' })
    return applySplices(xml, [{ start: known.start, end: known.openEnd, text: open }])
  }
  const last = inside.filter(({ name }) => BEFORE.split(' ').includes(name)).at(-1)
  if (!root) return xml
  const told = `<${prefixOf(root)}calcPr fullCalcOnLoad="1"/>`
  return applySplices(xml, [
    last ? { start: last.end, end: last.end, text: told } : appendInside(root, xml, told),
  ])
}

/** Whether a cell's place is named by a reference of the file. */
export const isAt = (ref: string | undefined, { row, column }: O): boolean => {
  const at = readRef(ref ?? '')
  return at?.row === row && at.column === column
}
