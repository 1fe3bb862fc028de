import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import type { QuyetDinh } from '../../src/domain/cu-the-hoa/sheet/quyet-dinh'
import type { BangSua, DuLieu } from '../../src/web/protocol'
import type { DaLap } from '../../src/web/protocol-cu-the-hoa'
import { sayOnPage } from '../../src/web/sayings'
import { readQuyetDinh } from '../../src/workspace/read-quyet-dinh'
import { writeSoNgay } from '../../src/workspace/write-so-ngay'
import { linesOf, runHere } from '../cli/captured'
import { temporaryFolder } from '../read/temporary'
import { post } from './asking'
import { decidingFolder, UNIT } from './deciding'
import { type Served, serving } from './serving'

type Deciding = Awaited<ReturnType<typeof decidingFolder>>
let first: Deciding
beforeAll(async () => {
  first = await decidingFolder()
})

const SHEETS = ['quyet-dinh-cu-the-hoa.xlsx', 'quyet-dinh-cu-the-hoa.yaml'] as const

/** A folder of its own with one sheet, or both. */
async function deciding(only?: string): Promise<Deciding & { served: Served; ma: string }> {
  const folder = temporaryFolder()
  cpSync(first.folder, folder, { recursive: true })
  const own = join(folder, UNIT, '2025')
  for (const name of SHEETS) if (only !== undefined && name !== only) rmSync(join(own, name))
  const served = await serving({ folder })
  const { vanBan } = JSON.parse((await served.ask('/api/van-ban')).body.toString()) as {
    vanBan: { ma: string; tep: string; quyetDinh?: true }[]
  }
  expect(vanBan.filter(({ quyetDinh }) => quyetDinh).map(({ tep }) => tep)).toEqual([
    `${UNIT}/2025/ke-hoach.yaml`,
  ])
  const ma = vanBan.find(({ quyetDinh }) => quyetDinh)?.ma ?? ''
  return { folder, province: join(folder, 'tinh/ke-hoach.yaml'), own, served, ma }
}

async function tableOf(
  { served, ma }: { served: Served; ma: string },
  name = 'quyet-dinh',
): Promise<BangSua> {
  const { bang } = JSON.parse((await served.ask(`/api/quyet-dinh/${ma}`)).body.toString()) as DuLieu
  const found = bang.find((each) => each.ma === name)
  if (!found) throw new Error(`there is no table ${name}`)
  return found
}
const shown = ({ hang, cot }: BangSua, ma: string, of: string): string | undefined =>
  hang.find((row) => row.ma === ma)?.o[cot.findIndex((each) => each.ma === of)]

/** Types into cells of a table, all at once; what the server answers. */
async function type(
  at: { served: Served; ma: string },
  name: string,
  cells: readonly (readonly [hang: string, cot: string, sau: string])[],
): Promise<Awaited<ReturnType<typeof post>>> {
  const table = await tableOf(at, name)
  const o = cells.map(([hang, cot, sau]) => ({ hang, cot, truoc: shown(table, hang, cot) ?? '', sau }))
  return post(at.served, `/api/sua/${at.ma}/${name}`, { ban: table.ban, ten: 'Sửa', o })
}
const rowOf = ({ nhiemVu }: QuyetDinh, ma: string) => nhiemVu.find((each) => each.ma === ma)

