import type { O } from '../refs'

/** Words that are hung on a cell. */
export type GhiChuO = O & { readonly chu: string }

/** A drawing without shapes, as Excel begins that of a sheet's notes. */
export const newDrawing =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>'

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'

/** A drawing with a box for the note of each cell: Excel shows no note that has none. */
export function addShapes(xml: string, notes: readonly GhiChuO[]): string {
  let last = 1024
  for (const [, id] of xml.matchAll(/_x0000_s(\d+)/gu)) last = Math.max(last, Number(id))
  const type = xml.includes('id="_x0000_t202"') ? '' : SHAPE_TYPE
  const shapes = notes.map((note, index) => shapeOf(note, last + 1 + index)).join('')
  return xml.replace(/<\/xml>\s*$/u, () => `${type}${shapes}</xml>`)
}

/** A box does not scroll: letters that find room on a line of three columns, and the least rows. */
const LETTERS = 28
const LEAST_ROWS = 5

const countRows = (text: string): number =>
  Math.max(
    LEAST_ROWS,
    1 + text.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / LETTERS)), 0),
  )

/** The box stands to the right of its cell, three columns wide and as high as its words (VML's anchor, in cells and pixels). */
function shapeOf({ row, column, chu }: GhiChuO, id: number): string {
  const top = Math.max(0, row - 2)
  const anchor = `${column + 1}, 15, ${top}, 10, ${column + 4}, 15, ${top + countRows(chu)}, 10`
  return `<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;width:220pt;height:${countRows(chu) * 15}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
}
