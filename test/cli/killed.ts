import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { temporaryFolder } from '../read/temporary'
import { BUILT, linesOf, namesIn, planOf, runBuilt } from './captured'

/** The same plan with another signer: the same file names, other bytes. */
function placeSignedBy(name: string): string {
  const place = temporaryFolder()
  for (const register of ['co-quan.yaml', 'van-ban.yaml'])
    copyFileSync(join(dirname(planOf()), register), join(place, register))
  writeFileSync(join(place, 'ke-hoach.yaml'), readFileSync(planOf(), 'utf8').replace('Nguyễn Văn A', name))
  return place
}

/**
 * Starts the program and kills it: half of the times some moments after its first draft appears, else further
 * and further on in its run, the first time before anything is done.
 */
async function killed(
  place: string,
  folder: string,
  moment: { round: number; rounds: number; usual: number },
): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [BUILT, 'ke-hoach', 'ke-hoach.yaml', '--ra', folder], {
    cwd: place,
    stdio: 'ignore',
  })
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>
  if (moment.round % 2) await wait(((moment.round - 1) / moment.rounds) * moment.usual)
  else {
    while (child.exitCode === null && !readdirSync(folder).some((name) => name.endsWith('.tmp')))
      await wait(0)
    await wait(Math.random() * 8)
  }
  child.kill('SIGKILL')
  return (await ended)[1]
}

const LEFT = /\.(?:tmp|khoa)$/u
/** What a run that was killed has left in a folder and in those below it: drafts, and its lock. */
const leftIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => LEFT.test(name))

/** Kills the program as often as that. */
export const testKilled = (rounds: number): void =>
  test('However the program is killed, each file is the whole old one or the whole new one; the next run leaves nothing of it', async () => {
    const [before, after] = [placeSignedBy('Nguyễn Văn Cũ'), placeSignedBy('Trần Thị Mới')]
    const paths = linesOf(runBuilt(['ke-hoach', 'ke-hoach.yaml', '--ra', 'ra'], before).out)
    const start = performance.now()
    runBuilt(['ke-hoach', 'ke-hoach.yaml', '--ra', 'ra'], after)
    const usual = performance.now() - start
    const names = paths.map((path) => path.slice(dirname(path).length + 1))
    const versions = names.map((name) =>
      [before, after].map((place) => readFileSync(join(place, 'ra', name))),
    )
    expect(versions).toHaveLength(2)
    for (const [old, fresh] of versions) expect(old?.equals(fresh ?? Buffer.alloc(0))).toBe(false)

    const signals: (NodeJS.Signals | null)[] = []
    for (let round = 0; round < rounds; round++) {
      const folder = join(temporaryFolder(), 'ra')
      cpSync(join(before, 'ra'), folder, { recursive: true })
      signals.push(await killed(after, folder, { round, rounds, usual }))
      expect(namesIn(folder).filter((name) => !LEFT.test(name))).toEqual([...names].sort())
      for (const [index, name] of names.entries()) {
        const found = readFileSync(join(folder, name))
        expect(versions[index]?.some((version) => version.equals(found))).toBe(true)
      }
      runBuilt(['ke-hoach', 'ke-hoach.yaml', '--ra', folder, '--dinh-dang', 'docx'], after)
      expect(leftIn(folder)).toEqual([])
    }
    expect(signals).toContain('SIGKILL')
  })
