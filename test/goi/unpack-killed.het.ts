import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ROOT } from '../house/source'
import { temporaryFolder } from '../read/temporary'
import { contentsBelow } from './one-file'

const BAN = '1.0.0-abc'
const FILES = 30
const ROUNDS = 5

/** Unpacks, in a process of its own, as many files as take some time; argv: the place for what cannot be kept. */
const SCRIPT = `
const { unpack } = require(${JSON.stringify(join(ROOT, 'dist/goi/unpack'))})
const tep = Array.from({ length: ${FILES} }, (_, nth) => ({
  name: 'dist/' + nth + '.js',
  content: Buffer.alloc(200_000, 'a' + nth),
}))
console.log(unpack({ ban: '${BAN}', tep }, process.argv[1]))
if (process.argv[2]) setInterval(() => undefined, 1000)
`
const starting = (cache: string, ...argv: readonly string[]): ChildProcess =>
  spawn(process.execPath, ['-e', SCRIPT, ...argv], { env: { ...process.env, LOCALAPPDATA: cache } })

/** Which files are not as they were packed; what is there beside them. */
function strayIn(folder: string): string[] {
  const there = contentsBelow(folder)
  const wanted = Array.from({ length: FILES }, (_, nth) => [`/dist/${nth}.js`, `a${nth}`] as const)
  const broken = wanted.flatMap(([name, text]) =>
    there.get(name)?.equals(Buffer.alloc(200_000, text)) ? [] : [name],
  )
  return [...broken, ...Array.from(there.keys()).filter((name) => !wanted.some(([each]) => each === name))]
}

async function endOf(child: ChildProcess): Promise<string> {
  let said = ''
  child.stdout?.setEncoding('utf8').on('data', (words: string) => (said += words))
  const [code] = (await once(child, 'close')) as [number | null]
  expect(code).toBe(0)
  return said.trim()
}

test('Killed while it unpacks, the next start of the program has it whole; two at once have too', async () => {
  const signals: (NodeJS.Signals | null)[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const cache = temporaryFolder()
    const child = starting(cache)
    const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>
    while (child.exitCode === null && !existsSync(join(cache, 'cchc', BAN, 'dist'))) await wait(0)
    await wait(Math.random() * 60)
    child.kill('SIGKILL')
    signals.push((await ended)[1])
    const both = [starting(cache), starting(cache)]
    const folder = join(cache, 'cchc', BAN)
    expect(await Promise.all(both.map(endOf))).toEqual([folder, folder])
    expect(strayIn(folder)).toEqual([])
  }
  expect(signals).toContain('SIGKILL')
})

test('Where nothing can be kept, what one that was killed has left goes with the next, and not what one that runs has', async () => {
  const [cache, place] = [temporaryFolder(), temporaryFolder()]
  writeFileSync(join(cache, 'cchc'), 'a file where the folder would be')
  mkdirSync(join(place, 'cchc-cua-ai-khac'))
  const [killed, running] = [starting(cache, place, 'stay'), starting(cache, place, 'stay')]
  const folders = await Promise.all(
    [killed, running].map(async (each) => String((await once(each.stdout ?? each, 'data'))[0]).trim()),
  )
  expect(readdirSync(place)).toHaveLength(3)
  const gone = once(killed, 'exit')
  killed.kill('SIGKILL')
  await gone
  expect(existsSync(folders[0] ?? '')).toBe(true)
  await endOf(starting(cache, place))
  expect(readdirSync(place).sort()).toEqual(
    ['cchc-cua-ai-khac', (folders[1] ?? '').slice(place.length + 1)].sort(),
  )
  expect(readFileSync(join(folders[1] ?? '', 'dist/1.js')).length).toBe(200_000)
  const ended = once(running, 'exit')
  running.kill('SIGKILL')
  await ended
})
