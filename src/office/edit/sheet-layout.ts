import { readRef } from '../refs'
import { listSpans, type Span } from './spans'

/** A cell of a sheet's part: rows from 1, columns from 0. */
export type Cell = {
  readonly row: number
  readonly column: number
  readonly span: Span
  formula?: Span
  value?: Span
}
export type Row = { readonly row: number; readonly span: Span; readonly cells: readonly Cell[] }

/** A sheet's part as it is written, with its elements, rows and cells by their places. */
export type Layout = {
  readonly xml: string
  readonly root: Span
  readonly data: Span
  readonly rows: readonly Row[]
  /** The elements directly in the sheet, in order. */
  readonly sections: readonly Span[]
  readonly spans: readonly Span[]
}

/** Undefined for a part that is no sheet of cells (a sheet that is one chart). */
export function readLayout(xml: string, file: string): Layout | undefined {
  const spans = listSpans(xml, file)
  const [root] = spans
  const data = spans.find(({ name, parent }) => name === 'sheetData' && parent === root)
  if (root?.name !== 'worksheet' || !data) return undefined
  const sections = spans.filter(({ parent }) => parent === root)
  return { xml, root, data, rows: readRows(spans, data), sections, spans }
}

/** What has no place of its own stands right after what comes before it (18.3.1.4, 18.3.1.73). */
function readRows(spans: readonly Span[], data: Span): Row[] {
  const rows: { row: number; span: Span; cells: Cell[] }[] = []
  for (const span of spans) {
    const last = rows.at(-1)
    if (span.parent === data && span.name === 'row')
      rows.push({ row: Number(span.attributes['r']) || (last?.row ?? 0) + 1, span, cells: [] })
    else if (last && span.parent === last.span && span.name === 'c') {
      const named = readRef(span.attributes['r'] ?? '')
      const column = named?.column ?? (last.cells.at(-1)?.column ?? -1) + 1
      if (named) last.row = named.row
      last.cells.push({ row: last.row, column, span })
    } else {
      const cell = last?.cells.at(-1)
      if (cell && span.parent === cell.span && span.name === 'f') cell.formula = span
      if (cell && span.parent === cell.span && span.name === 'v') cell.value = span
    }
  }
  return rows
}

/** The number of the last row in which a cell holds something; 0 for an empty sheet. */
export const findLastFilled = ({ rows, xml }: Layout): number =>
  rows.reduce(
    (last, { row, cells }) =>
      cells.some(({ span }) => xml.slice(span.openEnd, span.closeStart).trim() !== '')
        ? Math.max(last, row)
        : last,
    0,
  )
