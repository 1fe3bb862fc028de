import { spawn } from 'node:child_process'
import { on, once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { IncomingMessage } from 'node:http'
import { unzipSync } from 'fflate'
import type { DaXem, TuChoi, VanBan } from '../../src/web/protocol'
import { BUILT, linesOf, runHere } from '../cli/captured'
import { testOnLinux } from '../read/programs'
import { temporaryFolder } from '../read/temporary'
import { listOf, lookedThrough } from './asking'
import { askAt, officeFolder, openAt, planIn, rewrite, type Served, serving } from './serving'

async function onlyOf(served: Served): Promise<VanBan> {
  const { vanBan } = await listOf(served)
  expect(vanBan).toHaveLength(1)
  return vanBan[0] as VanBan
}
const fileOf = (ma: string, name: string): string => `/api/van-ban/${ma}/${name}`

/** Reads an event stream until it says something. */
async function hears(stream: IncomingMessage, words: string): Promise<void> {
  for await (const chunk of stream) if (String(chunk).includes(words)) return
  throw new Error(`the stream ended without ${words}`)
}

test('the files are those of the command line, byte for byte', async () => {
  const folder = officeFolder()
  const served = await serving({ folder })
  const { ma } = await onlyOf(served)
  for (const [name, options] of [
    ['theo-du-lieu', []],
    ['du-thao', ['--du-thao']],
    ['dien-tu', ['--dien-tu']],
  ] as const) {
    const { out, code } = await runHere('ke-hoach', planIn(folder), '--ra', temporaryFolder(), ...options)
    expect(code).toBe(0)
    for (const path of linesOf(out)) {
      const ending = path.endsWith('.pdf') ? 'pdf' : 'docx'
      const { status, headers, body } = await served.ask(fileOf(ma, `${name}.${ending}`))
      expect(status).toBe(200)
      expect(body.equals(readFileSync(path))).toBe(true)
      expect(headers['content-disposition']).toContain(encodeURIComponent(basename(path)))
    }
  }
})

test('what goes to the leader is what --trinh-ky writes, byte for byte, in one package', async () => {
  const folder = officeFolder()
  const served = await serving({ folder })
  const { ma } = await onlyOf(served)
  const asked = ['--trinh-ky', '--cho-so-ngay', '--tach-phu-luc']
  const { out } = await runHere('ke-hoach', planIn(folder), '--ra', temporaryFolder(), ...asked)
  const { status, body } = await served.ask(
    fileOf(ma, 'theo-du-lieu-trinh-ky.zip?so-ngay=o-dien&tach-phu-luc=1'),
  )
  expect(status).toBe(200)
  const files = Object.entries(unzipSync(body)).map(([name, content]) => [name, Buffer.from(content)])
  const written = linesOf(out).map((path) => [basename(path), readFileSync(path)])
  expect(written.length).toBeGreaterThan(4)
  expect(Object.fromEntries(files)).toEqual(Object.fromEntries(written))
})

test('a document with faults is refused with each place, by the folder that is shown', async () => {
  const folder = officeFolder()
  const served = await serving({ folder })
  const { ma } = await onlyOf(served)
  rewrite(planIn(folder), 'nam: 2025', 'nam: hai nghin')
  rewrite(planIn(folder), 'coQuan: ubnd-tinh-mau', 'coQuan: khong-co')
  const { status, body } = await served.ask(fileOf(ma, 'theo-du-lieu.pdf'))
  expect(status).toBe(422)
  const { canXem } = JSON.parse(body.toString()) as TuChoi
  expect(canXem.map(({ tep, cho }) => [tep, cho])).toEqual([
    ['ke-hoach.yaml', 'Năm'],
    ['ke-hoach.yaml', 'Cơ quan'],
  ])
  const { vanBan } = await lookedThrough(served, (list) => list.vanBan[0]?.tinhTrang === 'sai')
  expect(vanBan).toMatchObject([{ ma, canXem }])
  expect(body.toString()).not.toContain(folder)
})

/** What the stream says of a document that was looked at, once it says these words. */
async function saysOf(stream: IncomingMessage, words: string): Promise<DaXem> {
  for await (const [chunk] of on(stream, 'data') as AsyncIterable<[Buffer]>) {
    const line = String(chunk)
      .split('\n')
      .find((each) => each.startsWith('data: {') && each.includes(words))
    if (line) return JSON.parse(line.slice('data: '.length)) as DaXem
  }
  throw new Error(`the stream ended without ${words}`)
}

/** The list as soon as something has changed. */
async function untilOld(served: Served): Promise<readonly VanBan[]> {
  for (;;) {
    const { vanBan } = await listOf(served)
    if (vanBan.some(({ cu }) => cu)) return vanBan
    await wait(10)
  }
}

describe('A change of', () => {
  const folder = officeFolder()
  let served: Served
  beforeAll(async () => {
    served = await serving({ folder })
  })
  const above = join(folder, 'moi', '2026')

  test.each<readonly [string, () => void]>([
    ['a data file', () => rewrite(planIn(folder), 'Sở Nội vụ chủ trì.', 'Sở Nội vụ chủ trì, đôn đốc.')],
    ['a register', () => rewrite(join(folder, 'co-quan.yaml'), 'tỉnh Mẫu', 'tỉnh Mẫu Hai')],
    ['a new folder', () => mkdirSync(above, { recursive: true })],
    ['a file in the new folder', () => writeFileSync(join(above, 'ke-hoach.yaml'), 'nam: 2026\n')],
  ])('%s is told to every page that is open', async (_, change) => {
    const streams = await Promise.all(
      [1, 2].map(() => openAt(served.port, '/api/thay-doi', { headers: { cookie: served.cookie } })),
    )
    const heard = streams.map((stream) => hears(stream, 'event: doi'))
    change()
    await Promise.all(heard)
  })

  test('the folder above counts as far as the register of agencies', async () => {
    const inner = await serving({ folder: join(folder, 'moi') })
    const stream = await openAt(inner.port, '/api/thay-doi', { headers: { cookie: inner.cookie } })
    const heard = hears(stream, 'event: doi')
    rewrite(join(folder, 'co-quan.yaml'), 'tỉnh Mẫu Hai', 'tỉnh Mẫu')
    await heard
  })
})

test('the list answers with what documents are called; how far each is follows, and is old after a change', async () => {
  const folder = officeFolder()
  const served = await serving({ folder })
  const stream = await openAt(served.port, '/api/thay-doi', { headers: { cookie: served.cookie } })
  const told = (words: string): Promise<DaXem> => saysOf(stream, words)
  const named = { ten: 'Kế hoạch năm 2025', coQuan: 'Ủy ban nhân dân tỉnh Mẫu' }
  const first = await listOf(served)
  expect(first.vanBan).toMatchObject([{ ...named, tinhTrang: 'dang-xem', canXem: [] }])
  const seen = await told('da-ban-hanh')
  expect(seen.luot).toBeGreaterThan(first.luot)
  const known = await lookedThrough(served)
  expect(known.vanBan).toEqual([seen.vanBan])

  rewrite(planIn(folder), 'so: 12', 'so: 0')
  const old = await untilOld(served)
  expect(old).toMatchObject([{ ...named, tinhTrang: 'da-ban-hanh', cu: true }])
  expect((await told('"sai"')).vanBan).toMatchObject({ ...named, tinhTrang: 'sai' })
  stream.destroy()
})

test('a folder without data is an empty desk', async () => {
  const folder = temporaryFolder()
  expect(await listOf(await serving({ folder }))).toEqual({ thuMuc: folder, luot: 0, vanBan: [] })
})

test('it ends when no page was open for long, and not while one is', async () => {
  const quick = await serving({ silence: 2000 })
  await quick.ended
  const watched = await serving({ silence: 3000 })
  const stream = await openAt(watched.port, '/api/thay-doi', { headers: { cookie: watched.cookie } })
  await new Promise((done) => setTimeout(done, 4000))
  expect((await watched.ask('/api/van-ban')).status).toBe(200)
  stream.destroy()
  await watched.ended
})

test('it ends when the page asks for it, also while a document is made', async () => {
  const served = await serving()
  const { ma } = await onlyOf(served)
  const headers = { origin: `http://127.0.0.1:${served.port}`, 'content-type': 'application/json' }
  const complaints = jest.spyOn(console, 'error')
  const made = served.ask(fileOf(ma, 'du-thao.pdf')).catch(() => 'gone')
  expect((await served.ask('/api/dung', { method: 'POST', headers, body: '{}' })).status).toBe(200)
  await served.ended
  expect(await made).toBe('gone')
  expect(complaints).not.toHaveBeenCalled()
  complaints.mockRestore()
})

testOnLinux('the program ends at Ctrl+C, also while a page is open', async () => {
  const program = spawn(process.execPath, [BUILT, 'mo', officeFolder(), '--khong-mo'])
  const [said] = (await once(program.stdout, 'data')) as [Buffer]
  const address = new URL(String(said).trim())
  const port = Number(address.port)
  const { headers } = await askAt(port, address.pathname + address.search)
  const cookie = (headers['set-cookie']?.[0] ?? '').split(';', 1)[0] ?? ''
  const stream = await openAt(port, '/api/thay-doi', { headers: { cookie } })
  program.kill('SIGINT')
  expect(await once(program, 'exit')).toEqual([0, null])
  stream.destroy()
})

test.each([
  [['khong-co-thu-muc'], 'không có thư mục'],
  [['data', '--cong', '70000'], '--cong phải là'],
  [['data', '--cong', 'abc'], '--cong phải là'],
])('cchc mo %j is refused in words', async (argv, words) => {
  const { code, err } = await runHere('mo', '--khong-mo', ...argv)
  expect(code).toBe(2)
  expect(err).toContain(words)
})

test('a port that is taken is refused in words', async () => {
  const { port } = await serving()
  const { code, err } = await runHere('mo', officeFolder(), '--khong-mo', '--cong', String(port))
  expect(code).toBe(2)
  expect(err).toContain(`không dùng được cổng ${port}`)
})
