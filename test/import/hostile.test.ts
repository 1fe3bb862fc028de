import { strToU8, zipSync } from 'fflate'
import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFile } from '../../src/import/read/read-file'
import { UserError } from '../../src/problem'
import { temporaryFolder } from '../read/temporary'
import { docx, imported, p, table, W, xlsx, zip } from './made'

/** Far more than any explainRefusal takes, far less than reading the thing would. */
const LIMIT_MS = 3000
const LIMIT_MB = 200

function refusalOf(name: string, content: Uint8Array | string): string {
  const file = join(temporaryFolder(), name)
  writeFileSync(file, content)
  return refused(file)
}

function refused(file: string): string {
  const [began, before] = [performance.now(), process.memoryUsage().rss]
  try {
    readFile(file)
  } catch (error) {
    expect(error).toBeInstanceOf(UserError)
    expect(performance.now() - began).toBeLessThan(LIMIT_MS)
    expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(LIMIT_MB)
    return (error as UserError).message
  }
  throw new Error(`${file} was not refused`)
}

const many = (size: number): Uint8Array => new Uint8Array(size).fill(32)
const rels = (relation: string): string => `<Relationships>${relation}</Relationships>`
const DEEP = 100_000

describe('In bounded time and memory, with one clear line, an import refuses', () => {
  test.each([
    [
      'a zip bomb in Word',
      'a.docx',
      () => zipSync({ 'word/document.xml': many(100 * 1024 * 1024) }),
      /quá lớn khi mở ra/,
    ],
    [
      'a zip bomb of many parts in Excel',
      'a.xlsx',
      () =>
        zipSync(
          Object.fromEntries(
            Array.from({ length: 8 }, (_, at) => [`xl/worksheets/sheet${at}.xml`, many(20 * 1024 * 1024)]),
          ),
        ),
      /quá lớn khi mở ra/,
    ],
    [
      'an XML bomb',
      'a.docx',
      () =>
        zip({
          'word/document.xml': `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document ${W}><w:body>${p('&b;')}</w:body></w:document>`,
        }),
      /DOCTYPE/,
    ],
    [
      'XML that is nested without end',
      'a.docx',
      () => zip({ 'word/document.xml': '<w:p>'.repeat(DEEP) }),
      /lồng nhau quá sâu/,
    ],
    ['HTML that is nested without end', 'a.html', () => '<div>'.repeat(DEEP), /lồng nhau quá sâu/],
    [
      'a page whose cells span without end',
      'a.html',
      () => `<table>${'<tr><td>a<td>b<td colspan=1000 rowspan=1000>c'.repeat(20_000)}</table>`,
      /bảng quá rộng/,
    ],
    [
      'a Word table that grows without end when its rows are made even',
      'a.docx',
      () =>
        docx(
          table(
            Array.from({ length: 5000 }, () => 'a'),
            ...Array.from({ length: 3000 }, () => ['a']),
          ),
        ),
      /bảng quá rộng/,
    ],
    ['a macro in Word', 'a.docx', () => docx(p('x'), { 'word/vbaProject.bin': 'x' }), /macro/],
    [
      'a macro in Excel',
      'a.xlsx',
      () => zip({ 'xl/vbaProject.bin': 'x', 'xl/workbook.xml': '<workbook/>' }),
      /macro/,
    ],
    [
      'a template fetched from the network',
      'a.docx',
      () =>
        docx(p('x'), {
          'word/_rels/settings.xml.rels': rels(
            '<Relationship Id="r" Type="http://x/relationships/attachedTemplate" Target="http://evil/x.dotm" TargetMode="External"/>',
          ),
        }),
      /liên kết ngoài/,
    ],
    [
      'a picture fetched from the network',
      'a.docx',
      () =>
        docx(p('x'), {
          'word/_rels/document.xml.rels': rels(
            '<Relationship Id="r" Type="http://x/relationships/image" Target="http://evil/x.png" TargetMode="External"/>',
          ),
        }),
      /liên kết ngoài/,
    ],
    [
      'values taken from another workbook',
      'a.xlsx',
      () =>
        zip({ 'xl/workbook.xml': '<workbook/>', 'xl/externalLinks/externalLink1.xml': '<externalLink/>' }),
      /liên kết ngoài/,
    ],
    ['a zip that was cut off', 'a.docx', () => docx(p('x'.repeat(5000))).slice(0, 200), /không mở được/],
    [
      'a zip whose content is damaged',
      'a.docx',
      () => docx(p('nội dung'.repeat(500))).map((byte, at) => (at > 60 && at < 120 ? 255 : byte)),
      /không mở được|không phải/,
    ],
    ['a zip that is no Word file', 'a.docx', () => zip({ 'readme.xml': '<x/>' }), /không phải tệp Word/],
    ['a Word file called .xlsx', 'a.xlsx', () => docx(p('x')), /không phải tệp Excel/],
    ['an Excel file called .docx', 'a.docx', () => xlsx([['x']]), /không phải tệp Word/],
    ['text called .docx', 'a.docx', () => 'KẾ HOẠCH', /nội dung không phải/],
    [
      'an old or locked Word file called .docx',
      'a.docx',
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
      /nội dung không phải/,
    ],
    ['a Word file called .txt', 'a.txt', () => docx(p('x')), /không phải văn bản UTF-8/],
    [
      'text that is not UTF-8',
      'a.txt',
      () => new Uint8Array([75, 0xea, 32, 0xe8]),
      /không phải văn bản UTF-8/,
    ],
    ['a file of before 2007', 'a.doc', () => 'x', /không nhập được/],
    ['a PDF', 'a.pdf', () => '%PDF-1.7', /không nhập được/],
    ['an empty file', 'a.txt', () => '', /tệp trống/],
  ])('%s', (_, name, content, reason) => {
    const said = refusalOf(name, content())
    expect(said).toMatch(reason)
    expect(said).not.toContain('\n')
  })

  test.each(['a.docx', 'a.xlsx', 'a.txt', 'a.html'])('a file of 200 MB without reading it: %s', (name) => {
    const file = join(temporaryFolder(), name)
    writeFileSync(file, 'x')
    truncateSync(file, 200 * 1024 * 1024)
    expect(refused(file)).toMatch(/vượt mức/)
  })

  test('a file that is not there, and a folder', () => {
    expect(refused(join(temporaryFolder(), 'x.txt'))).toMatch(/không có tệp/)
    const folder = `${temporaryFolder()}.txt`
    expect(refused(folder.replace(/[^/\\]+$/, '') + '.')).toMatch(/không nhập được/)
  })

  test('a zip that says it is smaller than it is: no more is unpacked than it says, and the cut is seen', () => {
    const lying = Buffer.from(docx(p('KẾ HOẠCH') + p('x'.repeat(80 * 1024 * 1024))))
    const directory = lying.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    lying.writeUInt32LE(1000, directory + 24)
    expect(refusalOf('a.docx', lying)).toMatch(/cắt cụt/)
  })
})

