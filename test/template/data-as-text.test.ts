import { table } from '../../src/document/build'
import type { Block, Role } from '../../src/document/nodes'
import { plainText } from '../../src/document/walk'
import { fill } from '../../src/template/fill'
import { readMarkup } from '../../src/template/read-markup'

const tables = { x: table([1], []) }
/** What stands in the document when a template puts `x` where it says {{x}}. */
const written = (source: string, x: string): Block[] =>
  readMarkup(fill({ file: 'mau.hbs', source }, { x, ds: [x, x] }), 'mau.hbs', { tables })

function onlyParagraph(blocks: readonly Block[]) {
  expect(blocks).toHaveLength(1)
  const [block] = blocks
  if (block?.type !== 'paragraph') throw new Error(`not a paragraph: ${JSON.stringify(block)}`)
  return block
}

const DANGEROUS: readonly string[] = [
  '**đậm**',
  '*nghiêng*',
  '***cả hai***',
  'một * hai ** ba',
  '**',
  '*',
  '2 * 3 = 6',
  'lãi 5%* (*ước tính)',
  '[^1]',
  'xem [^1] và [^12]',
  '[^1]: chú thích',
  '[^x]',
  '[1]',
  '^1',
  '\\',
  '\\\\',
  'C:\\tệp\\*.docx',
  'cuối dòng\\',
  '\\[^1]',
  '\\*',
  '\\1. x',
  '1. Một',
  '12. Mười hai',
  '1.',
  '1.2. Hai cấp',
  '- gạch',
  '-',
  '- - hai gạch',
  '+ cộng',
  '+',
  '-5 độ',
  '+84',
  'a) điểm',
  'đ) điểm',
  'a)',
  'aa) hai chữ',
  'ab) hai chữ',
  'abc) ba chữ',
  'I. Mục',
  'IV. Mục',
  'I.',
  'MIX. Mục',
  'XX. Mục',
  'Điều 1. Phạm vi',
  'Điều 12. Phạm vi',
  'Điều 1.',
  'Điều 1',
  '::bang x',
  '::bang khong-co',
  '::',
  ':: bang x',
  '::bang',
  'QUYẾT ĐỊNH:',
  'QUYẾT NGHỊ:',
  'A:',
  'ĐẶNG THỊ Ư:',
  '**1. Tiêu đề**',
  '{{x}}',
  '{{/each}}',
  '# Tiêu đề',
  '> trích',
  '| a | b |',
  '```',
  '<b>',
  '&amp;',
  '---',
]

describe('Data stays plain text, in the role that the template gives:', () => {
  const FRAMES: readonly (readonly [string, Role, string, string])[] = [
    ['{{x}}', 'doan', '', ''],
    ['- {{x}}', 'gach', '- ', ''],
    ['+ {{x}}', 'cong', '+ ', ''],
    ['a) {{x}}', 'diem', 'a) ', ''],
    ['1. {{x}}', 'khoan', '1. ', ''],
    ['II. {{x}}', 'muc', 'II. ', ''],
    ['Điều 2. {{x}}', 'dieu', 'Điều 2. ', ''],
    ['Căn cứ {{x}};', 'doan', 'Căn cứ ', ';'],
    ['  {{x}}  ', 'doan', '', ''],
  ]
  describe.each(FRAMES)('where the template says "%s"', (frame, role, before, after) => {
    test.each(DANGEROUS)('%j', (x) => {
      const block = onlyParagraph(written(frame, x))
      expect(block.role).toBe(role)
      expect(plainText(block.children)).toBe(`${before}${x}${after}`)
      const styled = block.children.filter(
        (inline) =>
          inline.type !== 'text' || (inline.bold && !/^Điều 2\.$/.test(inline.value)) || inline.italic,
      )
      expect(styled).toEqual([])
    })
  })

  test.each(DANGEROUS)('between bold marks: %j', (x) => {
    const block = onlyParagraph(written('trước **{{x}}** sau', x))
    expect(plainText(block.children)).toBe(`trước ${x} sau`)
    const bold = block.children.filter((inline) => inline.type === 'text' && inline.bold)
    expect(plainText(bold)).toBe(x)
  })

  test.each(DANGEROUS)('in a heading of a khoản: %j', (x) => {
    const block = onlyParagraph(written('**1. {{x}}**', x))
    expect(block.role).toBe('khoanCoTieuDe')
    expect(plainText(block.children)).toBe(`1. ${x}`)
  })

  test.each(DANGEROUS)('in a note: %j', (x) => {
    const block = onlyParagraph(written('Câu[^1].\n[^1]: {{x}}', x))
    expect(block.children).toHaveLength(3)
    const note = block.children[1]
    expect(note?.type === 'footnote' && plainText(note.children)).toBe(x)
  })

  test.each(DANGEROUS)('above "QUYẾT ĐỊNH:", where it is căn cứ: %j', (x) => {
    const blocks = written('{{x}}\nQUYẾT ĐỊNH:\n{{x}}', x)
    expect(blocks.map((block) => block.type === 'paragraph' && block.role)).toEqual([
      'canCu',
      'lenhBanHanh',
      'doan',
    ])
  })
})

describe('Blanks at the beginning of data', () => {
  test.each([' 1. Một', '  - gạch', '\u00A01. Một', '\uFEFFa) điểm', '\t::bang x', ' QUYẾT ĐỊNH:'])(
    'do not make a role out of %j',
    (x) => {
      expect(onlyParagraph(written('{{x}}', x)).role).toBe('doan')
    },
  )
})

describe('Line ends inside data', () => {
  test.each(['một\nhai', 'một\r\nhai', 'một\n\n\nhai', 'một  \n  hai', '\nmột\nhai\n'])(
    'leave %j one paragraph',
    (x) => {
      expect(plainText(onlyParagraph(written('{{x}}', x)).children).trim()).toBe('một hai')
    },
  )

  test.each(['một\n1. hai', 'một\n::bang x', 'một\nQUYẾT ĐỊNH:', 'một\n[^1]: hai', 'một\n- hai'])(
    'make no paragraph of the second line of %j',
    (x) => {
      const block = onlyParagraph(written('{{x}}', x))
      expect(block.role).toBe('doan')
      expect(plainText(block.children)).toBe(x.replace('\n', ' '))
    },
  )

  test.each(['\u2028', '\u2029', '\r', '\u000B', '\u0085'])(
    'of other kinds leave one paragraph too: %j',
    (end) => {
      const block = onlyParagraph(written('{{x}}', `một${end}1. hai`))
      expect(block.role).toBe('doan')
      expect(plainText(block.children).replace(/[^\p{L}\d.]/gu, '')).toBe('một1.hai')
    },
  )
})

test('Each item of a list is a paragraph of its own, whatever it holds', () => {
  for (const x of DANGEROUS) {
    const blocks = written('{{#each ds}}\n- {{this}}\n{{/each}}', x)
    expect(blocks.map((block) => block.type === 'paragraph' && plainText(block.children))).toEqual([
      `- ${x}`,
      `- ${x}`,
    ])
  }
})
