const cellsOf = (cells: readonly string[]): string => cells.map((cell) => `<td>${cell}</td>`).join('')

type PlanPage = {
  readonly tinh: string
  readonly doan: readonly string[]
  /** What stands between the last paragraph and the table, as it is marked up. */
  readonly giua?: string
  readonly hang: readonly (readonly string[])[]
}

/** A small plan of a province, as a page of the web: its letterhead, its paragraphs, the table of its tasks. */
export const planPage = ({ tinh, doan, giua = '', hang }: PlanPage): string =>
  `<!doctype html><meta charset="utf-8">
<table><tr><td>ỦY BAN NHÂN DÂN<br>${tinh}</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</td></tr></table>
${doan.map((text) => `<p>${text}</p>`).join('\n')}
${giua}<table>${hang.map((cells) => `<tr>${cellsOf(cells)}</tr>`).join('\n')}</table>`
