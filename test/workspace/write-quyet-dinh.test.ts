import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { buildBanDeXuat } from '../../src/domain/cu-the-hoa/propose/ban-de-xuat'
import { writeQuyetDinhXlsx } from '../../src/workspace/write-quyet-dinh'
import { donVi, hoSo, NINH_HOA, quyTac } from '../domain/cu-the-hoa/derived'
import { temporaryFolder } from '../read/temporary'
import { faultsOf } from '../read/validate'

const { quyetDinh } = buildBanDeXuat(hoSo.keHoach, donVi(NINH_HOA), quyTac)

async function parts(): Promise<(name: string) => string> {
  const files = unzipSync(await writeQuyetDinhXlsx(quyetDinh))
  return (name) => new TextDecoder().decode(files[name])
}
const rules = (xml: string): (string | undefined)[][] =>
  Array.from(
    xml.matchAll(
      /<dataValidation type="(\w+)".*? sqref="([^"]+)"><formula1>(.*?)<\/formula1>(?:<formula2>(.*?)<\/formula2>)?/gu,
    ),
    ([, ...found]) => found,
  )

test('The cells for a decision have a drop-down, those for a value take 0 to 100', async () => {
  const part = await parts()
  expect(rules(part('xl/worksheets/sheet1.xml'))).toEqual([
    [
      'list',
      `O2:O${quyetDinh.nhiemVu.length + 1}`,
      '"giữ đề xuất,thực hiện,tham gia,tương ứng,bỏ qua"',
      undefined,
    ],
  ])
  expect(rules(part('xl/worksheets/sheet2.xml'))).toEqual([
    ['list', `F2:F${quyetDinh.mucTieu.length + 1}`, '"giữ đề xuất,giữ,sửa,bỏ"', undefined],
  ])
  expect(rules(part('xl/worksheets/sheet3.xml'))).toEqual([
    ['decimal', `D2:D${quyetDinh.chiTieu.length + 1}`, '0', '100'],
  ])
})

test('Every sheet is printed lying, as wide as its paper, with its headings on every page', async () => {
  const part = await parts()
  expect(
    [1, 2, 3, 4].map((id) => /<pageSetup [^>]*>/u.exec(part(`xl/worksheets/sheet${id}.xml`))?.[0]),
  ).toEqual([
    '<pageSetup paperSize="8" fitToWidth="2" fitToHeight="0" orientation="landscape"/>',
    ...Array<string>(3).fill(
      '<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape"/>',
    ),
  ])
  expect(part('xl/worksheets/sheet1.xml')).toContain('<pageSetUpPr fitToPage="1"/>')
  expect(part('xl/workbook.xml')).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Nhiệm vụ'!$A:$A,'Nhiệm vụ'!$1:$1</definedName>`,
  )
})

test('The file is right Office Open XML, and the same data give the same bytes', async () => {
  const file = join(temporaryFolder(), 'bang.xlsx')
  const bytes = await writeQuyetDinhXlsx(quyetDinh)
  writeFileSync(file, bytes)
  expect(faultsOf(file)).toEqual([])
  // Zip times count in steps of two seconds.
  await new Promise((done) => setTimeout(done, 2_100))
  expect(Buffer.compare(bytes, await writeQuyetDinhXlsx(quyetDinh))).toBe(0)
})

test('A row is as high as its longest text wants, in a font with a name, between lines', async () => {
  const part = await parts()
  const sheet = part('xl/worksheets/sheet1.xml')
  const heights = Array.from(sheet.matchAll(/<row r="\d+" ht="(\d+)">/gu), ([, height]) => Number(height))
  expect(heights).toHaveLength(quyetDinh.nhiemVu.length + 1)
  const longest = quyetDinh.nhiemVu.findIndex(({ ma }) => ma === 'III.6')
  expect(heights[0]).toBe(15)
  // Of the task's text 40 digits, or about 44 letters, go on a line.
  expect(heights[longest + 1]).toBeGreaterThanOrEqual(
    15 * Math.ceil((quyetDinh.nhiemVu[longest]?.nhiemVu.length ?? 0) / 46),
  )
  expect(sheet).not.toContain('customHeight')
  expect(part('xl/styles.xml')).toMatch(
    /<sz val="11"\/>.*<name val="Times New Roman"\/>.*<left style="thin">/su,
  )
})
