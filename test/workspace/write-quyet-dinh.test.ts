import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { buildBanDeXuat } from '../../src/domain/cu-the-hoa/propose/ban-de-xuat'
import { writeQuyetDinhXlsx } from '../../src/workspace/write-quyet-dinh'
import { donVi, hoSo, NINH_HOA, quyTac } from '../domain/cu-the-hoa/derived'
import { temporaryFolder } from '../read/temporary'
import { faultsOf } from '../read/validate'

const { quyetDinh } = buildBanDeXuat(hoSo.keHoach, donVi(NINH_HOA), quyTac)

/** The tasks that have to do with the unit, and those that do not. */
const own = quyetDinh.nhiemVu.filter(({ deXuat, canXem }) => deXuat !== 'bo-qua' || canXem !== undefined)

function parts(): (name: string) => string {
  const files = unzipSync(writeQuyetDinhXlsx(quyetDinh))
  return (name) => new TextDecoder().decode(files[name])
}
const rules = (xml: string): (string | undefined)[][] =>
  Array.from(
    xml.matchAll(
      /<dataValidation type="(\w+)".*? sqref="([^"]+)"><formula1>(.*?)<\/formula1>(?:<formula2>(.*?)<\/formula2>)?/gu,
    ),
    ([, ...found]) => found,
  )

test('The cells for a decision have a drop-down, those for a value take 0 to 100', () => {
  const part = parts()
  expect(rules(part('xl/worksheets/sheet1.xml'))).toEqual([
    [
      'list',
      `O2:O${own.length + 1}`,
      '&quot;giữ đề xuất,thực hiện,tham gia,tương ứng,bỏ qua&quot;',
      undefined,
    ],
    ['list', `U2:U${own.length + 1}`, "'Danh sách'!$A$2:$A$60", undefined],
  ])
  expect(rules(part('xl/worksheets/sheet2.xml'))).toEqual([
    ['list', `F2:F${quyetDinh.mucTieu.length + 1}`, '&quot;giữ đề xuất,giữ,sửa,bỏ&quot;', undefined],
  ])
  expect(rules(part('xl/worksheets/sheet3.xml'))).toEqual([
    ['decimal', `D2:D${quyetDinh.chiTieu.length + 1}`, '0', '100'],
  ])
})

test('Every sheet is printed lying, as wide as its paper, with its headings on every page', () => {
  const part = parts()
  expect(
    [1, 2, 3, 4].map((id) => /<pageSetup [^>]*>/u.exec(part(`xl/worksheets/sheet${id}.xml`))?.[0]),
  ).toEqual([
    ...Array<string>(4).fill(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0" cellComments="atEnd"/>',
    ),
  ])
  expect(part('xl/worksheets/sheet1.xml')).toContain('<pageSetUpPr fitToPage="1"/>')
  expect(part('xl/workbook.xml')).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Nhiệm vụ'!$1:$1</definedName>`,
  )
})

test('The file is right Office Open XML, and the same data give the same bytes', async () => {
  const file = join(temporaryFolder(), 'bang.xlsx')
  const bytes = writeQuyetDinhXlsx(quyetDinh)
  writeFileSync(file, bytes)
  expect(faultsOf(file)).toEqual([])
  // Zip times count in steps of two seconds.
  await new Promise((done) => setTimeout(done, 2_100))
  expect(Buffer.compare(bytes, writeQuyetDinhXlsx(quyetDinh))).toBe(0)
})

test('A row is as high as its longest text wants, in a font with a name, between lines', () => {
  const part = parts()
  const sheet = part('xl/worksheets/sheet1.xml')
  const heights = Array.from(sheet.matchAll(/<row r="\d+" ht="(\d+)">/gu), ([, height]) => Number(height))
  expect(heights).toHaveLength(own.length + 1)
  const longest = own.findIndex(({ ma }) => ma === 'III.6')
  expect(heights[0]).toBe(15)
  // Of the task's text 40 digits, or about 44 letters, go on a line.
  expect(heights[longest + 1]).toBeGreaterThanOrEqual(
    15 * Math.ceil((own[longest]?.nhiemVuDeXuat?.length ?? 0) / 46),
  )
  expect(sheet).not.toContain('customHeight')
  expect(part('xl/styles.xml')).toMatch(
    /<sz val="11"\/>.*<name val="Times New Roman"\/>.*<left style="thin">/su,
  )
})

test('Of the tasks eight columns are in sight, the others folded; what does not touch the unit lies apart', () => {
  const part = parts()
  const columns = (nth: number) =>
    Array.from(part(`xl/worksheets/sheet${nth}.xml`).matchAll(/<col [^>]*>/gu), ([column]) => column)
  const inSight = (nth: number) => columns(nth).filter((column) => !column.includes('hidden')).length
  expect([inSight(1), inSight(4)]).toEqual([8, 6])
  expect(columns(1).filter((column) => column.includes('hidden'))).toEqual(
    columns(1).filter((column) => column.includes('outlineLevel="1"')),
  )
  const codes = (nth: number) =>
    Array.from(
      part(`xl/worksheets/sheet${nth}.xml`).matchAll(
        /<c r="A\d+" s="\d+" t="inlineStr"><is><t[^>]*>([IVX]+\.\d+)</gu,
      ),
      ([, ma]) => ma,
    )
  expect(codes(1)).toEqual(own.map(({ ma }) => ma))
  expect([...codes(1), ...codes(4)].sort()).toEqual(quyetDinh.nhiemVu.map(({ ma }) => ma).sort())
})

test('Tasks can be filtered, and those that are doubtful stand out', () => {
  const sheet = parts()('xl/worksheets/sheet1.xml')
  expect(sheet).toContain(`<autoFilter ref="A1:U${own.length + 1}"/>`)
  expect(sheet).toContain(
    `<conditionalFormatting sqref="A2:A${own.length + 1}"><cfRule type="expression" dxfId="0" priority="1"><formula>$J2&lt;&gt;&quot;&quot;</formula>`,
  )
})
