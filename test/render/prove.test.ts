import { paragraph } from '../../src/document/build'
import { walk } from '../../src/document/walk'
import { prove } from '../../src/render/prove'
import { noted, wrap } from './pdf/sample'

const document = wrap([paragraph('muc', 'I. Mục tiêu'), noted(1)])

test('what is not printed is named', () => {
  expect(() => prove(document, () => '', { figures: 'texts' })).toThrow(/3 pieces.*muc: expected "I\.MỤCTIÊU"/su)
})

test('one word short is as good as lost', () => {
  const [first] = walk(document)
  expect(() => prove(document, (source) => (source === first ? 'I.MỤC' : 'x'), { figures: 'texts' })).toThrow(/printed "I\.MỤC"/u)
})
