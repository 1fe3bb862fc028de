import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { findRunning, noteRunning } from '../../src/cli/running'
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
    const second = open(folder)
    const third = (await addresses(3))[2] ?? ''
    expect(new URL(third).search).not.toBe(new URL(address).search)
    second.kill('SIGHUP')
    expect(await once(second, 'exit')).toEqual([0, null])
    expect(readdirSync(noteFolder)).toEqual([])
  },
)

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
    const forget = noteRunning('/a', address)
    expect(await findRunning('/a')).toBe(address)
    expect(await findRunning('/b')).toBeUndefined()
    const forgetNext = noteRunning('/a', address.replace(/.$/u, '.'))
    expect(await findRunning('/a')).toBeUndefined()
    forget()
    noteRunning('/a', address)
    forgetNext()
    expect(await findRunning('/a')).toBe(address)
    await close()
    expect(await findRunning('/a')).toBeUndefined()
  })

  test.each([[''], ['không phải địa chỉ'], ['http://127.0.0.1:99999/vao?khoa=x'], ['file:///etc/passwd']])(
    'holds for nothing when it is none: "%s"',
    async (text) => {
      noteRunning('/a', text)
      expect(await findRunning('/a')).toBeUndefined()
    },
  )
})
