import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { fillWord, inspectWord } from '../../../src/template/word/fill-word'
import { readDocx } from '../../read/docx'
import { fill } from './filled'
import { cut, ownWord, row, table } from './own-word'

type Body = Parameters<typeof ownWord>[0]
/** The parts of an office's file after filling; `change`: what the office has made of a part. */
async function partsOf(
  body: Body,
  change: (path: string, xml: string) => string = (_, xml) => xml,
  places: Readonly<Record<string, string>> = {},
): Promise<(path: string) => string> {
  const given = Object.entries(unzipSync(await ownWord(body))).map(
    ([path, bytes]) => [path, strToU8(change(path, strFromU8(bytes)))] as const,
  )
  const done = unzipSync(
    fillWord(zipSync(Object.fromEntries(given)), 'mau.docx', {
      ...fill,
      places: { ...fill.places, ...places },
    }).content,
  )
  return (path) => strFromU8(done[path] ?? new Uint8Array())
}

describe('A part that gives all its paragraphs away keeps an empty one', () => {
  test.each([
    [
      'a header',
      { header: '{{#if khong}}DỰ THẢO{{/if}}', body: [cut('{{coQuan.ten}}')] },
      'word/header1.xml',
    ],
    [
      'a footer',
      { footer: '{{#if khong}}DỰ THẢO{{/if}}', body: [cut('{{coQuan.ten}}')] },
      'word/footer1.xml',
    ],
  ] as const)('%s', async (_, body, path) => {
    const change = (part: string, xml: string) =>
      part === path
        ? xml.replace(
            /<w:p[ >][\s\S]*<\/w:p>/u,
            ['{{#if coQuan}}{{else}}', 'DỰ THẢO', '{{/if}}']
              .map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
              .join(''),
          )
        : xml
    expect((await partsOf(body, change))(path)).toMatch(/<w:p\/><\/w:(?:hdr|ftr)>$/u)
  })
})

describe('Lines that end by themselves', () => {
  const settings = (xml: string) => (path: string, old: string) => (path === 'word/settings.xml' ? xml : old)
  const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

  test.each([
    [
      'no settings of that kind',
      `<w:settings ${NS}><w:zoom w:percent="100"/></w:settings>`,
      /<w:zoom[^>]*\/><w:compat><w:doNotExpandShiftReturn\/><\/w:compat><\/w:settings>/u,
    ],
    [
      'no settings at all',
      `<w:settings ${NS}/>`,
      /<w:compat><w:doNotExpandShiftReturn\/><\/w:compat><\/w:settings>/u,
    ],
    [
      'later settings',
      `<w:settings ${NS}><w:decimalSymbol w:val=","/></w:settings>`,
      /<\/w:compat><w:decimalSymbol/u,
    ],
    [
      'settings of that kind',
      `<w:settings ${NS}><w:compat><w:ulTrailSpace/><w:useFELayout/></w:compat></w:settings>`,
      /<w:compat><w:ulTrailSpace\/><w:doNotExpandShiftReturn\/><w:useFELayout\/>/u,
    ],
    [
      'the same already',
      `<w:settings ${NS}><w:compat><w:doNotExpandShiftReturn/></w:compat></w:settings>`,
      /^(?!.*doNotExpandShiftReturn.*doNotExpandShiftReturn)/u,
    ],
  ])('are not drawn over the width of the page: a file with %s', async (_, xml, wanted) => {
    expect((await partsOf({ body: [cut('{{dong}}')] }, settings(xml)))('word/settings.xml')).toMatch(wanted)
  })

  test('that are not there leave the settings alone', async () => {
    const xml = `<w:settings ${NS}></w:settings>`
    expect((await partsOf({ body: [cut('{{coQuan.ten}}')] }, settings(xml)))('word/settings.xml')).toBe(xml)
  })
})

