import { DeletedTextRun, PageBreak, Paragraph, TextRun } from 'docx'
import { closeWord, openWord, readPart, writePart } from '../../../src/template/word/package'
import { fillWord } from '../../../src/template/word/fill-word'
import { allParagraphs, readDocx } from '../../read/docx'
import { faultsOf } from '../../read/validate'
import { faults, fill, filled, rowsIn, texts } from './filled'
import { cut, ownWord, row, table } from './own-word'

describe('What offices write in their first template', () => {
  test('a row with a place in each cell keeps its cells', async () => {
    const content = Buffer.from(
      fillWord(
        await ownWord({ body: [table(row('{{> noiDung}}', 'b', '{{> noiDung}}', 'd'))] }),
        'khung.docx',
        fill,
      ).content,
    )
    expect(faultsOf(content)).toEqual([])
    expect(
      allParagraphs(readDocx(content)).filter(({ text }) => text.startsWith('I. MỤC TIÊU')),
    ).toHaveLength(2)
  })

  test.each([
    [
      'two blocks side by side in a row',
      ['{{#if trong}}DT{{/if}}x', 'b', 'c', '{{#if ngay}}N{{/if}}'],
      [['x', 'b', 'c', 'N']],
    ],
    [
      'a list inside the last cell of a repeated row',
      ['{{#each linhVuc}}{{so}}', '{{ten}}', 'c', '{{#each nhiemVu}}{{so}},{{/each}}{{/each}}'],
      [
        ['I', 'Cải cách thể chế', 'c', '1,2,'],
        ['II', 'Cải cách thủ tục hành chính', 'c', '1,'],
      ],
    ],
  ])('%s', async (_, cells, expected) => {
    expect(rowsIn(await ownWord({ body: [table(row(...cells))] }))).toEqual(expected)
  })

  test('signs that XML writes as entities, more than any document has, are refused by the part that has them', async () => {
    const word = openWord(await ownWord({ body: [cut('HỘP {{la}}')] }), 'khung.docx')
    const body = readPart(word, 'word/document.xml')
    writePart(word, 'word/document.xml', body.replace('HỘP', '&amp;'.repeat(500_001)))
    expect(() => openWord(closeWord(word), 'khung.docx')).toThrow(
      /khung\.docx: phần word\/document\.xml có trên 500000 ký tự ghi bằng mã/u,
    )
    writePart(word, 'word/document.xml', body.replace('HỘP', '&amp;'.repeat(400_000)))
    expect(openWord(closeWord(word), 'khung.docx').size).toBe(word.size)
  })

  test('a helper sees the text, not its XML, and three braces print as two', async () => {
    expect(
      texts(await ownWord({ body: [cut('{{chuHoa la}}'), cut('{{{la}}}'), cut('{{chuHoa dong}}')] })),
    ).toEqual(['A & B <C> {{TEN}}', 'A & B <c> {{ten}}', 'MỘT\nHAI'])
  })

  test('a place in the middle of a sentence is refused at its paragraph', async () => {
    const { findings } = await faults(cut('đúng'), cut('Nơi nhận: {{> noiDung}}'))
    expect(findings.map(({ place, message }) => [place.where, message])).toEqual([
      ['thân văn bản, đoạn 2', 'chỗ {{> …}} phải đứng một mình trong đoạn'],
    ])
  })

  test('each broken brace is named at its own paragraph', async () => {
    const { findings } = await faults(
      cut('đúng'),
      cut('{{coQuan.ten} x'),
      cut('ten}} y'),
      cut('{{#each linhVuc}}'),
      cut('{{/if}}'),
    )
    expect(findings.map(({ place }) => place.where)).toEqual([
      'thân văn bản, đoạn 2',
      'thân văn bản, đoạn 3',
      'thân văn bản, đoạn 5',
      'thân văn bản, đoạn 4',
    ])
  })

  test('a block that begins in a cell and ends in another is refused, never a broken file', async () => {
    const content = await ownWord({ body: [table(row('a', '{{#if trong}}x', 'c', 'y{{/if}} z'))] })
    expect(() => fillWord(content, 'khung.docx', fill)).toThrow(/cắt ngang/u)
  })

  test('a page break beside a block stays, where the block stands', async () => {
    const breaking = new Paragraph({ children: [new TextRun('{{#each linhVuc}}'), new PageBreak()] })
    const xml =
      filled(await ownWord({ body: [breaking, cut('{{ten}}'), cut('{{/each}}')] })).parts.get(
        'word/document.xml',
      ) ?? ''
    expect(Array.from(xml.matchAll(/w:type="page"|Cải cách/g), ([found]) => found)).toEqual([
      'w:type="page"',
      'Cải cách',
      'w:type="page"',
      'Cải cách',
    ])
  })

  test('half a tag in a tracked deletion is no tag, and the rest is filled', async () => {
    const deleted = new DeletedTextRun({ text: '{{#cu', id: 1, author: 'a', date: '2025-01-01T00:00:00Z' })
    const content = await ownWord({ body: [new Paragraph({ children: [deleted] }), cut('{{ngay}}')] })
    expect(texts(content)).toContain('2024-12-31')
  })

  test('a tag in a text box is filled, beside the tags of the paragraph that holds the box', async () => {
    const word = openWord(
      await ownWord({ body: [cut('Ngày {{ngayNg', 'an ngay}}HỘP, {{co', 'Quan.ten}}')] }),
      'khung.docx',
    )
    const box =
      '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:100pt;height:50pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>Hộp {{ngayD</w:t></w:r><w:r><w:t>ai ngay}}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>'
    const document = readPart(word, 'word/document.xml')
    writePart(
      word,
      'word/document.xml',
      document.replace('HỘP', () => `</w:t></w:r>${box}<w:r><w:t xml:space="preserve">`),
    )
    const xml =
      readDocx(Buffer.from(fillWord(closeWord(word), 'khung.docx', fill).content)).parts.get(
        'word/document.xml',
      ) ?? ''
    expect(xml.replace(/<[^>]*>/gu, '')).toContain(
      'Ngày 31/12/2024Hộp ngày 31 tháng 12 năm 2024, Ủy ban nhân dân tỉnh Khánh Hòa',
    )
  })

  test('a file without any tag is no template', async () => {
    const content = await ownWord({ body: [cut('không có thẻ')] })
    expect(() => fillWord(content, 'khung.docx', fill)).toThrow(/không có thẻ/u)
  })
})

