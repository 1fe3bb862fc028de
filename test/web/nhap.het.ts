import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RUN } from '../../src/disk/runs'
import { isNhapChanged } from '../../src/index'
import type {
  BangSua,
  BanLamViec,
  DaNhap,
  DaViet,
  DuLieu,
  GhiChuNhap,
  KeHoachDaDoc,
  TuChoi,
} from '../../src/web/protocol'
import type { BanGoc } from '../../src/web/protocol-goc'
import { runHere } from '../cli/captured'
import { PLAN_ROWS } from '../import/small-plan'
import { lenhOf, post } from './asking'
import { type Answer, type Ask, askAt, officeFolder, type Served, serving } from './serving'

/** The small plan as a page of the web, which is read without any other program. */
const HTML = `<!doctype html><meta charset="utf-8">${PLAN_ROWS.map((cells) =>
  cells.length === 1
    ? `<p>${cells.join('')}</p>`
    : `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
)
  .join('\n')
  .replace('<tr>', '<table><tr>')}</table>`
const PLAN = 'Kế hoạch tỉnh.html'

let served: Served
const folder = officeFolder()
beforeAll(async () => {
  served = await serving({ folder })
})

const own = (): Record<string, string> => ({
  origin: `http://127.0.0.1:${served.port}`,
  'content-type': 'application/octet-stream',
})
/** Sends a file as the page does. */
const sendTo = (path: string, body: string): Promise<Answer> =>
  served.ask(path, {
    method: 'POST',
    headers: { ...own(), 'content-length': String(Buffer.byteLength(body)) },
    body,
  })
const send = (ten: string, body: string): Promise<Answer> =>
  sendTo(`/api/nhap?${new URLSearchParams({ ten }).toString()}`, body)
/** Reads a plan, and what the page then says of it. */
async function read(body = HTML): Promise<KeHoachDaDoc & { readonly base: string; readonly ma: string }> {
  const { ma } = json(await send(PLAN, body)) as DaViet
  const base = `/api/ban-doc/${ma}`
  return { ...(json(await served.ask(base)) as KeHoachDaDoc), ma, base }
}
/** Writes a plan that was read. */
const write = (base: string, tep: string) => post(served, `${base}/ghi`, { tep })
const linesOf = async (ma: string): Promise<readonly string[]> =>
  (json(await served.ask(`/api/ghi-chu/${ma}`)) as GhiChuNhap).dong
const json = ({ status, body }: Answer, wanted = 200): unknown => {
  expect([status, body.toString()]).toEqual([wanted, expect.any(String)])
  return JSON.parse(body.toString()) as unknown
}
const leftovers = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith(`cchc-${RUN}-`))

test('a plan is read and waits, then is written as the command line writes it', async () => {
  const { ma: waiting, base, tep, ...told } = await read()
  expect(told).toMatchObject({
    ten: PLAN,
    nam: 2026,
    soNhiemVu: 2,
    trichYeu: 'Thực hiện công tác văn thư năm 2026',
    daCo: [],
    // Nobody below the province is declared in this folder.
    chuaKhai: true,
  })
  const said = await linesOf(waiting)
  expect(said.join('\n')).toContain('Còn thiếu, phải điền')
  expect(existsSync(join(folder, tep))).toBe(false)
  const desk = async (): Promise<BanLamViec> =>
    JSON.parse((await served.ask('/api/van-ban')).body.toString()) as BanLamViec
  const { vanBan, banDoc } = await desk()
  expect(banDoc).toEqual([{ ma: waiting, ten: PLAN }])
  expect(vanBan.map((each) => each.ma)).not.toContain(waiting)

  const { ma } = (await write(base, tep)).said as Partial<DaNhap>
  const after = await desk()
  expect(after.vanBan.map((each) => each.ma)).toContain(ma)
  expect(after.banDoc).toBeUndefined()
  expect((await served.ask(base)).status).toBe(404)
  expect(await linesOf(ma ?? '')).toEqual(said)

  const made = tep.replace('.yaml', '-lenh.yaml')
  writeFileSync(join(folder, PLAN), HTML)
  const home = process.cwd()
  process.chdir(folder)
  const { code } = await runHere('nhap', PLAN, '--ra', made).finally(() => process.chdir(home))
  expect(code).toBe(0)
  expect(readFileSync(join(folder, tep.replace('.yaml', '.goc.html')), 'utf8')).toBe(HTML)
  for (const ending of ['.yaml', '.ghi-chu.txt']) {
    const bytes = (path: string): Buffer => readFileSync(join(folder, path.replace('.yaml', ending)))
    expect(bytes(tep).equals(bytes(made))).toBe(true)
  }
  expect(leftovers()).toEqual([])
})

