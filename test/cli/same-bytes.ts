import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { temporaryFolder } from '../read/temporary'
import { BUILT, linesOf, runScript } from './captured'

/** As a process of its own in a time zone. */
function bytes(zone: string, file: string, ...flags: string[]) {
  const argv = ['bao-cao', file, '--ra', temporaryFolder(), ...flags]
  const { out } = runScript(BUILT, argv, { env: { ...process.env, TZ: zone } })
  return linesOf(out).map((path) => [basename(path), readFileSync(path).toString('base64')])
}

type Case = readonly [what: string, file: string, flags: readonly string[]]

/** Each report is made four times, by a process of its own. */
export const testSameBytes = (cases: readonly Case[]): void =>
  describe('The files', () => {
    test.each(cases)(
      'have the same bytes on a second run and under another time zone: %s',
      (_, file, flags) => {
        const first = bytes('UTC', file, ...flags)
        expect(first).toHaveLength(2)
        for (const zone of ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'])
          expect(bytes(zone, file, ...flags)).toEqual(first)
      },
    )
  })
