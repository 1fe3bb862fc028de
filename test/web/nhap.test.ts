import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DaNhap, DaViet, GhiChuNhap, KeHoachDaDoc, TuChoi } from '../../src/web/protocol'
import type { BanGoc } from '../../src/web/protocol-goc'
import { runHere } from '../cli/captured'
import { PLAN_ROWS } from '../import/small-plan'
import { post } from './asking'
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
const send = (ten: string, body: string, ghi?: string): Promise<Answer> =>
  served.ask(`/api/nhap?${new URLSearchParams({ ten, ...(ghi === undefined ? {} : { ghi }) }).toString()}`, {
    method: 'POST',
    headers: { ...own(), 'content-length': String(Buffer.byteLength(body)) },
    body,
  })
const json = ({ status, body }: Answer, wanted = 200): unknown => {
  expect([status, body.toString()]).toEqual([wanted, expect.any(String)])
  return JSON.parse(body.toString()) as unknown
}
const leftovers = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`cchc-nhap-${process.pid}-`))

test('a plan is read without a trace, then written as the command line writes it', async () => {
  const read = json(await send(PLAN, HTML)) as KeHoachDaDoc
  expect(read).toMatchObject({ nam: 2026, soNhiemVu: 2, trichYeu: 'Thực hiện công tác văn thư năm 2026' })
  expect(read.soGhiChu).toBeGreaterThan(0)
  expect(read.dong.join('\n')).toContain('Còn thiếu, phải điền')
  // Nobody below the province is declared in this folder.
  expect(read.chuaKhai).toBe(true)
  expect(existsSync(join(folder, read.tep))).toBe(false)

  const { ma } = json(await send(PLAN, HTML, read.tep)) as DaViet
  const desk = (await served.ask('/api/van-ban')).body.toString()
  expect(desk).toContain(`"ma":"${ma}"`)
  const told = json(await served.ask(`/api/ghi-chu/${ma}`)) as GhiChuNhap
  expect(told.dong).toEqual([`Nhập ${PLAN}`, ...read.dong])

  const made = read.tep.replace('.yaml', '-lenh.yaml')
  writeFileSync(join(folder, PLAN), HTML)
  const home = process.cwd()
  process.chdir(folder)
  const { code } = await runHere('nhap', PLAN, '--ra', made).finally(() => process.chdir(home))
  expect(code).toBe(0)
  expect(readFileSync(join(folder, read.tep.replace('.yaml', '.goc.html')), 'utf8')).toBe(HTML)
  for (const ending of ['.yaml', '.ghi-chu.txt']) {
    const bytes = (tep: string): Buffer => readFileSync(join(folder, tep.replace('.yaml', ending)))
    expect(bytes(read.tep).equals(bytes(made))).toBe(true)
  }
  expect(leftovers()).toEqual([])
})

test('the original is shown with what became of it, and read otherwise only by those who may', async () => {
  const { tep } = json(await send(PLAN, HTML)) as KeHoachDaDoc
  const { ma, goc } = json(await send(PLAN, HTML, tep)) as DaNhap
  expect(goc).toBe(true)
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
  const before = readFileSync(join(folder, tep), 'utf8')
  expect((await post(served, path, { chon, suaTay: 'giu' })).status).toBe(200)
  expect(readFileSync(join(folder, tep), 'utf8')).not.toBe(before)
  expect(json(await served.ask(path))).toMatchObject({ chon })

  // A file of the folder goes by no name that somebody writes into the record.
  const record = join(folder, tep.replace('.yaml', '.nhap.json'))
  writeFileSync(record, readFileSync(record, 'utf8').replace('ke-hoach', '../ke-hoach'))
  expect((await served.ask(`${path}/pdf`)).status).toBe(422)
})

test('what is there is never written over, and the next proposal has a free name', async () => {
  const first = json(await send(PLAN, HTML)) as KeHoachDaDoc
  mkdirSync(join(folder, first.tep, '..'), { recursive: true })
  writeFileSync(join(folder, first.tep), 'của người khác\n')
  const { canXem } = json(await send(PLAN, HTML, first.tep), 422) as TuChoi
  expect(canXem[0]?.dieu).toBe(`đã có ${first.tep}`)
  expect(readFileSync(join(folder, first.tep), 'utf8')).toBe('của người khác\n')
  const next = json(await send(PLAN, HTML)) as KeHoachDaDoc
  expect(next.tep).not.toBe(first.tep)
  expect(canXem[0]?.cachSua).toContain(next.tep)
  json(await send(PLAN, HTML, next.tep))
})

test.each([
  ['ke-hoach.exe', 'MZ', 'không nhập được tệp ".exe"'],
  ['ke-hoach.docx', 'không phải Word', 'tên là .docx nhưng nội dung không phải'],
  ['ke-hoach.pdf', 'không phải PDF', 'tên là .pdf nhưng nội dung không phải'],
  ['ke-hoach.txt', '', 'tệp trống'],
  ['khong-duoi', 'x', 'không nhập được tệp "khong-duoi"'],
  ['../../../etc/x.docx', 'x', 'x.docx: tên là .docx'],
  ['..\\..\\x.pdf', 'x', 'x.pdf: tên là .pdf'],
  ['x.d/../../y', 'x', 'y: không nhập được'],
])('%s is answered in the words of nhap', async (ten, content, words) => {
  const { canXem } = json(await send(ten, content), 422) as TuChoi
  expect(canXem.map(({ dieu }) => dieu).join()).toContain(words)
  expect(canXem.map(({ dieu }) => dieu).join()).not.toContain(tmpdir())
  expect(leftovers()).toEqual([])
})

test.each([
  '../ngoai.yaml',
  '/tmp/ngoai.yaml',
  'a/../../ngoai.yaml',
  '.an/ke-hoach.yaml',
  'output/ke-hoach.yaml',
  'ke-hoach.docx',
  'con/ke-hoach.yaml',
  'a:b/ke-hoach.yaml',
  '',
])('nothing is written to "%s"', async (ghi) => {
  const { canXem } = json(await send(PLAN, HTML, ghi), 422) as TuChoi
  expect(canXem[0]?.dieu).toMatch(/nơi ghi|không ghi được/u)
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
  ['by GET', 405, async () => (await served.ask('/api/nhap?ten=a.txt&ghi=a.yaml')).status],
])('a file %s is refused with %i', async (_, status, ask) => {
  expect(await ask()).toBe(status)
  expect(leftovers()).toEqual([])
})
