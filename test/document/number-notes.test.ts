import {
  cell,
  columns,
  document,
  footnote,
  paragraph,
  part,
  row,
  table,
  text,
} from '../../src/document/build'
import { numberNotes } from '../../src/document/number-notes'
import { footnotesOf, plainText } from '../../src/document/walk'

const noted = (words: string, number: number) =>
  paragraph('doan', [...text(words), footnote(number, text(`chú thích của ${words}`))])
const properties = { name: 'mau', title: 'Mẫu', subject: 'Mẫu', author: 'Mẫu', date: '2025-01-01T00:00:00Z' }

test('Notes count through the document, whatever the parts counted for themselves, also in tables and columns', () => {
  const bang = table([1], [row([cell([noted('ô', 1)])])])
  const cot = columns([0.5, 0.5], [[[noted('trái', 3)], [noted('phải', 1)]]])
  const numbered = numberNotes(
    document(properties, [
      part('Một', 'portrait', [noted('một', 1), noted('hai', 2)]),
      part('Hai', 'portrait', [noted('ba', 1), bang, cot]),
    ]),
  )
  expect(Array.from(footnotesOf(numbered), ({ number, children }) => [number, plainText(children)])).toEqual(
    ['một', 'hai', 'ba', 'ô', 'trái', 'phải'].map((words, index) => [index + 1, `chú thích của ${words}`]),
  )
})

test('A document without notes stays itself', () => {
  const plain = document(properties, [part('Một', 'portrait', [paragraph('doan', 'một')])])
  expect(numberNotes(plain)).toBe(plain)
})