test.each(SHEETS)(
  'what is decided on the page is in %s as the command reads it, and the draft is the same',
  async (sheet) => {
    const at = await deciding(sheet)
    const file = join(at.own, sheet)
    const before = readFileSync(file)
    await type(at, 'quyet-dinh', [
      ['I.2', 'quyetDinh', 'Góp phần'],
      ['I.3', 'phongRieng', 'Thanh tra Sở'],
      ['I.3', 'ketQuaRieng', 'Báo cáo kết quả'],
      ['I.1', 'thoiHanRieng', '[1] Tháng 02/2025\n[2] Trong năm 2025'],
      ['I.5', 'phoiHop', 'Phòng Hành chính tư pháp\nSở Nội vụ'],
      ['II.2', 'quyetDinh', 'bo-qua'],
    ])
    await type(at, 'quyet-dinh-muc-tieu', [['2', 'mucTieuRieng', 'Mục tiêu của Sở']])
    const [chiTieu] = (await tableOf(at, 'quyet-dinh-chi-tieu')).hang
    await type(at, 'quyet-dinh-chi-tieu', [[chiTieu?.ma ?? '', 'giaTriRieng', '97,5%']])
    const { ban } = await tableOf(at, 'quyet-dinh-rieng')
    const more = await post(at.served, `/api/sua/${at.ma}/quyet-dinh-rieng`, { ban, ten: 'Thêm', them: '' })
    expect(more.status).toBe(200)
    const { loi } = await tableOf(at, 'quyet-dinh-rieng')
    expect(loi).toMatchObject([{ hang: '0', cot: 'phongRieng', mucDo: 'sai' }])
    await type(at, 'quyet-dinh-rieng', [
      ['0', 'nhiemVu', 'Việc riêng của Sở'],
      ['0', 'thoiHan', 'Quý II/2025'],
      ['0', 'phongRieng', 'Thanh tra Sở'],
    ])

    const decided = await readQuyetDinh(file)
    expect(rowOf(decided, 'I.2')).toMatchObject({ quyetDinh: 'tham-gia' })
    expect(rowOf(decided, 'I.3')).toMatchObject({
      phongRieng: 'Thanh tra Sở',
      ketQuaRieng: 'Báo cáo kết quả',
    })
    expect(rowOf(decided, 'I.1')).toMatchObject({ thoiHanRieng: '[1] Tháng 02/2025' })
    expect(rowOf(decided, 'I.5')?.phanCongRieng).toMatch(
      / chủ trì, phối hợp với Phòng Hành chính tư pháp và Sở Nội vụ$/u,
    )
    expect(rowOf(decided, 'II.2')?.quyetDinh).toBe('bo-qua')
    expect(decided.mucTieu.find(({ ma }) => ma === '2')?.mucTieuRieng).toBe('Mục tiêu của Sở')
    expect(decided.chiTieu[0]?.giaTriRieng).toBe(97.5)
    expect(decided.rieng).toEqual([
      { nhiemVu: 'Việc riêng của Sở', thoiHan: 'Quý II/2025', phongRieng: 'Thanh tra Sở' },
    ])

    const twin = temporaryFolder()
    cpSync(at.folder, twin, { recursive: true })
    const made = await at.served.ask(`/api/quyet-dinh/${at.ma}/du-thao`, asPage(at.served))
    expect(made.status).toBe(200)
    expect((JSON.parse(made.body.toString()) as DaLap).ma).toBe(at.ma)
    const said = await runHere('cu-the-hoa', join(twin, 'tinh/ke-hoach.yaml'), '--don-vi', UNIT, '--ghi-de')
    expect(said.code).toBe(0)
    const read = (root: string, name: string): string =>
      readFileSync(join(root, UNIT, '2025', name), 'base64')
    for (const name of readdirSync(at.own).filter((each) => !each.startsWith('.')))
      expect([name, read(at.folder, name) === read(twin, name)]).toEqual([name, true])
    const plan = readFileSync(join(at.own, 'ke-hoach.yaml'), 'utf8')
    for (const words of ['Việc riêng của Sở', 'Báo cáo kết quả', 'Tháng 02/2025', 'Mục tiêu của Sở'])
      expect(plan).toContain(words)

    // Every step can be taken back, to the bytes of the beginning; the draft came with the other sheet.
    for (const name of SHEETS) if (name !== sheet) rmSync(join(at.own, name))
    for (let step = 0; !readFileSync(file).equals(before); step++) {
      if (step > 20) throw new Error('the beginning does not come back')
      await post(at.served, `/api/sua/${at.ma}/quyet-dinh/lui`, {})
    }
  },
)

const asPage = ({ port }: Served) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', 'content-length': '2', origin: `http://127.0.0.1:${port}` },
  body: '{}',
})

