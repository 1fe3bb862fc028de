import {
  cell,
  columns,
  footnote,
  lineBreak,
  paragraph,
  part,
  row,
  table,
  text,
} from '../../src/document/build'
import type { Inline } from '../../src/document/nodes'
import { plainText } from '../../src/document/walk'

describe('Text', () => {
  test('loses no character and no order', () => {
    const sentence =
      'Nghị quyết số 76/NQ-CP ngày 15/7/2021, Kết luận số 91-KL/TU: giai đoạn 2021-2030 (55/2022/QH15)/.'
    expect(plainText(text(sentence))).toBe(sentence)
  })

  test('becomes NFC without invisible characters', () => {
    expect(text('Sở\u200B Nội vụ'.normalize('NFD'))).toEqual([{ type: 'text', value: 'Sở Nội vụ' }])
  })

  test('is one piece a line, whatever numbers and symbols are in it', () => {
    expect(text('số 76/NQ-CP\ngiai đoạn 2021-2030', { bold: true })).toEqual<Inline[]>([
      { type: 'text', value: 'số 76/NQ-CP', bold: true },
      lineBreak(),
      { type: 'text', value: 'giai đoạn 2021-2030', bold: true },
    ])
  })

  test('turns line ends into line breaks and keeps empty lines', () => {
    expect(text('một\nhai\n\nba')).toEqual<Inline[]>([
      { type: 'text', value: 'một' },
      lineBreak(),
      { type: 'text', value: 'hai' },
      lineBreak(),
      lineBreak(),
      { type: 'text', value: 'ba' },
    ])
  })

  test('of nothing is nothing', () => {
    expect(text('')).toEqual([])
  })
})

describe('Builders', () => {
  test('make a paragraph of plain text or of inlines', () => {
    expect(paragraph('doan', 'một')).toEqual({
      type: 'paragraph',
      role: 'doan',
      children: [{ type: 'text', value: 'một' }],
    })
    const children = [...text('một'), footnote(1, text('chú thích'))]
    expect(paragraph('doan', children).children).toEqual(children)
  })

  test('say that a paragraph keeps with the next only when it does', () => {
    expect(paragraph('doan', 'x', { keepWithNext: true })).toMatchObject({ keepWithNext: true })
    expect(paragraph('doan', 'x')).not.toHaveProperty('keepWithNext')
  })

  test('give a cell one column and one row unless it spans more', () => {
    expect(cell([])).toMatchObject({ colSpan: 1, rowSpan: 1 })
    expect(cell([], { colSpan: 4 })).toMatchObject({ colSpan: 4, rowSpan: 1 })
    expect(cell([], { rowSpan: 5 })).toMatchObject({ colSpan: 1, rowSpan: 5 })
  })

  test('give a table no header row unless asked, and a row no tie to the next', () => {
    expect(table([1], [row([])])).toMatchObject({ headerRows: 0, rows: [{ keepWithNext: false }] })
    expect(table([1], [row([], { keepWithNext: true })], { headerRows: 1 })).toMatchObject({
      headerRows: 1,
      rows: [{ keepWithNext: true }],
    })
  })

  test('clean the title of a part as they clean text', () => {
    expect(part('Phụ\u200B lục'.normalize('NFD'), 'landscape', []).title).toBe('Phụ lục')
  })

  test('make plain data that survives being written down', () => {
    const made = part('Phần', 'portrait', [
      columns([0.5, 0.5], [[[paragraph('noiNhan', 'a')], []]]),
      table([1], [row([cell([paragraph('oChu', 'b')])])]),
    ])
    expect(JSON.parse(JSON.stringify(made))).toEqual(made)
  })
})