describe('A table of ours is as wide as its place allows', () => {
  const WIDE =
    '<w:tbl><w:tblPr><w:tblW w:w="14000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="10000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr><w:tcW w:w="10000" w:type="dxa"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'
  const section = (wide: number, more = '') =>
    `<w:sectPr><w:pgSz w:w="${wide}" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:gutter="0"/>${more}</w:sectPr>`
  const widthOf = async (end: string): Promise<string[]> => {
    const change = (path: string, xml: string) =>
      path === 'word/document.xml' ? xml.replace(/<w:sectPr[\s\S]*<\/w:sectPr>/u, end) : xml
    const part = await partsOf({ body: [cut('{{> bang}}')] }, change, { bang: WIDE })
    return Array.from(
      part('word/document.xml').matchAll(/<w:(?:tblW|gridCol|tcW) w:w="(\d+)"/gu),
      ([, width = '']) => width,
    )
  }

  test.each([
    ['an upright page', section(11906), ['9355', '2672', '6682', '2672', '6682']],
    ['a lying page', section(16838), ['14000', '4000', '10000', '4000', '10000']],
    [
      'two columns',
      section(11906, '<w:cols w:num="2" w:space="355"/>'),
      ['4500', '1285', '3214', '1285', '3214'],
    ],
    ['a page that is not told', '<w:sectPr></w:sectPr>', ['14000', '4000', '10000', '4000', '10000']],
  ])('%s', async (_, end, wanted) => {
    expect(await widthOf(end)).toEqual(wanted)
  })

  test('and one of the office stays as it is', async () => {
    const part = await partsOf({ body: [cut('{{coQuan.ten}}'), table(row('a', 'b', 'c', 'd'))] })
    expect(part('word/document.xml')).toContain('<w:gridCol w:w="1800"/>')
  })
})

describe('What nobody sees in a tag does not count', () => {
  test.each([
    '{{coQuan.t\u200ben}}',
    '{{\u00a0coQuan.ten }}',
    '{{coQuan.ten\ufeff}}',
    '{\u200b{coQuan.ten}\u200b}',
    '{{co\u00adQuan.ten}}',
  ])('%j', async (tag) => {
    const part = await partsOf({ body: [cut(tag)] })
    expect(part('word/document.xml')).toContain('Ủy ban nhân dân tỉnh Khánh Hòa')
  })

  test('also where it is a run of its own', async () => {
    const part = await partsOf({ body: [cut('Của {{coQuan', '\u200b', '.ten}} và {{coQuan.ten}}')] })
    expect(part('word/document.xml').match(/Ủy ban nhân dân tỉnh Khánh Hòa/gu)).toHaveLength(2)
  })
})

test('A template of thousands of runs and tags is looked at, each once', async () => {
  const runs = Array.from({ length: 20_000 }, (_, at) => (at % 2 ? '{{coQuan.ten}} ' : 'của '))
  const word = await ownWord({ body: [cut(...runs), cut('{{'.repeat(50_000))] })
  const { tags, findings } = inspectWord(word, 'mau.docx', fill)
  expect(tags).toHaveLength(10_000)
  expect(findings).toEqual([expect.objectContaining({ message: 'dấu {{ }} không khép lại' })])
})

describe('The words that stand for a picture', () => {
  const picture = (said: string) =>
    `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="Hình 1" descr="${said}"/></wp:inline></w:drawing></w:r></w:p>`
  const altOf = async (said: string) => {
    const part = await partsOf({ body: [cut('{{coQuan.ten}}')] }, (path, xml) =>
      path === 'word/document.xml' ? xml.replace('<w:body>', `<w:body>${picture(said)}`) : xml,
    )
    return /descr="([^"]*)"/u.exec(part('word/document.xml'))?.[1]
  }

  test.each([
    ['Con dấu của {{coQuan.ten}}', 'Con dấu của Ủy ban nhân dân tỉnh Khánh Hòa'],
    ['{{dong}}', 'một hai'],
    ['{{la}}', 'A &amp; B &lt;c&gt; {{ten}}'],
    ['Ký {{ngayDai ngay}}', 'Ký ngày 31 tháng 12 năm 2024'],
    ['Không có thẻ', 'Không có thẻ'],
  ])('%s', async (said, wanted) => {
    expect(await altOf(said)).toBe(wanted)
  })

  test('of a name that the data do not have are refused', async () => {
    await expect(altOf('{{coQuan.tenn}}')).rejects.toThrow(/tenn/u)
  })
})

test('The properties of the file are those of the document, not of the layout', async () => {
  const properties = {
    title: 'Kế hoạch 5/KH-SNV & phụ lục',
    subject: 'Cải cách hành chính',
    author: 'Sở Nội vụ',
  }
  const { content } = fillWord(new Uint8Array(await ownWord({ body: [cut('{{coQuan.ten}}')] })), 'mau.docx', {
    ...fill,
    properties,
  })
  expect(readDocx(Buffer.from(content)).core).toMatchObject({
    title: properties.title,
    subject: properties.subject,
    creator: properties.author,
  })
})
