import { statSync } from 'node:fs'
import { readBytes } from '../disk/read-bytes'
import { basename, dirname, join } from 'node:path'
import { writeFiles } from '../files/write-files'
import type { TepVanBan } from '../index'
import type { Desk } from './desk'
import type { CachIn } from './van-ban'

/** The pages of a document that were taken away last, beside its data: what it is held against later. */
const nameOf = (file: string): string => join('.cchc', 'da-lay', `${basename(file)}.pdf`)

/** Keeps the pages as the data now make them. Throws UserError where there are none. */
export async function keepDaLay(desk: Desk, tep: TepVanBan, cach: CachIn): Promise<void> {
  const { content } = await desk.threads.draw('makeFile', [tep, 'pdf', cach])
  writeFiles(dirname(tep.file), [{ name: nameOf(tep.file), content }])
}

/** Undefined where nothing was taken away from here yet. */
export function readDaLay({ file }: TepVanBan): { content: Uint8Array; luc: Date } | undefined {
  const path = join(dirname(file), nameOf(file))
  const { mtime } = statSync(path, { throwIfNoEntry: false }) ?? {}
  return mtime && { content: readBytes(path, 'bản đã tải về'), luc: mtime }
}
