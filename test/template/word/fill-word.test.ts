import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { DeletedTextRun, Paragraph, TextRun } from 'docx'
import { fillWord, inspectWord } from '../../../src/template/word/fill-word'
import { allParagraphs } from '../../read/docx'
import { faultsOf } from '../../read/validate'
import { fill, filled, rowsIn, texts } from './filled'
import { cut, ownWord, row, table } from './own-word'

describe('An expression of a Word template is filled', () => {
  test('also when Word has cut it into several runs', async () => {
    expect(texts(await ownWord({ body: [cut('Của {', '{coQu', 'an.', 'ten}', '} năm 2025')] }))).toEqual([
      'Của Ủy ban nhân dân tỉnh Khánh Hòa năm 2025',
    ])
  })

  test('with the helpers of the text templates, and the quotes that Word makes round', async () => {
    expect(
      texts(await ownWord({ body: [cut('Khánh Hòa, {{ngayDai ngay}}'), cut('{{ngayNgan “2024-02-05”}}')] })),
    ).toEqual(['Khánh Hòa, ngày 31 tháng 12 năm 2024', '05/02/2024'])
  })

  test('in headers, footers, notes and cells', async () => {
    const word = filled(
      await ownWord({
        header: '{{coQuan.ten}}',
        footer: 'Số {{ngayNgan ngay}}',
        note: 'Theo {{coQuan.ten}}',
        body: [table(row('{{coQuan.ten}}', 'b', 'c', 'd'))],
      }),
    )
    expect(Array.from(word.parts.values()).join('')).not.toContain('{{')
    expect(
      Array.from(word.footnotes.values())
        .flat()
        .map(({ text }) => text)
        .join(''),
    ).toContain('Theo Ủy ban nhân dân tỉnh Khánh Hòa')
    expect(word.parts.get('word/footer1.xml')).toContain('Số 31/12/2024')
  })

  test('without being taken for XML or for a template again', async () => {
    expect(texts(await ownWord({ body: [cut('{{la}}'), cut('{{dong}}')] }))).toEqual([
      'A & B <c> {{ten}}',
      'một\nhai',
    ])
  })
})

describe('A block of a Word template', () => {
  test('repeats a row for each task, under the row of its group', async () => {
    const content = await ownWord({
      body: [
        table(
          row('TT', 'Nhiệm vụ', 'Tiến độ', ''),
          row('{{#each linhVuc}}', '', '', ''),
          row('{{so}}', '{{ten}}', '', ''),
          row('{{#each nhiemVu}}{{so}}', '{{ten}}', '{{thoiHan}}', '{{../ten}}{{/each}}'),
          row('{{/each}}', '', '', ''),
        ),
      ],
    })
    expect(rowsIn(content)).toEqual([
      ['TT', 'Nhiệm vụ', 'Tiến độ', ''],
      ['I', 'Cải cách thể chế', '', ''],
      ['1', 'Rà soát', 'Quý I/2025', 'Cải cách thể chế'],
      ['2', 'Đối thoại', 'Trong năm 2025', 'Cải cách thể chế'],
      ['II', 'Cải cách thủ tục hành chính', '', ''],
      ['1', 'Số hóa', 'Thường xuyên', 'Cải cách thủ tục hành chính'],
    ])
  })

  test('repeats or leaves out paragraphs, and its own lines disappear', async () => {
    const content = await ownWord({
      body: [
        cut('{{#each linhVuc}}'),
        cut('{{so}}. {{ten}}'),
        cut('{{/each}}'),
        cut('{{#if trong}}'),
        cut('không in'),
        cut('{{/if}}'),
        cut('hết'),
      ],
    })
    expect(texts(content)).toEqual(['I. Cải cách thể chế', 'II. Cải cách thủ tục hành chính', 'hết'])
  })

  test('leaves a cell that gave everything away with an empty paragraph, as Word wants', async () => {
    const content = await ownWord({ body: [table(row('a', '{{#if trong}}\nkhông in\n{{/if}}', 'c', 'd'))] })
    expect(faultsOf(Buffer.from(fillWord(content, 'khung.docx', fill).content))).toEqual([])
  })
})

test('A place takes our blocks, with the styles they need, and is not read as a template', async () => {
  const word = filled(await ownWord({ body: [cut('Mở đầu'), cut('{{> noi', 'Dung}}'), cut('Kết')] }))
  expect(
    allParagraphs(word)
      .map(({ text, styleName }) => [text, styleName])
      .filter(([text]) => text),
  ).toEqual([
    ['Mở đầu', expect.anything()],
    ['I. MỤC TIÊU {{khong}}', 'Mục'],
    ['Kết', expect.anything()],
  ])
})

