import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** What is tried: the jobs of `say.cjs`. */
export type Job = 'importKeHoach' | 'generateKeHoach' | 'printKeHoach' | 'inspectTemplate'

export type Said = {
  /** What the user is told; empty when the file was taken. */
  readonly said: string
  /** By how much the process grew over what it took before, at most. */
  readonly megabytes: number
}

/** A machine may be slow: what takes longer than this has no bound. */
const LIMIT = 110_000

/** What the built program says of each file, and by how much it grew. */
export const saidInBounds = (job: Job, files: readonly string[]): readonly Said[] =>
  eachInBounds('say-in-bounds.cjs', job, files) as readonly Said[]

/** How many steps the built program took for a file: how often it entered a block of its code. */
export type Counted = { readonly said: string; readonly steps: number }

export const stepsInBounds = (job: Job, files: readonly string[]): readonly Counted[] =>
  eachInBounds('count-steps.cjs', job, files) as readonly Counted[]

/**
 * Runs a script on files in a process of its own: should one of them take the program for ever, the process is
 * ended and the file named.
 */
function eachInBounds(script: string, job: Job, files: readonly string[]): readonly unknown[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(__dirname, script), job, ...files], {
    encoding: 'utf8',
    timeout: LIMIT,
    killSignal: 'SIGKILL',
    maxBuffer: 2 ** 28,
  })
  const lines = stdout.split('\n').filter(Boolean)
  if (status !== 0) throw new Error(`${files[lines.length] ?? ''}: without end, or a bug\n${stderr}`)
  return lines.map((line): unknown => JSON.parse(line))
}
