import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { openWorkbook } from '../../src/office/open-workbook'
import type { NewWorkbook } from '../../src/office/workbook/model'
import { writeWorkbook } from '../../src/office/workbook/write-workbook'
import { faultsOf } from '../read/validate'
import { temporaryFolder } from '../read/temporary'

const workbook: NewWorkbook = {
  sheets: [
    {
      name: "Số liệu của 'xã' & phường",
      columns: [{ width: 10, hidden: true }, { width: 40 }, { width: 12 }],
      frozen: { rows: 1, columns: 2 },
      protected: true,
      merged: ['B4:C4'],
      rows: [
        {
          cells: [
            { role: 'head', value: 'Mã' },
            { role: 'head', value: 'Tên' },
            { role: 'head', value: 'Kỳ này' },
          ],
        },
        {
          cells: [
            { role: 'plain', value: 'ho-so' },
            { role: 'plain', value: 'Hồ sơ <đã> giải quyết\u0001, "đúng hạn" _x0041_' },
            { role: 'input', value: 40372, format: '#,##0' },
          ],
        },
        {
          cells: [
            undefined,
            { role: 'total', value: 'Tổng' },
            { role: 'total', value: 40372, formula: 'SUM(C2:C2)' },
          ],
        },
        { cells: [undefined, { role: 'note', value: 'Ghi chú' }] },
      ],
      validations: [
        { ref: 'C2', allow: { whole: [0, 999] }, title: 'Số liệu', error: 'Ghi số nguyên', prompt: 'Số' },
        { ref: 'B4', allow: { list: ['xong', 'chưa'] }, title: 'Tình trạng', error: 'Chọn trong danh sách' },
        { ref: 'B3', allow: { days: ['2026-01-01', '2026-12-31'] }, title: 'Ngày', error: 'Ghi ngày' },
      ],
      redWhen: [{ ref: 'C2', formula: 'C2>$C$3' }],
    },
    {
      name: '_dau',
      columns: [{ width: 10 }],
      rows: [{ cells: [{ role: 'plain', value: 'dấu' }] }],
      hidden: true,
    },
  ],
  names: [{ name: 'kyNay', ref: "'_dau'!$A$1" }],
}

describe('A new workbook', () => {
  const bytes = writeWorkbook(workbook)
  const parts = unzipSync(bytes)
  const partOf = (name: string): string => strFromU8(parts[name] ?? new Uint8Array())

  test('is read back as it was given, with the results of its formulas', () => {
    const [sheet, mark] = openWorkbook(bytes, 'x.xlsx')
    expect(sheet?.ten).toBe("Số liệu của 'xã' & phường")
    expect(sheet?.hang.map(({ o }) => o.map(({ chu }) => chu))).toEqual([
      ['Mã', 'Tên', 'Kỳ này'],
      ['ho-so', 'Hồ sơ <đã> giải quyết, "đúng hạn" _x0041_', '40.372'],
      ['Tổng', '40372'],
      ['Ghi chú'],
    ])
    expect(sheet?.cotAn).toEqual([[0, 0]])
    expect(mark).toMatchObject({ ten: '_dau', an: true })
  })

  test('has the same bytes each time', () => {
    expect(Buffer.from(writeWorkbook(workbook)).equals(Buffer.from(bytes))).toBe(true)
  })

  test('lets a person type into the input cells of a protected sheet only', () => {
    const styleAt = (ref: string): string => {
      const at = Number(
        new RegExp(`r="${ref}" s="(\\d+)"`, 'u').exec(partOf('xl/worksheets/sheet1.xml'))?.[1],
      )
      const xfs = /<cellXfs.*<\/cellXfs>/su.exec(partOf('xl/styles.xml'))?.[0] ?? ''
      return xfs.split('<xf ')[at + 1] ?? ''
    }
    expect(partOf('xl/worksheets/sheet1.xml')).toContain('<sheetProtection sheet="1"')
    expect(styleAt('C2')).toContain('locked="0"')
    expect(styleAt('C2')).toContain('numFmtId="3"')
    expect(styleAt('B2')).not.toContain('locked="0"')
  })

  test('holds its children in the order of the schema', () => {
    const xml = partOf('xl/worksheets/sheet1.xml')
    const order =
      'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection mergeCells conditionalFormatting dataValidations printOptions pageMargins pageSetup headerFooter'
    const places = order.split(' ').map((name) => xml.indexOf(`<${name}`))
    expect(places.every((at) => at > 0)).toBe(true)
    expect(places).toEqual([...places].sort((one, other) => one - other))
  })

  test('is one that Excel takes', () => {
    const path = join(temporaryFolder(), 'a.xlsx')
    writeFileSync(path, bytes)
    expect(faultsOf(path)).toEqual([])
  })

  test('refuses a text that no cell holds', () => {
    const long: NewWorkbook = {
      sheets: [
        {
          name: 'a',
          columns: [{ width: 9 }],
          rows: [{ cells: [{ role: 'plain', value: 'a'.repeat(40_000) }] }],
        },
      ],
    }
    expect(() => writeWorkbook(long)).toThrow(RangeError)
  })
})
