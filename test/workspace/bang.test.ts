import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { globSync } from 'tinyglobby'
import { parseDocument } from 'yaml'
import { soLieuFile } from '../../src/domain/bao-cao/chi-tieu/so-lieu'
import { tienDoFile } from '../../src/domain/bao-cao/tien-do/tien-do'
import { convertBang } from '../../src/jobs/bang'
import { editWorkbook, type SuaTrang } from '../../src/office/edit/edit-workbook'
import { openWorkbook } from '../../src/office/open-workbook'
import { formatFinding } from '../../src/problem'
import { kindOf } from '../../src/workspace/bang/kinds'
import { readBang } from '../../src/workspace/bang/read-bang'
import { temporaryFolder } from '../read/temporary'
import { ownWorkbook, withoutColumn } from './own-workbook'

const tables = globSync('data/**/*.yaml')
  .filter((file) => kindOf(file) !== undefined)
  // A plan without tasks is no table.
  .filter((file) => kindOf(file) !== 'ke-hoach' || /^linhVuc:/mu.test(readFileSync(file, 'utf8')))
  .sort()
const TIEN_DO = 'data/khanh-hoa/2026/tien-do-quy-1.yaml'
const SO_LIEU = 'data/khanh-hoa/2026/so-lieu-quy-1.yaml'

/** A data file as a workbook in a folder of its own, changed as an officer would, and the YAML it becomes. */
function throughExcel(
  file: string,
  ...edits: SuaTrang[]
): { readonly xlsx: string; readonly yaml: () => string } {
  const folder = temporaryFolder()
  const xlsx = join(folder, basename(file).replace('.yaml', '.xlsx'))
  const { content } = convertBang(file, xlsx)
  writeFileSync(xlsx, edits.length ? editWorkbook(content, xlsx, edits) : content)
  return {
    xlsx,
    yaml: () => new TextDecoder().decode(convertBang(xlsx, join(folder, basename(file))).content),
  }
}
/** The cell of a heading and a text in the row. */
function cellOf(
  xlsx: string,
  ten: string,
  heading: string,
  rowText: string,
): { row: number; column: number } {
  const sheet = openWorkbook(readFileSync(xlsx), xlsx).find((each) => each.ten === ten)
  const column = sheet?.hang[0]?.o.find(({ chu }) => chu === heading)?.column
  const row = sheet?.hang.find(({ o }) => o.some(({ chu }) => chu === rowText))?.row
  if (column === undefined || row === undefined) throw new Error(`${heading} of ${rowText} is not there`)
  return { row, column }
}

