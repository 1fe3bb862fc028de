import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { UserError } from '../problem'

type Output = { readonly name: string; readonly content: Uint8Array }

/**
 * Writes files so that each appears whole or not at all, and none unless all could be written: beside its
 * name first, renamed when every byte of every file is on the disk. A name may lie in a folder below. Returns
 * the paths. A name that is a link to a file stays one. `option`: what names another folder, for the hint.
 * Throws UserError when the folder cannot be written or the disk is full.
 */
export function writeFiles(folder: string, outputs: readonly Output[], option = '--ra'): string[] {
  const pending = outputs.map(({ name, content }) => pendingAt(join(folder, name), content))
  const started: string[] = []
  try {
    for (const parent of new Set([folder, ...pending.map(({ path }) => dirname(path))])) makeFolder(parent)
    for (const { path } of pending) refuseFolder(path)
    for (const { draft, target, content } of pending) {
      const mode = modeOf(target)
      const file = openSync(draft, 'w')
      started.push(draft)
      if (mode !== undefined) fchmodSync(file, mode)
      writeWhole(file, content)
    }
    for (const { draft, target } of pending) renameSync(draft, target)
  } catch (error) {
    for (const draft of started) rmSync(draft, { force: true })
    throw explain(error, folder, option)
  }
  return pending.map(({ path }) => path)
}

/** Renaming onto a link would leave the file behind it as it was. */
function pendingAt(path: string, content: Uint8Array) {
  const target = existsSync(path) ? realpathSync(path) : path
  return { path, target, draft: join(dirname(target), `.${basename(target)}.${process.pid}.tmp`), content }
}

/** Step by step: Node's own recursive mkdir never comes back where a file system takes no folders (/proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}

/** Renaming onto a folder would fail after the first file is already in its place. */
function refuseFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw Object.assign(new Error(`${path} is a folder`), { code: 'EISDIR' })
}

/** Who may read and write what is there already stays as it is: renaming asks only the folder. */
function modeOf(path: string): number | undefined {
  if (!existsSync(path)) return undefined
  accessSync(path, constants.W_OK)
  return statSync(path).mode
}

function writeWhole(file: number, content: Uint8Array): void {
  try {
    for (let offset = 0; offset < content.length;) offset += writeSync(file, content, offset)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

const REASONS: Readonly<Record<string, readonly [string, string]>> = {
  ENOSPC: ['ổ đĩa đã đầy', 'xóa bớt tệp hoặc chọn thư mục khác bằng --ra'],
  ENOENT: ['không tạo được thư mục', 'chọn thư mục khác bằng --ra'],
  EACCES: ['không có quyền ghi', 'chọn thư mục khác bằng --ra'],
  EPERM: ['không được phép ghi', 'đóng tệp đang mở trong Word hoặc chọn thư mục khác bằng --ra'],
  EBUSY: ['tệp đang được chương trình khác mở', 'đóng tệp trong Word rồi chạy lại'],
  EROFS: ['ổ đĩa chỉ cho đọc', 'chọn thư mục khác bằng --ra'],
  ENOTDIR: ['đường dẫn không phải thư mục', 'chọn thư mục khác bằng --ra'],
  EEXIST: ['đường dẫn không phải thư mục', 'chọn thư mục khác bằng --ra'],
  ENAMETOOLONG: ['tên quá dài', 'chọn thư mục có tên ngắn hơn bằng --ra'],
  EISDIR: ['đã có một thư mục trùng tên tệp', 'đổi tên thư mục đó'],
}

function explain(error: unknown, folder: string, option: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = REASONS[code]
  return reason
    ? new UserError(`không ghi được vào ${folder}: ${reason[0]}`, {
        hint: reason[1].replace('--ra', option),
        cause: error,
      })
    : error
}
