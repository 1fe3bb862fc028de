import { figure, paragraph } from '../../src/document/build'
import { walk } from '../../src/document/walk'
import { prove } from '../../src/render/prove'
import { noted, wrap } from './pdf/sample'

const document = wrap([paragraph('muc', 'I. Mục tiêu'), noted(1)])

test('what is not printed is named', () => {
  expect(() => prove(document, () => '', { figures: 'texts' })).toThrow(
    /3 pieces.*muc: expected "I\.MỤCTIÊU"/su,
  )
})

test('one word short is as good as lost', () => {
  const [first] = walk(document)
  expect(() => prove(document, (source) => (source === first ? 'I.MỤC' : 'x'), { figures: 'texts' })).toThrow(
    /printed "I\.MỤC"/u,
  )
})

test('a figure is proved by its texts, or by the words for it where the file holds a picture', () => {
  const drawn = wrap([
    figure({ width: 9, height: 9 }, 'Đã xong 12', [
      { type: 'text', x: 0, y: 9, value: 'Tháng 1', size: 9, anchor: 'start' },
    ]),
  ])
  for (const [figures, right, wrong] of [
    ['texts', 'Tháng1', 'Tháng'],
    ['alt', 'Đãxong12', ''],
  ] as const) {
    expect(() => prove(drawn, () => right, { figures })).not.toThrow()
    expect(() => prove(drawn, () => wrong, { figures })).toThrow(
      `figure: expected "${right}", printed "${wrong}"`,
    )
  }
})
