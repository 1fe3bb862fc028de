import { basename, dirname } from 'node:path'
import { digestOf } from '../disk/digest'
import { readBytes, readIfAny } from '../disk/read-bytes'
import { withLock } from '../files/lock'
import { writeFiles } from '../files/write-files'
import { addGoc, ghiChuOf, hasBanGoc, isNhapChanged, UserError } from '../index'
import { banDocOf } from './cac-ban-doc'
import type { Desk } from './desk'
import type { DaViet } from './protocol'
import { sayLineOnPage } from './sayings'

/** A file that a page sent: where it lies, and what the office calls it; `left`: the page waits no more. */
export type TepGui = { readonly file: string; readonly ten: string; readonly left: AbortSignal }

/**
 * What the office calls a file: its name alone, as one line; dots and blanks at its end, which Windows leaves out, say
 * nothing.
 */
export const nameOfUpload = (ten: string): string =>
  Array.from((ten.normalize('NFC').split(/[\\/]/u).at(-1) ?? '').replace(NO_LETTERS, ' '))
    .slice(0, MOST_NAME)
    .join('')
    .replace(/[. ]+$/u, '') || 'tệp không tên'
/** What steers a line, or turns its words round, and halves of letters. */
const NO_LETTERS = /[\p{Control}\u2028\u2029\u202A-\u202E\u2066-\u2069\p{Surrogate}]+/gu
const MOST_NAME = 255

/**
 * Reads a plan of another office and keeps what was read, with its original, until a person says whether it is to be
 * written among the office's plans. A file that was read before and in which something was changed since is not read
 * again. Throws UserError as `importKeHoach` does.
 */
export async function readNhap(desk: Desk, { file, ten, left }: TepGui): Promise<DaViet> {
  const content = readBytes(file, 'bản gốc')
  const ra = banDocOf(desk.home, digestOf(content))
  if (!hasWork(ra)) {
    const made = await desk.threads.read('importKeHoach', [file, { goi: ten, ra }], left)
    await withLock(dirname(ra), basename(ra), () => {
      const all = addGoc(ra, { tep: ten, content }, made)
      if (hasWork(ra)) return
      writeFiles(
        dirname(ra),
        Array.from(all, ([name, bytes]) => ({ name, content: bytes })),
      )
      desk.noteGoc(ra, { ten, path: file, chon: { cot: [], hang: [] }, made })
    })
  }
  return { ma: desk.maOf(ra) }
}

/** Whether a person has changed what was read; of a spoilt record nobody can tell, and nothing can be done with it. */
export function hasWork(ra: string): boolean {
  try {
    return hasBanGoc(ra) && isNhapChanged(ra)
  } catch (error) {
    if (error instanceof UserError) return false
    throw error
  }
}

/** What was said when the plan was imported, line by line; nothing where no such file lies beside it. */
export function readGhiChu(file: string): readonly string[] {
  const path = ghiChuOf(file)
  const text = path === file ? undefined : readIfAny(path)?.toString('utf8')
  return (text ?? '').split('\n').filter(Boolean).map(sayLineOnPage)
}
