import {
  cell,
  columns,
  document,
  figure,
  footnote,
  lineBreak,
  paragraph,
  part,
  row,
  table,
  text,
} from '../../src/document/build'
import type { Block } from '../../src/document/nodes'
import { figuresOf, footnotesOf, paragraphsOf, plainText, walk } from '../../src/document/walk'

const p = (value: string) => paragraph('doan', value)
const read = (block: Block): string =>
  Array.from(paragraphsOf(block), ({ children }) => plainText(children)).join(' ')

const letterhead = columns(
  [0.5, 0.5],
  [
    [[p('1'), p('2')], [p('3')]],
    [[p('4')], [p('5'), p('6')]],
  ],
)
const grid = table(
  [0.5, 0.5],
  [row([cell([p('7'), p('8')], { rowSpan: 2 }), cell([p('9')])]), row([cell([p('10')])])],
)

describe('Walking through a document', () => {
  const noted = paragraph('doan', [
    ...text('11'),
    footnote(1, text('dưới')),
    ...text(' a'),
    footnote(2, text('dưới nữa')),
  ])
  const inCell = table([1], [row([cell([paragraph('oChu', [...text('12'), footnote(3, text('trong ô'))])])])])
  const whole = document({ name: 'n', title: 't', subject: 's', author: 'a', date: '2025-01-01T00:00:00Z' }, [
    part('Một', 'portrait', [letterhead, grid]),
    part('Hai', 'landscape', [noted, inCell]),
  ])

  test('goes part by part, row by row, cell by cell, paragraph by paragraph', () => {
    const numbers = Array.from(walk(whole), ({ children }) => Number.parseInt(plainText(children), 10))
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 111, 123])
  })

  test('does not enter the notes', () => {
    expect(Array.from(walk(whole), ({ children }) => plainText(children)).join()).not.toContain('dưới')
  })

  test('finds the notes in the order of their marks, those in cells too', () => {
    expect(Array.from(footnotesOf(whole), ({ number }) => number)).toEqual([1, 2, 3])
  })

  test('reads one block of each type', () => {
    expect([
      read(p('x')),
      read(letterhead),
      read(grid),
      read(figure({ width: 1, height: 1 }, 'hình', [])),
    ]).toEqual(['x', '1 2 3 4 5 6', '7 8 9 10', ''])
  })

  test('finds the figures of all parts in their order', () => {
    const drawing = (alt: string) => figure({ width: 1, height: 1 }, alt, [])
    const drawn = document(
      { name: 'n', title: 't', subject: 's', author: 'a', date: '2025-01-01T00:00:00Z' },
      [
        part('Một', 'portrait', [drawing('a'), p('1'), drawing('b')]),
        part('Hai', 'portrait', [drawing('c')]),
      ],
    )
    expect(Array.from(figuresOf(drawn), ({ alt }) => alt)).toEqual(['a', 'b', 'c'])
  })
})

describe('Plain text', () => {
  test('reads a line break as a space and a note as its mark', () => {
    expect(plainText([...text('một'), lineBreak(), ...text('hai'), footnote(7, text('ẩn'))])).toBe('một hai7')
  })

  test('joins the pieces of a symbol without adding anything', () => {
    expect(plainText(text('số 3487/QĐ-UBND, 91-KL/TU'))).toBe('số 3487/QĐ-UBND, 91-KL/TU')
  })
})
