import type { KetQuaNhap } from '../../src/import/source/ket-qua'
import { readDocx } from '../../src/import/read/read-docx'
import { type Cell, docx, fromDocx, imported, p, table, tasksOf, W, zip } from './made'

const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const HEAD = ['STT', 'Nhiệm vụ', 'Kết quả', 'Thời hạn', 'Phân công']
const TASK: readonly Cell[] = ['1', 'Việc A', 'Báo cáo', 'Quý I/2026', 'Sở A']
const TITLE = p('KẾ HOẠCH') + p('Cải cách hành chính năm 2026') + p('I. MỤC TIÊU')
const MADE = [[undefined, ['Việc A', ['Báo cáo', 'Quý I/2026', 'Sở A']]]]
const notesOf = ({ baoCao }: KetQuaNhap): string[] => baoCao.map(({ loi }) => loi)
const named = (type: string, target: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/${type}" Target="${target}"/></Relationships>`

describe('A Word file is read as Word reads it', () => {
  const document = `<w:document ${W}><w:body>${table(HEAD, TASK)}</w:body></w:document>`
  const renamed = (from: RegExp, to: string): string => document.replace(from, to)

  test.each<[string, Readonly<Record<string, string>>]>([
    [
      'its main part has another name',
      { '_rels/.rels': named('officeDocument', 'word/document2.xml'), 'word/document2.xml': document },
    ],
    [
      'its main part is named from the root',
      { '_rels/.rels': named('officeDocument', '/tai-lieu/chinh.xml'), 'tai-lieu/chinh.xml': document },
    ],
    [
      'only the content types name its main part',
      {
        '[Content_Types].xml':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/a/b.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        'a/b.xml': document,
      },
    ],
    ['its parts are spelt with capitals', { 'Word/Document.XML': document }],
    ["its parts are spelt with Windows' separators", { 'word\\document.xml': document }],
    [
      'its elements have another prefix',
      {
        'word/document.xml': renamed(/(<\/?|\s|xmlns:)w:?(?=\w+[ >/=]|=")/gu, '$1x:').replace(
          'xmlns:x:=',
          'xmlns:x=',
        ),
      },
    ],
    [
      'its elements have no prefix',
      {
        'word/document.xml': renamed(/(<\/?)w:/gu, '$1').replace(W, `${W} xmlns="${WORDS}"`),
      },
    ],
    [
      'it is a strict one',
      {
        'word/document.xml': renamed(
          new RegExp(WORDS, 'u'),
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        ),
      },
    ],
  ])('where %s', (_, parts) => {
    expect(tasksOf(imported(readDocx(zip(parts), 'ke-hoach.docx')).keHoach)).toEqual(MADE)
  })
})

describe('A number that Word counts', () => {
  const level = (at: number, more = '', format = 'decimal') =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="%${at + 1}."/></w:lvl>`
  const numbering = (levels: string, num = '') =>
    `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/>${num}</w:num></w:numbering>`
  const style = (id: string, properties: string, based = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}">${based && `<w:basedOn w:val="${based}"/>`}<w:pPr>${properties}</w:pPr></w:style>`
  const styles = (...all: readonly string[]) => `<w:styles ${W}>${all.join('')}</w:styles>`
  const IN_LIST = '<w:numPr><w:numId w:val="1"/></w:numPr>'
  const lines = (kieu: string, more = '') =>
    ['Một.', 'Hai.'].map((text) => p(text, `<w:pStyle w:val="${kieu}"/>${more}`)).join('')
  const khoanOf = (body: string, parts: Readonly<Record<string, string>>) =>
    fromDocx(TITLE + body, parts).keHoach.mucTieu?.khoan

  test.each([
    ['in the style', lines('K'), styles(style('K', IN_LIST)), numbering(level(0))],
    [
      'in the style below it',
      lines('C'),
      styles(style('K', IN_LIST), style('C', '', 'K')),
      numbering(level(0)),
    ],
    [
      'on the level that the list keeps for the style',
      lines('K'),
      styles(style('K', IN_LIST)),
      numbering(level(0, '', 'none') + level(1, '<w:pStyle w:val="K"/>')),
    ],
    [
      'in the style that paragraphs have by themselves',
      p('Một.') + p('Hai.'),
      `<w:styles ${W}><w:style w:type="paragraph" w:default="1" w:styleId="N"><w:pPr>${IN_LIST}</w:pPr></w:style></w:styles>`,
      numbering(level(0)),
    ],
  ])('is read where it stands %s', (_, body, styleParts, list) => {
    const title = TITLE.replace(/<w:pPr>/gu, '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr>')
    const { keHoach } = fromDocx(title + body, { 'word/styles.xml': styleParts, 'word/numbering.xml': list })
    expect(keHoach.mucTieu?.khoan).toEqual([{ noiDung: 'Một.' }, { noiDung: 'Hai.' }])
  })

  test('is none where the paragraph takes it off', () => {
    const body = lines('K', '<w:numPr><w:numId w:val="0"/></w:numPr>')
    const parts = {
      'word/styles.xml': styles(style('K', IN_LIST)),
      'word/numbering.xml': numbering(level(0)),
    }
    expect(khoanOf(body, parts)).toBeUndefined()
  })

  test('begins where the list begins', () => {
    const start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride>'
    const parts = {
      'word/styles.xml': styles(style('K', IN_LIST)),
      'word/numbering.xml': numbering(level(0), start),
    }
    expect(khoanOf(lines('K'), parts)).toEqual([{ so: 3, noiDung: 'Một.' }, { noiDung: 'Hai.' }])
  })

  describe('in a cell that has nothing else', () => {
    const cell = (text: string, properties = '') => `<w:tc>${p(text, properties)}</w:tc>`
    const row = (first: string, ...others: readonly string[]) =>
      `<w:tr>${first}${others.map((text) => cell(text)).join('')}</w:tr>`
    const grid = (own: string, ...tasks: readonly string[]) =>
      `<w:tbl>${row(cell('TT'), 'Nhiệm vụ', 'Cơ quan thực hiện')}${tasks.map((ten) => row(cell('', own), ten, 'Sở A')).join('')}</w:tbl>`
    const TASKS = ['Rà soát', 'kiểm tra', 'Số hóa'] as const
    const namesOf = (body: string, parts: Readonly<Record<string, string>>) =>
      tasksOf(fromDocx(TITLE + body, parts).keHoach).flatMap(([, ...tasks]) => tasks.map((each) => each?.[0]))

    test.each([
      ['decimal', IN_LIST, ''],
      ['decimalZero', IN_LIST, ''],
      ['decimal', '<w:pStyle w:val="K"/>', styles(style('K', IN_LIST))],
    ])('is the number of a task: %s by %s', (format, own, styleParts) => {
      const parts = {
        'word/numbering.xml': numbering(level(0, '', format)),
        ...(styleParts ? { 'word/styles.xml': styleParts } : {}),
      }
      expect(namesOf(grid(own, ...TASKS), parts)).toEqual(TASKS)
    })

    test('names a group with a Roman one', () => {
      const list = { 'word/numbering.xml': numbering(level(0, '', 'upperRoman')) }
      const body = grid(IN_LIST, 'CẢI CÁCH THỂ CHẾ')
        .replace('Sở A', '')
        .replace('</w:tbl>', row(cell('1'), 'Rà soát', 'Sở A') + '</w:tbl>')
      expect(fromDocx(TITLE + body, list).keHoach.linhVuc).toMatchObject([{ ten: 'CẢI CÁCH THỂ CHẾ' }])
    })

    test('is nothing where it is a bullet', () => {
      const list = { 'word/numbering.xml': numbering(level(0, '', 'bullet')) }
      const { keHoach, baoCao } = fromDocx(TITLE + grid(IN_LIST, 'Rà soát'), list)
      expect(tasksOf(keHoach)).toEqual([[undefined, ['Rà soát', [undefined, undefined, 'Sở A']]]])
      expect(JSON.stringify(baoCao)).not.toContain('số thứ tự')
    })
  })
})

describe('What Word does not show', () => {
  const cut = (kind: string) => `<w:rPr><w:${kind} w:id="1" w:author="A"/></w:rPr>`
  const moDauOf = (body: string) => fromDocx(TITLE + body).keHoach.mucTieu?.moDau

  test.each([
    ['once', p('Nâng cao ', cut('del')) + p('hiệu quả.'), ['Nâng cao hiệu quả.']],
    ['twice', p('Nâng ', cut('del')) + p('cao ', cut('del')) + p('hiệu quả.'), ['Nâng cao hiệu quả.']],
    ['with text that was moved', p('Nâng cao ', cut('moveFrom')) + p('hiệu quả.'), ['Nâng cao hiệu quả.']],
    [
      'around a bookmark',
      `${p('Nâng cao ', cut('del'))}<w:bookmarkEnd w:id="1"/>${p('hiệu quả.')}`,
      ['Nâng cao hiệu quả.'],
    ],
    ['at the end', p('Nâng cao.') + p('Hết.', cut('del')), ['Nâng cao.', 'Hết.']],
  ])('is a mark between paragraphs that was deleted %s', (_, body, wanted) => {
    expect(moDauOf(body)).toEqual(wanted)
  })

  test('is a mark that was deleted in a cell', () => {
    const cell = `<w:tc>${p('Việc ', cut('del'))}${p('A')}</w:tc>`
    const body = table(HEAD, TASK).replace(/<w:tc><w:tcPr><\/w:tcPr>(?:(?!<w:tc>).)*Việc A.*?<\/w:tc>/u, cell)
    expect(tasksOf(fromDocx(body).keHoach)).toEqual(MADE)
  })

  const STYLES = `<w:styles ${W}><w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Goc"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Goc"/></w:style></w:styles>`
  const run = (text: string, properties = '') =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

  test.each([
    ['in the run', `<w:p>${run('Một.')}${run(' Nháp.', '<w:vanish/>')}</w:p>`],
    ['in the style of the run', `<w:p>${run('Một.')}${run(' Nháp.', '<w:rStyle w:val="An"/>')}</w:p>`],
    [
      'in the style of the paragraph',
      `${p('Một.')}<w:p><w:pPr><w:pStyle w:val="Con"/></w:pPr>${run('Nháp.')}</w:p>`,
    ],
    [
      'in a link',
      `<w:p>${run('Một.')}<w:hyperlink>${run(' Nháp.', '<w:vanish w:val="1"/>')}</w:hyperlink></w:p>`,
    ],
  ])('are hidden words, named in a note: %s', (_, body) => {
    const result = fromDocx(TITLE + body, { 'word/styles.xml': STYLES })
    expect(result.keHoach.mucTieu?.moDau).toEqual(['Một.'])
    expect(notesOf(result)).toContainEqual(expect.stringMatching(/chữ ẩn.*Nháp\./u))
  })

  test.each([
    ['in the run', `<w:p>${run('Một.')}${run(' Bỏ.', '<w:strike/>')}</w:p>`],
    ['twice', `<w:p>${run('Một.')}${run(' Bỏ.', '<w:dstrike w:val="true"/>')}</w:p>`],
    [
      'in a cell',
      `<w:p>${run('Một.')}</w:p><w:tbl><w:tr><w:tc><w:p>${run('Bỏ.', '<w:strike/>')}</w:p></w:tc></w:tr></w:tbl>`,
    ],
    ['and said to be not', `<w:p>${run('Một.', '<w:strike w:val="0"/>')}${run(' Bỏ.', '<w:strike/>')}</w:p>`],
  ])('are struck words, which are deleted and named in a note: %s', (_, body) => {
    const result = fromDocx(TITLE + body)
    expect(JSON.stringify(result.keHoach)).not.toContain('Bỏ')
    expect(result.keHoach.mucTieu?.moDau?.[0]).toBe('Một.')
    expect(notesOf(result)).toContainEqual(expect.stringMatching(/gạch bỏ.*Bỏ\./u))
  })

  test('is not what says that it is no longer hidden', () => {
    const body = `<w:p><w:pPr><w:pStyle w:val="Con"/></w:pPr>${run('Một.', '<w:vanish w:val="0"/>')}</w:p>`
    expect(fromDocx(TITLE + body, { 'word/styles.xml': STYLES }).keHoach.mucTieu?.moDau).toEqual(['Một.'])
  })
})

test('A refusal says what the reader could not open: the plan may be there', () => {
  const file = docx('<w:altChunk r:id="r1"/>')
  expect(() => imported(readDocx(file, 'ke-hoach.docx'))).toThrow(
    expect.objectContaining({ hint: expect.stringContaining('nhúng từ tệp khác') as string }) as Error,
  )
})

test.each([
  ['a paragraph', p('A '.repeat(100_000))],
  ['a cell', table(HEAD, ['1', 'A '.repeat(100_000), '', '', ''])],
])('%s without end is refused, with its place', (_, body) => {
  expect(() => readDocx(docx(body), 'ke-hoach.docx')).toThrow(/(?:đoạn 1|bảng 1, hàng 2) dài \d+ ký tự/u)
})

describe('A sign of Insert Symbol', () => {
  const sym = (font: string, code: string) => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`
  const run = (text: string, font = '') =>
    `<w:r><w:rPr>${font && `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
  const readSigns = (sign: string) => {
    const { keHoach, baoCao } = fromDocx(`${TITLE}<w:p>${run('Đạt ')}${sign}${run(' 95% hồ sơ.')}</w:p>`)
    return {
      moDau: keHoach.mucTieu?.moDau,
      notes: baoCao.map(({ loi }) => loi).filter((loi) => loi.includes('Insert Symbol')),
    }
  }

  test.each([
    ['Symbol', 'F0B3', '≥'],
    ['Symbol', 'F0A3', '≤'],
    ['Symbol', '00B1', '±'],
    ['Symbol', 'F0B4', '×'],
    ['Symbol', 'F0B8', '÷'],
    ['Symbol', 'F0B9', '≠'],
    ['Symbol', 'F0AE', '→'],
    ['symbol', 'f0b0', '°'],
    ['Wingdings', 'F0FE', '☑'],
    ['Wingdings', 'F0A8', '☐'],
    ['Wingdings', 'F0FC', '✓'],
    ['Wingdings', 'F0E0', '→'],
    ['Wingdings 2', 'F052', '☑'],
    ['Times New Roman', '2265', '≥'],
  ])('%s %s is "%s"', (font, code, sign) => {
    expect(readSigns(sym(font, code))).toEqual({ moDau: [`Đạt ${sign} 95% hồ sơ.`], notes: [] })
  })

  test('is the same as a letter of the text in that font', () => {
    expect(readSigns(run('\uf0b3', 'Symbol')).moDau).toEqual(['Đạt ≥ 95% hồ sơ.'])
  })

  test.each([
    ['Wingdings', 'F04A'],
    ['Webdings', 'F061'],
    ['Symbol', 'F0F0'],
    ['Phông Lạ', 'F041'],
    ['Symbol', 'zz'],
  ])('that is not known, %s %s, is told with its font and code', (font, code) => {
    expect(readSigns(sym(font, code)).notes).toEqual([expect.stringContaining(`${font} ${code}`)])
  })
})
