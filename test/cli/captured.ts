import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../../src/cli/run'

export type Said = { readonly code: number; readonly out: string; readonly err: string }

const CASES = join(__dirname, '../workspace/cases')
/** A plan of the cases of the workspace; `khong-loi` has no fault. */
export const planOf = (name = 'khong-loi'): string => join(CASES, name, 'ke-hoach.yaml')

export const linesOf = (said: string): string[] => said.split('\n').filter(Boolean)
/** The names in a folder, sorted, without the record of what was written; none when it does not exist. */
export const namesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name !== '.cchc')
        .sort()
    : []

/** What goes to stdout and to stderr, by whatever way it goes. */
async function captured(argv: readonly string[]): Promise<Said> {
  const said = { out: '', err: '' }
  const keep =
    (stream: 'out' | 'err') =>
    (...words: readonly unknown[]) => {
      said[stream] += `${words.map(String).join(' ')}\n`
    }
  const write = (stream: 'out' | 'err') => (chunk: unknown) => {
    said[stream] += String(chunk)
    return true
  }
  const spies = [
    jest.spyOn(console, 'log').mockImplementation(keep('out')),
    jest.spyOn(console, 'info').mockImplementation(keep('out')),
    jest.spyOn(console, 'error').mockImplementation(keep('err')),
    jest.spyOn(console, 'warn').mockImplementation(keep('err')),
    jest.spyOn(process.stdout, 'write').mockImplementation(write('out')),
    jest.spyOn(process.stderr, 'write').mockImplementation(write('err')),
  ]
  try {
    return { code: await run(argv), ...said }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

let before: Promise<unknown> = Promise.resolve()

/**
 * Runs a command line in this process, when the one before has ended: one that outlives its test takes no
 * words of the next.
 */
export function runHere(...argv: readonly string[]): Promise<Said> {
  const said = before.then(() => captured(argv))
  before = said.catch(() => undefined)
  return said
}

/** A machine may be slow: what takes longer than this has stopped. */
const LIMIT = 110_000

type Place = { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv }

/**
 * Runs a script in a process of its own to its end. Throws when it did not get there, rather than give half
 * of what it says.
 */
export function runScript(script: string, argv: readonly string[], place: Place = {}): Said {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [script, ...argv], {
    ...place,
    encoding: 'utf8',
    timeout: LIMIT,
    killSignal: 'SIGKILL',
    maxBuffer: 2 ** 28,
  })
  if (error) throw error
  return { code: status ?? -1, out: stdout, err: stderr }
}

export const BUILT = join(__dirname, '../../dist/cli/main.js')

/** Runs the built program in a process of its own. */
export function runBuilt(argv: readonly string[], cwd: string): Said {
  if (!existsSync(BUILT)) throw new Error(`${BUILT} is not there; "npm run build" makes it`)
  return runScript(BUILT, argv, { cwd })
}
