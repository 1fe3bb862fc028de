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

const whole = (value: string): string[] =>
  text(value).flatMap((inline) => (inline.type === 'text' && inline.noBreak ? [inline.value] : []))

describe('Text', () => {
  test.each([
    '3487/QĐ-UBND',
    '55/2022/QH15',
    '91-KL/TU',
    '09/NQ/TW',
    '2112/QĐ-BCĐCCHC',
    '12823/CTr-UBND',
    '30/2020/NĐ-CP',
    '76/NQ-CP',
    '5349/SNV-CCHC',
    '01/QyĐ-UBND',
    '14084/KH-UBND',
    '15/2016/QĐ-TTg',
    '2021-2030',
  ])('keeps "%s" whole', (symbol) => {
    expect(whole(symbol)).toEqual([symbol])
    expect(whole(`theo số ${symbol} ngày`)).toEqual([symbol])
    expect(whole(`(${symbol}), ${symbol}; “${symbol}”.`)).toEqual([symbol, symbol, symbol])
  })

  test('keeps symbols whole that are typed with decomposed letters', () => {
    expect(whole('số 3487/QĐ-UBND'.normalize('NFD'))).toEqual(['3487/QĐ-UBND'])
  })

  test('takes no sentence mark into a symbol', () => {
    expect(whole('số 76/NQ-CP. Căn cứ 3487/QĐ-UBND, và 91-KL/TU; giai đoạn 2021-2030.')).toEqual([
      '76/NQ-CP',
      '3487/QĐ-UBND',
      '91-KL/TU',
      '2021-2030',
    ])
  })

  test.each([
    '18/10/2022',
    'Tháng 01/2025',
    '50%',
    '1.234,5',
    'kinh tế - xã hội',
    'và/hoặc',
    '12/15 chỉ tiêu',
    'năm 2025',
  ])('lets "%s" break where it may', (value) => {
    expect(whole(value)).toEqual([])
  })

  test('loses no character and no order, whatever it cuts', () => {
    const sentence =
      'Nghị quyết số 76/NQ-CP ngày 15/7/2021, Kết luận số 91-KL/TU: giai đoạn 2021-2030 (55/2022/QH15)/.'
    expect(plainText(text(sentence))).toBe(sentence)
  })

  test('becomes NFC without invisible characters', () => {
    expect(text('Sở\u200B Nội vụ'.normalize('NFD'))).toEqual([{ type: 'text', value: 'Sở Nội vụ' }])
  })

  test('gives its marks to every piece', () => {
    const pieces = text('số 76/NQ-CP của Chính phủ', { bold: true })
    expect(pieces).toHaveLength(3)
    expect(pieces.every((inline) => inline.type === 'text' && inline.bold === true)).toBe(true)
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
