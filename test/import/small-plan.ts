/** A small plan, row by row: a line of one cell is a paragraph, others are the rows of its table. */
export const PLAN_ROWS: readonly (readonly string[])[] = [
  ['KẾ HOẠCH'],
  ['Thực hiện công tác văn thư năm 2026'],
  ['I. NHIỆM VỤ'],
  ['Nhiệm vụ cụ thể tại Phụ lục.'],
  ['Phụ lục'],
  ['DANH MỤC NHIỆM VỤ'],
  ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Thời gian', 'Người thực hiện'],
  ['1', 'Rà soát sổ văn bản', 'Báo cáo', 'Quý I/2026', 'Sở A'],
  ['2', 'Kiểm tra kho', 'Biên bản', 'Tháng 6/2026', 'Sở B'],
]

/** Letters beyond ASCII by their numbers, as RTF has them. */
const escapeRtf = (text: string): string =>
  text.replace(/[^\u0020-\u007e]/gu, (letter) => `\\u${letter.charCodeAt(0)}?`)

/** The rows as an RTF file. */
export const rtfOf = (rows: readonly (readonly string[])[]): string => {
  const body = rows.map((cells) =>
    cells.length === 1
      ? `\\pard ${escapeRtf(cells[0] ?? '')}\\par`
      : `\\trowd${cells.map((_, at) => `\\cellx${(at + 1) * 1800}`).join('')}\\pard\\intbl ${cells.map(escapeRtf).join('\\cell ')}\\cell\\row`,
  )
  return `{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times New Roman;}}\n${body.join('\n')}\n\\pard\\par}`
}
