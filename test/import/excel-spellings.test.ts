import { strFromU8, unzipSync } from 'fflate'
import type { KetQuaNhap } from '../../src/import/source/ket-qua'
import { readXlsx } from '../../src/import/read/read-xlsx'
import { fromXlsx, imported, tasksOf, xlsx, zip } from './made'

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const HEAD = ['STT', 'Nhiệm vụ', 'Kết quả', 'Thời hạn', 'Phân công']
const MADE = [[undefined, ['Việc A', ['Báo cáo', 'Quý I/2026', 'Sở A']]]]
const notesOf = ({ baoCao }: KetQuaNhap): string[] => baoCao.map(({ loi }) => loi)
const named = (type: string, target: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/${type}" Target="${target}"/></Relationships>`

const SHEET = [HEAD, ['1', 'Việc A', 'Báo cáo', 'Quý I/2026', 'Sở A']]

describe('An Excel file is read as Excel reads it', () => {
  const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const inline = (text: string, ref = '') =>
    `<c${ref && ` r="${ref}"`} t="inlineStr"><is><t>${text}</t></is></c>`
  const sheetOf = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`
  const rowsOf = (numbered: boolean) =>
    SHEET.map(
      (row, at) =>
        `<row${numbered ? ` r="${at + 3}"` : ''}>${row.map((text) => inline(text)).join('')}</row>`,
    ).join('')
  const book = (target: string) => ({
    'xl/workbook.xml': `<workbook xmlns:r="${RELATIONS}"><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': named('worksheet', target),
  })
  const plan = sheetOf(rowsOf(false))

  test.each<[string, Readonly<Record<string, string>>]>([
    [
      'neither rows nor cells say where they stand',
      { ...book('worksheets/sheet1.xml'), 'xl/worksheets/sheet1.xml': plan },
    ],
    ['only rows say where they stand', { ...book('a.xml'), 'xl/a.xml': sheetOf(rowsOf(true)) }],
    [
      'some cells say where they stand',
      {
        ...book('a.xml'),
        'xl/a.xml': sheetOf(
          `<row>${inline('STT', 'A1')}${HEAD.slice(1)
            .map((text) => inline(text))
            .join(
              '',
            )}</row><row>${inline('1')}${inline('Việc A')}${inline('Báo cáo', 'C2')}${inline('Quý I/2026')}${inline('Sở A')}</row>`,
        ),
      },
    ],
    ['the sheet is named from the root', { ...book('/trang/mot.xml'), 'trang/mot.xml': plan }],
    ['the sheet is named over a folder above', { ...book('../trang/mot.xml'), 'trang/mot.xml': plan }],
    [
      'the workbook has another name',
      {
        '_rels/.rels': named('officeDocument', 'xl/workbook2.xml'),
        'xl/workbook2.xml': book('')['xl/workbook.xml'],
        'xl/_rels/workbook2.xml.rels': named('worksheet', 'worksheets/sheet1.xml'),
        'xl/worksheets/sheet1.xml': plan,
      },
    ],
    [
      'its elements have a prefix',
      {
        'xl/workbook.xml': `<x:workbook xmlns:x="${SHEETS}" xmlns:q="${RELATIONS}"><x:sheets><x:sheet name="A" q:id="rId1"/></x:sheets></x:workbook>`,
        'xl/_rels/workbook.xml.rels': named('worksheet', 'a.xml'),
        'xl/a.xml': plan
          .replace(/(<\/?)(?=\w)/gu, '$1x:')
          .replace('<x:worksheet', `<x:worksheet xmlns:x="${SHEETS}"`),
      },
    ],
  ])('where %s', (_, parts) => {
    expect(tasksOf(imported(readXlsx(zip(parts), 'ke-hoach.xlsx')).keHoach)).toEqual(MADE)
  })
})

