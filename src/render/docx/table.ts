import { cellMargins, ruleWeight } from '../../decree/page'
import type { Cell, Table } from '../../document/nodes'
import { columnWidths, sumOf } from '../column-widths'
import { gridOf, type Slot } from '../grid'
import { staysWhole } from '../row-fit'
import { type Context, writeParagraph } from './paragraph'

export type TableRoom = { readonly available: number; readonly textHeight: number }

/**
 * A ruled table; every cell carries its width, because LibreOffice and Word Online guess otherwise. Widths in
 * twips.
 */
export function writeTable(
  { columns, headerRows, rows }: Table,
  context: Context,
  { available, textHeight }: TableRoom,
): string {
  const widths = columnWidths(columns, available)
  const body = gridOf(rows, columns.length).map((slots, index) =>
    writeRow(slots, {
      widths,
      context,
      header: index < headerRows,
      whole: staysWhole(slots, widths, { textHeight, set: context.set }),
      keepWithNext: rows[index]?.keepWithNext ?? false,
    }),
  )
  return `<w:tbl>${tableProperties(available)}<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${body.join('')}</w:tbl>`
}

function tableProperties(available: number): string {
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="${ruleWeight * 8}" w:space="0" w:color="000000"/>`)
    .join('')
  const margins = (['top', 'left', 'bottom', 'right'] as const)
    .map((side) => `<w:${side} w:w="${cellMargins[side]}" w:type="dxa"/>`)
    .join('')
  return `<w:tblPr><w:tblW w:w="${available}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr>`
}

type RowRoom = {
  readonly widths: readonly number[]
  readonly context: Context
  readonly header: boolean
  readonly whole: boolean
  readonly keepWithNext: boolean
}

function writeRow(slots: readonly Slot[], room: RowRoom): string {
  const properties = `${room.whole ? '<w:cantSplit/>' : ''}${room.header ? '<w:tblHeader/>' : ''}`
  const cells = slots.map(({ from, to, cell }) => {
    const width = sumOf(room.widths.slice(from, to))
    const span = to - from > 1 ? `<w:gridSpan w:val="${to - from}"/>` : ''
    const merge = cell ? (cell.rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : '') : '<w:vMerge/>'
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}</w:tcPr>${writeContent(cell, width, room)}</w:tc>`
  })
  return `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`
}

/** A cell must hold a paragraph, also where it only continues the one above. */
function writeContent(cell: Cell | undefined, width: number, { context, keepWithNext }: RowRoom): string {
  if (!cell?.children.length) return '<w:p><w:pPr><w:pStyle w:val="oChu"/></w:pPr></w:p>'
  const available = width - cellMargins.left - cellMargins.right
  return cell.children
    .map((paragraph) => writeParagraph(paragraph, context, { available, keepWithNext }))
    .join('')
}
