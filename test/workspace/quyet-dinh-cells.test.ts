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

/** The first target's own value, a number or words in quotes. */
const withValue = (typed: string) =>
  changed((parts) =>
    rewrite(
      parts,
      'xl/worksheets/sheet3.xml',
      /<c r="D2"[^>]*?(?:\/>|>.*?<\/c>)/su,
      typed.startsWith('"') ? textCell('D2', typed.slice(1, -1)) : `<c r="D2"><v>${typed}</v></c>`,
    ),
  )

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
    [
      'a sign that no document carries',
      'R2',
      textCell('R2', 'Quý_x0007_ I'),
      /ô R2: có ký tự U\+0007, Word và PDF không ghi được/u,
    ],
    [
      'a word that was struck through, not taken out',
      'P2',
      '<c r="P2" t="inlineStr"><is><r><t>Lập </t></r><r><rPr><strike/></rPr><t>kế hoạch</t></r></is></c>',
      /bảng Nhiệm vụ, ô P2: chữ bị gạch ngang/u,
    ],
    [
      'a decision that is a question',
      'O2',
      textCell('O2', 'bỏ qua?'),
      /dòng 2, cột Quyết định: không có quyết định "bỏ qua\?"/u,
    ],
    [
      'a decision on goals in the place of one on tasks, in its own words',
      'O2',
      textCell('O2', 'bỏ'),
      /không có quyết định "bỏ" /u,
    ],
    [
      'a proposal that is none',
      'H2',
      textCell('H2', 'xem lại'),
      /dòng 2, cột Đề xuất: không có đề xuất "xem lại" \(trả lại chữ cũ/u,
    ],
  ])('%s', async (_, ref, cell, message) => {
    await expect(readQuyetDinh(withCell(ref, cell))).rejects.toThrow(message)
  })

  test.each([
    ['words below the table', 'C90', 'ghi chú', /dòng 90: dòng này không có mã/u],
    ['a total below the table', 'A90', 'Tổng cộng', /dòng 90, cột Mã: "Tổng cộng" không phải là mã/u],
  ])('%s: one fault a row', async (_, ref, words, said) => {
    const read = readQuyetDinh(
      changed((parts) =>
        rewrite(parts, SHEET, /<\/sheetData>/u, `<row r="90">${textCell(ref, words)}</row></sheetData>`),
      ),
    )
    await expect(read).rejects.toMatchObject({ findings: [expect.anything()] })
    await expect(read).rejects.toThrow(said)
  })

  test('a title above the headings: one fault, not one for each column', async () => {
    const file = changed((parts) => {
      const down = (xml: string) =>
        xml.replace(/(<row r="|<c r="[A-Z]+)(\d+)/gu, (_, before: string, row: string) =>
          [before, Number(row) + 1].join(''),
        )
      parts[SHEET] = down(parts[SHEET] ?? '').replace(
        '<sheetData>',
        `<sheetData><row r="1">${textCell('A1', 'BẢNG QUYẾT ĐỊNH')}</row>`,
      )
    })
    await expect(readQuyetDinh(file)).rejects.toMatchObject({
      findings: [
        { place: { where: 'bảng Nhiệm vụ, dòng 1' }, message: expect.stringContaining('tên cột') as string },
      ],
    })
  })

  test.each([
    ['0.95', /95% thì ghi số 95; 0,95% thì ghi chữ "0,95%"/u],
    ['"0,5"', /50% thì ghi số 50; 0,5% thì ghi chữ "0,5%"/u],
    ['"%"', /"%" không phải là giá trị phần trăm/u],
    ['"0x32"', /"0x32" không phải là giá trị phần trăm/u],
    ['"95.000"', /"95\.000" không phải là giá trị phần trăm/u],
  ])('the value %s, which may be another one', async (typed, said) => {
    await expect(readQuyetDinh(withValue(typed))).rejects.toThrow(said)
  })

  test('a copy of a sheet in which something is decided that the sheet itself leaves empty', async () => {
    const copied = (own: string, copy: string) =>
      changed((parts) => {
        const xml = (text: string) =>
          (parts[SHEET] ?? '').replace(/<c r="O2"[^>]*?(?:\/>|>.*?<\/c>)/su, () => textCell('O2', text))
        parts['xl/worksheets/sheet99.xml'] = xml(copy)
        parts[SHEET] = xml(own)
        rewrite(
          parts,
          'xl/workbook.xml',
          /<\/sheets>/u,
          '<sheet name="Nhiệm vụ (2)" sheetId="99" r:id="rId99"/></sheets>',
        )
        rewrite(
          parts,
          'xl/_rels/workbook.xml.rels',
          /<\/Relationships>/u,
          '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet99.xml"/></Relationships>',
        )
      })
    await expect(readQuyetDinh(copied('', 'bỏ qua'))).rejects.toThrow(
      /trang Nhiệm vụ \(2\): trang này là bản sao của bảng Nhiệm vụ.* để trống: I\.1 \(Quyết định\)/u,
    )
    expect((await readQuyetDinh(copied('bỏ qua', 'bỏ qua'))).nhiemVu[0]?.quyetDinh).toBe('bo-qua')
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

test('A value below one percent is written and read as itself, whoever gave it', async () => {
  const [first, ...rest] = quyetDinh.chiTieu
  const chiTieu = [...(first ? [{ ...first, giaTriTinh: 0.5, giaTriRieng: 0.125 }] : []), ...rest]
  const file = changedSheet({ ...quyetDinh, chiTieu }, () => undefined)
  expect((await readQuyetDinh(file)).chiTieu).toEqual(chiTieu)
})

test.each(['QUYẾT ĐỊNH', ' Quyết  định ', 'Quyết\u00a0định', 'Quyết\nđịnh', 'Quyết định'.normalize('NFD')])(
  'A heading is known as %j',
  async (heading) => {
    const file = changed((parts) => {
      rewrite(parts, SHEET, /<c r="O1"[^>]*?>.*?<\/c>/su, textCell('O1', heading))
      rewrite(parts, SHEET, /<c r="O2"[^>]*?(?:\/>|>.*?<\/c>)/su, textCell('O2', 'bỏ qua'))
    })
    expect((await readQuyetDinh(file)).nhiemVu[0]?.quyetDinh).toBe('bo-qua')
  },
)

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
