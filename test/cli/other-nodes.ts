import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../house/source'
import { mayNotSkip } from '../read/programs'
import { BUILT, type Said } from './captured'

/** The folder where `.ci/nodes` put the Nodes that the tests do not run on. */
const FOLDER = process.env['CCHC_NODES']

const SYSTEMS = { linux: ['linux-x64', 'node'], windows: ['win-x64', 'node.exe'] } as const

/** The fetched Node of a system and a major version: its program, or undefined where none was fetched. */
export function findNode(system: keyof typeof SYSTEMS, major: string): string | undefined {
  const [kind, program] = SYSTEMS[system]
  if (FOLDER === undefined || !existsSync(FOLDER)) return undefined
  const name = readdirSync(FOLDER).find((each) => each.startsWith(`${kind}@${major}.`))
  return name && join(FOLDER, name, 'bin', program)
}

/** Runs the built program under a Node of this system, however slow the machine is. */
export function runUnder(node: string, argv: readonly string[], cwd = ROOT): Said {
  const { status, stdout, stderr, error } = spawnSync(node, [BUILT, ...argv], { cwd, encoding: 'utf8' })
  if (error) throw error
  return { code: status ?? -1, out: stdout, err: stderr }
}

/**
 * `test` with what was found, or `test.skip` where it was not. Under CCHC_NO_SKIP=1 nothing is skipped: the
 * test fails and says what is missing.
 */
export function testWith<T>(found: T | undefined, what: string) {
  return (title: string, body: (found: T) => unknown): void => {
    if (found === undefined && !mayNotSkip) return test.skip(`${title} (needs ${what})`, () => undefined)
    test(title, async () => {
      if (found === undefined) throw new Error(`missing: ${what}; CCHC_NODES="$(.ci/nodes)" has it`)
      await body(found)
    })
  }
}

/** What the README has a newcomer make: a plan, and a report with charts. Seen from the root of the repo. */
export const JOBS = [
  ['plan', ['ke-hoach', 'data/khanh-hoa/2025/ke-hoach.yaml']],
  ['report with charts', ['bao-cao', 'data/khanh-hoa/2025/bao-cao-quy-1.yaml', '--bieu-do']],
] as const

export { ROOT }
