import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { RUN } from '../../src/disk/runs'
import { makeTemporaryFolder } from '../../src/disk/temporary-folder'
import { temporaryFolder } from '../read/temporary'

let place = ''
jest.mock('node:os', () => ({
  ...jest.requireActual<object>('node:os'),
  tmpdir: () => place,
}))

/** No machine has so many processes. */
const ENDED = RUN.replace(/\d+$/u, String(2 ** 30))

test('A folder for a moment takes with it what runs of this machine have left that were killed, and nothing else', () => {
  place = temporaryFolder()
  const others = ['cchc-00000000-1-abc', `cchc-${RUN}-abc`, 'cchc-ghi-chu', 'khac']
  for (const name of [...others, `cchc-${ENDED}-abc`]) {
    mkdirSync(join(place, name))
    writeFileSync(join(place, name, 'van-ban.docx'), 'chữ')
  }
  const made = makeTemporaryFolder()
  expect(made.startsWith(join(place, `cchc-${RUN}-`))).toBe(true)
  rmSync(made, { recursive: true })
  expect(readdirSync(place).sort()).toEqual(others.sort())
})
