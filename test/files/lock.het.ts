import { spawnSync } from 'node:child_process'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BUILT, namesIn, planOf } from '../cli/captured'
import { RUN } from '../../src/disk/runs'
import { ROOT } from '../house/source'
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

test('A run that finds its file there takes away the lock of one that was killed, and of none that works', () => {
  const folder = temporaryFolder()
  copyFileSync(join(ROOT, 'test/seeds/004.txt'), join(folder, 'tinh.txt'))
  writeFileSync(join(folder, 'ke-hoach.yaml'), 'của người khác\n')
  const lock = join(folder, '.ke-hoach.yaml.khoa')
  const runAfter = (pid: number): string[] => {
    writeFileSync(lock, RUN.replace(/\d+$/u, String(pid)))
    const argv = [BUILT, 'nhap', 'tinh.txt', '--ra', 'ke-hoach.yaml']
    const { status, stderr } = spawnSync(process.execPath, argv, { cwd: folder, encoding: 'utf8' })
    expect([status, stderr]).toEqual([2, expect.stringContaining('đã có')])
    return namesIn(folder).sort()
  }
  const { pid: ended } = spawnSync(process.execPath, ['-e', ''])
  expect(runAfter(process.pid)).toContain('.ke-hoach.yaml.khoa')
  expect(runAfter(ended)).toEqual(['ke-hoach.yaml', 'tinh.txt'])
})
