import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { saidInBounds } from '../read/bounded'
import { temporaryFolder } from '../read/temporary'
import { docx, p, W, zip } from './made'

/** In megabytes more than the program had before. */
const MOST = 330
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const times = (count: number, make: (nth: number) => string): string =>
  Array.from({ length: count }, (_, nth) => make(nth)).join('')

/** A sheet whose cells all name the first shared string. */
const sharing = (string: string, rows: number): Uint8Array =>
  zip({
    'xl/workbook.xml': `<workbook xmlns:r="${RELATIONS}"><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="a.xml"/></Relationships>`,
    'xl/a.xml': `<worksheet><sheetData>${times(rows, () => `<row>${'<c t="s"><v>0</v></c>'.repeat(5)}</row>`)}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst><si>${string}</si></sst>`,
  })

/** A sheet of numbers in one format. */
const shownAs = (format: string, rows: number): Uint8Array =>
  zip({
    'xl/workbook.xml': `<workbook xmlns:r="${RELATIONS}"><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="a.xml"/></Relationships>`,
    'xl/a.xml': `<worksheet><sheetData><row><c t="inlineStr"><is><t>KẾ HOẠCH</t></is></c></row>${times(rows, (nth) => `<row><c s="1"><v>${nth}</v></c></row>`)}</sheetData></worksheet>`,
    'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${format}"/></numFmts><cellXfs><xf/><xf numFmtId="200"/></cellXfs></styleSheet>`,
  })

/** Paragraphs of one list. */
const listed = (level: string, paragraphs: number): Uint8Array =>
  docx(
    p('KẾ HOẠCH') +
      p('Việc', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>').repeat(paragraphs),
    {
      'word/numbering.xml': `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">${level}</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    },
  )

const inNames = (names: number): string => times(names, (nth) => ` xmlns:a${nth}="u"`)

test.each<[string, string, () => Uint8Array, RegExp]>([
  [
    'a long string in each cell',
    'a.xlsx',
    () => sharing(`<t>${'việc lớn '.repeat(5000)}</t>`, 40_000),
    /quá nhiều chữ/u,
  ],
  [
    'a string of many runs in each cell',
    'a.xlsx',
    () => sharing('<r><t>chữ </t></r>'.repeat(5000), 20_000),
    /quá nhiều chữ/u,
  ],
  [
    'a format of quotes that never close',
    'a.xlsx',
    () => shownAs('&quot;'.repeat(99_999) + '['.repeat(99_999), 3000),
    /^$/u,
  ],
  [
    'a number of a hundred thousand numbers',
    'a.docx',
    () => listed(`<w:lvlText w:val="${'%1.'.repeat(100_000)}"/>`, 3000),
    /đánh số tự động dài/u,
  ],
  [
    'Roman numerals from two thousand million',
    'a.docx',
    () => listed('<w:start w:val="2000000000"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/>', 30),
    /^$/u,
  ],
  [
    'letters from what is no number',
    'a.docx',
    () => listed('<w:start w:val="x"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/>', 30),
    /^$/u,
  ],
  [
    'lists that borrow each other’s style',
    'a.docx',
    () =>
      docx(p('KẾ HOẠCH'), {
        'word/numbering.xml': `<w:numbering ${W}>${times(100_000, (nth) => `<w:abstractNum w:abstractNumId="${nth}"><w:numStyleLink w:val="n${nth}"/></w:abstractNum>`)}</w:numbering>`,
      }),
    /^$/u,
  ],
  [
    'three hundred names in each of three hundred elements',
    'a.docx',
    () =>
      docx(
        p('KẾ HOẠCH') +
          times(250, (nth) => `<x${inNames(290).replaceAll('xmlns:', `xmlns:b${nth}`)}>`) +
          '</x>'.repeat(250),
      ),
    /^$/u,
  ],
  [
    'many prefixes of one vocabulary',
    'a.docx',
    () =>
      docx(
        `<x${inNames(290).replaceAll('"u"', '"http://schemas.openxmlformats.org/wordprocessingml/2006/main"')}/>`,
      ),
    /tiền tố/u,
  ],
  [
    'a heading again and again',
    'a.docx',
    () => docx(p('KẾ HOẠCH') + times(40_000, (nth) => p(`I. MỤC ${nth}`))),
    /^$/u,
  ],
])('%s: read, or refused by its name, in bounded time and memory', (_, name, content, reason) => {
  const file = join(temporaryFolder(), name)
  writeFileSync(file, content())
  const [answer] = saidInBounds('importKeHoach', [file])
  expect(answer?.said).toMatch(reason)
  expect(answer?.megabytes).toBeLessThan(MOST)
})
