import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { DATA, REPORTS } from '../data/reports'
import { temporaryFolder } from '../read/temporary'
import { BUILT, linesOf, runScript } from './captured'

/** As a process of its own in a time zone. */
function bytes(zone: string, file: string, ...flags: string[]) {
  const argv = ['bao-cao', file, '--ra', temporaryFolder(), ...flags]
  const { out } = runScript(BUILT, argv, { env: { ...process.env, TZ: zone } })
  return linesOf(out).map((path) => [basename(path), readFileSync(path).toString('base64')])
}

describe('The files of a report', () => {
  test.each<[string, string, string[]]>([
    ['of seed 002', REPORTS[2023], []],
    ['with annexes and charts', REPORTS[2025], ['--bieu-do']],
  ])('have the same bytes on a second run and under another time zone: %s', (_, report, flags) => {
    const file = join(DATA, report)
    const first = bytes('UTC', file, ...flags)
    expect(first).toHaveLength(2)
    for (const zone of ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'])
      expect(bytes(zone, file, ...flags)).toEqual(first)
  })
})
