import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { editWorkbook, type SuaTrang } from '../../src/office/edit/edit-workbook'
import { openWorkbook } from '../../src/office/open-workbook'
import { spellRef } from '../../src/office/refs'
import { UserError } from '../../src/problem'
import { testNeeding } from '../read/programs'
import { temporaryFolder } from '../read/temporary'
import { faultsOf } from '../read/validate'
import { richParts, richWorkbook } from './rich-workbook'

const SHEET = 'xl/worksheets/sheet1.xml'
const edit = (...changes: SuaTrang[]): Uint8Array => editWorkbook(richWorkbook(), 'mau.xlsx', changes)
const partsOf = (content: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(content)).map(([name, bytes]) => [name, strFromU8(bytes)]))
const before = Object.fromEntries(Object.entries(richParts).map(([name, bytes]) => [name, strFromU8(bytes)]))
const changedParts = (content: Uint8Array): string[] => {
  const after = partsOf(content)
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => before[name] !== after[name],
  )
}
/** Every cell that holds something, by its place. */
const shownIn = (content: Uint8Array, ten: string): Record<string, string> =>
  Object.fromEntries(
    (openWorkbook(content, 'mau.xlsx').find((each) => each.ten === ten)?.hang ?? [])
      .flatMap(({ o }) => o)
      .map((cell) => [spellRef(cell), cell.hong ?? cell.chu]),
  )
const TEN = 'Nhiệm vụ'
const at = (ref: string, gia: string | number | boolean | null) => {
  const [, letter = '', row = ''] = /^([A-Z])(\d+)$/u.exec(ref) ?? []
  return { row: Number(row), column: letter.charCodeAt(0) - 65, gia }
}

