import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { withLock } from '../../src/files/lock'
import { temporaryFolder } from '../read/temporary'
import { BUILT, namesIn, planOf } from './captured'

const ROOT = join(__dirname, '../..')

/** A folder with the data of the repo in `data`, and a small plan. */
function place(): string {
  const folder = temporaryFolder()
  cpSync(join(ROOT, 'data'), join(folder, 'data'), { recursive: true })
  for (const name of ['co-quan.yaml', 'van-ban.yaml', 'ke-hoach.yaml'])
    copyFileSync(join(dirname(planOf()), name), join(folder, name))
  copyFileSync(join(ROOT, 'test/seeds/004.txt'), join(folder, 'tinh.txt'))
  return folder
}

async function runIn(cwd: string, argv: readonly string[]) {
  const child = spawn(process.execPath, [BUILT, ...argv], { cwd })
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (said: string) => (err += said))
  child.stdout.resume()
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, err }
}

describe('Of two runs at once that would make the same file one makes it, the other is told:', () => {
  test.each<[string, string, RegExp]>([
    ['nhap tinh.txt --ra moi/ke-hoach.yaml', 'moi', /đã có .*ke-hoach\.yaml/u],
    ['bang data/khanh-hoa/2026/so-lieu-quy-1.yaml --ra so-lieu.xlsx', '.', /đã có .*so-lieu\.xlsx/u],
    [
      'bao-cao moi --ky quy-3 --nam 2026 --tu data/khanh-hoa/2026/bao-cao-quy-1.yaml',
      'data/khanh-hoa/2026',
      /đã có .*bao-cao-quy-3\.yaml/u,
    ],
    [
      'cu-the-hoa data/khanh-hoa/2025/ke-hoach.yaml --don-vi so-tu-phap-khanh-hoa --ra don-vi',
      'don-vi',
      /vừa được sửa trong lúc lệnh này chạy|đã có .*ke-hoach\.yaml/u,
    ],
  ])('%s', async (command, into, said) => {
    const folder = place()
    const runs = await Promise.all([1, 2].map(() => runIn(folder, command.split(' '))))
    expect(runs.map(({ code }) => code).sort()).toEqual([0, 2])
    expect(runs.find(({ code }) => code === 2)?.err).toMatch(said)
    expect(namesIn(join(folder, into)).filter((name) => /\.khoa$|\.tmp|~/u.test(name))).toEqual([])
  })
})

test('A command waits for one that has the file, and then reads what that one wrote', async () => {
  const folder = place()
  const file = join(folder, 'ke-hoach.yaml')
  const old = readFileSync(file, 'utf8').replace(/^phienBan: .*\n/mu, '')
  writeFileSync(file, old)
  const { waiting, ended } = await withLock(folder, 'ke-hoach.yaml', async () => {
    const run = runIn(folder, ['nang-cap', 'ke-hoach.yaml'])
    const first = await Promise.race([run, wait(4000, 'still waiting')])
    writeFileSync(file, old.replace(/^nam: \d+$/mu, 'nam: 2027'))
    return { waiting: run, ended: first }
  })
  expect(ended).toBe('still waiting')
  expect(await waiting).toMatchObject({ code: 0 })
  expect(readFileSync(file, 'utf8')).toMatch(/^nam: 2027$/mu)
})
