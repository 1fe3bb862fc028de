import { readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { RUN } from '../../src/disk/runs'
import { withLock, withLocks } from '../../src/files/lock'
import { temporaryFolder } from '../read/temporary'
import { namesIn } from '../cli/captured'

const NAME = 'co-quan.yaml'
/** No machine has so many processes. */
const NOBODY = 2 ** 30

/** Adds a word to a file as a run does: what was read is written again some time later. */
async function add(folder: string, word: string): Promise<void> {
  await withLock(folder, NAME, async () => {
    const before = readFileSync(join(folder, NAME), 'utf8')
    await wait(20)
    writeFileSync(join(folder, NAME), `${before}${word}\n`)
  })
}

function register(): string {
  const folder = temporaryFolder()
  writeFileSync(join(folder, NAME), '')
  return folder
}

test('Of runs at the same time each adds to what the one before has written', async () => {
  const folder = register()
  const words = ['một', 'hai', 'ba', 'bốn', 'năm']
  await Promise.all(words.map((word) => add(folder, word)))
  expect(readFileSync(join(folder, NAME), 'utf8').trim().split('\n').sort()).toEqual(words.sort())
  expect(namesIn(folder)).toEqual([NAME])
})

test('Who has a file by a link waits for who has it by its name, and both at once are one', async () => {
  const folder = register()
  const link = join(temporaryFolder(), 'lien-ket.yaml')
  symlinkSync(join(folder, NAME), link)
  const order: string[] = []
  const first = withLock(folder, NAME, () => wait(100).then(() => order.push('tên')))
  await Promise.all([first, withLocks([link], () => order.push('liên kết'))])
  expect(order).toEqual(['tên', 'liên kết'])
  await withLocks([link, join(folder, NAME)], () => order.push('cả hai'))
  expect(order).toHaveLength(3)
})

test('A run that fails leaves no lock', async () => {
  const folder = register()
  await expect(withLock(folder, NAME, () => Promise.reject(new Error('hỏng')))).rejects.toThrow('hỏng')
  await add(folder, 'một')
  expect(namesIn(folder)).toEqual([NAME])
})

test.each([
  ['of this machine that has ended, at once', RUN.replace(/\d+$/u, String(NOBODY)), new Date()],
  ['of another machine, after a while', `00000000-${process.pid}`, new Date(0)],
  ['that wrote nothing into it, after a while', '', new Date(0)],
])('The lock of a run %s is taken away', async (_, owner, made) => {
  const folder = register()
  const lock = join(folder, `.${NAME}.khoa`)
  writeFileSync(lock, owner)
  utimesSync(lock, made, made)
  await add(folder, 'một')
  expect(readFileSync(join(folder, NAME), 'utf8')).toBe('một\n')
})

test('The lock of a run of another machine that may still write is waited for', async () => {
  const folder = register()
  const lock = join(folder, `.${NAME}.khoa`)
  writeFileSync(lock, `00000000-${process.pid}`)
  const made = new Date(Date.now() - 60_000)
  utimesSync(lock, made, made)
  const waiting = add(folder, 'một')
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(readFileSync(lock, 'utf8')).toBe(`00000000-${process.pid}`)
  rmSync(lock)
  await waiting
  expect(readFileSync(join(folder, NAME), 'utf8')).toBe('một\n')
})

test('A folder that cannot be is refused in words', async () => {
  const folder = register()
  await expect(withLock(join(folder, NAME, 'a'), NAME, () => Promise.resolve())).rejects.toThrow(
    /không ghi được vào/u,
  )
})