test('the original is shown with what became of it, and read otherwise only by those who may', async () => {
  const { ma, base, tep } = await read()
  const shown = json(await served.ask(`/api/goc/${ma}`)) as BanGoc
  expect(shown).toMatchObject({ ten: PLAN, pdf: false, chon: { cot: [], hang: [] } })
  const row = shown.khoi.flatMap((each) => ('hang' in each ? each.hang : [])).at(-1)
  expect(row).toMatchObject({ la: 'viec', o: expect.arrayContaining([{ chu: 'Kiểm tra kho' }]) as unknown })

  const path = `/api/goc/${ma}`
  const chon = { cot: [], hang: [{ hang: row?.so ?? -1, la: 'noi' }] }
  expect((await post(served, path, { chon })).status).toBe(400)
  expect((await post(served, path, { chon: { ...chon, ngoai: 1 }, suaTay: 'giu' })).status).toBe(400)
  expect(
    (await post(served, path, { chon: { cot: [], hang: [{ hang: 9999, la: 'noi' }] }, suaTay: 'giu' }))
      .status,
  ).toBe(422)
  expect((await served.ask(path, { method: 'POST', body: '{}' })).status).toBe(403)
  // What was said of it goes with it, whether it is written yet or not; it is neither read over nor left unasked.
  expect((await post(served, path, { chon, suaTay: 'giu' })).status).toBe(200)
  expect((await read()).soNhiemVu).toBe(1)
  expect((await post(served, `${base}/bo`, { daSua: 'giu' })).said).toEqual({ daSua: true })
  expect((await post(served, `${base}/bo`, {})).status).toBe(400)
  const { ma: written } = (await write(base, tep)).said as Partial<DaNhap>
  const goc = `/api/goc/${written ?? ''}`
  expect(json(await served.ask(goc))).toMatchObject({ chon })

  // A file of the folder goes by no name that somebody writes into the record.
  const record = join(folder, tep.replace('.yaml', '.nhap.json'))
  writeFileSync(record, readFileSync(record, 'utf8').replace('ke-hoach', '../ke-hoach'))
  expect((await served.ask(`${goc}/pdf`)).status).toBe(422)
})

test('what is there is said and never written over, and the next proposal has a free name', async () => {
  const first = await read()
  const [there = { tep: '' }] = first.daCo
  expect(there.tep).toMatch(/^ke-hoach-tinh\/2026\/ke-hoach/u)
  mkdirSync(join(folder, first.tep, '..'), { recursive: true })
  writeFileSync(join(folder, first.tep), 'của người khác\n')
  const { status, said } = await write(first.base, first.tep)
  expect([status, said.canXem?.[0]?.dieu]).toEqual([422, `đã có ${first.tep}`])
  expect(readFileSync(join(folder, first.tep), 'utf8')).toBe('của người khác\n')
  const next = await read()
  expect(next.tep).not.toBe(first.tep)
  expect(said.canXem?.[0]?.cachSua).toContain(next.tep)
  expect((await write(next.base, next.tep)).status).toBe(200)
})

test('what was typed before it was written is taken back afterwards too', async () => {
  const { ma, base, tep } = await read(HTML.replace('Kiểm tra kho', 'Kiểm đếm kho'))
  const tableOf = async (of: string): Promise<BangSua> =>
    (json(await served.ask(`/api/sua/${of}`)) as DuLieu).bang.find(
      (each) => each.ma === 'nhiem-vu',
    ) as BangSua
  const bang = await tableOf(ma)
  const at = { hang: bang.hang.find(({ nhom }) => !nhom)?.ma ?? '', cot: 'nhiemVu.ten' }
  for (const words of ['Kiểm đếm kho lần một', 'Kiểm đếm kho lần hai'])
    expect((await post(served, `/api/sua/${ma}/nhiem-vu`, lenhOf(await tableOf(ma), at, words))).status).toBe(
      200,
    )
  const { ma: written = '' } = (await write(base, tep)).said as Partial<DaNhap>
  expect(JSON.stringify((await tableOf(written)).hang)).toContain('Kiểm đếm kho lần hai')
  for (const huong of ['lui', 'lui'])
    expect((await post(served, `/api/sua/${written}/nhiem-vu/${huong}`, {})).status).toBe(200)
  expect((await tableOf(written)).hang).toEqual(bang.hang)
  expect((await post(served, `/api/sua/${written}/nhiem-vu/toi`, {})).status).toBe(200)
  expect(JSON.stringify((await tableOf(written)).hang)).toContain('Kiểm đếm kho lần một')
  expect((await post(served, `/api/sua/${written}/nhiem-vu/lui`, {})).status).toBe(200)
  expect((await post(served, `/api/sua/${written}/nhiem-vu/lui`, {})).status).toBe(422)
})

test('what is left leaves no trace', async () => {
  const { base, tep } = await read(HTML.replace('Kiểm tra kho', 'Kiểm kê kho'))
  expect((await post(served, `${base}/bo`, { daSua: 'giu' })).said).toEqual({})
  expect((await served.ask(base)).status).toBe(404)
  expect(existsSync(join(folder, tep))).toBe(false)
  expect(readdirSync(join(folder, '.cchc', 'ban-doc'))).toEqual([])
})

