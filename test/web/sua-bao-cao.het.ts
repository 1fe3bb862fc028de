import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { openWorkbook } from '../../src/office/open-workbook'
import type { BangSua, BanLamViec, CauViet, DuLieu } from '../../src/web/protocol'
import { linesOf, runHere } from '../cli/captured'
import { ROOT } from '../house/source'
import { temporaryFolder } from '../read/temporary'
import { lenhOf, post } from './asking'
import { serving } from './serving'

describe('A period that begins on the page', () => {
  const reportFolder = (): string => {
    const folder = temporaryFolder()
    cpSync(join(ROOT, 'data'), folder, { recursive: true, filter: (path) => !/2022|2023|2026/u.test(path) })
    return folder
  }

  test('has the files of the command line, byte for byte, and does not begin twice', async () => {
    const [one, other] = [reportFolder(), reportFolder()]
    const served = await serving({ folder: join(one, 'khanh-hoa') })
    const { vanBan } = JSON.parse((await served.ask('/api/van-ban')).body.toString()) as BanLamViec
    const { ma = '', kySau } = vanBan.find(({ loai }) => loai === 'bao-cao') ?? {}
    // What is proposed: what follows by the rules, its prose where this one's is.
    expect(kySau).toEqual({ ky: '6-thang', nam: 2025, loiVan: 'tep' })
    const chon = { ky: '6-thang', nam: 2025 }
    expect((await post(served, `/api/ky-moi/${ma}`, chon)).status).toBe(200)
    const truoc = join(other, 'khanh-hoa/2025/bao-cao-quy-1.yaml')
    const { out } = await runHere('bao-cao', 'moi', '--ky', '6-thang', '--nam', '2025', '--tu', truoc)
    const names = linesOf(out).map((path) => basename(path))
    expect(names).toHaveLength(4)
    for (const name of names) {
      const [here, there] = [one, other].map((folder) => readFileSync(join(folder, 'khanh-hoa/2025', name)))
      expect([name, here?.equals(there ?? Buffer.of())]).toEqual([name, true])
    }
    const { status, said } = await post(served, `/api/ky-moi/${ma}`, chon)
    expect(status).toBe(422)
    expect(said.canXem?.[0]?.dieu).toContain('đã có bao-cao-6-thang.yaml')
    expect((await post(served, `/api/ky-moi/${ma}`, { ky: 'quy-9', nam: 2025 })).status).toBe(400)
  })

  test('goes again without a trace when it was begun by mistake; what was changed in it or built on it keeps all of it', async () => {
    const folder = join(reportFolder(), 'khanh-hoa')
    const all = (): string[] => readdirSync(join(folder, '2025'), { recursive: true }).map(String).toSorted()
    const before = all().filter((name) => !name.startsWith('.cchc'))
    const served = await serving({ folder })
    const listNow = async () =>
      (JSON.parse((await served.ask('/api/van-ban')).body.toString()) as BanLamViec).vanBan
    const find = async (words: string) => (await listNow()).find(({ ten }) => ten.includes(words))
    const first = (await listNow()).find(({ loai }) => loai === 'bao-cao')?.ma ?? ''
    // One that was not begun here is not removed here.
    expect((await find('quý I năm'))?.vuaMo).toBeUndefined()
    expect((await post(served, `/api/ky-moi/${first}/bo`, {})).status).toBe(422)

    await post(served, `/api/ky-moi/${first}`, { ky: '6-thang', nam: 2025 })
    const begun = await find('6 tháng')
    const drop = () => post(served, `/api/ky-moi/${begun?.ma ?? ''}/bo`, {})
    expect(begun?.vuaMo).toBe(true)
    const written = all()
    const refusedFor = async (words: string): Promise<void> => {
      const { status, said } = await drop()
      expect([status, said.canXem?.[0]?.dieu]).toEqual([422, words])
      for (const name of written) expect(all()).toContain(name)
    }
    const soLieu = join(folder, '2025/so-lieu-6-thang.xlsx')
    const bytes = readFileSync(soLieu)
    writeFileSync(soLieu, Buffer.concat([bytes, Buffer.of(0)]))
    await refusedFor('đã sửa sau khi mở kỳ: so-lieu-6-thang.xlsx')
    writeFileSync(soLieu, bytes)
    await post(served, `/api/ky-moi/${begun?.ma ?? ''}`, { ky: 'quy-3', nam: 2025 })
    await refusedFor('đã lập thêm từ kỳ này: 2025/bao-cao-quy-3.yaml')
    const next = await find('quý III')
    expect((await post(served, `/api/ky-moi/${next?.ma ?? ''}/bo`, {})).status).toBe(200)
    expect((await drop()).status).toBe(200)
    expect(all().filter((name) => !name.startsWith('.cchc'))).toEqual(before)
    expect(await find('6 tháng')).toBeUndefined()
    // It can be begun again.
    expect((await post(served, `/api/ky-moi/${first}`, { ky: '6-thang', nam: 2025 })).status).toBe(200)
    const report = join(folder, '2025/bao-cao-6-thang.yaml')
    writeFileSync(report, `${readFileSync(report, 'utf8')}# của tôi\n`)
    expect((await find('6 tháng'))?.vuaMo).toBeUndefined()
    expect((await drop()).said.canXem?.[0]?.dieu).toBe('đã sửa sau khi mở kỳ: bao-cao-6-thang.yaml')
  })

  test('has its figures typed into the workbook, in place', async () => {
    const folder = reportFolder()
    const served = await serving({ folder: join(folder, 'khanh-hoa') })
    const { vanBan } = JSON.parse((await served.ask('/api/van-ban')).body.toString()) as BanLamViec
    const first = vanBan.find(({ loai }) => loai === 'bao-cao')?.ma ?? ''
    await post(served, `/api/ky-moi/${first}`, { ky: '6-thang', nam: 2025 })
    const list = JSON.parse((await served.ask('/api/van-ban')).body.toString()) as BanLamViec
    const base = `/api/sua/${list.vanBan.find(({ ten }) => ten.includes('6 tháng'))?.ma ?? ''}`
    const { bang } = JSON.parse((await served.ask(base)).body.toString()) as DuLieu
    const soLieu = bang.find(({ ma }) => ma === 'so-lieu') as BangSua
    // The prose of a new period is written in Word: here it is only read.
    const prose = bang.find(({ ma }) => ma === 'loi-van')
    expect(prose?.tuWord).toBe('loi-van-6-thang.docx')
    expect(prose?.cot.every(({ chiDoc }) => chiDoc)).toBe(true)
    // Half a year is not held against a quarter, and says so.
    expect(soLieu.tin?.[0]).toContain('Cột quý I năm 2025')
    const at = { hang: 'so-nganh-da-kiem-tra', cot: 'so' }
    expect((await post(served, `${base}/so-lieu`, lenhOf(soLieu, at, '1.204'))).status).toBe(200)
    const file = join(folder, 'khanh-hoa/2025/so-lieu-6-thang.xlsx')
    const cells = openWorkbook(readFileSync(file), file).flatMap(({ hang }) =>
      hang.flatMap(({ o }) => o.map(({ chu }) => chu)),
    )
    expect(cells).toContain('1.204')
    const after = JSON.parse((await served.ask(base)).body.toString()) as DuLieu
    const row = after.bang.find(({ ma }) => ma === 'so-lieu')?.hang.find(({ ma }) => ma === at.hang)
    expect(row?.o).toContain('1.204')
    // While it is open in Excel or LibreOffice, whoever types here is told, by the name that is left beside it.
    const owner = 'Lê Thị Bình'
    const excel = Buffer.alloc(165, 0x20)
    excel[0] = excel[55] = owner.length
    excel[56] = 0
    excel.write(owner, 57, 'utf16le')
    for (const [beside, content, told] of [
      ['~$so-lieu-6-thang.xlsx', excel, 'đang mở trong Excel (Lê Thị Bình)'],
      ['.~lock.so-lieu-6-thang.xlsx#', 'Trần An,an,MAY-1,27.11.2026', 'đang mở trong LibreOffice (Trần An)'],
      ['~$so-lieu-6-thang.xlsx', 'x', 'đang mở trong Excel: đóng'],
    ] as const) {
      const path = join(folder, 'khanh-hoa/2025', beside)
      writeFileSync(path, content)
      const { bang: now } = JSON.parse((await served.ask(base)).body.toString()) as DuLieu
      expect(now.filter(({ tin }) => tin?.join().includes(told)).map(({ ma }) => ma)).toEqual(['so-lieu'])
      rmSync(path)
    }
  })
})

