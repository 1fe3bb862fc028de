import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryFolder } from '../read/temporary'
import { BUILT, linesOf, planOf, runScript, type Said } from './captured'

/** Runs the built program on plans when packing a Word file is broken, in every thread. */
function runBroken(numbers: readonly number[]): Said {
  const place = temporaryFolder()
  for (const name of ['co-quan.yaml', 'van-ban.yaml'])
    copyFileSync(join(dirname(planOf()), name), join(place, name))
  const files = numbers.map((number) => {
    const file = join(place, `ke-hoach-${number}.yaml`)
    writeFileSync(file, readFileSync(planOf(), 'utf8').replace('so: 12', `so: ${number}`))
    return file
  })
  const preload = join(place, 'broken.cjs')
  writeFileSync(
    preload,
    `require('node:stream/consumers').buffer = () => { throw new TypeError('buffer is broken') }`,
  )
  const env = { ...process.env, NODE_OPTIONS: `--require "${preload.replaceAll('\\', '/')}"` }
  return runScript(BUILT, ['ke-hoach', ...files, '--ra', join(place, 'ra')], { cwd: place, env })
}

/** The places in our sources that a stack names, with the line that stands there. */
function linesNamed(stack: string): string[] {
  const calls = stack.matchAll(/\(?([^()\n]*?[\\/]src[\\/][^()\n]+\.ts):(\d+):\d+\)?$/gmu)
  return Array.from(calls, ([, file = '', line]) =>
    (readFileSync(file.replace(/^\s*at /u, ''), 'utf8').split('\n')[Number(line) - 1] ?? '').trim(),
  )
}

describe('The stack of a bug in the bundle', () => {
  test('names our files and the lines that called', () => {
    const { code, out, err } = runBroken([1])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/TypeError: buffer is broken\n\s+at /)
    expect(linesNamed(err)).toEqual(expect.arrayContaining(['return buffer(file.outputStream)']))
    expect(err).not.toMatch(/dist[\\/]chunks/)
  })

  test('does so too from a thread; every document is tried, and the command ends with 1', () => {
    const { code, out, err } = runBroken([1, 2])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(linesNamed(err).filter((line) => line === 'return buffer(file.outputStream)')).toHaveLength(2)
    expect(linesOf(err).at(-1)).toBe('Đã viết 0 văn bản, từ chối 0, gặp lỗi của chương trình 2.')
  })
})
