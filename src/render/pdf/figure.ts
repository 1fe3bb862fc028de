import { hinh } from '../../decree/looks'
import type { Figure, Label } from '../../document/nodes'
import { checkFigure, inksOf, leftOf } from '../figure'
import type { Context } from './paragraph'
import { type Mark, type Slice, slice } from './slice'

/** Wider than any figure: a label is one line. */
const ONE_LINE = 10_000

/**
 * A figure as one slice in the middle of the text, drawn as vectors and with the document's own letters. Its
 * line in Word is as high as its picture. Lengths in twips.
 */
export function layFigure(
  figure: Figure,
  { setter }: Context,
  { textWidth, textHeight }: { textWidth: number; textHeight: number },
): Slice {
  checkFigure(figure, { width: textWidth / 20, height: textHeight / 20 })
  const x = (textWidth / 20 - figure.width) / 2
  const inks = inksOf(figure).map((ink): Mark => ({ type: 'ink', x, y: 0, ink }))
  const labels = figure.shapes.flatMap((shape) =>
    shape.type === 'text' ? [layLabel(shape, figure, setter, x)] : [],
  )
  const marks: Mark[] = [
    { type: 'span', x, y: 0, alt: figure.alt, figure },
    ...inks,
    ...labels,
    { type: 'span', x, y: 0, alt: undefined, figure },
  ]
  return slice({ height: figure.height, after: hinh.after, marks, glued: Boolean(figure.keepWithNext) })
}

function layLabel(
  { x, y, value, size, anchor, bold }: Label,
  figure: Figure,
  setter: Context['setter'],
  dx: number,
): Mark {
  const [set] = setter.set([{ type: 'text', value, bold: Boolean(bold), italic: false }], {
    size,
    pitch: 1,
    align: 'left',
    width: ONE_LINE,
    firstLine: 0,
  })
  if (!set) throw new Error(`the label "${value}" was set in no line`)
  return {
    type: 'line',
    x: dx + x - leftOf(anchor, set.line.getWidth()),
    y: y - set.line.getAscenderHeight(),
    line: set.line,
    source: figure,
    text: set.text,
  }
}
