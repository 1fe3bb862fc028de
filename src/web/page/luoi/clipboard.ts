/**
 * The cells that Excel puts on the clipboard: a cell with a line break or a quote stands in quotes, and there is one
 * line end too many.
 */
export function cellsOf(clipboard: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r?\n|$)/gy
  for (const [all, quoted, plain = '', end] of clipboard.matchAll(cell)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"').replaceAll('\r\n', '\n'))
    if (end === '' || all === '') break
    if (end !== '\t') rows.push([])
  }
  const last = rows.at(-1)
  if (rows.length > 1 && (last?.length === 0 || (last?.length === 1 && last[0] === ''))) rows.pop()
  return rows
}

/** Cells as Excel takes them from the clipboard. */
export const clipboardOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(spell).join('\t')).join('\r\n')

const spell = (text: string): string => (/[\t\r\n"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
