import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { BUILT } from '../cli/captured'
import { copyOf, filesIn, halvesIn, leftIn } from '../cli/writing'
import { makeTinh } from '../jobs/thu/province'
import { ROOT } from '../house/source'
import { temporaryFolder } from '../read/temporary'
import type { DuLieu } from '../../src/web/protocol'
import { lenhOf, listOf, post } from './asking'
import { exampleFolder } from './faults'
import { askAt, officeFolder, type Served } from './serving'

const STOPPER = join(ROOT, 'test/cli/stop-at.cjs')

/** The page of a folder in a process of its own, which stops as the stopper says. */
type Trang = Served & { readonly child: ChildProcess; readonly says: string }

async function start(folder: string, at: string): Promise<Trang> {
  const says = join(temporaryFolder(), 'so-lan')
  const env = { ...process.env, LOCALAPPDATA: temporaryFolder(), STOP_AT: at, STOP_SAYS: says }
  const argv = ['--require', STOPPER, BUILT, 'mo', folder, '--khong-mo']
  const child = spawn(process.execPath, argv, { env })
  const address = String((await once(child.stdout, 'data'))[0]).trim()
  const port = Number(new URL(address).port)
  const entered = await askAt(port, address.slice(address.indexOf('/vao')))
  const cookie = (entered.headers['set-cookie']?.[0] ?? '').split(';', 1)[0] ?? ''
  const ask: Served['ask'] = (path, how = {}) =>
    askAt(port, path, { ...how, headers: { cookie, ...how.headers } })
  return { address, port, cookie, ask, child, says, close: () => stop(child) } as Trang
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

const first = async (trang: Trang, loai: string): Promise<string> =>
  (await listOf(trang)).vanBan.find((each) => each.loai === loai && /quy-|ke-hoach/u.test(each.tep))?.ma ?? ''

/** Sends a file as the page does, and the code of what was read. */
async function sendPlan(trang: Trang): Promise<string> {
  const body = readFileSync(join(ROOT, 'test/seeds/004.txt'))
  const headers = {
    'content-type': 'application/octet-stream',
    'content-length': String(body.length),
    origin: `http://127.0.0.1:${trang.port}`,
  }
  const answer = await trang.ask('/api/nhap?ten=tinh.txt', { method: 'POST', headers, body })
  expect(answer.status).toBe(200)
  return (JSON.parse(answer.body.toString()) as { ma: string }).ma
}

const THOI_HAN = { hang: '0.0.0', cot: 'moc.thoiHan' }

type Viec = {
  readonly folder: () => string | Promise<string>
  /** What is done before, on a page that nobody stops. */
  readonly truoc?: (trang: Trang) => Promise<unknown>
  /** Asks the page to write. */
  readonly ghi: (trang: Trang) => Promise<{ readonly status: number }>
}

const LENH = { coQuan: 'ubnd-phuong-nha-trang', ky: 'quy-1', nam: 2026, loiVan: 'tep' }
const withoutReports = (): string => {
  const folder = exampleFolder()
  rmSync(join(folder, 'ubnd-phuong-nha-trang/2026'), { recursive: true })
  return folder
}

const VIEC: Readonly<Record<string, Viec>> = {
  'a cell': {
    folder: officeFolder,
    ghi: async (trang) => {
      const base = `/api/sua/${await first(trang, 'ke-hoach')}`
      const { bang } = JSON.parse((await trang.ask(base)).body.toString()) as DuLieu
      const table = bang.find(({ ma }) => ma === 'nhiem-vu')
      if (!table) throw new Error('there is no table')
      return post(trang, `${base}/nhiem-vu`, lenhOf(table, THOI_HAN, 'Tháng 9/2025'))
    },
  },
  'a first report, and before it the registers': {
    folder: withoutReports,
    ghi: (trang) => post(trang, '/api/bao-cao-dau', LENH),
  },
  'a first report in an empty folder': {
    folder: temporaryFolder,
    ghi: (trang) =>
      post(trang, '/api/bao-cao-dau', { coQuan: 'ubnd-tinh-khanh-hoa', ky: 'quy-1', nam: 2026 }),
  },
  'a new period': {
    folder: exampleFolder,
    ghi: async (trang) =>
      post(trang, `/api/ky-moi/${await first(trang, 'bao-cao')}`, { ky: '6-thang', nam: 2026 }),
  },
  'a unit': {
    folder: temporaryFolder,
    ghi: (trang) =>
      post(trang, '/api/don-vi', {
        ten: 'Sở Du lịch tỉnh Khánh Hòa',
        traLoi: { phong: ['Phòng Lữ hành'] },
        ghi: true,
      }),
  },
  'a plan that was sent': {
    folder: officeFolder,
    ghi: async (trang) => sendPlan(trang).then(() => ({ status: 200 })),
  },
  'a plan that was read': {
    folder: officeFolder,
    truoc: sendPlan,
    ghi: async (trang) => {
      const ma = (await listOf(trang)).banDoc?.[0]?.ma ?? ''
      return post(trang, `/api/ban-doc/${ma}/ghi`, { tep: 'tinh/2026/ke-hoach.yaml' })
    },
  },
  'the example office': { folder: temporaryFolder, ghi: (trang) => post(trang, '/api/vi-du', {}) },
  'forms of units': {
    folder: async () => join((await makeTinh(1, 2)).baoCao, '../../..'),
    ghi: async (trang) => post(trang, `/api/thu/${await first(trang, 'bao-cao')}/phat`, { han: '20/9/2026' }),
  },
}

/** What a page that is killed says is that nobody answers. */
async function ask(trang: Trang, viec: Viec): Promise<number | undefined> {
  try {
    return (await viec.ghi(trang)).status
  } catch (error) {
    if (/ECONNRE|socket hang up|aborted/u.test(String(error))) return undefined
    throw error
  } finally {
    await stop(trang.child)
  }
}

/** The folder before and after, and the moments between two files. */
async function made(viec: Viec) {
  const folder = await viec.folder()
  if (viec.truoc) {
    const trang = await start(folder, 'none')
    await viec.truoc(trang).finally(() => stop(trang.child))
  }
  const done = copyOf(folder)
  const trang = await start(done, 'count')
  expect(await ask(trang, viec)).toBe(200)
  const all = existsSync(trang.says) ? readFileSync(trang.says, 'utf8').length : 0
  const moments = Array.from(new Set([1, 2, Math.ceil(all / 2), all])).filter((nth) => nth <= all)
  return { folder, before: filesIn(folder), after: filesIn(done), moments }
}

describe('A page that is killed between any two of the files that it writes leaves whole ones, and does it when it is asked again:', () => {
  test.each(Object.entries(VIEC))('%s', async (_, viec) => {
    const { folder, before, after, moments } = await made(viec)
    expect(moments.length).toBeGreaterThan(1)
    for (const nth of moments) {
      const place = copyOf(folder)
      expect(await ask(await start(place, `kill ${nth}`), viec)).toBeUndefined()
      expect(halvesIn(place, before, after)).toEqual([])
      // What is there already is said; else all is made.
      expect([200, 409, 422]).toContain(await ask(await start(place, 'none'), viec))
      expect(halvesIn(place, before, after)).toEqual([])
      expect(leftIn(place)).toEqual([])
    }
  })
})
