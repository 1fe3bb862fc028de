import { findNut, isNut, type Nut, textIn } from '../../office/xml-tree'
import { findOldFont } from '../../language/old-encodings'
import { type ChuPhong, openOldFonts } from './old-fonts'
import { nameOf, type Styles } from './styles'

/** A part of a Word file in Unicode, and what of it was not. */
export type UnicodePart = {
  readonly nut: Nut
  readonly doi: readonly (ChuPhong & { readonly moi: string })[]
}

const valueOf = (nut: Nut | undefined): string | undefined => nut?.thuoc['w:val']

/** Reads runs in fonts of before Unicode (".VnTime", "VNI-Times") as they show: by the run, its style, its paragraph's. */
export function readOldRuns(root: Nut, styles: Styles): UnicodePart {
  if (!styles.hasOldFont && !hasOldFont(root)) return { nut: root, doi: [] }
  const doi: (ChuPhong & { moi: string })[] = []
  const read = openOldFonts(runsIn(root, undefined, styles))
  const convert = (nut: Nut, kieu: string | undefined): Nut => {
    const own = nut.ten === 'w:p' ? valueOf(findNut(nut, 'w:pPr', 'w:pStyle')) : kieu
    const phong = nut.ten === 'w:r' ? fontOf(nut, own, styles) : undefined
    const con = nut.con.map((each): Nut | string => {
      if (!isNut(each)) return each
      if (phong === undefined || each.ten !== 'w:t') return convert(each, own)
      const text = { phong, chu: textIn(each) }
      const moi = read(text)
      doi.push({ ...text, moi })
      return { ...each, con: [moi] }
    })
    return { ...nut, con }
  }
  return { nut: convert(root, undefined), doi }
}

/** Whether something says itself that it stands in such a font. */
const hasOldFont = (nut: Nut): boolean =>
  (nut.ten === 'w:rFonts' && isOld(nut)) || nut.con.some((each) => isNut(each) && hasOldFont(each))

const isOld = (fonts: Nut): boolean => findOldFont(nameOf(fonts) ?? '') !== undefined

function fontOf(run: Nut, kieu: string | undefined, styles: Styles): string | undefined {
  const properties = findNut(run, 'w:rPr')
  const style = valueOf(findNut(properties, 'w:rStyle'))
  return (
    nameOf(findNut(properties, 'w:rFonts')) ??
    (style === undefined ? undefined : styles.ownFontOf(style)) ??
    styles.fontOf(kieu)
  )
}

function* runsIn(nut: Nut, kieu: string | undefined, styles: Styles): Generator<ChuPhong> {
  const own = nut.ten === 'w:p' ? valueOf(findNut(nut, 'w:pPr', 'w:pStyle')) : kieu
  if (nut.ten === 'w:r') yield { phong: fontOf(nut, own, styles) ?? '', chu: textIn(nut) }
  else for (const each of nut.con) if (isNut(each)) yield* runsIn(each, own, styles)
}
