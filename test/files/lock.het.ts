import { spawnSync } from 'node:child_process'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BUILT, namesIn, planOf } from '../cli/captured'
import { temporaryFolder } from '../read/temporary'

// A shell lets a program make files, yet write no byte into them: what a full disk does.
const testFull = process.platform === 'win32' ? test.skip : test
testFull('On a disk that takes not a byte a command says so, changes nothing and leaves no lock', () => {
  const folder = temporaryFolder()
  const file = join(folder, 'ke-hoach.yaml')
  copyFileSync(planOf(), file)
  const old = readFileSync(file, 'utf8').replace(/^phienBan: .*\n/mu, '')
  writeFileSync(file, old)
  const argv = ['-c', 'ulimit -f 0; exec "$@"', 'sh', process.execPath, BUILT, 'nang-cap', file]
  const { status, stderr } = spawnSync('sh', argv, { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: expect.stringMatching(/^không ghi được vào .*\n\(.*\)\n$/u) as string,
  })
  expect(namesIn(folder)).toEqual(['ke-hoach.yaml'])
  expect(readFileSync(file, 'utf8')).toBe(old)
})
