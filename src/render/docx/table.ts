import { cellMargins, ruleWeight } from '../../decree/page'
import type { Cell, Row, Table } from '../../document/nodes'
import { columnWidths } from '../column-widths'
import { staysWhole } from '../row-fit'
import { type Context, writeParagraph } from './paragraph'

export type TableRoom = { readonly available: number; readonly textHeight: number }

/** A ruled table; every cell carries its width, because LibreOffice and Word Online guess otherwise. Widths in twips. */
export function writeTable({ columns, headerRows, rows }: Table, context: Context, { available, textHeight }: TableRoom): string {
  const widths = columnWidths(columns, available)
  const covered = new Covered(widths.length)
  const body = rows.map((row, index) => writeRow(row, { widths, covered, context, header: index < headerRows, whole: staysWhole(row, widths, { textHeight, set: context.set }) })).join('')
  return `<w:tbl>${tableProperties(available)}<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${body}</w:tbl>`
}

function tableProperties(available: number): string {
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="${ruleWeight * 8}" w:space="0" w:color="000000"/>`).join('')
  const margins = (['top', 'left', 'bottom', 'right'] as const).map((side) => `<w:${side} w:w="${cellMargins[side]}" w:type="dxa"/>`).join('')
  return `<w:tblPr><w:tblW w:w="${available}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr>`
}

/** Which columns are covered by a cell of a row above, and for how many rows more. */
class Covered {
  private readonly rows: number[]
  private readonly spans: number[]
  constructor(count: number) {
    this.rows = Array.from({ length: count }, () => 0)
    this.spans = Array.from({ length: count }, () => 1)
  }
  take(column: number): number | undefined {
    const left = this.rows[column] ?? 0
    if (!left) return undefined
    this.rows[column] = left - 1
    return this.spans[column]
  }
  cover(column: number, { rowSpan, colSpan }: Cell): void {
    this.rows[column] = rowSpan - 1
    this.spans[column] = colSpan
  }
}

type RowRoom = { readonly widths: readonly number[]; readonly covered: Covered; readonly context: Context; readonly header: boolean; readonly whole: boolean }

function writeRow(row: Row, room: RowRoom): string {
  const { widths, covered, header, whole } = room
  const properties = `${whole ? '<w:cantSplit/>' : ''}${header ? '<w:tblHeader/>' : ''}`
  const pending = [...row.cells]
  let cells = ''
  for (let column = 0; column < widths.length; ) {
    const span = covered.take(column)
    const cell = span === undefined ? pending.shift() : undefined
    if (cell && cell.rowSpan > 1) covered.cover(column, cell)
    const colSpan = span ?? cell?.colSpan ?? 1
    const width = widths.slice(column, column + colSpan).reduce((sum, inner) => sum + inner, 0)
    cells += cell ? writeCell(cell, width, row, room) : continued(width, colSpan)
    column += colSpan
  }
  return `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`
}

const gridSpan = (colSpan: number): string => (colSpan > 1 ? `<w:gridSpan w:val="${colSpan}"/>` : '')

const continued = (width: number, colSpan: number): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${gridSpan(colSpan)}<w:vMerge/></w:tcPr><w:p><w:pPr><w:pStyle w:val="oChu"/></w:pPr></w:p></w:tc>`

function writeCell(cell: Cell, width: number, row: Row, { context }: RowRoom): string {
  const content = cell.children.map((paragraph) => writeParagraph(paragraph, context, { available: width - cellMargins.left - cellMargins.right, keepWithNext: row.keepWithNext })).join('')
  const merge = cell.rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : ''
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${gridSpan(cell.colSpan)}${merge}</w:tcPr>${content}</w:tc>`
}
