import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { withLock } from '../files/lock'
import { writeFiles } from '../files/write-files'
import { startBaoCao, type TepVanBan, UserError } from '../index'
import type { KyMoi } from './protocol'

const kyMoi = z.strictObject({
  ky: z.enum(['thang', 'quy-1', '6-thang', 'quy-3', '9-thang', 'nam']),
  nam: z.number().int().min(1900).max(2199),
  thang: z.number().int().min(1).max(12).optional(),
})

/** What a page asks to begin; undefined where it is nothing that can be asked. */
export function readKyMoi(body: unknown): KyMoi | undefined {
  const { data } = kyMoi.safeParse(body)
  if (!data) return undefined
  const { thang, ...chon } = data
  return { ...chon, ...(thang === undefined ? {} : { thang }) }
}

/**
 * Begins a period after a report, as `cchc bao-cao moi` does: the files that it writes, and what is to be looked at.
 * Throws UserError where the period cannot begin, or has begun.
 */
export async function writeKyMoi(
  { file }: TepVanBan,
  chon: KyMoi,
): Promise<{ readonly tep: string[]; readonly loi: readonly string[] }> {
  const { folder, files, lines } = await startBaoCao(file, chon)
  return withLock(folder, 'ky-moi', () => {
    const there = Array.from(files.keys()).filter((name) => existsSync(join(folder, name)))
    if (there.length)
      throw new UserError(`đã có ${there.join(', ')}`, {
        hint: 'kỳ này đã được mở; muốn mở lại thì đổi tên hoặc chuyển các tệp ấy đi',
      })
    const outputs = Array.from(files, ([name, content]) => ({ name, content }))
    return { tep: writeFiles(folder, outputs), loi: lines }
  })
}
