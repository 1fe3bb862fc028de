import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildBanDeXuat } from '../../src/domain/cu-the-hoa/propose/ban-de-xuat'
import type { QuyetDinh } from '../../src/domain/cu-the-hoa/sheet/quyet-dinh'
import { readQuyetDinh } from '../../src/workspace/read-quyet-dinh'
import { changedSheet, type Parts, textCell } from './changed-sheet'
import { donVi, hoSo, NINH_HOA, quyTac } from '../domain/cu-the-hoa/derived'
import { temporaryFolder } from '../read/temporary'

const { quyetDinh } = buildBanDeXuat(hoSo.keHoach, donVi(NINH_HOA), quyTac)

const changed = (change: (parts: Parts) => void): string => changedSheet(quyetDinh, change)

const SHEET = 'xl/worksheets/sheet1.xml'
const rewrite = (parts: Parts, path: string, from: RegExp, to: string): void => {
  expect(parts[path]).toMatch(from)
  parts[path] = (parts[path] ?? '').replace(from, () => to)
}
const withCell = (ref: string, cell: string) =>
  changed((parts) => rewrite(parts, SHEET, new RegExp(`<c r="${ref}"[^>]*?(?:/>|>.*?</c>)`, 'su'), cell))

/** A day in the cell, shown in a format: what Excel makes of a day that is typed. */
async function withDay(format: string): Promise<QuyetDinh> {
  return readQuyetDinh(
    changed((parts) => {
      const styles = (parts['xl/styles.xml'] ?? '').replace(/<numFmts.*?<\/numFmts>|<numFmts[^>]*\/>/su, '')
      const count = /<cellXfs.*?<\/cellXfs>/su.exec(styles)?.[0].match(/<xf /gu)?.length ?? 0
      parts['xl/styles.xml'] = styles
        .replace(
          /(<styleSheet[^>]*>)/u,
          `$1<numFmts count="1"><numFmt numFmtId="200" formatCode="${format}"/></numFmts>`,
        )
        .replace('</cellXfs>', '<xf numFmtId="200"/></cellXfs>')
      rewrite(parts, SHEET, /<c r="R2"[^>]*?(?:\/>|>.*?<\/c>)/su, `<c r="R2" s="${count}"><v>45838</v></c>`)
    }),
  )
}

describe('What a clerk types into a decision sheet and Excel makes something else of', () => {
  test.each([
    ['dd/mm/yyyy', '30/06/2025'],
    ['d/m', '30/06'],
    ['m/yyyy', '06/2025'],
    ['mm-dd-yy', '30/06/2025'],
    ['yyyy\\-mm\\-dd', '30/06/2025'],
  ])('is a day, shown as %s: it is the deadline %s', async (format, wanted) => {
    expect((await withDay(format)).nhiemVu[0]?.thoiHanRieng).toBe(wanted)
  })

  test('is prevented: the cells for words hold text', () => {
    changed((parts) => {
      const style = Number(/<c r="R2" s="(\d+)"/u.exec(parts[SHEET] ?? '')?.[1])
      const xf = /<cellXfs.*?<\/cellXfs>/su.exec(parts['xl/styles.xml'] ?? '')?.[0].match(/<xf [^>]*>/gu)?.[
        style
      ]
      const id = /numFmtId="(\d+)"/u.exec(xf ?? '')?.[1]
      const own = new RegExp(`<numFmt numFmtId="${id}" formatCode="@"`, 'u')
      expect(id === '49' || own.test(parts['xl/styles.xml'] ?? '')).toBe(true)
    })
  })
})

describe('A decision sheet is refused with the place of the fault', () => {
  test.each([
    [
      'a code that is none',
      'A3',
      '<c r="A3"><v>2.2</v></c>',
      /bảng Nhiệm vụ, dòng 3, cột Mã: "2\.2" không phải là mã: Excel đã đổi mã thành số/u,
    ],
    [
      'words in the place of a code',
      'A3',
      textCell('A3', 'xem lại'),
      /dòng 3, cột Mã: "xem lại" không phải là mã/u,
    ],
    [
      'a code that became a day',
      'A3',
      textCell('A3', '06/03/1907'),
      /dòng 3, cột Mã: "06\/03\/1907" không phải là mã: Excel đã đổi mã thành ngày/u,
    ],
    ['a heading that stands twice', 'D1', textCell('D1', 'Mã'), /bảng Nhiệm vụ: có hai cột "Mã"/u],
    ['a row that has lost its code', 'A3', '', /dòng 3: dòng này không có mã/u],
    [
      'an error of Excel',
      'R2',
      '<c r="R2" t="e"><v>#N/A</v></c>',
      /bảng Nhiệm vụ, ô R2: ô báo lỗi của Excel/u,
    ],
    [
      'a formula that nobody has reckoned',
      'R2',
      '<c r="R2"><f>A1</f></c>',
      /ô R2: công thức chưa có kết quả/u,
    ],
  ])('%s', async (_, ref, cell, message) => {
    await expect(readQuyetDinh(withCell(ref, cell))).rejects.toThrow(message)
  })

  test.each(['XFD1048576', 'A1048576', 'XFD20000', 'GS3', 'D20001'])(
    'a word far from the table, in %s, in no time',
    async (ref) => {
      const file = changed((parts) =>
        rewrite(
          parts,
          SHEET,
          /<\/sheetData>/u,
          `<row r="${/\d+/u.exec(ref)?.[0]}">${textCell(ref, 'lạc')}</row></sheetData>`,
        ),
      )
      await expect(readQuyetDinh(file)).rejects.toThrow(`ô ${ref}: ô này ở xa ngoài bảng`)
    },
  )

  test('a folder in its place', async () => {
    const folder = join(temporaryFolder(), 'bang.xlsx')
    mkdirSync(folder)
    await expect(readQuyetDinh(folder)).rejects.toThrow(/đây là thư mục, không phải tệp/u)
  })
})

test('A decision sheet is read wherever its package keeps its parts', async () => {
  const file = changed((parts) => {
    parts['xl/so.xml'] = parts['xl/workbook.xml'] ?? ''
    parts['xl/_rels/so.xml.rels'] = parts['xl/_rels/workbook.xml.rels'] ?? ''
    rewrite(parts, '_rels/.rels', /xl\/workbook\.xml/u, 'xl/so.xml')
    delete parts['xl/workbook.xml']
    parts[SHEET] = (parts[SHEET] ?? '').replace(/(<c|<row) r="\w+"/gu, '$1')
  })
  expect(await readQuyetDinh(file)).toEqual(quyetDinh)
})
