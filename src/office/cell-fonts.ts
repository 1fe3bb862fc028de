import { childrenOf, findNut, type Nut, textIn } from './xml-tree'

/** What letters of a cell look like: the name of their font; `gach`: struck through. */
export type PhongO = { readonly phong?: string; readonly gach?: true }
/** A stretch of a cell's text with a look of its own (18.4.4 r). */
export type ManhO = PhongO & { readonly chu: string }

/** The font of each style of cells (18.8.45 cellXfs, 18.8.23 fonts). */
export function fontsOf(styles: Nut | undefined): PhongO[] {
  const fonts = childrenOf(findNut(styles, 'fonts'), 'font').map((font) => lookOf(font, 'name'))
  return childrenOf(findNut(styles, 'cellXfs'), 'xf').map(
    ({ thuoc }) => fonts[Number(thuoc['fontId'] ?? 0)] ?? {},
  )
}

/** The runs of a string; none where all of it looks as its cell says. */
export const runsOf = (si: Nut): ManhO[] =>
  childrenOf(si, 'r').map((run) => ({
    chu: childrenOf(run, 't').map(textIn).join(''),
    ...lookOf(findNut(run, 'rPr'), 'rFont'),
  }))

function lookOf(properties: Nut | undefined, name: 'name' | 'rFont'): PhongO {
  const phong = findNut(properties, name)?.thuoc['val']
  const gach = findNut(properties, 'strike')
  const isStruck = gach !== undefined && !['0', 'false'].includes(gach.thuoc['val'] ?? '')
  return { ...(phong === undefined ? {} : { phong }), ...(isStruck ? { gach: true as const } : {}) }
}
