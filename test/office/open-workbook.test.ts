import { openWorkbook } from '../../src/office/open-workbook'
import { zip } from '../import/made'

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const cell = (ref: string, words: string): string =>
  `<c r="${ref}" t="inlineStr"><is><t>${words}</t></is></c>`

/** A workbook of one sheet of these rows; `strings`: its shared strings. `more`: a further sheet, and its part. */
function bookOf(rows: string, { strings = [], more }: { strings?: readonly string[]; more?: string } = {}) {
  const sheets = ['A', ...(more === undefined ? [] : ['B'])]
  const related = [
    ...sheets.map((_, at) => ['worksheet', `sheet${at + 1}.xml`] as const),
    ['sharedStrings', 's.xml'] as const,
  ]
  return zip({
    'xl/workbook.xml': `<workbook xmlns:r="${RELATIONS}"><sheets>${sheets.map((name, at) => `<sheet name="${name}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${related.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`).join('')}</Relationships>`,
    'xl/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    'xl/s.xml': `<sst>${strings.map((each) => `<si><t>${each}</t></si>`).join('')}</sst>`,
    ...(more ? { 'xl/sheet2.xml': more } : {}),
  })
}

test.each(['1', '99999999999', '-1', 'x', '0.5'])(
  'A cell with shared string %s of one is broken, not empty',
  (number) => {
    const [trang] = openWorkbook(
      bookOf(`<row r="1"><c r="A1" t="s"><v>${number}</v></c></row>`, { strings: ['mot'] }),
      'a.xlsx',
    )
    expect(trang?.hang[0]?.o).toMatchObject([{ row: 1, column: 0, hong: 'bao-loi' }])
  },
)

test.each<[string, string]>([
  ['in one row', `<row r="1">${cell('A1', 'mot')}${cell('B1', 'hai')}${cell('A1', 'ba')}</row>`],
  ['one after the other', `<row r="1">${cell('B1', 'mot')}${cell('B1', 'hai')}</row>`],
  [
    'in a row that stands twice',
    `<row r="1">${cell('B1', 'mot')}</row><row r="1">${cell('B1', 'hai')}</row>`,
  ],
  ['in a row further down', `<row r="1">${cell('B1', 'mot')}</row><row r="2">${cell('B1', 'hai')}</row>`],
])('Two cells in one place, %s, are refused', (_, rows) => {
  expect(() => openWorkbook(bookOf(rows), 'a.xlsx')).toThrow(/trang "A" có hai ô cùng ở [AB]1/u)
})

test('Rows and cells in another order are read', () => {
  const rows = `<row r="2">${cell('B2', 'bon')}${cell('A2', 'ba')}</row><row r="1">${cell('A1', 'mot')}</row>`
  const [trang] = openWorkbook(bookOf(rows), 'a.xlsx')
  expect(trang?.hang.flatMap(({ o }) => o)).toHaveLength(3)
})

test('A sheet that is not in the file is refused; one that is a chart has no cells', () => {
  const row = `<row r="1">${cell('A1', 'mot')}</row>`
  expect(() => openWorkbook(bookOf(row, { more: '' }), 'a.xlsx')).toThrow(
    /không có nội dung của trang tính "B"/u,
  )
  expect(openWorkbook(bookOf(row, { more: '<chartsheet/>' }), 'a.xlsx')).toHaveLength(1)
})

test('A cell that holds more than fifty pages is refused by its place', () => {
  const book = bookOf(`<row r="2">${cell('B2', 'chữ '.repeat(50_000))}</row>`)
  expect(() => openWorkbook(book, 'a.xlsx')).toThrow(/a\.xlsx: trang "A", ô B2 dài \d+ ký tự/u)
})
