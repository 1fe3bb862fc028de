import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { clearDrafts, draftOf } from '../files/drafts'
import { settleLeft } from '../files/settle-left'
import { explainUnwritten } from '../files/explain-unwritten'
import { withLock } from '../files/lock'
import { writeFiles } from '../files/write-files'
import { compareViDu, listViDu, THU_MUC_VI_DU, UserError } from '../index'
import type { Desk } from './desk'
import type { XoaViDu } from './protocol'

const lenhXoa = z.strictObject({ daNeu: z.array(z.string()).max(1000) })

/** Which files a page has shown before it asks to remove the example; undefined where it is nothing that can be asked. */
export const readLenhXoa = (body: unknown): readonly string[] | undefined =>
  lenhXoa.safeParse(body).data?.daNeu

/** Writes the example office into a folder of its own. Throws UserError where that folder is there already. */
export function writeViDu({ home }: Desk): Promise<object> {
  const folder = join(home, THU_MUC_VI_DU)
  return withLock(home, 'vi-du', () => {
    settleLeft(folder)
    if (existsSync(folder))
      throw new UserError(`đã có thư mục "${THU_MUC_VI_DU}"`, {
        hint: 'đổi tên hoặc xóa thư mục ấy rồi bấm lại',
      })
    writeFiles(
      folder,
      Array.from(listViDu(), ([name, content]) => ({ name, content })),
    )
    return {}
  })
}

/**
 * Removes the example office. What was changed in it, or came to it, is asked for first, unless it is in `daNeu`. Throws
 * UserError where it cannot be removed: then all of it stays.
 */
export function removeViDu({ home }: Desk, daNeu: readonly string[]): Promise<XoaViDu> {
  const folder = join(home, THU_MUC_VI_DU)
  return withLock(home, 'vi-du', () => {
    if (!existsSync(folder)) return { canHoi: [] }
    const { doi, them } = compareViDu(folder)
    const canHoi = [...doi, ...them].filter((name) => !daNeu.includes(name))
    if (canHoi.length === 0) removeFolder(home, folder)
    return { canHoi }
  })
}

/** All of it or nothing: a folder with a file that another program has open cannot be renamed. */
function removeFolder(home: string, folder: string): void {
  clearDrafts(home)
  const gone = draftOf(folder)
  try {
    renameSync(folder, gone)
  } catch (error) {
    throw explainUnwritten(error, folder, '--thu-muc')
  }
  rmSync(gone, { recursive: true, force: true })
}
