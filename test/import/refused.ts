import { strToU8 } from 'fflate'
import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Said, saidInBounds } from '../read/bounded'
import { temporaryFolder } from '../read/temporary'
import { docx, p, table, W, xlsx, zip, zipLarge } from './made'

/** Far less than reading the thing would take. */
const LIMIT_MB = 200

function fileWith(name: string, content: Uint8Array | string): string {
  const file = join(temporaryFolder(), name)
  writeFileSync(file, content)
  return file
}

export const many = (size: number): Uint8Array => new Uint8Array(size).fill(32)
const rels = (relation: string): string => `<Relationships>${relation}</Relationships>`
const DEEP = 100_000

/** A part's link to something outside the file. */
export const link = (type: string, target: string): string =>
  rels(
    `<Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`,
  )

type Case = readonly [name: string, file: string, content: () => Uint8Array | string, reason: RegExp]
const BOMBS: readonly Case[] = [
  [
    'a zip bomb in Word',
    'a.docx',
    () => zipLarge({ 'word/document.xml': many(100 * 1024 * 1024) }),
    /quá lớn khi mở ra/,
  ],
  [
    'a zip bomb of many parts in Excel',
    'a.xlsx',
    () =>
      zipLarge(
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
  [
    'an element with attributes without end',
    'a.docx',
    () =>
      zip({
        'word/document.xml': `<w:document ${W}><w:body${Array.from({ length: 500_000 }, (_, at) => ` a${at}=""`).join('')}/></w:document>`,
      }),
    /quá nhiều thuộc tính/,
  ],
  ['HTML that is nested without end', 'a.html', () => '<div>'.repeat(DEEP), /lồng nhau quá sâu/],
  [
    'a page whose cells span without end',
    'a.html',
    () => `<table>${'<tr><td>a<td>b<td colspan=1000 rowspan=1000>c'.repeat(20_000)}</table>`,
    /a\.html: có bảng quá rộng/,
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
    /a\.docx: có bảng quá rộng/,
  ],
  ['a macro in Word', 'a.docx', () => docx(p('x'), { 'word/vbaProject.bin': 'x' }), /macro/],
  [
    'a macro in Excel',
    'a.xlsx',
    () => zip({ 'xl/vbaProject.bin': 'x', 'xl/workbook.xml': '<workbook/>' }),
    /macro/,
  ],
  [
    'text taken from another file',
    'a.docx',
    () => docx(p('x'), { 'word/_rels/document.xml.rels': link('subDocument', 'file:///C:\\phan-2.docx') }),
    /liên kết ngoài/,
  ],
  [
    'a table taken from a workbook',
    'a.docx',
    () => docx(p('x'), { 'word/_rels/document.xml.rels': link('oleObject', 'file:///C:\\bang.xlsx') }),
    /liên kết ngoài/,
  ],
  [
    'values taken from another workbook',
    'a.xlsx',
    () => zip({ 'xl/workbook.xml': '<workbook/>', 'xl/externalLinks/externalLink1.xml': '<externalLink/>' }),
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
  ['text that is not UTF-8', 'a.txt', () => new Uint8Array([75, 0xea, 32, 0xe8]), /không phải văn bản UTF-8/],
  ['a PDF of nothing but its mark', 'a.pdf', () => '%PDF-1.7', /PDF hỏng/],
  ['an empty file', 'a.txt', () => '', /tệp trống/],
]

/** A file of 200 MB that takes no room on the disk. */
function sparse(name: string): string {
  const file = fileWith(name, 'x')
  truncateSync(file, 200 * 1024 * 1024)
  return file
}

/** A zip that says it is smaller than it is. */
function lying(): Uint8Array {
  const body = p('KẾ HOẠCH') + p('x'.repeat(80 * 1024 * 1024))
  const document = strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`)
  const zipped = Buffer.from(zipLarge({ 'word/document.xml': document }))
  const directory = zipped.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  zipped.writeUInt32LE(1000, directory + 24)
  return zipped
}

const HUGE = ['a.docx', 'a.xlsx', 'a.txt', 'a.html']
/** What is refused, and why. */
export const REFUSED: readonly (readonly [name: string, file: () => string, reason: RegExp])[] = [
  ...BOMBS.map(([name, file, content, reason]) => [name, () => fileWith(file, content()), reason] as const),
  ...HUGE.map(
    (name) => [`a file of 200 MB without reading it: ${name}`, () => sparse(name), /vượt mức/] as const,
  ),
  ['a file that is not there', () => join(temporaryFolder(), 'x.txt'), /không có tệp/],
  ['a folder', temporaryFolder, /không nhập được/],
  [
    'a zip that says it is smaller than it is: no more is unpacked than it says, and the cut is seen',
    () => fileWith('a.docx', lying()),
    /cắt cụt/,
  ],
]

/** Those that take seconds to make, by their names. */
export const LARGE = /bomb of many parts|attributes without end|cells span without end|smaller than it is/u

/** Imports them all in a process of its own. */
export const testRefused = (cases: typeof REFUSED): void =>
  describe('In bounded time and memory, with one clear line, an import refuses', () => {
    let answers: readonly Said[]
    beforeAll(() => {
      // The readers load their code late: a harmless file of each kind first, so that only the others are measured.
      const harmless = [fileWith('a.docx', docx(p('KẾ HOẠCH'))), fileWith('a.xlsx', xlsx([['KẾ HOẠCH']]))]
      const files = cases.map(([, file]) => file())
      answers = saidInBounds('importKeHoach', [...harmless, ...files]).slice(harmless.length)
    })

    test.each(cases.map(([name, , reason], at) => [name, at, reason] as const))('%s', (_, at, reason) => {
      const { said = '', megabytes } = answers[at] ?? {}
      expect(said).toMatch(reason)
      expect(said).not.toContain('\n')
      expect(megabytes).toBeLessThan(LIMIT_MB)
    })
  })
