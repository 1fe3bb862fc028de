import { strFromU8, strToU8 } from 'fflate'
import type { Figure } from '../../document/nodes'
import { checkFigure } from '../figure'
import { type FontFamily, tinos } from '../fonts'
import { escapeXml } from '../../office/xml'
import { FIGURE_STYLE } from './styles'

/** A figure as the package holds it; `number` counts from 1 through the document. */
export type Picture = { readonly number: number; readonly png: Uint8Array }
export type Pictures = ReadonlyMap<Figure, Picture>

/** English metric units a point. */
const EMU = 12700
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'
/** What the text calls a picture. */
export const relationOf = ({ number }: Picture): string => `rIdHinh${number}`

/** Figures as pictures. The drawing engine is loaded only where there is one. */
export async function drawPictures(
  figures: readonly Figure[],
  fonts: FontFamily = tinos(),
): Promise<Pictures> {
  if (!figures.length) return new Map()
  const { rasterize } = await import('./raster')
  return new Map(
    await Promise.all(
      figures.map(
        async (figure, index) =>
          [figure, { number: index + 1, png: await rasterize(figure, fonts) }] as const,
      ),
    ),
  )
}

/**
 * A figure as a centred paragraph of one picture, as wide and as high as it says. `available` and
 * `textHeight` in twips.
 */
export function writeFigure(
  figure: Figure,
  pictures: Pictures,
  { available, textHeight }: { available: number; textHeight: number },
): string {
  checkFigure(figure, { width: available / 20, height: textHeight / 20 })
  const picture = pictures.get(figure)
  if (!picture) throw new Error('a figure has no picture: a Word template of an office has no place for one')
  const size = `cx="${Math.round(figure.width * EMU)}" cy="${Math.round(figure.height * EMU)}"`
  const named = `id="${picture.number}" name="Hình ${picture.number}"`
  const drawn = `<pic:pic xmlns:pic="${DRAWING}/picture"><pic:nvPicPr><pic:cNvPr ${named}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relationOf(picture)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`
  const inline = `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr ${named} descr="${attribute(figure.alt)}"/><a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/picture">${drawn}</a:graphicData></a:graphic></wp:inline>`
  return `<w:p><w:pPr><w:pStyle w:val="${FIGURE_STYLE}"/>${figure.keepWithNext ? '<w:keepNext/>' : ''}</w:pPr><w:r><w:drawing>${inline}</w:drawing></w:r></w:p>`
}

const attribute = (value: string): string => escapeXml(value).replace(/\n/g, '&#10;')

/** Puts the pictures beside the body: the files, their kind, and the relations that the body names. */
export function addPictures(files: Record<string, Uint8Array>, pictures: Pictures): void {
  if (!pictures.size) return
  const all = Array.from(pictures.values())
  for (const { number, png } of all) files[`word/media/hinh-${number}.png`] = png
  const relations = all
    .map(
      (picture) =>
        `<Relationship Id="${relationOf(picture)}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/hinh-${picture.number}.png"/>`,
    )
    .join('')
  change(files, 'word/_rels/document.xml.rels', (xml) =>
    xml.replace('</Relationships>', `${relations}</Relationships>`),
  )
  change(files, '[Content_Types].xml', (xml) =>
    xml.includes('Extension="png"')
      ? xml
      : xml.replace('</Types>', '<Default ContentType="image/png" Extension="png"/></Types>'),
  )
}

function change(files: Record<string, Uint8Array>, path: string, edit: (xml: string) => string): void {
  files[path] = strToU8(edit(strFromU8(files[path] ?? new Uint8Array())))
}
