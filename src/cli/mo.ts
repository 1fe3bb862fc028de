import { spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ArgumentsCamelCase, CommandModule } from 'yargs'
import { UserError } from '../problem'
import type { Door } from '../web/door'
import type { Serving } from '../web/server'
import { codeOf } from '../disk/system-faults'
import { print, say } from './progress'

type Options = { thuMuc: string; khongMo: boolean; cong: number | number[] }

/** `cchc mo [thư mục]`: the page of a folder, in the browser of this machine. Runs until it is ended. */
export const moCommand: CommandModule<object, Options> = {
  command: ['mo [thu-muc]', 'open'],
  describe: 'Mở trang làm việc trong trình duyệt: văn bản, chỗ cần xem, trang in',
  builder: (yargs) =>
    yargs
      .positional('thu-muc', { type: 'string', default: 'data', describe: 'Thư mục dữ liệu của cơ quan' })
      .option('khong-mo', {
        type: 'boolean',
        default: false,
        describe: 'Không mở trình duyệt, chỉ in địa chỉ',
      })
      .option('cong', { type: 'number', default: 0, describe: 'Cổng của trang; 0 là cổng nào còn trống' })
      .example('$0 mo', 'Mở trang làm việc với thư mục data') as never,
  handler: async ({ thuMuc, khongMo, cong }: ArgumentsCamelCase<Options>) => {
    const folder = folderOf(thuMuc)
    const port = portOf(cong)
    const { findLeftDoor, findRunning, noteRunning } = await import('./running')
    // Whoever opens no browser has a page beside that of whoever does.
    const noted = khongMo ? `${folder}\0khong-mo` : folder
    const running = khongMo || port ? undefined : await findRunning(folder)
    if (running !== undefined) {
      say(`Trang làm việc của thư mục ${folder} đang mở rồi: mở thêm một thẻ trong trình duyệt.`)
      return openBrowser(running)
    }
    const serving = await start(folder, port, port ? undefined : findLeftDoor(noted))
    const { forget, leave } = noteRunning(noted, serving.address)
    const ended = untilEnded(serving)
    if (khongMo) print(serving.address)
    else openBrowser(serving.address)
    say(`Trang làm việc của thư mục ${folder} đang mở. Mọi thay đổi được ghi ngay.`)
    say('Bấm Ctrl+C ở đây, hoặc đóng cửa sổ này, để dừng.')
    // Windows stay open where this one is closed: they find the next run.
    const end = (await ended) === 'signal' ? leave : forget
    end()
  },
}

/** The last is what a window says that is closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Until it is ended: from outside, or by the page. */
async function untilEnded(serving: Serving): Promise<'signal' | 'page'> {
  let by: 'signal' | 'page' = 'page'
  const stop = (): void => {
    by = 'signal'
    void serving.close()
  }
  for (const signal of SIGNALS) process.once(signal, stop)
  await serving.ended
  for (const signal of SIGNALS) process.removeListener(signal, stop)
  return by
}

/** A folder that is there; without a name `data`, or where there is none the folder of work. */
function folderOf(thuMuc: string): string {
  const isFolder = (path: string): boolean =>
    statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
  if (isFolder(thuMuc)) return resolve(thuMuc)
  if (thuMuc === 'data') return resolve('.')
  throw new UserError(`không có thư mục ${thuMuc}`, {
    hint: 'ghi thư mục có dữ liệu của cơ quan, ví dụ: data',
  })
}

function portOf(cong: number | number[]): number {
  if (typeof cong === 'number' && Number.isInteger(cong) && cong >= 0 && cong < 65_536) return cong
  throw new UserError('--cong phải là một số từ 0 đến 65535', {
    hint: 'bỏ --cong để dùng cổng nào còn trống',
  })
}

/** `left`: where a run before stood; without it, or where others stand there by now, anew. */
async function start(folder: string, port: number, left?: Door): Promise<Serving> {
  const { serve } = await import('../web/server')
  try {
    return await serve({ folder, port, ...left })
  } catch (error) {
    if (!isTaken(error)) throw error
    if (left) return start(folder, port)
    throw new UserError(
      `không dùng được cổng ${port}: chương trình khác đang dùng, hoặc máy không cho phép`,
      {
        hint: 'bỏ --cong để dùng cổng nào còn trống',
        cause: error,
      },
    )
  }
}

const isTaken = (error: unknown): boolean => ['EADDRINUSE', 'EACCES'].includes(codeOf(error))

/** The program of each system that opens an address in the user's browser. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  darwin: ['open'],
}

/** Not every opener tells whether a browser came: the address is said too. */
function openBrowser(address: string): void {
  const [program, ...argv] = OPENERS[process.platform] ?? ['xdg-open']
  say(`Trình duyệt không tự mở thì chép địa chỉ này vào trình duyệt: ${address}`)
  spawn(program, [...argv, address], { stdio: 'ignore', detached: true })
    .once('error', () => undefined)
    .unref()
}