test('the prose of a report is typed heading by heading, each in its own file, and taken back', async () => {
  const folder = temporaryFolder()
  cpSync(join(ROOT, 'data'), folder, { recursive: true, filter: (path) => !/2022|2023|2026/u.test(path) })
  const prose = join(folder, 'khanh-hoa/2025/bao-cao-quy-1')
  writeFileSync(
    join(prose, 'bo-may.txt'),
    readFileSync(join(prose, 'bo-may.txt'), 'utf8').replaceAll('\n', '\r\n'),
  )
  rmSync(join(prose, 'sang-kien.txt'))
  const before = filesIn(prose)
  const served = await serving({ folder: join(folder, 'khanh-hoa') })
  const list = JSON.parse((await served.ask('/api/van-ban')).body.toString()) as BanLamViec
  const base = `/api/sua/${list.vanBan.find(({ loai }) => loai === 'bao-cao')?.ma ?? ''}`
  const table = async (): Promise<BangSua> =>
    (JSON.parse((await served.ask(base)).body.toString()) as DuLieu).bang.find(
      ({ ma }) => ma === 'loi-van',
    ) as BangSua
  const { hang, loi } = await table()
  // A heading for which nobody wrote is told at its own row.
  expect(loi.find((each) => each.hang === 'sang-kien')?.dieu).toContain('không in')
  const { bang } = JSON.parse((await served.ask(base)).body.toString()) as DuLieu
  const tienDo = bang.find(({ ma }) => ma === 'tien-do')
  const late = tienDo?.hang.filter((row) => row.loc?.includes('qua-han')).map(({ ma }) => ma)
  expect(late?.length).toBeGreaterThan(0)
  expect(tienDo?.loi.filter(({ cot }) => cot === 'tinhTrang').map((each) => each.hang)).toEqual(late)
  expect(hang.filter(({ nhom }) => !nhom).map(({ ma }) => ma)).toEqual(
    expect.arrayContaining(['bo-may', 'sang-kien']),
  )

  // What the program writes stands beside it: under the heading of its own, before the words of the office.
  const ma = base.split('/').at(-1) ?? ''
  const said = JSON.parse((await served.ask(`/api/cau-viet/${ma}`)).body.toString()) as CauViet
  expect((await table()).cot.map((each) => each.ma)).toContain('cauViet')
  expect(said['bo-may']).not.toContain('Cải cách')
  expect(Object.values(said).join('\n')).toMatch(/nhiệm vụ, đạt [\d,]+%/u)

  const words = 'Đoạn một.\n\n- Gạch “một”;\n- gạch hai.'
  for (const muc of ['bo-may', 'sang-kien'])
    expect(
      (await post(served, `${base}/loi-van`, lenhOf(await table(), { hang: muc, cot: 'chu' }, words))).status,
    ).toBe(200)
  const after = filesIn(prose)
  expect(after).toEqual({
    ...before,
    'bo-may.txt': `${words}\n`.replaceAll('\n', '\r\n'),
    'sang-kien.txt': `${words}\n`,
  })
  expect((await post(served, `${base}/loi-van/lui`, {})).status).toBe(200)
  expect((await post(served, `${base}/loi-van/lui`, {})).status).toBe(200)
  expect(filesIn(prose)).toEqual({ ...before, 'sang-kien.txt': '\n' })
  expect((await table()).hang).toEqual(hang)
})