test.each([
  ['lines of one letter', 'a\n'.repeat(5_000_000)],
  [
    'one line again and again',
    'Căn cứ Quyết định của Ủy ban nhân dân tỉnh về việc ban hành Kế hoạch;\n'.repeat(45_000),
  ],
  ['a line without end', 'Căn cứ '.repeat(1_000_000)],
  ['brackets that never close', `KẾ HOẠCH\n${'(Kèm theo '.repeat(300_000)}`],
  ['misread words without end', `KẾ HOẠCH\nNăm 2026\nI. MỤC TIÊU\n${'Phân đầu '.repeat(50_000)}`],
  [
    'a table row again and again',
    `TT\tNhiệm vụ\tKết quả\tTiến độ\tPhân công\n${'1\ta\tb\tc\td\n'.repeat(50_000)}`,
  ],
  ['heads of tables without end', 'TT\nNhiệm vụ\nKết quả\n'.repeat(30_000)],
  [
    'a table of one cell a line without end',
    `TT\nNhiệm vụ\nKết quả\nTiến độ\nPhân công\n1\n${'Một việc\n'.repeat(90_000)}`,
  ],
  [
    'a table of one cell a line of a thousand long rows',
    `TT\nNhiệm vụ\nKết quả\nTiến độ\nPhân công\n${Array.from({ length: 1500 }, (_, at) => `${at + 1}\n${'Trong năm\n'.repeat(55)}`).join('')}`,
  ],
  [
    'a table of spaces without end',
    `TT   Nhiệm vụ     Kết quả      Tiến độ\n1    ${'việc này    báo cáo     năm nay\n     '.repeat(90_000)}`,
  ],
  [
    'a row of words that touch',
    `TT   Nhiệm vụ     Kết quả      Tiến độ    Phân công\n${`1    ${'việc '.repeat(100)}\n`.repeat(9_000)}`,
  ],
  ['dashes without end', `TT\tNhiệm vụ\tKết quả\n1\tviệc\t${'- a - B '.repeat(50_000)}`],
])('10 MB of text or less that is %s is read or refused in bounded time', (_, text) => {
  const file = join(temporaryFolder(), 'a.txt')
  writeFileSync(file, text)
  const began = performance.now()
  try {
    imported(readFile(file))
  } catch (error) {
    expect(error).toBeInstanceOf(UserError)
  }
  expect(performance.now() - began).toBeLessThan(30_000)
})

describe('An import takes what looks alike and is harmless', () => {
  test('an address in the text of a Word file', () => {
    const content = docx(p('KẾ HOẠCH'), {
      'word/_rels/document.xml.rels': rels(
        '<Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="http://khanhhoa.gov.vn" TargetMode="External"/>',
      ),
    })
    const file = join(temporaryFolder(), 'a.docx')
    writeFileSync(file, content)
    expect(readFile(file).khoi).toHaveLength(1)
  })

  test('an Excel file with more merged ranges than anyone makes, in no more time', () => {
    const file = join(temporaryFolder(), 'a.xlsx')
    writeFileSync(
      file,
      xlsx(
        [
          ['TT', 'Nhiệm vụ', 'Kết quả', 'Tiến độ'],
          ['1', 'Việc', 'Văn bản', 'Năm 2026'],
        ],
        { merged: Array.from({ length: 50_000 }, (_, at) => `A${(at % 90) + 3}:Z19999`) },
      ),
    )
    const began = performance.now()
    expect(readFile(file).khoi).toHaveLength(1)
    expect(performance.now() - began).toBeLessThan(LIMIT_MS)
  })

  test('large pictures, which are not unpacked', () => {
    const file = join(temporaryFolder(), 'a.docx')
    writeFileSync(
      file,
      zipSync({
        'word/document.xml': strToU8(`<w:document ${W}><w:body>${p('KẾ HOẠCH')}</w:body></w:document>`),
        'word/media/a.png': many(100 * 1024 * 1024),
      }),
    )
    expect(readFile(file).khoi).toHaveLength(1)
  })
})
