import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { RUN } from '../../src/disk/runs'
import { withLock } from '../../src/files/lock'
import { temporaryFolder } from '../read/temporary'
import { namesIn } from '../cli/captured'

/** What happens right behind the first time that a lock is read. */
let behindReading: (() => void) | undefined
jest.mock('../../src/disk/read-bytes', () => {
  const own = jest.requireActual<{ readText: (file: string, ten: string) => string }>(
    '../../src/disk/read-bytes',
  )
  return {
    ...own,
    readText: (file: string, ten: string) => {
      const text = own.readText(file, ten)
      const next = behindReading
      behindReading = undefined
      next?.()
      return text
    },
  }
})

/** No machine has so many processes. */
const ENDED = RUN.replace(/\d+$/u, String(2 ** 30))
const LOCK = '.co-quan.yaml.khoa'

test('A lock that another run has taken since it was seen to be left is not taken away', async () => {
  const folder = temporaryFolder()
  const lock = join(folder, LOCK)
  writeFileSync(lock, ENDED)
  behindReading = () => writeFileSync(lock, RUN)
  const order: string[] = []
  const mine = withLock(folder, 'co-quan.yaml', () => order.push('tôi'))
  await wait(200)
  order.push('người kia xong')
  rmSync(lock)
  await mine
  expect(order).toEqual(['người kia xong', 'tôi'])
  expect(namesIn(folder)).toEqual([])
})

test('What a run leaves that was killed while it took a lock away is taken away too', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, LOCK), ENDED)
  writeFileSync(join(folder, `${LOCK}.bo`), ENDED)
  await withLock(folder, 'co-quan.yaml', () => undefined)
  expect(namesIn(folder)).toEqual([])
  writeFileSync(join(folder, `${LOCK}.bo`), ENDED)
  await withLock(folder, 'co-quan.yaml', () => undefined)
  expect(namesIn(folder)).toEqual([])
})