describe('A Word template with wrong tags is refused', () => {
  test('with all of them at once, each with its paragraph and its row', async () => {
    const { findings } = await faults(
      cut('{{thieu}}'),
      cut('đúng {{coQuan.ten}}'),
      table(row('a', '{{coQuan.tenn}}', 'c', 'd')),
      cut('{{khongCo ngay}} và {{> khongDau}}'),
    )
    expect(findings.map(({ place, message }) => [place.where, message])).toEqual([
      ['thân văn bản, đoạn 1', 'dữ liệu không có "thieu"'],
      ['thân văn bản, đoạn 4 (hàng 1 của bảng)', 'dữ liệu không có "tenn" (coQuan.tenn)'],
      ['thân văn bản, đoạn 7', 'không có hàm "khongCo"'],
      ['thân văn bản, đoạn 7', 'không có mẫu con "khongDau"'],
      ['thân văn bản, đoạn 7', 'chỗ {{> …}} phải đứng một mình trong đoạn'],
    ])
  })

  test('naming the row of a table', async () => {
    const { findings } = await faults(table(row('a', 'b', 'c', 'd'), row('a', '{{thieu}}', 'c', 'd')))
    expect(findings.map(({ place }) => place.where)).toEqual(['thân văn bản, đoạn 6 (hàng 2 của bảng)'])
  })

  test.each([
    ['{{#each linhVuc}}'],
    ['{{/each}}'],
    ['{{#if coQuan}}x{{/each}}'],
    ['{{constructor}}'],
    ['{{coQuan}}'],
    ['{{lookup this "ngay"}}'],
  ])('%s', async (tag) => {
    const { findings, message } = await faults(cut(tag))
    expect(findings.length).toBeGreaterThan(0)
    expect(message).toMatch(/khung\.docx: thân văn bản, đoạn/u)
    expect(message).not.toMatch(/undefined|Parse error/u)
  })

  test('with a copy in which each wrong paragraph carries a comment', async () => {
    const { annotated } = await faults(
      cut('đúng'),
      cut('{{thieu}}'),
      table(row('a', '{{thieuNua}}', 'c', 'd')),
    )
    const copy = readDocx(Buffer.from(annotated))
    const comments = copy.parts.get('word/comments.xml') ?? ''
    expect(comments).toContain('dữ liệu không có "thieu"')
    expect(comments).toContain('dữ liệu không có "thieuNua"')
    expect(copy.parts.get('word/document.xml')?.match(/<w:commentReference /g)).toHaveLength(2)
    expect(faultsOf(Buffer.from(annotated))).toEqual([])
  })
})

describe('A file that is no Word template is refused', () => {
  test.each([
    ['no zip', Buffer.from('không phải zip')],
    ['an empty file', Buffer.alloc(0)],
  ])('%s', (_, content) => {
    expect(() => fillWord(content, 'khung.docx', fill)).toThrow(/khung\.docx: không mở được/u)
  })
})
