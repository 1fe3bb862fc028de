import { table } from '../../src/document/build'
import type { Block, Inline, Paragraph, Role } from '../../src/document/nodes'
import { plainText } from '../../src/document/walk'
import { readMarkup, readProse } from '../../src/template/read-markup'
import { faultsOf } from './trouble'

const read = (source: string): Block[] => readMarkup(source, 'mau.hbs')
const paragraphs = (source: string): Paragraph[] => read(source).filter((block) => block.type === 'paragraph')
const first = (source: string): Paragraph => {
  const [block] = paragraphs(source)
  if (!block) throw new Error('no paragraph')
  return block
}
const marked = (children: readonly Inline[], mark: 'bold' | 'italic') =>
  children.flatMap((inline) => (inline.type === 'text' && inline[mark] ? [inline.value] : []))

describe('The beginning of a line says what the paragraph is:', () => {
  test.each<[string, Role]>([
    ['I. MỤC TIÊU', 'muc'],
    ['VIII. Tổ chức', 'muc'],
    ['Điều 1. Phạm vi', 'dieu'],
    ['Điều 25. Hiệu lực', 'dieu'],
    ['1. Khoản', 'khoan'],
    ['12. Khoản', 'khoan'],
    ['**1. Khoản có tiêu đề**', 'khoanCoTieuDe'],
    ['a) Điểm', 'diem'],
    ['đ) Điểm', 'diem'],
    ['ab) Điểm', 'diem'],
    ['- Gạch', 'gach'],
    ['+ Cộng', 'cong'],
    ['QUYẾT ĐỊNH:', 'lenhBanHanh'],
    ['QUYẾT NGHỊ:', 'lenhBanHanh'],
    ['Đoạn văn thường.', 'doan'],
    ['1 khoản', 'doan'],
    ['1.5 tỷ đồng', 'doan'],
    ['-5 độ', 'doan'],
    ['Điều 1 của Luật', 'doan'],
    ['điều 1. x', 'doan'],
    ['(a) x', 'doan'],
    ['Quyết định:', 'doan'],
    ['Các sở, ban, ngành:', 'doan'],
    ['A) x', 'doan'],
    ['1) x', 'doan'],
    ['i. x', 'doan'],
  ])('"%s" is %s', (line, role) => {
    expect(first(line)).toMatchObject({ role })
    expect(plainText(first(line).children)).toBe(line.replaceAll('*', ''))
  })

  test('blanks around a line and empty lines do not count', () => {
    expect(
      paragraphs('\n\n   1. Một  \n\n\t- Hai\n \n').map(({ role, children }) => [role, plainText(children)]),
    ).toEqual([
      ['khoan', '1. Một'],
      ['gach', '- Hai'],
    ])
  })

  test('a backslash takes its meaning away', () => {
    for (const line of ['1. x', 'I. x', 'a) x', '- x', '+ x', 'Điều 1. x', '::bang x', 'QUYẾT ĐỊNH:']) {
      expect(first(`\\${line}`)).toMatchObject({ role: 'doan', children: [{ type: 'text', value: line }] })
    }
  })

  test('the number of an điều is bold, its text is not', () => {
    const { children } = first('Điều 3. Chánh Văn phòng')
    expect(marked(children, 'bold')).toEqual(['Điều 3.'])
    expect(plainText(children)).toBe('Điều 3. Chánh Văn phòng')
  })
})

describe('Marks in the text', () => {
  test('make words bold or italic and are not printed', () => {
    const { children } = first('một **hai** *ba* bốn')
    expect([plainText(children), marked(children, 'bold'), marked(children, 'italic')]).toEqual([
      'một hai ba bốn',
      ['hai'],
      ['ba'],
    ])
  })

  test('may stand one inside the other', () => {
    const { children } = first('**đậm *cả hai* đậm** thường')
    expect([marked(children, 'bold'), marked(children, 'italic')]).toEqual([
      ['đậm ', 'cả hai', ' đậm'],
      ['cả hai'],
    ])
  })

  test('do not reach over the end of the line', () => {
    const [, second] = paragraphs('**một\nhai')
    expect(marked(second?.children ?? [], 'bold')).toEqual([])
  })

  test('are printed when a backslash stands before them', () => {
    expect(plainText(first('\\*một\\* \\\\ \\[^1]').children)).toBe('*một* \\ [^1]')
  })
})

