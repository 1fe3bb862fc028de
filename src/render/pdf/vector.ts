import type { Ink } from '../figure'

/** The ink of a figure as pdfmake's renderer draws it, moved by `dx` and `dy` pt. */
export function vectorOf(ink: Ink, dx: number, dy: number): object {
  switch (ink.type) {
    case 'area':
      return {
        type: 'rect',
        x: ink.x + dx,
        y: ink.y + dy,
        w: ink.width,
        h: ink.height,
        color: greyOf(ink.level),
      }
    case 'outline':
      return {
        type: 'rect',
        x: ink.x + dx,
        y: ink.y + dy,
        w: ink.width,
        h: ink.height,
        lineWidth: ink.stroke,
        lineColor: 'black',
      }
    case 'strokes':
      return {
        type: 'path',
        d: pathOf(ink, dx, dy),
        lineWidth: ink.stroke,
        lineColor: 'black',
        ...(ink.dash ? { dash: { length: ink.dash[0], space: ink.dash[1] } } : {}),
      }
  }
}

const pathOf = ({ paths }: Ink & { type: 'strokes' }, dx: number, dy: number): string =>
  paths
    .map((points) => points.map(({ x, y }, index) => `${index ? 'L' : 'M'} ${x + dx} ${y + dy}`).join(' '))
    .join(' ')

/** pdfkit takes greys as red, green and blue. */
const greyOf = (level: number): string =>
  `#${Math.round(level * 255)
    .toString(16)
    .padStart(2, '0')
    .repeat(3)}`
