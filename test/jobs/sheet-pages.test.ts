import { join } from 'node:path'
import { convertBang, showTinhHinh } from '../../src/index'
import { startBaoCao } from '../../src/jobs/bao-cao-moi'
import type { NewSheet } from '../../src/office/workbook/model'
import { writeWorkbook } from '../../src/office/workbook/write-workbook'
import { buildBanDeXuat } from '../../src/domain/cu-the-hoa/propose/ban-de-xuat'
import { writeQuyetDinhXlsx } from '../../src/workspace/write-quyet-dinh'
import { donVi, hoSo, NINH_HOA, quyTac } from '../domain/cu-the-hoa/derived'
import { printedSheets } from '../read/sheet-pages'
import { arrive, fillPhieu, makeTinh, take } from './thu/province'

const nothing = new Uint8Array()
/** A sheet without rows of data needs no head on every page. */
const WITHOUT_HEAD = ['Hướng dẫn']
/** Letters of 11 points are still read at this share of their size. */
const READABLE = 0.64

function expectPages(workbook: Uint8Array): void {
  const sheets = printedSheets(workbook)
  expect(sheets.length).toBeGreaterThan(0)
  for (const { scale, ...sheet } of sheets) {
    const { name } = sheet
    expect(sheet).toEqual({
      name,
      paper: expect.stringMatching(/^A4 (?:portrait|landscape)$/u) as unknown,
      fits: '1 1 0',
      pageNumbers: true,
      repeated: !WITHOUT_HEAD.includes(name),
      tooNarrow: [],
      tooLow: [],
    })
    expect([name, scale]).toEqual([name, expect.any(Number)])
    expect(scale).toBeGreaterThanOrEqual(READABLE)
  }
}

describe('On paper every word is whole, the heads come back and the letters can be read', () => {
  test('in the forms of a collection, its lists of faults and of who has answered', async () => {
    const tinh = await makeTinh(2, 1)
    const form = tinh.forms.get('so-01') ?? nothing
    expectPages(form)
    const wrong = fillPhieu(form, 1, { 'ho-so-da-giai-quyet': '12 hồ sơ', 'bien-che-duoc-giao': 999_999_999 })
    const taken = take(tinh, [arrive('so-01.xlsx', wrong)])
    const outputOf = (name: string) => taken.handedOut.find((each) => each.name === name)?.content ?? nothing
    expectPages(outputOf('danh-sach-loi.xlsx'))
    expectPages(outputOf('tra-lai/so-01.xlsx'))
    expectPages(showTinhHinh(tinh.book).handedOut[0]?.content ?? nothing)
  })

  test('in the workbooks of a period that begins', async () => {
    const { files } = await startBaoCao('data/khanh-hoa/2025/bao-cao-quy-1.yaml', {
      ky: '6-thang',
      nam: 2025,
    })
    const workbooks = Array.from(files).filter(([name]) => name.endsWith('.xlsx'))
    expect(workbooks.map(([name]) => name)).toEqual(['tien-do-6-thang.xlsx', 'so-lieu-6-thang.xlsx'])
    for (const [, content] of workbooks) expectPages(content)
  })

  test('in the decision sheet of a unit', () => {
    expectPages(writeQuyetDinhXlsx(buildBanDeXuat(hoSo.keHoach, donVi(NINH_HOA), quyTac).quyetDinh))
  })

  test.each([
    'khanh-hoa/2025/ke-hoach',
    'khanh-hoa/2025/tien-do-quy-1',
    'co-quan',
    'chi-tieu-4625',
    'van-ban',
  ])('in %s.yaml as a workbook', (name) => {
    const { content } = convertBang(join('data', `${name}.yaml`), 'x.xlsx')
    expectPages(typeof content === 'string' ? nothing : content)
  })
})

test('The measure finds a column that cuts a word or a figure, and a row that cuts a line', () => {
  const sheet: NewSheet = {
    name: 'a',
    columns: [{ width: 6 }, { width: 5 }, { width: 30 }],
    rows: [
      {
        height: 15,
        cells: [
          { role: 'plain', value: 'nghiêngnghiêng' },
          { role: 'plain', value: 1_234_567 },
          { role: 'plain', value: 'Một câu dài hơn nhiều so với một dòng của cột này' },
        ],
      },
    ],
  }
  const [printed] = printedSheets(writeWorkbook({ sheets: [sheet] }))
  expect(printed?.tooNarrow).toEqual(['A1: nghiêngnghiêng', 'B1: 1.234.567'])
  expect(printed?.tooLow).toEqual(['C1: 2 lines in 15 points'])
})