describe('What is deleted while changes are tracked', () => {
  const deleted = (...texts: readonly string[]): Paragraph =>
    new Paragraph({
      children: [
        new TextRun('{{coQuan.ten}}'),
        ...texts.map(
          (text, id) => new DeletedTextRun({ text, id, author: 'A', date: '2026-01-05T00:00:00Z' }),
        ),
      ],
    })

  test.each([
    ['a tag that the data does not have', ['{{tenCu}}']],
    ['a tag in two pieces', ['{{ten', 'Cu}}']],
    ['an opened block', ['{{#each linhVuc}}']],
    ['a place', ['{{> tieuDeCu}}']],
    ['braces that close nothing', ['}} và {']],
  ])('is no tag, and stays as it was: %s', async (_, pieces) => {
    const content = await ownWord({ body: [deleted(...pieces)] })
    expect(inspectWord(content, 'khung.docx', fill)).toMatchObject({
      tags: [{ tag: '{{coQuan.ten}}' }],
      findings: [],
    })
    const xml = filled(content).parts.get('word/document.xml') ?? ''
    const kept = Array.from(xml.matchAll(/<w:delText[^>]*>([^<]*)/g), ([, text = '']) => text)
    expect(
      kept
        .join('')
        .replace(/&#123;/g, '{')
        .replace(/&gt;/g, '>'),
    ).toBe(pieces.join(''))
    expect(xml).toContain('Ủy ban nhân dân tỉnh Khánh Hòa')
  })
})

describe('What was moved away while changes are tracked', () => {
  const by = 'w:id="7" w:author="A" w:date="2026-01-05T00:00:00Z"'
  /** A layout in which a text was moved away from before its agency; the mark of its paragraph too. */
  const withMoved = async (text: string): Promise<Uint8Array> => {
    const parts = unzipSync(await ownWord({ body: [cut('{{coQuan.ten}}')] }))
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    const moved = `<w:p><w:pPr><w:rPr><w:moveFrom ${by}/></w:rPr></w:pPr><w:moveFrom ${by}><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:moveFrom></w:p>`
    const body = xml.replace('<w:body>', () => `<w:body>${moved}`)
    return zipSync({ ...parts, 'word/document.xml': strToU8(body) })
  }

  test.each(['{{tenCu}}', '{{#each linhVuc}}', '{{> tieuDeCu}}', '}} và {', 'không có thẻ'])(
    'is no tag, and stays as it was: %s',
    async (text) => {
      const content = await withMoved(text.replace('>', '&gt;'))
      expect(inspectWord(content, 'khung.docx', fill)).toMatchObject({
        tags: [{ tag: '{{coQuan.ten}}' }],
        findings: [],
      })
      const { content: word } = fillWord(content, 'khung.docx', fill)
      const xml = strFromU8(unzipSync(word)['word/document.xml'] ?? new Uint8Array())
      const [, kept = ''] = /<w:moveFrom [^>]*[^/]>.*?<w:t [^>]*>(.*?)<\/w:t>/su.exec(xml) ?? []
      expect(kept.replace(/&#123;/g, '{').replace(/&gt;/g, '>')).toBe(text)
      expect(xml).toContain('Ủy ban nhân dân tỉnh Khánh Hòa')
    },
  )
})

test('A place that this document has nothing for is left empty, and is no place that nobody uses', async () => {
  const content = await ownWord({ body: [cut('{{coQuan.ten}}'), cut('{{> phuLuc}}')] })
  const places = { ...fill.places, phuLuc: '' }
  expect(inspectWord(content, 'khung.docx', { ...fill, places }).findings).toEqual([])
  const { content: word } = fillWord(content, 'khung.docx', { ...fill, places })
  expect(faultsOf(Buffer.from(word))).toEqual([])
  const unused = inspectWord(await ownWord({ body: [cut('{{ngay}}')] }), 'khung.docx', {
    ...fill,
    places,
  }).unused
  expect(unused).toContain('noiDung')
  expect(unused).not.toContain('phuLuc')
})

test('Every tag is listed with where it stands, and what the template never uses is named', async () => {
  const content = await ownWord({
    header: '{{coQuan.ten}}',
    body: [cut('{{ngay', 'Dai ngay}}'), new Paragraph('không có gì')],
  })
  const { tags, findings, unused } = inspectWord(content, 'khung.docx', fill)
  expect(tags).toEqual([
    { tag: '{{ngayDai ngay}}', where: 'thân văn bản, đoạn 1' },
    { tag: '{{coQuan.ten}}', where: 'đầu trang, đoạn 1' },
  ])
  expect(findings).toEqual([])
  expect(unused).toEqual(['la', 'dong', 'linhVuc', 'trong', 'noiDung'])
})
