import { readFile } from 'node:fs/promises'
import type { Figure, Label } from '../../document/nodes'
import { type Ink, inksOf } from '../figure'
import type { FontFamily } from '../fonts'
import { escapeXml } from '../../office/xml'

/** Dots per inch: what Word keeps of a picture unless it is told otherwise. */
const RESOLUTION = 220

/** A figure as a PNG, its texts in the given fonts. The same figure and fonts give the same bytes. */
export async function rasterize(figure: Figure, fonts: FontFamily): Promise<Uint8Array> {
  const [{ Resvg }, fontBuffers] = await Promise.all([
    engine(),
    Promise.all([readFile(fonts.normal), readFile(fonts.bold)]),
  ])
  const drawing = new Resvg(svgOf(figure), {
    font: { fontBuffers },
    fitTo: { mode: 'zoom', value: RESOLUTION / 72 },
  })
  const image = drawing.render()
  const png = image.asPng()
  image.free()
  drawing.free()
  return png
}

let loaded: ReturnType<typeof load> | undefined
const engine = () => (loaded ??= load())

/** resvg, which may be started only once. */
async function load() {
  const resvg = await import('@resvg/resvg-wasm')
  await resvg.initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')))
  return resvg
}

/** The figure on white, one unit a point. No font is named: the given family is the only one there is. */
function svgOf(figure: Figure): string {
  const { width, height, shapes } = figure
  const texts = shapes.flatMap((shape) => (shape.type === 'text' ? [textOf(shape)] : []))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#fff"/>${inksOf(figure).map(svgOfInk).join('')}${texts.join('')}</svg>`
}

function svgOfInk(ink: Ink): string {
  switch (ink.type) {
    case 'area':
      return `<rect x="${ink.x}" y="${ink.y}" width="${ink.width}" height="${ink.height}" fill="${greyOf(ink.level)}"/>`
    case 'outline':
      return `<rect x="${ink.x}" y="${ink.y}" width="${ink.width}" height="${ink.height}" fill="none" stroke="#000" stroke-width="${ink.stroke}"/>`
    case 'strokes':
      return `<path d="${ink.paths.map((points) => points.map(({ x, y }, index) => `${index ? 'L' : 'M'}${x} ${y}`).join('')).join('')}" fill="none" stroke="#000" stroke-width="${ink.stroke}"${ink.dash ? ` stroke-dasharray="${ink.dash.join(' ')}"` : ''}/>`
  }
}

/** Letter by letter, as the PDF sets text. */
const textOf = ({ x, y, value, size, anchor, bold }: Label): string =>
  `<text x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}"${bold ? ' font-weight="bold"' : ''} font-kerning="none" xml:space="preserve">${escapeXml(value)}</text>`

const greyOf = (level: number): string =>
  `#${Math.round(level * 255)
    .toString(16)
    .padStart(2, '0')
    .repeat(3)}`
