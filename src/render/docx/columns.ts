import type { Columns, Paragraph, Role } from '../../document/nodes'
import { columnWidths } from '../column-widths'
import { cell } from '../../document/build'
import { staysWhole } from '../row-fit'
import { type Context, writeParagraph } from './paragraph'
import { END_STYLE } from './styles'
import { type TableRoom, writeWords } from './table'

/** What stands side by side, by a role that is in it. */
const CAPTIONS: readonly (readonly [Role, string])[] = [
  ['quocHieu', 'Cơ quan ban hành, Quốc hiệu và Tiêu ngữ'],
  ['coQuanBanHanh', 'Cơ quan ban hành'],
  ['quyenHan', 'Nơi nhận và người ký'],
  ['kinhGuiMuc', 'Nơi gửi'],
]

/**
 * Paragraphs side by side: a table without rules or cell margins, whose rows stay whole where a page can hold
 * them.
 */
export function writeColumns(
  { columns, rows }: Columns,
  context: Context,
  { available, textHeight }: TableRoom,
): string {
  const widths = columnWidths(columns, available)
  const none = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="nil"/>`)
    .join('')
  const margins = ['top', 'left', 'bottom', 'right']
    .map((side) => `<w:${side} w:w="0" w:type="dxa"/>`)
    .join('')
  const keep = (cells: readonly (readonly Paragraph[])[]) =>
    staysWhole(
      cells.map((children, from) => ({ from, to: from + 1, cell: cell(children) })),
      widths,
      { textHeight, set: context.set },
    )
      ? '<w:trPr><w:cantSplit/></w:trPr>'
      : ''
  const caption =
    CAPTIONS.find(([role]) => rows.flat(2).some((paragraph) => paragraph.role === role))?.[1] ?? ''
  const words = writeWords({
    caption,
    description: `Xếp thành ${widths.length} cột, không kẻ khung`,
    headed: false,
  })
  const body = rows
    .map(
      (cells) =>
        `<w:tr>${keep(cells)}${cells.map((children, index) => writeCell(children, widths[index] ?? 0, context)).join('')}</w:tr>`,
    )
    .join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="${available}" w:type="dxa"/><w:tblBorders>${none}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar>${words}</w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${body}</w:tbl>`
}

function writeCell(paragraphs: readonly Paragraph[], width: number, context: Context): string {
  const content = paragraphs
    .map((paragraph, index) =>
      writeParagraph(paragraph, context, { next: paragraphs[index + 1], available: width }),
    )
    .join('')
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content || `<w:p><w:pPr><w:pStyle w:val="${END_STYLE}"/></w:pPr></w:p>`}</w:tc>`
}