describe('A cell of an Excel file says what it shows', () => {
  const styled = (format: string, id = '164') =>
    `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${format.replace(/"/gu, '&quot;')}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs></styleSheet>`
  const cellOf = (value: string, styles: string): string | undefined =>
    fromXlsx([HEAD, ['1', 'Việc A', `<v>${value}</v>`, 'Quý I/2026', 'Sở A']], { styles }).keHoach
      .linhVuc?.[0]?.nhiemVu[0]?.moc[0]?.ketQua

  test.each([
    ['0.975', '0.0%', '97,5%'],
    ['0.975', '0%', '98%'],
    ['1', '0%', '100%'],
    ['0.5', '0.##%', '50%'],
    ['1250', '#,##0', '1.250'],
    ['1234567.5', '#,##0.00', '1.234.567,50'],
    ['12', '0" văn bản"', '12 văn bản'],
    ['12', '00', '12'],
    ['5', '00', '05'],
    ['-5', '0;(0)', '(5)'],
    ['0.30000000000000004', '', '0,3'],
    ['46280', 'd/m', '15/09'],
    ['46280', 'mm/yyyy', '09/2026'],
    ['46280', 'yyyy-mm-dd', '15/09/2026'],
    ['46280', 'm/d/yyyy', '15/09/2026'],
    ['46280.708333333336', 'dd/mm/yyyy hh:mm', '15/09/2026 17:00'],
    ['46280', '"ngày" dd "tháng" mm "năm" yyyy', 'ngày 15 tháng 09 năm 2026'],
    ['46280', '[$-42A]dddd, dd/mm/yyyy', '15/09/2026'],
    ['84905123456', 'dd/mm/yyyy', '84905123456'],
    ['-1', 'dd/mm/yyyy', '-1'],
  ])('%s in the format %s: %s', (value, format, shown) => {
    expect(cellOf(value, styled(format))).toBe(shown)
  })

  test.each([
    ['9', '0.975', '98%'],
    ['10', '0.975', '97,50%'],
    ['14', '46280', '15/09/2026'],
    ['16', '46280', '15/09'],
    ['17', '46280', '09/2026'],
  ])('in the format that Excel knows as %s', (id, value, shown) => {
    expect(cellOf(value, styled('', id))).toBe(shown)
  })

  test.each([
    ['Rà soát_x000D_\nvăn bản', 'Rà soát\nvăn bản'],
    ['Rà soát_x000D_văn bản', 'Rà soát\nvăn bản'],
    ['Rà soát_x000A_văn bản', 'Rà soát\nvăn bản'],
    ['Biểu_x005F_x000D_', 'Biểu_x000D_'],
    ['Mã A_x00_B', 'Mã A_x00_B'],
  ])('with characters that XML has no place for: %s', (text, wanted) => {
    const { keHoach } = fromXlsx([HEAD, ['1', 'Việc A', text, 'Quý I/2026', 'Sở A']])
    expect(keHoach.linhVuc?.[0]?.nhiemVu[0]?.moc[0]?.ketQua).toBe(wanted)
  })

  test.each([
    ['t="e"><v>#N/A</v>', /ô C2 báo lỗi của Excel \(#N\/A\)/u],
    ['t="e"><f>1/0</f><v>#DIV/0!</v>', /ô C2 báo lỗi của Excel \(#DIV\/0!\)/u],
    ['><f>A1</f></c', /ô C2 có công thức chưa tính/u],
  ])('or a note says that it says nothing: %s', (cell, note) => {
    const file = xlsx([HEAD, ['1', 'Việc A', '<v>CHỖ</v>', 'Quý I/2026', 'Sở A']])
    const broken = replaceIn(
      file,
      /<c r="C2" s="1"><v>CHỖ<\/v><\/c>/u,
      `<c r="C2" ${cell.replace(/<\/c$/u, '')}</c>`,
    )
    const result = imported(readXlsx(broken, 'ke-hoach.xlsx'))
    expect(JSON.stringify(result.keHoach)).not.toMatch(/#N|#D/u)
    expect(notesOf(result)).toContainEqual(expect.stringMatching(note))
  })

  test('or, far outside, it is in a note', () => {
    const file = replaceIn(
      xlsx(SHEET),
      /<\/sheetData>/u,
      '<row r="20001"><c r="A20001" t="inlineStr"><is><t>NGOÀI HÀNG</t></is></c></row><row r="20002"><c r="GS3" t="inlineStr"><is><t>NGOÀI CỘT</t></is></c></row></sheetData>',
    )
    expect(imported(readXlsx(file, 'ke-hoach.xlsx')).baoCao).toContainEqual(
      expect.objectContaining({ loai: 'khong-xep-duoc', nguyenVan: 'NGOÀI HÀNG | NGOÀI CỘT' }),
    )
  })
})

function replaceIn(file: Uint8Array, what: RegExp, by: string): Uint8Array {
  const parts = Object.entries(unzipSync(file)).map(([path, content]) => [path, strFromU8(content)] as const)
  return zip(Object.fromEntries(parts.map(([path, text]) => [path, text.replace(what, () => by)])))
}
