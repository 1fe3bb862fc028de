import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { testNeeding } from '../read/programs'
import { signed } from '../signing/office'
import { BUILT } from './captured'
import { copyOf, expectRefused, filesIn, halvesIn, leftIn, VIEC, type Viec } from './writing'

const ROUNDS = 4

async function runIn(
  cwd: string,
  argv: readonly string[],
  killAfter?: (child: ChildProcess) => Promise<void>,
) {
  const child = spawn(process.execPath, [BUILT, ...argv], { cwd })
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (said: string) => (err += said))
  child.stdout.resume()
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>
  if (killAfter) {
    await Promise.race([killAfter(child), ended])
    child.kill('SIGKILL')
  }
  const [code, signal] = await ended
  return { code, signal, err }
}

/** Half of the times when a lock or a draft appears and some moments later, else further and further on in the run. */
const momentIn =
  (folder: string, round: number, usual: number) =>
  async (child: ChildProcess): Promise<void> => {
    if (round % 2) return wait((round / ROUNDS) * usual)
    while (child.exitCode === null && leftIn(folder).length === 0) await wait(0)
    await wait(Math.random() * 30)
  }

async function testViec(ten: string, make: () => Viec | Promise<Viec>): Promise<void> {
  const { folder, argv } = await make()
  const before = filesIn(folder)
  const done = copyOf(folder)
  const start = performance.now()
  const first = await runIn(done, argv)
  const usual = performance.now() - start
  expect({ ten, code: first.code, err: first.code ? first.err : '' }).toEqual({ ten, code: 0, err: '' })
  const after = filesIn(done)
  const signals: (NodeJS.Signals | null)[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const place = copyOf(folder)
    signals.push((await runIn(place, argv, momentIn(place, round, usual))).signal)
    expect(halvesIn(place, before, after)).toEqual([])
    const again = await runIn(place, argv)
    if (again.code) expectRefused(again)
    else expect(Array.from(filesIn(place).keys()).sort()).toEqual(Array.from(after.keys()).sort())
    expect(halvesIn(place, before, after)).toEqual([])
    expect(leftIn(place)).toEqual([])
  }
  expect(signals).toContain('SIGKILL')
  const both = copyOf(folder)
  const runs = await Promise.all([runIn(both, argv), runIn(both, argv)])
  for (const one of runs) if (one.code) expectRefused(one)
  expect(runs.map(({ code }) => code)).toContain(0)
  expect(halvesIn(both, before, after)).toEqual([])
  expect(Array.from(filesIn(both).keys()).sort()).toEqual(Array.from(after.keys()).sort())
}

describe('Killed at any moment, and twice at once, no file is half of one, nothing is left behind:', () => {
  test.each(Object.entries(VIEC))('%s', testViec)

  testNeeding(
    'pdfsig',
    'certutil',
    'qpdf',
  )('kiem-tra-ky --ghi', async () => {
    const { done, data, hoSo, folder } = await signed()
    writeFileSync(join(folder, 'da-ky.pdf'), done)
    writeFileSync(data, readFileSync(data, 'utf8').replace(/^ +so: 122\n/mu, ''))
    const argv = ['kiem-tra-ky', 'da-ky.pdf', relative(folder, hoSo), '--ghi']
    await testViec('kiem-tra-ky', () => ({ folder, argv }))
  })
})
