import { rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { withLock } from '../files/lock'
import { writeFiles } from '../files/write-files'
import { changeSua, type DaSua, listBuoc, type TepSua, undoSua, upgradeSua } from '../index'
import type { DaGhi, LenhSua, LichSu, VuongSua } from './protocol'

/** More than any office pastes at once. */
const MOST_CELLS = 20_000
const MOST_TEXT = 100_000
const ma = z.string().max(200)
const chu = z.string().max(MOST_TEXT)
const dau = { ban: ma, ten: z.string().min(1).max(300) }
const lenh = z.union([
  z.strictObject({
    ...dau,
    o: z
      .array(z.strictObject({ hang: ma, cot: ma, truoc: chu, sau: chu }))
      .min(1)
      .max(MOST_CELLS),
  }),
  z.strictObject({ ...dau, them: ma }),
  z.strictObject({ ...dau, bo: ma }),
])

/** What a page asks to change; undefined where it is nothing that can be asked. */
export const readLenh = (body: unknown): LenhSua | undefined => lenh.safeParse(body).data

/** Changes a table and writes its file, unless others changed the same cells. Throws UserError as `changeSua` does. */
export const writeSua = (tep: TepSua, bang: string, what: LenhSua): Promise<DaGhi | VuongSua> =>
  alone(tep, () => {
    const made = changeSua(tep, bang, what, now())
    return 'vuong' in made ? made : write(made)
  })

/** Takes a step of a table back, or makes it again. */
export const writeUndo = (tep: TepSua, bang: string, huong: 'lui' | 'toi'): Promise<DaGhi> =>
  alone(tep, () => write(undoSua(tep, bang, huong, now())))

/** Rewrites the file of a table in the form of today. Throws UserError as `upgradeSua` does. */
export const writeUpgraded = (tep: TepSua, bang: string): Promise<DaGhi> =>
  alone(tep, () => write(upgradeSua(tep, bang, now())))

export function stepsOf(tep: TepSua, bang: string): LichSu {
  const { hienTai, buoc } = listBuoc(tep, bang, now())
  return { hienTai, buoc: buoc.map(({ luc, ten }) => ({ luc, ten })) }
}

/** The moment of a step. */
export const now = (): string => new Date().toISOString()

/** One page after the other, and no command meanwhile: what a change was made of is still so when it is written. */
export const alone = <T>({ file }: TepSua, action: () => T): Promise<T> =>
  withLock(dirname(file), basename(file), () => Promise.resolve(action()))

/** Writes what a change made. */
export function write({ file, ban, buoc, outputs, cu }: DaSua): DaGhi {
  if (outputs.length) writeFiles(dirname(file), outputs)
  for (const name of cu) rmSync(join(dirname(file), name), { force: true })
  return { ban, ...(buoc === undefined ? {} : { buoc }) }
}