describe('A data file as a workbook and back', () => {
  test('there are tables of every kind', () => {
    expect(new Set(tables.map((file) => kindOf(file))).size).toBe(10)
  })

  test.each(tables)('%s comes back byte for byte', (file) => {
    expect(throughExcel(file).yaml()).toBe(readFileSync(file, 'utf8'))
  })

  test.each([['\r\n'], ['\n']])('line ends %j stay', (end) => {
    const file = join(temporaryFolder(), 'so-lieu.yaml')
    writeFileSync(
      file,
      ['# đầu tệp', 'soLieu:', '  mot: "1.250"   # cuối dòng', '  hai: { so: 3 }', ''].join(end),
    )
    expect(throughExcel(file).yaml()).toBe(readFileSync(file, 'utf8'))
  })

  test('keeps the lines and the comments that nobody touched when one figure changes', () => {
    const { xlsx } = throughExcel(SO_LIEU)
    const at = cellOf(xlsx, 'Số liệu', 'Kỳ này', 'van-ban-chi-dao')
    const now = throughExcel(SO_LIEU, { ten: 'Số liệu', o: [{ ...at, gia: 48 }] }).yaml()
    expect(now).toBe(readFileSync(SO_LIEU, 'utf8').replace('van-ban-chi-dao: 46', 'van-ban-chi-dao: 48'))
  })

  test('takes a task more, a day and a choice as they are typed', () => {
    const { xlsx } = throughExcel(TIEN_DO)
    const day = cellOf(xlsx, 'Tiến độ', 'Ngày', 'III.2')
    const status = cellOf(xlsx, 'Tiến độ', 'Trạng thái', 'III.2')
    const now = throughExcel(TIEN_DO, {
      ten: 'Tiến độ',
      o: [
        { ...day, gia: '5/3/2026' },
        { ...status, gia: 'đã  hoàn thành' },
      ],
      hangThem: [['VIII.1', undefined, 'Việc mới']],
    }).yaml()
    const { nhiemVu } = parseDocument(now).toJS() as { nhiemVu: Record<string, unknown>[] }
    expect(nhiemVu.find(({ ma }) => ma === 'III.2')).toMatchObject({
      ngay: '2026-03-05',
      trangThai: 'hoan-thanh',
    })
    // A row that only names its task reports nothing.
    expect(nhiemVu.some(({ ma }) => ma === 'VIII.1')).toBe(false)
    const [before, after] = [readFileSync(TIEN_DO, 'utf8'), now].map((text) => text.split('\n'))
    expect(after?.filter((line) => !before?.includes(line))).toHaveLength(1)
  })

  test("a workbook that is there keeps what is the office's own", () => {
    const { xlsx } = throughExcel(SO_LIEU, {
      ten: 'Số liệu',
      o: [
        { row: 1, column: 8, gia: 'Của tôi' },
        { row: 2, column: 8, gia: 'nhớ hỏi' },
      ],
      ghiChu: [{ row: 2, column: 1, chu: 'chị Lan gửi' }],
    })
    const changed = join(temporaryFolder(), 'so-lieu.yaml')
    writeFileSync(
      changed,
      readFileSync(SO_LIEU, 'utf8').replace('phieu-khao-sat: 2400', 'phieu-khao-sat: 2401'),
    )
    const { content } = convertBang(changed, xlsx)
    const sheet = openWorkbook(content, xlsx)[0]
    const shown = (sheet?.hang ?? []).flatMap(({ o }) => o.map(({ chu }) => chu))
    expect(shown).toEqual(expect.arrayContaining(['Của tôi', 'nhớ hỏi', '2401']))
    expect(shown).not.toContain('2400')
    expect(sheet?.coNhanXet).toBe(true)
  })
})

