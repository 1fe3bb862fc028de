import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync } from 'node:fs'
import { UserError } from '../problem'
import { codeOf, explainCode } from './system-faults'

const MB = 1024 * 1024
/** A Word template with the pictures of an office has some megabytes. */
const MOST = 50 * MB

/** A file that was not read; `why`: the reason alone. */
export class Unread extends UserError {
  override readonly name = 'Unread'
  constructor(
    file: string,
    readonly why: string,
    options: { hint: string; cause?: unknown },
  ) {
    super(`${file}: ${why}`, options)
  }
}

/**
 * The bytes of a file. Throws `Unread` for what is no file (a folder, a pipe, a device that never ends, a link to
 * one), is larger than `most` bytes, or cannot be opened. `ten`: what it is to the user. Nothing else in the program
 * reads a file that is not its own.
 */
export function readBytes(file: string, ten: string, most = MOST): Buffer {
  const handle = openToRead(file, ten)
  try {
    const entry = fstatSync(handle)
    if (!entry.isFile())
      throw new Unread(file, explainCode(entry.isDirectory() ? 'EISDIR' : 'ENXIO'), {
        hint: `ghi đường dẫn tới ${ten}`,
      })
    if (entry.size > most)
      throw new Unread(file, `tệp lớn ${Math.round(entry.size / MB)} MB, vượt mức ${most / MB} MB`, {
        hint: 'bỏ bớt hình ảnh, hoặc chia nhỏ tệp; tệp dữ liệu thường dưới 1 MB',
      })
    return readFileSync(handle)
  } catch (error) {
    throw explainUnread(error, file, ten)
  } finally {
    closeSync(handle)
  }
}

/** Without waiting: a pipe into which nobody writes would never open. Windows has no such flag, and no such pipes. */
function openToRead(file: string, ten: string): number {
  try {
    return openSync(file, constants.O_RDONLY | constants.O_NONBLOCK)
  } catch (error) {
    throw explainUnread(error, file, ten)
  }
}

function explainUnread(error: unknown, file: string, ten: string): unknown {
  const code = codeOf(error)
  if (error instanceof Unread || code === '') return error
  if (code === 'ENOENT' && isThere(file))
    return new Unread(file, 'liên kết này dẫn tới một tệp không còn ở đó', {
      hint: 'để lại tệp ấy vào chỗ cũ, hoặc xóa liên kết này',
      cause: error,
    })
  return new Unread(file, explainCode(code), {
    hint: code === 'EISDIR' ? `ghi đường dẫn tới ${ten}` : 'xem lại đường dẫn và quyền đọc tệp',
    cause: error,
  })
}

/**
 * Whether anything lies there by that name, be it a link to nothing: who asks for a file that need not be there goes on
 * to read it, and is told what it is, rather than go on without it.
 */
export function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}

/** The text of such a file, as UTF-8. */
export const readText = (file: string, ten: string, most?: number): string =>
  readBytes(file, ten, most).toString('utf8')

/** The bytes of a file; undefined where there is none that can be read. */
export function readIfAny(file: string, most?: number): Buffer | undefined {
  try {
    return readBytes(file, 'tệp', most)
  } catch (error) {
    if (error instanceof Unread) return undefined
    throw error
  }
}