describe('A workbook that people own', () => {
  test('keeps every byte but those of the cell, where no formula looks at it', () => {
    const after = edit({ ten: TEN, o: [at('E3', 'Đang làm <rồi> & "nữa"')] })
    expect(changedParts(after).sort()).toEqual(
      [
        '[Content_Types].xml',
        SHEET,
        'xl/_rels/workbook.xml.rels',
        'xl/calcChain.xml',
        'xl/workbook.xml',
      ].sort(),
    )
    const cell =
      '<c r="E3" s="6" t="inlineStr"><is><t xml:space="preserve">Đang làm &lt;rồi&gt; &amp; "nữa"</t></is></c>'
    expect(partsOf(after)[SHEET]).toBe(before[SHEET]?.replace(/<c r="E3".*?<\/c>/u, cell))
    expect(shownIn(after, TEN)['E3']).toBe('Đang làm <rồi> & "nữa"')
  })

  test.each([
    ['a number', 12.5, '1250%'],
    ['text that looks like a number', '40.372', '40.372'],
    ['a yes', true, 'TRUE'],
    ['signs that XML has no place for', 'a\u0007b_x0041_', 'a\u0007b_x0041_'],
    ['marks that stand apart', 'Số liệu'.normalize('NFD'), 'Số liệu'],
    ['nothing', null, undefined],
  ])('takes %s', (_, gia, shown) => {
    expect(shownIn(edit({ ten: TEN, o: [at('F3', gia)] }), TEN)['F3']).toBe(shown)
  })

  test('loses the results of the formulas that look at the cell, also through others, and no other', () => {
    const shown = shownIn(edit({ ten: TEN, o: [at('A2', 7), at('F2', 0.5)] }), TEN)
    expect([shown['H2'], shown['F4'], shown['E4'], shown['F5']]).toEqual(Array(4).fill('chua-tinh'))
    expect([shown['H3'], shown['H4'], shown['A2'], shown['F2']]).toEqual(['4', '6', '7', '50%'])
  })

  test('is reckoned anew by Excel; the order of reckoning goes with its relationship and its type', () => {
    const after = partsOf(edit({ ten: TEN, o: [at('A2', 7)] }))
    expect(after['xl/workbook.xml']).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>')
    expect(Object.keys(after)).not.toContain('xl/calcChain.xml')
    expect(after['[Content_Types].xml']).not.toContain('calcChain')
    expect(after['xl/_rels/workbook.xml.rels']).not.toContain('calcChain')
  })

  test.each([
    ['a formula', { ten: TEN, o: [at('E4', 'x')] }, /ô E4: ô có công thức/u],
    [
      'the first cell of a shared formula',
      { ten: TEN, o: [{ ...at('H2', 1), thayCongThuc: true as const }] },
      /H2/u,
    ],
    ['an array', { ten: TEN, o: [{ ...at('F4', 1), thayCongThuc: true as const }] }, /F4/u],
    ['a cell under a merged one', { ten: TEN, o: [at('B5', 'x')] }, /B5: ô nằm trong các ô bị gộp/u],
    ['a sheet that is not there', { ten: 'Khác' }, /không có bảng "Khác"/u],
  ])('is not touched where the change meets %s', (_, change, message) => {
    expect(() => edit(change)).toThrow(UserError)
    expect(() => edit(change)).toThrow(message)
  })

  test('gives up a formula where the change says so', () => {
    const after = edit({ ten: TEN, o: [{ ...at('H3', 1), thayCongThuc: true }] })
    expect(partsOf(after)[SHEET]).toContain('<c r="H3"><v>1</v></c>')
  })

  test('gets cells and rows that it does not have yet, in their order, with the style of their column', () => {
    const after = edit({
      ten: TEN,
      o: [at('C4', 'Sở Y tế'), at('B9', 'xa'), at('B7', 'gần'), at('J1', 'phải')],
    })
    const xml = partsOf(after)[SHEET] ?? ''
    expect(Array.from(xml.matchAll(/<row r="(\d+)"/gu), ([, row]) => row)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '7',
      '9',
    ])
    expect(xml).toMatch(/<c r="B4".*?<c r="C4" t="inlineStr">.*?<c r="D4"/u)
    expect(xml).toContain('<c r="B7" s="2" t="inlineStr">')
    expect(xml).toContain('<dimension ref="A1:J9"/>')
    expect(shownIn(after, TEN)).toMatchObject({ C4: 'Sở Y tế', B7: 'gần', B9: 'xa', J1: 'phải' })
  })

  test('has rows added below the last; lists, colours, filter and print area that ended there reach them', () => {
    const parts = { ...richParts }
    const short = strFromU8(richParts[SHEET] ?? new Uint8Array())
      .replace(/<row r="5".*?<\/row>/u, '')
      .replace(/<mergeCells.*?<\/mergeCells>/u, '')
    parts[SHEET] = strToU8(short)
    const after = editWorkbook(zipSync(parts), 'mau.xlsx', [
      { ten: TEN, hangThem: [[4, 'Việc mới', undefined, 45800, 'Hoàn thành'], [5]] },
    ])
    const { [SHEET]: xml = '', 'xl/workbook.xml': workbook } = partsOf(after)
    expect(shownIn(after, TEN)).toMatchObject({ A5: '4', B5: 'Việc mới', E5: 'Hoàn thành', A6: '5' })
    expect(xml).toContain('<c r="B5" s="2" t="inlineStr">')
    expect(xml).toContain('conditionalFormatting sqref="E2:E6"')
    expect(xml).toContain('<xm:sqref>C2:C6</xm:sqref>')
    expect(xml).toContain('<xm:sqref>F2:F6</xm:sqref>')
    expect(xml).toMatch(/<autoFilter ref="A1:F6"/u)
    expect(workbook).toContain(
      '\'Nhiệm vụ\'!$A$1:$F$6</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">\'Nhiệm vụ\'!$A$1:$F$6<',
    )
  })

  test('comes out the same twice', () => {
    const change = { ten: TEN, o: [at('A2', 7)], ghiChu: [{ row: 3, column: 1, chu: 'xem lại' }] }
    expect(edit(change)).toEqual(edit(change))
  })
})

testNeeding('ooxml-validator')('Excel takes a workbook with cells, rows and notes put in', () => {
  const file = join(temporaryFolder(), 'sua.xlsx')
  const notes = (ten: string) => ({ ten, ghiChu: [{ row: 1, column: 0, chu: 'xem lại' }] })
  const rows = { o: [at('A2', 7), at('C4', 'x'), at('F2', true)], hangThem: [['thêm']] }
  writeFileSync(file, edit({ ...notes(TEN), ...rows }, notes('Danh mục'), notes('Biểu đồ của tôi')))
  const known = join(temporaryFolder(), 'mau.xlsx')
  writeFileSync(known, richWorkbook())
  expect(faultsOf(file)).toEqual(faultsOf(known))
})

