/** Before a table of ours, until it is as wide as its place allows. */
const MARK = '<!--bang-->'
const OURS = /<!--bang-->(<w:tbl>[\s\S]*?<\/w:tbl>)/g
const WIDTHS = /(<w:(?:tblW|gridCol|tcW) w:w=")(\d+)"/g

/** Marks the tables of a place's blocks. */
export const markTables = (xml: string): string => xml.replace(/<w:tbl>/g, `${MARK}<w:tbl>`)

/**
 * Narrows our tables that are wider than the text of the section they stand in: their last columns would lie
 * outside the page. In a cell of the office's own table nobody can tell the width but Word.
 */
export const fitTables = (xml: string): string =>
  xml.replace(OURS, (marked: string, table: string, at: number) => {
    const room = textWidthAt(xml, at + marked.length)
    const width = Number(/<w:tblW w:w="(\d+)" w:type="dxa"/.exec(table)?.[1] ?? 0)
    if (room === undefined || width <= room) return table
    return table.replace(
      WIDTHS,
      (_, open: string, twips: string) => `${open}${Math.floor((Number(twips) * room) / width)}"`,
    )
  })

/** In twips. A section says what it looks like at its end; a header or a note belongs to several. */
function textWidthAt(xml: string, offset: number): number | undefined {
  const start = xml.indexOf('<w:sectPr', offset)
  if (start < 0) return undefined
  const section = xml.slice(start, xml.indexOf('</w:sectPr>', start))
  const numberIn = (element: string, name: string): number =>
    Number(new RegExp(`<w:${element}\\b[^>]*? w:${name}="(\\d+)"`).exec(section)?.[1] ?? 0)
  const margins = numberIn('pgMar', 'left') + numberIn('pgMar', 'right') + numberIn('pgMar', 'gutter')
  const text = numberIn('pgSz', 'w') - margins
  const columns = Math.max(1, numberIn('cols', 'num'))
  const room = Math.floor((text - numberIn('cols', 'space') * (columns - 1)) / columns)
  return room > 0 ? room : undefined
}