describe('What goes into a workbook from which a person deleted something', () => {
  const QUY = 'Kỳ này'
  const textsIn = (content: Uint8Array, ten: string): string[][] =>
    (openWorkbook(content, 'x.xlsx').find((each) => each.ten === ten)?.hang ?? []).map(({ o }) =>
      o.map(({ chu }) => chu),
    )

  test.each(['Ngày', 'Trạng thái', 'Minh chứng'])('is put back with its column %s', (heading) => {
    const { xlsx, yaml } = throughExcel(TIEN_DO)
    writeFileSync(xlsx, withoutColumn(xlsx, 'Tiến độ', heading))
    writeFileSync(xlsx, convertBang(TIEN_DO, xlsx).content)
    expect(textsIn(readFileSync(xlsx), 'Tiến độ')[0]?.at(-1)).toBe(heading)
    expect(yaml()).toBe(readFileSync(TIEN_DO, 'utf8'))
  })

  test.each([
    ['changed', [{ row: 2, column: 1, gia: 'không' }]],
    ['deleted', [0, 1].map((column) => ({ row: 2, column, gia: null }))],
  ])('changes what stands outside the lists, its row %s', (_, o) => {
    const { xlsx, yaml } = throughExcel(SO_LIEU, { ten: 'Chung', o })
    writeFileSync(xlsx, convertBang(SO_LIEU, xlsx).content)
    expect(textsIn(readFileSync(xlsx), 'Chung')).toContainEqual(['Minh họa', 'có'])
    expect(yaml()).toBe(readFileSync(SO_LIEU, 'utf8'))
  })

  test('is refused with the name of the sheet or the column that told its rows apart', () => {
    const { xlsx } = throughExcel(SO_LIEU)
    const [keyless, chungless] = [withoutColumn(xlsx, 'Số liệu', QUY), ownWorkbook('Số liệu', [['Mã', QUY]])]
    expect(() => convertBang(SO_LIEU, chungless)).toThrow(/không có bảng "Chung" để ghi "/u)
    writeFileSync(xlsx, keyless)
    expect(() => convertBang(SO_LIEU, xlsx)).toThrow(/không có cột "Kỳ này"/u)
    expect(() => convertBang(SO_LIEU, ownWorkbook('Khác', [['a']]))).toThrow(/không có bảng "Số liệu"/u)
  })

  test('of a plan is refused with the name of the column', () => {
    const { xlsx } = throughExcel('data/ubnd-ninh-hoa/2022/ke-hoach.yaml')
    writeFileSync(xlsx, withoutColumn(xlsx, 'Nhiệm vụ', 'Thời hạn'))
    expect(() => convertBang('data/ubnd-ninh-hoa/2022/ke-hoach.yaml', xlsx)).toThrow(
      /không có cột "Thời hạn" để ghi/u,
    )
  })
})

describe('A workbook of an office', () => {
  test('may have another name of the sheet, a title above, other columns and another order', () => {
    const file = ownWorkbook('Sheet1', [
      ['Báo cáo tiến độ'],
      ['Ghi chú riêng', 'TRẠNG THÁI', 'Mã', 'Ghi chú'],
      ['a', 'Đang thực hiện', 'II.1', 'đang lấy ý kiến'],
      [undefined, 'chua-thuc-hien', 'II.2'],
    ])
    expect(readBang(file, tienDoFile)).toMatchObject({
      findings: [],
      value: {
        nhiemVu: [
          { ma: 'II.1', trangThai: 'dang-thuc-hien', ghiChu: 'đang lấy ý kiến' },
          { ma: 'II.2', trangThai: 'chua-thuc-hien' },
        ],
      },
    })
  })

  test.each([
    [
      ['II.1', 'xong rồi', undefined],
      /bảng Tiến độ, ô B2: cột "Trạng thái": giá trị không hợp lệ .*Đã hoàn thành/u,
    ],
    [['nhiệm vụ 1', undefined, '5/3/2026'], /ô A2: cột "Mã": phải là số lĩnh vực/u],
    [['II.1', undefined, '31/2/2026'], /ô C2: cột "Ngày": không có ngày này/u],
    [['II.1', undefined, '15/9'], /ô C2: cột "Ngày": phải viết dạng/u],
  ])('has faults with their cells: %j', (row, message) => {
    const { findings } = readBang(ownWorkbook('Tiến độ', [['Mã', 'Trạng thái', 'Ngày'], row]), tienDoFile)
    expect(findings.map(formatFinding)).toEqual([expect.stringMatching(message)])
  })

  test('says every fault at once: a code twice, a figure without one', () => {
    const rows = [
      ['Mã', 'Kỳ này'],
      ['mot', 1],
      ['mot', 2],
      ['', 3],
      ['hai', '-'],
    ]
    const { findings } = readBang(ownWorkbook('Số liệu', rows), soLieuFile)
    expect(findings.map(formatFinding)).toEqual([
      expect.stringMatching(/ô A3: mã "mot" đã có ở hàng 2/u),
      expect.stringMatching(/ô A4: dòng có số mà không có mã/u),
    ])
  })

  test('that lacks its sheet or its column says which there are', () => {
    const lacking = (rows: readonly (readonly string[])[]) =>
      readBang(ownWorkbook('Bảng kê', rows), soLieuFile).findings.map(formatFinding).join('\n')
    expect(lacking([['a']])).toMatch(/không có bảng "Số liệu" .*Bảng kê/u)
    expect(
      readBang(ownWorkbook('Số liệu', [['Mã', 'Số']]), soLieuFile)
        .findings.map(formatFinding)
        .join(),
    ).toMatch(/bảng Số liệu: không có cột "Kỳ này"/u)
  })
})