test('a cell that says what is proposed says nothing in the file; what is no decision is refused', async () => {
  const at = await deciding()
  const file = join(at.own, SHEETS[0])
  const before = await readQuyetDinh(file)
  const table = await tableOf(at)
  const proposed = shown(table, 'I.3', 'ketQuaRieng') ?? ''
  expect(proposed).toBe(rowOf(before, 'I.3')?.ketQuaDeXuat)
  await type(at, 'quyet-dinh', [
    ['I.3', 'ketQuaRieng', 'Lời khác'],
    ['I.5', 'thoiHanRieng', 'Tháng 6/2025'],
    ['II.2', 'quyetDinh', 'bo-qua'],
  ])
  expect(shown(await tableOf(at), 'I.5', 'thoiHanRieng')).toBe('Tháng 6/2025')
  await type(at, 'quyet-dinh', [
    ['I.3', 'ketQuaRieng', proposed],
    ['I.5', 'thoiHanRieng', ''],
    ['II.2', 'quyetDinh', 'thuc-hien'],
  ])
  expect(await readQuyetDinh(file)).toEqual(before)
  expect(shown(await tableOf(at), 'I.5', 'thoiHanRieng')).toBe(rowOf(before, 'I.5')?.thoiHanDeXuat)
  const refused = await type(at, 'quyet-dinh', [['I.3', 'quyetDinh', 'có lẽ']])
  expect([refused.status, refused.said.canXem?.[0]?.cachSua]).toEqual([
    422,
    expect.stringContaining('Làm, Góp phần'),
  ])
  const percent = await type(at, 'quyet-dinh-chi-tieu', [
    [(await tableOf(at, 'quyet-dinh-chi-tieu')).hang[0]?.ma ?? '', 'giaTriRieng', '120'],
  ])
  expect(percent.status).toBe(422)
})

test('each task is counted once by how the province calls the unit and once by what was decided', async () => {
  const at = await deciding()
  const { hang, loc = [], loi } = await tableOf(at)
  const rows = hang.filter(({ nhom }) => !nhom)
  const countOf = (ma: string): number => rows.filter((row) => row.loc?.includes(ma)).length
  for (const { muc } of loc.slice(0, 2))
    expect(muc.reduce((sum, { ma }) => sum + countOf(ma), 0)).toBe(rows.length)
  expect(countOf('ngo')).toBe(new Set(loi.map((each) => each.hang)).size)
  const locOf = (ma: string) => rows.find((row) => row.ma === ma)?.loc
  expect(locOf('I.1')).toContain('ten')
  expect(locOf('II.2')).toContain('chung')
  expect(locOf('I.2')).toContain('lien-quan')
  expect(locOf('IV.1')).toContain('khong')
})

test('two sheets that say different things, and a broken one, are told in words of the page', async () => {
  const at = await deciding()
  await type(at, 'quyet-dinh', [['I.2', 'quyetDinh', 'thuc-hien']])
  const yaml = join(at.own, SHEETS[1])
  const text = readFileSync(yaml, 'utf8')
  writeFileSync(yaml, text.replace(/(- ma: I\.4\n)/u, '$1    quyetDinh: tham-gia\n'))
  const { status, body } = await at.served.ask(`/api/quyet-dinh/${at.ma}`)
  expect(status).toBe(422)
  expect(body.toString()).toContain('hai bảng quyết định nói khác nhau')
  expect(body.toString()).not.toMatch(/ --\p{Ll}/u)
  // A fault in the sheet stands at its cell, and is mended there.
  rmSync(join(at.own, SHEETS[0]))
  writeFileSync(yaml, text.replace(/(- ma: I\.4\n)/u, '$1    quyetDinh: có lẽ\n'))
  expect((await tableOf(at)).loi).toContainEqual(
    expect.objectContaining({ hang: 'I.4', cot: 'quyetDinh', mucDo: 'sai' }),
  )
  await type(at, 'quyet-dinh', [['I.4', 'quyetDinh', 'Làm']])
  expect(rowOf(await readQuyetDinh(yaml), 'I.4')?.quyetDinh).toBe('thuc-hien')
  // Without any sheet the plan has no such screen.
  renameSync(yaml, join(dirname(at.own), 'khac.yaml'))
  expect(existsSync(yaml)).toBe(false)
  expect((await at.served.ask(`/api/quyet-dinh/${at.ma}`)).status).toBe(422)
})

test.each([
  ['thêm --ghi-de để viết lại; hoặc chọn thư mục khác', 'chọn thư mục khác'],
  ['ghi số liệu, hoặc viết bản dự thảo bằng --du-thao', 'ghi số liệu'],
  ['đôn đốc, hoặc quyết định: cchc thu quyet-dinh x --cach bo', 'đôn đốc'],
  ['khóa lại: cchc thu khoa --ly-do "…"', 'việc này chưa làm được ở trang này'],
  ['ghi số 01 - 02 -- như trong bảng', 'ghi số 01 - 02 -- như trong bảng'],
  ['xem lại đường dẫn', 'xem lại đường dẫn'],
])('of a hint the page says what can be done without a command: %s', (hint, told) => {
  expect(sayOnPage(hint)).toBe(told)
})