describe('Notes', () => {
  test('stand beside those that are there; a cell in talk gives its note to the next', () => {
    const after = partsOf(
      edit({
        ten: TEN,
        ghiChu: [
          { row: 2, column: 2, chu: 'chưa đúng' },
          { row: 3, column: 5, chu: 'quá 100%' },
          { row: 3, column: 5, chu: 'và lẻ' },
        ],
      }),
    )
    const comments = after['xl/comments1.xml'] ?? ''
    expect(comments).toContain('Chị Lan: ')
    expect(comments).toMatch(/<comment ref="D2" authorId="1">.*Ô C2: chưa đúng/u)
    expect(comments).toMatch(/<comment ref="F3" authorId="1">.*quá 100%.*\nvà lẻ/su)
    const shapes = after['xl/drawings/vmlDrawing1.vml'] ?? ''
    expect(
      Array.from(shapes.matchAll(/<x:Row>(\d+)<\/x:Row><x:Column>(\d+)/gu), ([, row, column]) => [
        row,
        column,
      ]),
    ).toEqual([
      ['1', '2'],
      ['1', '3'],
      ['2', '5'],
    ])
    expect(new Set(Array.from(shapes.matchAll(/<v:shape [^>]*id="([^"]+)"/gu), ([, id]) => id)).size).toBe(3)
    expect(after[SHEET]).toBe(before[SHEET])
  })

  test.each(['Danh mục', 'Biểu đồ của tôi'])('are hung on a sheet that has none: %s', (ten) => {
    const after = edit({ ten, ghiChu: [{ row: 1, column: 0, chu: 'một <hai>' }] })
    const parts = partsOf(after)
    const nth = ten === 'Danh mục' ? 2 : 3
    const sheet = parts[`xl/worksheets/sheet${nth}.xml`] ?? ''
    const relations = parts[`xl/worksheets/_rels/sheet${nth}.xml.rels`] ?? ''
    const id = /<legacyDrawing [^>]*r:id="([^"]+)"\/>(?:<\/worksheet>)$/u.exec(sheet)?.[1]
    expect(relations).toMatch(
      new RegExp(`Id="${id ?? '?'}" Type="[^"]*/vmlDrawing" Target="/xl/drawings/`, 'u'),
    )
    expect(parts['xl/cchc-comments1.xml']).toContain('một &lt;hai&gt;')
    expect(parts['[Content_Types].xml']).toContain('PartName="/xl/cchc-comments1.xml"')
    expect(openWorkbook(after, 'mau.xlsx').find((each) => each.ten === ten)?.coNhanXet).toBe(true)
  })
})

/** A sheet with what some programs write: a prefix, no places, targets from the root, no list of strings. */
function strangeWorkbook(sheet: string, workbook = 'x:'): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relations = (type: string, target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="R1" Type="${office}/${type}" Target="${target}"/></Relationships>`
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>',
    ),
    '_rels/.rels': strToU8(relations('officeDocument', '/XL/book.xml')),
    'XL/book.xml': strToU8(
      `<${workbook}workbook xmlns${workbook && ':x'}="${main}" xmlns:q="${office}"><${workbook}sheets><${workbook}sheet name="Tờ" sheetId="1" q:id="R1"/></${workbook}sheets></${workbook}workbook>`,
    ),
    'XL/_rels/book.xml.rels': strToU8(relations('worksheet', '/XL/Tờ/Một.xml')),
    'XL/Tờ/Một.xml': strToU8(sheet.replace('MAIN', main)),
  })
}

describe('Other programs', () => {
  test('may write prefixes and leave places out', () => {
    const content = strangeWorkbook(
      '<x:worksheet xmlns:x="MAIN"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row/></x:sheetData></x:worksheet>',
    )
    const after = editWorkbook(content, 'a.xlsx', [
      {
        ten: 'Tờ',
        o: [at('B1', 'hai'), at('D1', 4), at('A2', 'ba'), at('A5', 5)],
        ghiChu: [{ row: 1, column: 0, chu: 'ơ' }],
      },
    ])
    expect(shownIn(after, 'Tờ')).toEqual({ A1: '1', B1: 'hai', D1: '4', A2: 'ba', A5: '5' })
    expect(openWorkbook(after, 'a.xlsx')[0]?.coNhanXet).toBe(true)
  })

  test('may leave the sheet empty', () => {
    const content = strangeWorkbook('<worksheet xmlns="MAIN"><sheetData/></worksheet>', '')
    const after = editWorkbook(content, 'a.xlsx', [{ ten: 'Tờ', hangThem: [['a'], ['b']] }])
    expect(shownIn(after, 'Tờ')).toEqual({ A1: 'a', A2: 'b' })
  })

  test('may break the file off in the middle, which is said', () => {
    const content = strangeWorkbook('<worksheet xmlns="MAIN"><sheetData><row><c><v>1', '')
    expect(() => editWorkbook(content, 'a.xlsx', [{ ten: 'Tờ', o: [at('A1', 1)] }])).toThrow(UserError)
  })
})
