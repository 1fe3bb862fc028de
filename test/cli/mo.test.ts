import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, statSync, utimesSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { findLeftDoor, findRunning, noteRunning } from '../../src/cli/running'
import { fakeBrowser } from '../goi/desktop'
import { testOnLinux } from '../read/programs'
import { temporaryFolder } from '../read/temporary'
import { serving } from '../web/serving'
import { BUILT } from './captured'

const cache = temporaryFolder()
const noteFolder = join(cache, 'cchc', 'dang-mo')
const { bin, addresses } = fakeBrowser()
const open = (folder: string): ChildProcess =>
  spawn(process.execPath, [BUILT, 'mo', folder], {
    env: { ...process.env, LOCALAPPDATA: cache, PATH: `${bin}:${process.env['PATH'] ?? ''}` },
    stdio: 'ignore',
  })

testOnLinux(
  'cchc mo on a folder that is open opens the browser there; on one that no longer is, anew',
  async () => {
    const folder = temporaryFolder()
    const first = open(folder)
    const [address = ''] = await addresses(1)
    expect(await once(open(folder), 'exit')).toEqual([0, null])
    expect(await addresses(2)).toEqual([address, address])
    const [note = ''] = readdirSync(noteFolder)
    expect(statSync(join(noteFolder, note)).mode & 0o077).toBe(0)

    first.kill('SIGKILL')
    await once(first, 'exit')
    // Windows that are still open go on: the same port, the same key.
    const second = open(folder)
    expect((await addresses(3))[2]).toBe(address)
    second.kill('SIGHUP')
    expect(await once(second, 'exit')).toEqual([0, null])

    // Where somebody else stands there by now, neither.
    const other = createServer().listen(Number(new URL(address).port), '127.0.0.1')
    await once(other, 'listening')
    const third = open(folder)
    const anew = new URL((await addresses(4))[3] ?? '')
    expect([anew.port, anew.search]).not.toContain(new URL(address).port)
    expect(anew.search).not.toBe(new URL(address).search)
    other.close()
    expect((await endByPage(anew)).status).toBe(200)
    expect(await once(third, 'exit')).toEqual([0, null])
    expect(readdirSync(noteFolder)).toEqual([])
  },
)

/** As the page does it. */
async function endByPage(address: URL): Promise<Response> {
  const entered = await fetch(address, { redirect: 'manual' })
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? ''
  const headers = { cookie, origin: address.origin, 'content-type': 'application/json' }
  return fetch(new URL('/api/dung', address), { method: 'POST', headers, body: '{}' })
}

describe('An address that was noted', () => {
  const before = process.env['LOCALAPPDATA']
  beforeAll(() => {
    process.env['LOCALAPPDATA'] = temporaryFolder()
  })
  afterAll(() => {
    if (before === undefined) delete process.env['LOCALAPPDATA']
    else process.env['LOCALAPPDATA'] = before
  })

  test('holds for its folder while the page answers', async () => {
    const { address, close } = await serving()
    const { forget } = noteRunning('/a', address)
    expect(await findRunning('/a')).toBe(address)
    expect(await findRunning('/b')).toBeUndefined()
    const { forget: forgetNext } = noteRunning('/a', address.replace(/.$/u, '.'))
    expect(await findRunning('/a')).toBeUndefined()
    forget()
    noteRunning('/a', address)
    forgetNext()
    expect(await findRunning('/a')).toBe(address)
    await close()
    expect(await findRunning('/a')).toBeUndefined()
  })

  test('is where the next run stands, for half an hour after the last word of this one', () => {
    const address = `http://127.0.0.1:4000/vao?khoa=${'k'.repeat(32)}`
    noteRunning('/c', address).leave()
    expect(findLeftDoor('/c')).toEqual({ port: 4000, key: 'k'.repeat(32) })
    expect(findLeftDoor('/d')).toBeUndefined()
    const folder = join(process.env['LOCALAPPDATA'] ?? '', 'cchc', 'dang-mo')
    const longAgo = new Date(Date.now() - 31 * 60_000)
    for (const name of readdirSync(folder)) utimesSync(join(folder, name), longAgo, longAgo)
    expect(findLeftDoor('/c')).toBeUndefined()
  })

  test.each([[''], ['không phải địa chỉ'], ['http://127.0.0.1:99999/vao?khoa=x'], ['file:///etc/passwd']])(
    'holds for nothing when it is none: "%s"',
    async (text) => {
      noteRunning('/a', text)
      expect(await findRunning('/a')).toBeUndefined()
      expect(findLeftDoor('/a')).toBeUndefined()
    },
  )
})
