import { existsSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { withLock } from '../files/lock'
import { writeFiles } from '../files/write-files'
import { hasDonViOf, inspectNhap, moveNhap, type TepVanBan, UserError } from '../index'
import { dataFolderOf } from './data-folder'
import type { Desk } from './desk'
import { hasWork } from './nhap'
import { folderFor, freeFile, isTaken, KE_HOACH, listSame, placeOf } from './noi-ghi'
import type { DaBo, DaNhap, KeHoachDaDoc, LenhBo } from './protocol'

const lenhGhi = z.strictObject({ tep: z.string().max(1000) })
const lenhBo = z.strictObject({ daSua: z.enum(['giu', 'bo']) })

/** Where a page asks to write; undefined where it is nothing that can be asked. */
export const readLenhGhi = (body: unknown): string | undefined => lenhGhi.safeParse(body).data?.tep
/** What a page asks to leave; undefined where it is nothing that can be asked. */
export const readLenhBo = (body: unknown): LenhBo | undefined => lenhBo.safeParse(body).data

/** A plan that was read and is not written yet, and where it would lie. Throws UserError where it cannot be read. */
export function showBanDoc({ home, maOf, tepOf }: Desk, { file }: TepVanBan): KeHoachDaDoc {
  const { coQuan, tenCoQuan, ...facts } = inspectNhap(file)
  const { nam } = facts
  const cuaAi = { ...(coQuan === undefined ? {} : { coQuan }), ...(nam === undefined ? {} : { nam }) }
  return {
    ...facts,
    ...(tenCoQuan === undefined ? {} : { coQuan: tenCoQuan }),
    tep: tepOf(freeFile(folderFor(home, cuaAi))),
    daCo: listSame(home, cuaAi).map((same) => ({ ma: maOf(same), tep: tepOf(same) })),
    ...(hasDonViOf(join(dataFolderOf(home), KE_HOACH), coQuan) ? {} : { chuaKhai: true as const }),
  }
}

/**
 * Writes a plan that was read among the office's plans, as `cchc nhap` does; `tep`: where, from the folder on. Throws
 * UserError where something is there already, and for a place that nobody may write to from here.
 */
export async function writeBanDoc(desk: Desk, { file }: TepVanBan, tep: string): Promise<DaNhap> {
  const ra = placeOf(desk.home, tep)
  await withLock(dirname(ra), basename(ra), () => {
    const { files, lichSu } = moveNhap(file, ra)
    if (isTaken(ra) || files.some(({ name }) => existsSync(join(dirname(ra), name))))
      throw new UserError(`đã có ${tep}`, {
        hint: `ghi tên khác, ví dụ: ${desk.tepOf(freeFile(dirname(ra)))}`,
      })
    writeFiles(dirname(ra), [...files, ...lichSu])
  })
  remove(file)
  return { ma: desk.maOf(ra), goc: true }
}

/** Leaves a plan that was read; one in which a person has changed something only where that was asked about. */
export function dropBanDoc({ file }: TepVanBan, { daSua }: LenhBo): DaBo {
  if (daSua === 'giu' && hasWork(file)) return { daSua: true }
  remove(file)
  return {}
}

const remove = (file: string): void => rmSync(dirname(file), { recursive: true, force: true })
