import { readXlsx } from '../../src/import/read/read-xlsx'
import { imported, tasksOf, zip } from './made'

/** Fonts of cells by their style: 0 Unicode, 1 TCVN3, 2 TCVN3 in capitals, 3 VNI, 4 struck through, 5 TCVN3 by its name alone. */
const FONTS = [
  ['Times New Roman'],
  ['.VnTime'],
  ['.VnTimeH'],
  ['VNI-Times'],
  ['Times New Roman', '<strike/>'],
  ['.VnArial'],
]
const STYLES = `<styleSheet><fonts>${FONTS.map(([ten = '', more = '']) => `<font>${more}<name val="${ten}"/></font>`).join('')}</fonts><cellXfs>${FONTS.map((_, at) => `<xf numFmtId="0" fontId="${at}"/>`).join('')}</cellXfs></styleSheet>`

/** A cell: its text, or its runs, and its style. */
type Cell = string | readonly [text: string, style: number]
const cellOf = (cell: Cell): string => {
  const [text, style] = typeof cell === 'string' ? [cell, 0] : cell
  return `<c s="${style}" t="inlineStr"><is>${text.startsWith('<r>') ? text : `<t>${text}</t>`}</is></c>`
}
const HEAD = ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Thời gian', 'Chủ trì']

/** What an import reads of a workbook of these rows, the tasks first. */
function read(...rows: readonly (readonly Cell[])[]) {
  const data = [HEAD, ...rows].map((row) => `<row>${row.map(cellOf).join('')}</row>`).join('')
  const book = zip({
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="x" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${data}</sheetData></worksheet>`,
    'xl/styles.xml': STYLES,
  })
  const { keHoach, baoCao } = imported(readXlsx(book, 'a.xlsx'))
  return { tasks: tasksOf(keHoach).flatMap(([, ...own]) => own), notes: baoCao.map(({ loi }) => loi) }
}

describe('A cell of a workbook in a font of before Unicode', () => {
  test.each([
    ['one cell', 1, 'B¸o c¸o', 'Báo cáo'],
    ['capitals that only the font has', 2, 'kÕ ho¹ch', 'KẾ HOẠCH'],
    ['VNI', 3, 'Baùo caùo', 'Báo cáo'],
    ['a word whose letters alone do not tell', 1, 'NghÞ', 'Nghị'],
    [
      'a run',
      0,
      '<r><t>Báo cáo </t></r><r><rPr><rFont val=".VnTime"/></rPr><t>quý</t></r><r><rPr><rFont val=".VnTime"/></rPr><t> mét</t></r>',
      'Báo cáo quý một',
    ],
  ])('is read as it shows among others in Unicode: %s', (_, style, text, wanted) => {
    const { tasks, notes } = read(['1', 'Rà soát sổ', [text, style], 'Quý I/2026', 'Sở A'])
    expect(tasks).toEqual([['Rà soát sổ', [wanted, 'Quý I/2026', { chuTri: 'Sở A' }]]])
    expect(notes).toContainEqual(expect.stringMatching(/phông \.?V.*bảng mã cũ .*đã chuyển sang Unicode/u))
  })

  test('is what it says where its font was only left behind', () => {
    const { tasks, notes } = read(['1', ['Rà soát sổ', 5], ['Báo cáo', 5], 'Quý I/2026', 'Sở A'])
    expect(tasks).toEqual([['Rà soát sổ', ['Báo cáo', 'Quý I/2026', { chuTri: 'Sở A' }]]])
    expect(notes.filter((note) => note.includes('bảng mã'))).toEqual([])
  })
})

test('What is struck through in a workbook is not read, and named: a run, a cell, a row', () => {
  const run =
    '<r><t>Kiểm tra </t></r><r><rPr><strike/><rFont val="Arial"/></rPr><t>và niêm phong </t></r><r><t>kho</t></r>'
  const { tasks, notes } = read(
    ['1', run, ['Biên bản', 4], 'Quý I/2026', 'Sở A'],
    [
      ['2', 4],
      ['Việc đã bỏ', 4],
      ['Tờ trình', 4],
      ['Quý II/2026', 4],
      ['Sở B', 4],
    ],
  )
  expect(tasks).toEqual([['Kiểm tra kho', [undefined, 'Quý I/2026', { chuTri: 'Sở A' }]]])
  expect(notes).toContainEqual(expect.stringMatching(/gạch bỏ.*và niêm phong … Biên bản … 2 … Việc đã bỏ/u))
})