describe('A note', () => {
  test('stands where its mark is and its line is not printed', () => {
    const blocks = paragraphs('Câu một[^1] và hai[^2].\n[^1]: Theo *Luật*.\nCâu ba.\n[^2]: Số 76/NQ-CP.')
    expect(blocks.map(({ children }) => plainText(children))).toEqual(['Câu một1 và hai2.', 'Câu ba.'])
    const notes = blocks.flatMap(({ children }) => children.filter((inline) => inline.type === 'footnote'))
    expect(notes.map(({ number, children }) => [number, plainText(children)])).toEqual([
      [1, 'Theo Luật.'],
      [2, 'Số 76/NQ-CP.'],
    ])
    expect(marked(notes[0]?.children ?? [], 'italic')).toEqual(['Luật'])
  })

  test('gets its number from the order of the calls, whatever its mark', () => {
    const notes = paragraphs(
      'Một[^9], hai[^nq-76].\nBa[^chi-dao-1].\n[^chi-dao-1]: ba\n[^9]: một\n[^nq-76]: hai',
    ).flatMap(({ children }) => children.filter((inline) => inline.type === 'footnote'))
    expect(notes.map(({ number, children }) => [number, plainText(children)])).toEqual([
      [1, 'một'],
      [2, 'hai'],
      [3, 'ba'],
    ])
  })

  test('may be known from elsewhere, and the line in the text comes first', () => {
    const blocks = readMarkup('Một[^nq-76], hai[^nq-18].\n[^nq-18]: của riêng', 'm', {
      cite: (mark) => `Nghị quyết ${mark}`,
    })
    const notes = blocks
      .flatMap((block) => (block.type === 'paragraph' ? block.children : []))
      .filter((inline) => inline.type === 'footnote')
    expect(notes.map(({ children }) => plainText(children))).toEqual(['Nghị quyết nq-76', 'của riêng'])
  })

  test('that calls another, or itself, is a fault where it is called', () => {
    expect(faultsOf(() => read('một[^1]\n[^1]: a [^2]\n[^2]: b'))[0]).toMatchObject({ place: { line: 1 } })
    expect(faultsOf(() => read('một[^1]\n[^1]: a [^1]'))[0]?.message).toContain('[^1]')
  })

  test('without a text is a fault at its line', () => {
    const faults = faultsOf(() => read('một\nhai[^1] ba[^7]\n[^1]: có\n\nbốn[^8]'))
    expect(faults.map(({ place }) => `${place.file}:${place.line}`)).toEqual(['mau.hbs:2', 'mau.hbs:5'])
    expect(faults[0]?.message).toMatch(/không có.*chú thích.*\[\^7\]/)
    expect(faults[1]?.message).toContain('[^8]')
    expect(faults.every(({ hint, severity }) => hint && severity === 'error')).toBe(true)
  })

  test('that nobody refers to is a fault too: its words would be lost', () => {
    expect(faultsOf(() => read('một\n[^3]: lời không ai gọi'))[0]).toMatchObject({ place: { line: 2 } })
  })

  test('written twice under one number is a fault: one of the two would be lost', () => {
    expect(faultsOf(() => read('một[^1]\n[^1]: đầu\n[^1]: sau'))[0]).toMatchObject({ place: { line: 3 } })
  })
})

describe('A table', () => {
  const bang = table([1], [])
  const nhiem = table([0.5, 0.5], [])

  test('stands where its line stands', () => {
    expect(
      readMarkup('một\n::bang nhiem-vu\nhai\n::bang bang', 'm', { tables: { bang, 'nhiem-vu': nhiem } }).map(
        (block) => (block.type === 'paragraph' ? plainText(block.children) : block),
      ),
    ).toEqual(['một', nhiem, 'hai', bang])
  })

  test('that does not exist is a fault at its line, which names those that do', () => {
    const [fault, second] = faultsOf(() =>
      readMarkup('một\n\n::bang nhiemvu\n::bang khac', 'mau.hbs', { tables: { bang, 'nhiem-vu': nhiem } }),
    )
    expect(fault).toMatchObject({ severity: 'error', place: { file: 'mau.hbs', line: 3, column: 1 } })
    expect(fault?.message).toMatch(/không có bảng "nhiemvu"/)
    expect(fault?.hint).toContain('nhiem-vu')
    expect(second).toMatchObject({ place: { line: 4 } })
  })

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'named "%s" does not exist either',
    (slug) => {
      expect(faultsOf(() => readMarkup(`::bang ${slug}`, 'm'))[0]?.message).toContain(slug)
    },
  )

  test('whose line is not written right is not printed as words', () => {
    expect(faultsOf(() => readMarkup('::bang', 'm', { tables: { bang } }))[0]).toMatchObject({
      place: { line: 1 },
    })
    expect(faultsOf(() => readMarkup('một\n::bảng bang', 'm', { tables: { bang } }))[0]).toMatchObject({
      place: { line: 2 },
    })
  })
})

describe('Plain paragraphs above "QUYẾT ĐỊNH:"', () => {
  test('are căn cứ, those below are not', () => {
    const source = 'Căn cứ Luật;\nTheo đề nghị của Giám đốc.\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành\nĐoạn sau.'
    expect(paragraphs(source).map(({ role }) => role)).toEqual([
      'canCu',
      'canCu',
      'lenhBanHanh',
      'dieu',
      'doan',
    ])
  })

  test('keep the role that their beginning gives', () => {
    expect(paragraphs('1. Khoản\nCăn cứ;\nQUYẾT ĐỊNH:').map(({ role }) => role)).toEqual([
      'khoan',
      'canCu',
      'lenhBanHanh',
    ])
  })

  test('are plain where no such line follows', () => {
    expect(paragraphs('Căn cứ Luật;\nĐiều 1. x').map(({ role }) => role)).toEqual(['doan', 'dieu'])
  })
})

test('A text of more lines than a call takes arguments is read as any other', () => {
  expect(readProse('dòng\n'.repeat(150_000), () => undefined)).toHaveLength(300_000)
})
