import type { Figure, Label } from '../../src/document/nodes'
import { styleOfFont, widthOfText } from '../../src/office/times'
import { COUNTS, growth, quarters, status } from './bieu-do-mau'

const boxOf = ({ x, y, value, size, anchor, bold }: Label) => {
  const width = widthOfText(value, size, styleOfFont({ bold }))
  const left = x - { start: 0, middle: width / 2, end: width }[anchor]
  return { value, left, right: left + width, top: y - 0.66 * size, bottom: y }
}

describe('No two texts of a chart lie over each other', () => {
  test.each<[string, Figure]>([
    ['seven fields', status()],
    ['thousands', status(COUNTS.map((so) => so.map((count) => count * 1234)))],
    [
      'one segment much longer than the others',
      status([
        [500, 1, 2, 3],
        [1, 2, 3, 4],
      ]),
    ],
    ['a year by months', growth()],
    ['a year by quarters', growth(quarters([10, 25, 40, 62], [12, 24, 41, 60]))],
    ['work ahead of the plan', growth(quarters([10, 25, 40, 62], [12, 30]))],
    ['thousands by quarters', growth(quarters([100, 2500, 4000, 12_345], [1200, 4000]), 12_345)],
  ])('%s', (_, { shapes }) => {
    const boxes = shapes.flatMap((shape) => (shape.type === 'text' ? [boxOf(shape)] : []))
    const over = boxes.flatMap((one, at) =>
      boxes
        .slice(at + 1)
        .flatMap((other) =>
          one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
            ? [`${one.value} | ${other.value}`]
            : [],
        ),
    )
    expect(over).toEqual([])
  })
})
