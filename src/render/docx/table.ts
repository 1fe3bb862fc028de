import { cellMargins, ruleWeight } from '../../decree/page'
import type { Cell, Table } from '../../document/nodes'
import { plainText } from '../../document/walk'
import { escapeXml } from '../../office/xml'
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
  table: Table,
  context: Context,
  { available, textHeight, caption }: TableRoom & { readonly caption: string },
): string {
  const { columns, headerRows, rows } = table
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
  return `<w:tbl>${tableProperties(available, writeWords({ caption, headed: headerRows > 0, description: describe(table) }))}<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${body.join('')}</w:tbl>`
}

/** What a screen reader says of a table before its cells, and which of them head the others. */
export function writeWords({
  caption,
  description,
  headed,
}: {
  readonly caption: string
  readonly description: string
  readonly headed: boolean
}): string {
  const look = headed ? 'w:val="0020" w:firstRow="1"' : 'w:val="0000" w:firstRow="0"'
  const attribute = (words: string): string => escapeXml(words.slice(0, LONGEST_WORDS))
  return `<w:tblLook ${look} w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="0"/><w:tblCaption w:val="${attribute(caption)}"/><w:tblDescription w:val="${attribute(description)}"/>`
}

/** More than anybody listens to. */
const LONGEST_WORDS = 250

/** The heads of the columns, in the order in which they are read. */
function describe({ columns, headerRows, rows }: Table): string {
  const heads = rows
    .slice(0, headerRows)
    .flatMap(({ cells }) =>
      cells.flatMap(({ children }) => children.map(({ children }) => plainText(children))),
    )
  return `Bảng ${columns.length} cột, ${rows.length - headerRows} hàng${heads.length ? `: ${heads.join('; ')}` : ''}`
}

function tableProperties(available: number, words: string): string {
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="${ruleWeight * 8}" w:space="0" w:color="000000"/>`)
    .join('')
  const margins = (['top', 'left', 'bottom', 'right'] as const)
    .map((side) => `<w:${side} w:w="${cellMargins[side]}" w:type="dxa"/>`)
    .join('')
  return `<w:tblPr><w:tblW w:w="${available}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar>${words}</w:tblPr>`
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