test('a plan that was decided and edited on the page is printed as the command prints it, byte for byte', async () => {
  const at = await deciding(SHEETS[1])
  await type(at, 'quyet-dinh', [['II.2', 'quyetDinh', 'bo-qua']])
  expect((await at.served.ask(`/api/quyet-dinh/${at.ma}/du-thao`, asPage(at.served))).status).toBe(200)
  const change = async (
    name: string,
    cells: readonly (readonly [hang: string, cot: string, sau: string])[],
  ) => {
    const { bang } = JSON.parse((await at.served.ask(`/api/sua/${at.ma}`)).body.toString()) as DuLieu
    const table = bang.find(({ ma }) => ma === name) as BangSua
    const o = cells.map(([hang, cot, sau]) => ({ hang, cot, truoc: shown(table, hang, cot) ?? '', sau }))
    expect(
      await post(at.served, `/api/sua/${at.ma}/${name}`, { ban: table.ban, ten: 'Sửa', o }),
    ).toMatchObject({ status: 200 })
  }
  await change('nhiem-vu', [['0.0.0', 'moc.thoiHan', 'Tháng 11/2025']])
  // What only the office knows.
  await change('thong-tin', [
    ['banHanh.kyHieu', 'noiDung', 'KH-STP'],
    ['banHanh.diaDanh', 'noiDung', 'Khánh Hòa'],
    ['banHanh.noiNhan', 'noiDung', 'Sở Nội vụ\nLưu: VT'],
    ['banHanh.nguoiKy.chucVu', 'noiDung', 'Giám đốc'],
  ])
  const plan = join(at.own, 'ke-hoach.yaml')
  expect(readFileSync(plan, 'utf8')).toContain('thoiHan: Tháng 11/2025')
  expect(readFileSync(plan, 'utf8')).not.toContain('nhiemVuCha: II.2\n')

  const { out, err } = await runHere('ke-hoach', plan, '--du-thao', '--ra', temporaryFolder())
  const written = linesOf(out)
  expect([err, written.map((path) => extname(path)).sort()]).toEqual([
    expect.not.stringContaining('thiếu'),
    ['.docx', '.pdf'],
  ])
  for (const path of written) {
    const { body } = await at.served.ask(`/api/van-ban/${at.ma}/du-thao${extname(path)}`)
    expect([extname(path), body.equals(readFileSync(path))]).toEqual([extname(path), true])
  }
})

test('a plan that is issued is not written anew before somebody has been asked; what was written is a step', async () => {
  const at = await deciding()
  const plan = join(at.own, 'ke-hoach.yaml')
  const issued = writeSoNgay(readFileSync(plan, 'utf8'), { so: 5, ngay: '2025-01-15' }) ?? ''
  writeFileSync(plan, issued)
  const draft = (lenh: object) => post(at.served, `/api/quyet-dinh/${at.ma}/du-thao`, lenh)
  // As it is, nothing would be otherwise.
  expect((await draft({})).said).toMatchObject({ ma: at.ma })
  const before = readFileSync(plan, 'utf8')
  await type(at, 'quyet-dinh', [['I.3', 'ketQuaRieng', 'Báo cáo kết quả riêng của Sở']])
  expect(await draft({})).toMatchObject({ status: 200, said: { hoiBanHanh: 'số 05 ngày 15/01/2025' } })
  expect(readFileSync(plan, 'utf8')).toBe(before)
  expect((await draft({ banHanh: 'viet-lai' })).said).toMatchObject({ ma: at.ma })
  expect(readFileSync(plan, 'utf8')).not.toBe(before)
  expect((await draft({ banHanh: 'khac' })).status).toBe(400)
  const { said } = await post(at.served, `/api/sua/${at.ma}/thong-tin/lui`, {})
  expect(said).toMatchObject({ buoc: 'Viết dự thảo theo quyết định' })
  expect(readFileSync(plan, 'utf8')).toBe(before)
  // On the command line it is said. What was taken back is no person's word: the decision stands.
  const { err } = await runHere('cu-the-hoa', at.province, '--don-vi', UNIT, '--ghi-de')
  expect(err).toContain('Kế hoạch này đã ban hành, số 05 ngày 15/01/2025: nay khác với bản đã ký.')
  expect(err).not.toContain('Giữ lời văn thư đã sửa')
  expect(readFileSync(plan, 'utf8')).toContain('Báo cáo kết quả riêng của Sở')
})