/** A plan that the command line has imported: no original is kept beside it. */
async function importedBare(ten: string): Promise<{ readonly goc: string; readonly ra: string }> {
  const ra = join(folder, ten, '2026', 'ke-hoach.yaml')
  writeFileSync(join(folder, PLAN), HTML)
  expect((await runHere('nhap', join(folder, PLAN), '--ra', ra)).code).toBe(0)
  const { vanBan } = JSON.parse((await served.ask('/api/van-ban')).body.toString()) as BanLamViec
  const { ma, goc } = vanBan.find(({ tep }) => tep.startsWith(`${ten}/`)) ?? { ma: '' }
  expect(goc).toBeUndefined()
  return { goc: `/api/goc/${ma}`, ra }
}
const take = (goc: string, body: string, giu = '') =>
  sendTo(`${goc}/tep?${new URLSearchParams({ ten: PLAN }).toString()}${giu}`, body)

test('a plan of the command line takes its original later, and data that nobody changed are known for such', async () => {
  const { goc, ra } = await importedBare('them')
  const before = readFileSync(ra)
  expect(json(await take(goc, HTML))).toMatchObject({ giong: true, daGiu: true })
  expect(readFileSync(ra).equals(before)).toBe(true)
  expect(isNhapChanged(ra)).toBe(false)

  // One that is gone comes back only as the very same file.
  rmSync(ra.replace('.yaml', '.goc.html'))
  expect((await served.ask(goc)).status).toBe(422)
  const other = json(await take(goc, `${HTML}<p>x</p>`, '&giu=1'), 422) as TuChoi
  expect(other.canXem[0]?.dieu).toContain('không phải tệp đã nhập')
  expect(json(await take(goc, HTML))).toMatchObject({ daGiu: true })
  expect(json(await served.ask(goc))).toMatchObject({ ten: PLAN })
})

test('a file from which the data were not read is held against them, and kept only where a person says so', async () => {
  const { goc, ra } = await importedBare('khac')
  const changed = readFileSync(ra, 'utf8')
    .replace('Kiểm tra kho', 'Kiểm tra kho lưu trữ')
    .replace('nam: 2026', 'nam: 2025')
  writeFileSync(ra, changed)
  expect(json(await take(goc, HTML))).toEqual({
    giong: false,
    daGiu: false,
    soNhiemVu: 2,
    soCo: 1,
    soThua: 1,
    khac: ['Năm: tệp là «2026», dữ liệu là «2025»'],
  })
  expect(existsSync(ra.replace('.yaml', '.goc.html'))).toBe(false)
  expect(json(await take(goc, HTML, '&giu=1'))).toMatchObject({ giong: false, daGiu: true })
  expect(readFileSync(ra, 'utf8')).toBe(changed)
  // They were changed by hand, and are known for such.
  expect(isNhapChanged(ra)).toBe(true)
})

let waiting: ReturnType<typeof read> | undefined
test.each([
  '../ngoai.yaml',
  '/tmp/ngoai.yaml',
  'a/../../ngoai.yaml',
  '.an/ke-hoach.yaml',
  'output/ke-hoach.yaml',
  'ke-hoach.docx',
  'con/ke-hoach.yaml',
  'a:b/ke-hoach.yaml',
  `${'kế hoạch của tỉnh '.repeat(15)}/ke-hoach.yaml`,
  '',
])('nothing is written to "%s"', async (ghi) => {
  waiting ??= read()
  const { base } = await waiting
  const { status, said } = await write(base, ghi)
  expect(status).toBe(422)
  expect(said.canXem?.[0]?.dieu).toMatch(/nơi ghi|không ghi được/u)
  expect(said.canXem?.[0]?.cachSua).not.toContain('mở trang này ở')
})

const refused = (how: () => Ask) => async (): Promise<number> =>
  (await askAt(served.port, '/api/nhap?ten=a.txt', { method: 'POST', body: 'x', ...how() })).status

test.each<readonly [string, number, () => Promise<number>]>([
  [
    'larger than 60 MB',
    413,
    refused(() => ({
      headers: { ...own(), cookie: served.cookie, 'content-length': String(60 * 1024 * 1024 + 1) },
      body: '',
    })),
  ],
  [
    'without its length',
    413,
    refused(() => ({ headers: { ...own(), cookie: served.cookie, 'transfer-encoding': 'chunked' } })),
  ],
  [
    'of a form',
    415,
    refused(() => ({
      headers: { ...own(), cookie: served.cookie, 'content-type': 'multipart/form-data; boundary=x' },
    })),
  ],
  [
    'as JSON',
    415,
    refused(() => ({ headers: { ...own(), cookie: served.cookie, 'content-type': 'application/json' } })),
  ],
  [
    'of another site',
    403,
    refused(() => ({ headers: { ...own(), cookie: served.cookie, origin: 'https://evil.example' } })),
  ],
  ['without a cookie', 401, refused(() => ({ headers: own() }))],
  [
    'to another path',
    415,
    async () => (await served.ask('/api/dung', { method: 'POST', headers: own(), body: 'x' })).status,
  ],
  ['by GET', 405, async () => (await served.ask('/api/nhap?ten=a.txt')).status],
])('a file %s is refused with %i', async (_, status, ask) => {
  expect(await ask()).toBe(status)
  expect(leftovers()).toEqual([])
})
