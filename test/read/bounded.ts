import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

export type Said = {
  /** What the user is told; empty when the file was taken. */
  readonly said: string
  /** By how much the process grew over what it took before, at most. */
  readonly megabytes: number
}

/** A machine may be slow: what takes longer than this has no bound. */
const LIMIT = 110_000

/**
 * What the built program says of each file, in a process of its own: should one of them take the program for
 * ever, the process is ended and the file named.
 */
export function saidInBounds(
  job: 'importKeHoach' | 'generateKeHoach',
  files: readonly string[],
): readonly Said[] {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(__dirname, 'say-in-bounds.cjs'), job, ...files],
    { encoding: 'utf8', timeout: LIMIT, killSignal: 'SIGKILL', maxBuffer: 2 ** 28 },
  )
  const lines = stdout.split('\n').filter(Boolean)
  if (status !== 0) throw new Error(`${files[lines.length] ?? ''}: without end, or a bug\n${stderr}`)
  return lines.map((line) => JSON.parse(line) as Said)
}
