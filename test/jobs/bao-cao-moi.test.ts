import { strFromU8, unzipSync } from 'fflate'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startBaoCao } from '../../src/jobs/bao-cao-moi'
import { readBaoCaoJob } from '../../src/jobs/bao-cao'
import { editWorkbook } from '../../src/office/edit/edit-workbook'
import { openWorkbook, type TrangTinh } from '../../src/office/open-workbook'
import { InputError, UserError } from '../../src/problem'
import { temporaryFolder } from '../read/temporary'

const data = temporaryFolder()
cpSync('data', data, { recursive: true })
const TRUOC = join(data, 'khanh-hoa/2026/bao-cao-quy-1.yaml')
const folder = join(data, 'khanh-hoa/2026')
let files: ReadonlyMap<string, Uint8Array>
beforeAll(async () => {
  ;({ files } = await startBaoCao(TRUOC, { ky: '6-thang', nam: 2026 }))
  for (const [name, content] of files) writeFileSync(join(folder, name), content)
})

const sheetOf = (name: string): TrangTinh => {
  const [sheet] = openWorkbook(files.get(name) ?? new Uint8Array(), name)
  if (!sheet) throw new Error('no sheet')
  return sheet
}
const columnOf = ({ hang }: TrangTinh, heading: string): number =>
  hang.flatMap(({ o }) => o).find(({ chu }) => chu === heading)?.column ?? -1
const rowOf = ({ hang }: TrangTinh, text: string) => hang.find(({ o }) => o.some(({ chu }) => chu === text))
const shownAt = (sheet: TrangTinh, text: string, heading: string): string | undefined =>
  rowOf(sheet, text)?.o.find(({ column }) => column === columnOf(sheet, heading))?.chu

describe('A period that begins', () => {
  test('as a draft names each figure that is missing by its sheet and cell', () => {
    const { findings } = readBaoCaoJob(join(folder, 'bao-cao-6-thang.yaml'), {
      duThao: true,
      dienTu: false,
      homNay: '2026-06-15',
    })
    const said = findings.find(({ message }) => message.includes('số chưa ghi'))
    const sheet = sheetOf('so-lieu-6-thang.xlsx')
    const row = rowOf(sheet, 'van-ban-chi-dao')?.row ?? 0
    const column = String.fromCharCode(65 + columnOf(sheet, 'Kỳ này'))
    expect(said?.message).toMatch(new RegExp(`còn \\d+ số chưa ghi.*Số liệu!${column}${row}(?:,|$)`, 'u'))
    expect(said?.place.file).toMatch(/so-lieu-6-thang\.xlsx$/u)
  })

  test('has its report, progress, figures and prose, and comes out the same twice', async () => {
    expect([...files.keys()]).toEqual([
      'bao-cao-6-thang.yaml',
      'tien-do-6-thang.xlsx',
      'so-lieu-6-thang.xlsx',
      'loi-van-6-thang.docx',
    ])
    expect((await startBaoCao(TRUOC, { ky: '6-thang', nam: 2026 })).files).toEqual(files)
    const report = readFileSync(join(folder, 'bao-cao-6-thang.yaml'), 'utf8')
    expect(report).toContain('kyTruoc: bao-cao-quy-1.yaml')
    expect(report).not.toMatch(/minhHoa|^ {2}so:|^ {2}ngay:/mu)
  })

  test('carries over what was done, and shows beside it what was said of the rest', () => {
    const sheet = sheetOf('tien-do-6-thang.xlsx')
    expect(shownAt(sheet, 'I.1', 'Ngày')).toBe('20/01/2026')
    expect(shownAt(sheet, 'II.1', 'Trạng thái')).toBeUndefined()
    expect(shownAt(sheet, 'II.1', 'Lần trước')).toContain('Đang thực hiện')
    expect(shownAt(sheet, 'II.1', 'Cơ quan chủ trì')).toBeTruthy()
  })

  test('has codes out of sight, rates as formulas, and figures of before only where they are of a kind', () => {
    const sheet = sheetOf('so-lieu-6-thang.xlsx')
    expect(sheet.cotAn).toEqual([
      [0, 0],
      [1, 1],
    ])
    const xml = strFromU8(
      unzipSync(files.get('so-lieu-6-thang.xlsx') ?? new Uint8Array())['xl/worksheets/sheet1.xml'] ??
        new Uint8Array(),
    )
    expect(xml).toMatch(/<f>IF\(COUNT\((\w+),(\w+)\)=2,IF\(\2=0,&quot;-&quot;,ROUND\(\1\/\2\*100,2\)\)/u)
    // Counted within three months it does not stand beside six; counted on a day it does.
    expect(shownAt(sheet, 'van-ban-chi-dao', 'quý I năm 2026')).toBeUndefined()
    expect(
      sheet.hang.flatMap(({ o }) => o).filter(({ column }) => column === columnOf(sheet, 'quý I năm 2026'))
        .length,
    ).toBeGreaterThan(1)
  })

  test('is read as it is: what is missing is named, as a draft and by cell and row before an issue', () => {
    const report = join(folder, 'bao-cao-6-thang.yaml')
    const state = { duThao: true, dienTu: false }
    const draft = readBaoCaoJob(report, state).findings.map(
      ({ place, message }) => `${place.where ?? ''} ${message}`,
    )
    expect(draft.some((each) => /^bảng Tiến độ \d+ việc chưa có báo cáo/u.test(each))).toBe(true)
    writeFileSync(
      join(folder, 'ban-hanh.yaml'),
      readFileSync(report, 'utf8')
        .replace(/^kyTruoc:.*\n/mu, '')
        .replace('  kyHieu:', '  so: 12\n  ngay: 2026-06-15\n  kyHieu:'),
    )
    const issue = (): unknown => readBaoCaoJob(join(folder, 'ban-hanh.yaml'), { ...state, duThao: false })
    expect(issue).toThrow(InputError)
    expect(issue).toThrow(
      /so-lieu-6-thang\.xlsx: bảng Số liệu, ô [A-Z]+\d+: chưa có số liệu "van-ban-chi-dao"/u,
    )
    const row = rowOf(sheetOf('tien-do-6-thang.xlsx'), 'II.1')?.row ?? 0
    expect(issue).toThrow(
      new RegExp(`tien-do-6-thang\\.xlsx: bảng Tiến độ, hàng ${row}: nhiệm vụ II\\.1 .*chưa có báo cáo`, 'u'),
    )
  })

  test('takes the figures that are typed and leaves its own formulas alone', () => {
    const sheet = sheetOf('so-lieu-6-thang.xlsx')
    const column = columnOf(sheet, 'Kỳ này')
    const at = (ma: string, gia: string | number) => ({ row: rowOf(sheet, ma)?.row ?? 0, column, gia })
    const path = join(folder, 'so-lieu-6-thang.xlsx')
    const before = readFileSync(path)
    const o = [
      at('van-de-phat-hien', 40),
      at('van-de-da-xu-ly', 30),
      at('ho-so-da-giai-quyet-tinh', '48.216'),
    ]
    writeFileSync(path, editWorkbook(before, path, [{ ten: 'Số liệu', o }]))
    const { composed } = readBaoCaoJob(join(folder, 'bao-cao-6-thang.yaml'), { duThao: true, dienTu: false })
    const words = JSON.stringify(composed.document)
    expect(words).toContain('48.216')
    expect(words).toContain('75')
    writeFileSync(path, before)
  })

  test('that no rule asks for is refused', async () => {
    await expect(startBaoCao(TRUOC, { ky: 'thang', nam: 2026 })).rejects.toThrow(UserError)
  })
})
