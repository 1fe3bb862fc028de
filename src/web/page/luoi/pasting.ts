import { cellsOf } from './clipboard'
import { codeOf, columnIn, isOpen } from './places'
import { change } from './typing'
import type { Grid } from './use-grid'

/**
 * Cells from Excel, from the cell at work on; rows that only name others take nothing, and rows that are lacking are put
 * at the end where the table takes any. Paragraphs that come from elsewhere stay together in a cell that takes several
 * lines. What finds no place is said.
 */
export async function takePaste(grid: Grid, event: ClipboardEvent): Promise<void> {
  const { clipboardData } = event
  if (grid.dangGo.value || !clipboardData) return
  event.preventDefault()
  const rows = rowsOf(clipboardData, takesLines(grid))
  const { at, hang, cot, onThem, onLeftOut } = grid
  const { value: from } = at
  const below = hang.filter((row, nth) => nth >= from.hang && !row.nhom)
  const lacking = Math.max(0, rows.length - below.length)
  const to = [...below, ...(lacking > 0 && onThem ? await onThem(lacking) : [])]
  const cells = rows.flatMap((texts, nth) =>
    texts.map((text, beside) => {
      const [row, column] = [to[nth], from.cot + beside]
      return { row, cot: column, sau: codeOf(columnIn(cot[column], row), text.normalize('NFC')) }
    }),
  )
  change(grid, cells, 'Dán')
  const left = cells.filter(
    ({ row, cot: nth, sau }) => sau !== '' && !isOpen(row, cot[nth]) && row?.o[nth] !== sau,
  )
  if (left.length > 0) onLeftOut(sayLeft(rows.length - to.length, left))
}

function takesLines({ cot, hang, at }: Grid): boolean {
  const column = columnIn(cot[at.value.cot], hang[at.value.hang])
  return column?.nhieuDong === true && !column.chon
}

/** Excel says that it copies cells; of cells with line breaks it puts those in quotes. */
function rowsOf(from: DataTransfer, takesLines: boolean): readonly (readonly string[])[] {
  const text = from.getData('text/plain')
  const rows = cellsOf(text)
  const isTable = /<t[dhr][\s>]/iu.test(from.getData('text/html'))
  const isCells = isTable || rows.some((row) => row.length > 1 || row.some((cell) => cell.includes('\n')))
  return takesLines && !isCells ? [[text.replaceAll('\r\n', '\n').trimEnd()]] : rows
}

function sayLeft(rows: number, cells: readonly { readonly sau: string }[]): string {
  const [first] = cells
  const why =
    rows > 0
      ? `${rows} hàng cuối không còn hàng nào trong bảng để nhận`
      : 'chúng rơi vào cột chỉ để đọc, hoặc ra ngoài bảng'
  return `Có ${cells.length} ô chưa dán được: ${why}. Ô đầu trong số đó: "${(first?.sau ?? '').slice(0, 80)}"`
}
