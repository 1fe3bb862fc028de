import { existsSync, readFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { temporaryFolder } from '../read/temporary'
import { BUILT } from './captured'
import { copyOf, expectRefused, filesIn, halvesIn, leftIn, VIEC, type Viec } from './writing'

const STOPPER = join(__dirname, 'stop-at.cjs')
/** A machine may be slow: what takes longer than this has stopped. */
const LIMIT = 110_000

/** Runs a command that is stopped as the stopper says. */
function runStopped(cwd: string, argv: readonly string[], at: string, says = '') {
  const { status, signal, stderr } = spawnSync(process.execPath, ['--require', STOPPER, BUILT, ...argv], {
    cwd,
    env: { ...process.env, STOP_AT: at, STOP_SAYS: says },
    encoding: 'utf8',
    timeout: LIMIT,
  })
  return { code: status, signal, err: stderr }
}

/** Behind the first of the files that a command puts in their places, and before the last. */
function momentsOf({ folder, argv }: Viec): { readonly moments: readonly number[]; readonly done: string } {
  const done = copyOf(folder)
  const says = join(temporaryFolder(), 'so-lan')
  const { code, err } = runStopped(done, argv, 'count', says)
  expect({ code, err: code ? err : '' }).toEqual({ code: 0, err: '' })
  const all = existsSync(says) ? readFileSync(says, 'utf8').length : 0
  expect(all).toBeGreaterThan(0)
  return { moments: Array.from(new Set([Math.min(2, all), all])), done }
}

/** In this province no report names a plan: there it has nothing to write. */
const WRITING = Object.entries(VIEC).filter(([ten]) => ten !== 'thu tien-do')

describe('Killed between any two of its files, a command leaves whole ones and the next run the rest; where the system refuses one, all are as they were:', () => {
  test.each(WRITING)('%s', async (_, make) => {
    const viec = await make()
    const before = filesIn(viec.folder)
    const { moments, done } = momentsOf(viec)
    const after = filesIn(done)
    for (const nth of moments) {
      const place = copyOf(viec.folder)
      expect(runStopped(place, viec.argv, `kill ${nth}`).signal).toBe('SIGKILL')
      expect(halvesIn(place, before, after)).toEqual([])
      const again = runStopped(place, viec.argv, 'none')
      if (again.code) expectRefused({ code: again.code, err: again.err })
      expect(Array.from(filesIn(place).keys()).sort()).toEqual(Array.from(after.keys()).sort())
      expect(halvesIn(place, before, after)).toEqual([])
      expect(leftIn(place)).toEqual([])
    }
    const place = copyOf(viec.folder)
    const { code, err } = runStopped(place, viec.argv, `fail ${moments.at(-1) ?? 1}`)
    expect(code).toBe(2)
    expect(err).toMatch(/tệp đang được chương trình khác mở/u)
    expect(err).not.toMatch(/\n\s+at /u)
    expect(filesIn(place)).toEqual(before)
    expect(leftIn(place)).toEqual([])
  })
})
