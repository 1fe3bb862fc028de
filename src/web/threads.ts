import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pool } from 'workerpool'
import { codeOf } from '../disk/system-faults'
import { errorOf, type Refused, UserError } from '../problem'
import type { JOBS } from './in-thread'

type Jobs = typeof JOBS
/**
 * Has a job done in another thread, after those that were asked for before; `left`: nobody waits for it any more. Throws
 * UserError as the job does and for one that takes too long or too much memory, Left where nobody waits.
 */
export type Ask = <Name extends keyof Jobs>(
  name: Name,
  given: Parameters<Jobs[Name]>,
  left?: AbortSignal,
) => Promise<Awaited<ReturnType<Jobs[Name]>>>
export type Threads = {
  /** Documents, one after the other, in a thread that keeps what the next one has need of too. */
  readonly draw: Ask
  /** What is long and seldom, one after the other; its thread goes when it is done, and its memory with it. */
  readonly read: Ask
  /** Documents that are looked through, one after the other, in a thread that knows what was read of the last ones. */
  readonly look: Ask
  /** What somebody waits for who types, in a thread that does nothing else. */
  readonly type: Ask
  readonly close: () => Promise<void>
}
/** Whoever asked has gone. */
export class Left extends Error {
  override readonly name = 'Left'
}

/** In milliseconds; in megabytes; `grace`: so long a job goes on that nobody waits for, for a new thread begins cold. */
type Bounds = {
  readonly patience: number
  readonly memory: number
  readonly grace: number
  readonly isKept: boolean
  /** Its thread begins with the program. */
  readonly isFirst?: true
}
/** What a thread has just made and will soon forget, in megabytes: there are four, and each would take what one needs. */
const YOUNG = 16
const MINUTE = 60_000
const DRAWING: Bounds = { patience: 2 * MINUTE, memory: 1024, grace: 2_000, isKept: true }
const READING: Bounds = { patience: 10 * MINUTE, memory: 2048, grace: 0, isKept: false }
const LOOKING: Bounds = { patience: 2 * MINUTE, memory: 1024, grace: 10_000, isKept: true, isFirst: true }
const TYPING: Bounds = { patience: MINUTE, memory: 1024, grace: 10_000, isKept: true }

/** So long a job that runs may go on when all ends, in milliseconds. */
const LAST_GRACE = 2_000

/** `patience`: milliseconds that a job may take. */
export function openThreads({ patience }: Partial<Pick<Bounds, 'patience'>> = {}): Threads {
  const bounded = (bounds: Bounds): Thread =>
    openThread(patience === undefined ? bounds : { ...bounds, patience })
  const [draw, read, look, type] = [DRAWING, READING, LOOKING, TYPING].map(bounded) as [
    Thread,
    Thread,
    Thread,
    Thread,
  ]
  return {
    draw: draw.ask,
    read: read.ask,
    look: look.ask,
    type: type.ask,
    close: async () => {
      await Promise.all([draw, read, look, type].map((each) => each.close()))
    },
  }
}

/** Where the build puts the program of the threads: beside this file once built. */
const SCRIPT = ['.', '../chunks', '../../dist/chunks']
  .map((folder) => join(__dirname, folder, 'worker.js'))
  .find((file) => existsSync(file))

type Pool = ReturnType<typeof pool>
type Thread = { readonly ask: Ask; readonly close: () => Promise<void> }

/** A thread that begins when it is first asked for something, if not with the program. */
function openThread(bounds: Bounds): Thread {
  const thread = pool(SCRIPT ?? '', {
    workerType: 'thread',
    maxWorkers: 1,
    minWorkers: bounds.isFirst ? 1 : 0,
    workerTerminateTimeout: 1,
    workerThreadOpts: {
      resourceLimits: { maxOldGenerationSizeMb: bounds.memory, maxYoungGenerationSizeMb: YOUNG },
    },
  })
  let before: Promise<unknown> = Promise.resolve()
  let waiting = 0
  // Whatever is being done then nobody waits for any more, nor for what comes after it.
  let isClosed = false
  const take: Ask = async (name, given, left) => {
    try {
      if (isClosed || left?.aborted) throw new Left()
      return (await runIn(thread, { name, given, left, bounds })) as never
    } catch (error) {
      throw isClosed ? new Left() : error
    } finally {
      if (--waiting === 0 && !bounds.isKept && !isClosed) await thread.terminate(true)
    }
  }
  return {
    close: async () => {
      isClosed = true
      // Node 20 falls as a whole where a thread is ended while it begins to unpack: what runs may come to its end.
      await Promise.race([before, wait(LAST_GRACE, undefined, { ref: false })])
      await thread.terminate(true)
    },
    ask: (name, given, left) => {
      waiting++
      const asked = before.then(() => take(name, given, left))
      before = asked.catch(() => undefined)
      return asked
    },
  }
}

type Asked = {
  readonly name: keyof Jobs
  readonly given: readonly unknown[]
  readonly left: AbortSignal | undefined
  readonly bounds: Bounds
}

/** The thread is free: what is asked of it begins now. */
async function runIn(thread: Pool, { name, given, left, bounds }: Asked): Promise<unknown> {
  const doing = thread.exec(name, [...given]).timeout(bounds.patience)
  let ending: NodeJS.Timeout | undefined
  const end = (): void => {
    ending = setTimeout(() => void doing.cancel(), bounds.grace)
  }
  left?.addEventListener('abort', end, { once: true })
  try {
    const result = (await doing) as { readonly made: unknown } | { readonly refused: Refused }
    if ('refused' in result) throw errorOf(result.refused)
    return result.made
  } catch (error) {
    throw explainEnded(error)
  } finally {
    clearTimeout(ending)
    left?.removeEventListener('abort', end)
  }
}

/** Why a thread was ended, in words; a bug stays one. */
function explainEnded(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  if (error.name === 'CancellationError') return new Left()
  if (error.name === 'TimeoutError') return refuseTooLarge('mất quá nhiều thời gian', error)
  return codeOf(error.cause) === 'ERR_WORKER_OUT_OF_MEMORY'
    ? refuseTooLarge('cần nhiều bộ nhớ hơn mức cho phép', error)
    : error
}

const refuseTooLarge = (why: string, cause: Error): UserError =>
  new UserError(`việc này ${why} nên đã dừng; chưa ghi gì`, {
    hint: 'tệp có thể hỏng hoặc quá lớn: bỏ bớt hình ảnh, chia nhỏ tệp rồi làm lại; dữ liệu và các trang khác vẫn dùng được',
    cause,
  })
