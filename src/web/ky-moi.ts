import { existsSync, rmSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { z } from 'zod'
import { withLock } from '../files/lock'
import { writeFiles } from '../files/write-files'
import { listMoKy, type NewBaoCao, noteMoKy, startBaoCao, type TepVanBan, UserError } from '../index'
import type { Desk } from './desk'
import type { KyMoi } from './protocol'
import type { DaMoKy } from './protocol-bao-cao'
import { sayLineOnPage } from './sayings'

/** A period, as a page names it. */
export const kyMoi = z.strictObject({
  ky: z.enum(['thang', 'quy-1', '6-thang', 'quy-3', '9-thang', 'nam']),
  nam: z.number().int().min(1900).max(2199),
  thang: z.number().int().min(1).max(12).optional(),
  loiVan: z.enum(['word', 'tep']).optional(),
})

/** What a page asks to begin; undefined where it is nothing that can be asked. */
export const readKyMoi = (body: unknown): KyMoi | undefined => kyMoi.safeParse(body).data as KyMoi | undefined

/**
 * Begins a period after a report, as `cchc bao-cao moi` does: the files that it writes, and what is to be looked at.
 * Throws UserError where the period cannot begin, or has begun.
 */
export const writeKyMoi = async (
  desk: Desk,
  { file }: TepVanBan,
  { loiVan, ...chon }: KyMoi,
): Promise<DaMoKy> => writeNew(desk, await startBaoCao(file, chon, loiVan))

/** The same of a period whose files are made, with a note of them: beginning it can be taken back. */
export const writeNew = ({ home }: Desk, { folder, files, lines }: NewBaoCao): Promise<DaMoKy> =>
  withLock(folder, 'ky-moi', () => {
    const there = Array.from(files.keys()).filter((name) => existsSync(join(folder, name)))
    if (there.length)
      throw new UserError(`đã có ${there.join(', ')}`, {
        hint: 'kỳ này đã được mở; muốn mở lại thì đổi tên hoặc chuyển các tệp ấy đi',
      })
    const outputs = Array.from(files, ([name, content]) => ({ name, content }))
    return {
      tep: writeFiles(folder, [...outputs, noteMoKy({ files })]).slice(0, outputs.length),
      loi: lines.map((line) => sayLineOnPage(line.replaceAll(join(home, sep), ''))),
    }
  })

/**
 * Takes back that a period was begun: what was written then is removed. Throws UserError where something of it was changed
 * or built on since; then all of it stays.
 */
export const dropKyMoi = (desk: Desk, { file }: TepVanBan): Promise<DaMoKy> =>
  withLock(dirname(file), 'ky-moi', () => {
    const tep = listMoKy(desk.home, file)
    // As long as the report stands, the rest of what a run that was killed was to remove can be asked for.
    for (const path of [...tep.slice(1, -1), ...tep.slice(0, 1), ...tep.slice(-1)])
      rmSync(path, { force: true })
    desk.change()
    return { tep: tep.slice(0, -1), loi: [] }
  })