/** The texts of a folder by their names. */
const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))

test('a file of figures that is gone takes no other table away, and what is kept of it is put back', async () => {
  const folder = temporaryFolder()
  cpSync(join(ROOT, 'data'), folder, { recursive: true, filter: (path) => !/2022|2023|2026/u.test(path) })
  const home = join(folder, 'khanh-hoa')
  const served = await serving({ folder: home })
  const { vanBan } = JSON.parse((await served.ask('/api/van-ban')).body.toString()) as BanLamViec
  const base = `/api/sua/${vanBan.find(({ loai }) => loai === 'bao-cao')?.ma ?? ''}`
  const tables = async () => (JSON.parse((await served.ask(base)).body.toString()) as DuLieu).bang
  const before = await tables()
  const file = join(home, '2025/so-lieu-quy-1.yaml')
  const lost = async () => {
    const now = await tables()
    expect(now.map(({ ma }) => ma)).toEqual(before.map(({ ma }) => ma))
    return now.find(({ ma }) => ma === 'so-lieu')
  }
  // Nothing was ever typed here: nothing is kept.
  renameSync(file, `${file}.di`)
  expect((await lost())?.mat).toEqual({})
  expect((await post(served, `${base}/so-lieu/lay-lai`, {})).status).toBe(422)
  renameSync(`${file}.di`, file)
  const own = before.find(({ ma }) => ma === 'so-lieu') as BangSua
  const at = { hang: 'so-nganh-da-kiem-tra', cot: 'so' }
  expect((await post(served, `${base}/so-lieu`, lenhOf(own, at, '5'))).status).toBe(200)
  const typed = readFileSync(file)
  rmSync(file)
  const gone = await lost()
  expect(gone?.tin?.join()).toContain('không có tệp này')
  expect(gone?.mat?.giu).toMatch(/^\d{4}-\d\d-\d\dT/u)
  expect((await post(served, `${base}/so-lieu/lay-lai`, {})).status).toBe(200)
  expect(readFileSync(file).equals(typed)).toBe(true)
  // There again, it is not written over; its steps go on.
  expect((await post(served, `${base}/so-lieu/lay-lai`, {})).status).toBe(422)
  expect((await post(served, `${base}/so-lieu/lui`, {})).status).toBe(200)
})
