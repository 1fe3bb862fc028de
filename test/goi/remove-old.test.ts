import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { removeOld } from '../../src/goi/remove-old'
import { temporaryFolder } from '../read/temporary'

const DAY = 24 * 3600 * 1000
/** A number that no process has: more than any system gives. */
const NOBODY = '4194305'

function put(...path: readonly string[]): void {
  const file = join(...path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, 'x')
}

/** A cache with an unpacked version; `pids`: what ran from it, undefined where it says nothing of that. */
function withVersion(cache: string, name: string, pids?: readonly string[]): void {
  put(cache, name, 'dist', 'cli', 'main.js')
  if (pids) mkdirSync(join(cache, name, '.chay'), { recursive: true })
  for (const pid of pids ?? []) put(cache, name, '.chay', pid)
}

test('versions from which nothing runs go, this one and all that is at work stay', () => {
  const cache = temporaryFolder()
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'])
  withVersion(cache, '0.1.0-aaa0', [])
  withVersion(cache, '0.2.0-bbb0', [NOBODY, 'abc'])
  withVersion(cache, '0.3.0-ccc0', [NOBODY, String(child.pid)])
  withVersion(cache, '1.0.0-ddd0', [])
  removeOld(cache, '1.0.0-ddd0')
  child.kill()
  expect(readdirSync(cache)).toEqual(['0.3.0-ccc0', '1.0.0-ddd0'])
})

test('a version of before this word is left alone while it is young', () => {
  const cache = temporaryFolder()
  withVersion(cache, '0.1.0-aaa0')
  removeOld(cache, '1.0.0-ddd0')
  expect(readdirSync(cache)).toEqual(['0.1.0-aaa0'])
  removeOld(cache, '1.0.0-ddd0', Date.now() + 31 * DAY)
  expect(readdirSync(cache)).toEqual([])
})

test('what is not a version of the program is not touched; what was left half removed goes', () => {
  const cache = temporaryFolder()
  put(cache, 'v8', 'cache.bin')
  put(cache, '0.1.0-aaa0', 'thư của ai.txt')
  put(cache, '0.1.0-khac', 'dist', 'cli', 'main.js')
  put(cache, 'ghi chú.txt')
  withVersion(cache, '0.2.0-bbb0.xoa-12')
  utimesSync(join(cache, '0.1.0-aaa0'), 0, 0)
  removeOld(cache, '1.0.0-ddd0')
  expect(readdirSync(cache).sort()).toEqual(['0.1.0-aaa0', '0.1.0-khac', 'ghi chú.txt', 'v8'].sort())
  removeOld(join(cache, 'không có'), '1.0.0-ddd0')
})
