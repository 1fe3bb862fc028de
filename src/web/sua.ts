import { rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { withLock } from '../files/lock'
import { writeFiles } from '../files/write-files'
import type { DaGo, DaSua, LenhLui, TepSua } from '../index'
import type { DaGhi, LenhSua, LichSu, VuongSua } from './protocol'
import type { Threads } from './threads'

/** What of the desk a step has need of. */
type Desk = {
  readonly threads: Threads
  readonly change: () => void
  readonly showTyped: (tep: TepSua, bang: string) => Promise<readonly DaGo[] | undefined>
}

/** More than any office pastes at once. */
const MOST_CELLS = 20_000
const MOST_COLUMNS = 200
const MOST_ROWS = 2_000
const MOST_TEXT = 100_000
const ma = z.string().max(200)
const chu = z.string().max(MOST_TEXT)
const dau = { ban: ma, ten: z.string().min(1).max(300) }
const lenh = z.union([
  z.strictObject({
    ...dau,
    o: z
      .array(
        z.strictObject({
          hang: ma,
          cot: ma,
          truoc: chu,
          sau: chu,
          canh: z.array(chu).max(MOST_COLUMNS).optional(),
        }),
      )
      .min(1)
      .max(MOST_CELLS),
  }),
  z.strictObject({ ...dau, them: ma, soDong: z.number().int().min(1).max(MOST_ROWS).optional() }),
  z.strictObject({ ...dau, bo: ma }),
])

/** What a page asks to change; undefined where it is nothing that can be asked. */
export const readLenh = (body: unknown): LenhSua | undefined => lenh.safeParse(body).data

const lui = z.strictObject({ ban: ma.optional() })
/** The version that a page saw before it asks to take a step back; undefined where it is nothing that can be asked. */
export const readLui = (body: unknown): Pick<LenhLui, 'ban'> | undefined => lui.safeParse(body).data

/** Changes a table and writes its file, unless others changed the same cells. Throws UserError as `changeSua` does. */
export const writeSua = (desk: Desk, tep: TepSua, bang: string, what: LenhSua): Promise<DaGhi | VuongSua> =>
  alone(tep, async () => {
    const made = await desk.threads.type('changeSua', [tep, bang, what, now()])
    return 'vuong' in made ? made : writeTyped(desk, tep, bang, made)
  })

/** Takes a step of a table back, or makes it again. */
export const writeUndo = (desk: Desk, tep: TepSua, bang: string, lenh: LenhLui): Promise<DaGhi | VuongSua> =>
  alone(tep, async () => {
    const made = await desk.threads.type('undoSua', [tep, bang, lenh, now()])
    return 'vuong' in made ? made : writeTyped(desk, tep, bang, made)
  })

/** Rewrites the file of a table in the form of today. Throws UserError as `upgradeSua` does. */
export const writeUpgraded = (desk: Desk, tep: TepSua, bang: string): Promise<DaGhi> =>
  writeWhole(desk, tep, () => desk.threads.type('upgradeSua', [tep, bang, now()]))

/** Moves the prose of a report from its Word file to where it is typed. Throws UserError as `moveFromWord` does. */
export const writeMoved = (desk: Desk, tep: TepSua): Promise<DaGhi> =>
  writeWhole(desk, tep, () => desk.threads.type('moveFromWord', [tep, now()]))

/** Puts back a table's file that is gone or cannot be read. Throws UserError as `restoreSua` does. */
export const writeRestored = (desk: Desk, tep: TepSua, bang: string): Promise<DaGhi> =>
  writeWhole(desk, tep, () => desk.threads.type('restoreSua', [tep, bang, now()]))

/** A step after which every table is looked at anew. */
const writeWhole = (desk: Desk, tep: TepSua, make: () => Promise<DaSua>): Promise<DaGhi> =>
  alone(tep, async () => {
    const written = write(await make())
    desk.change()
    return written
  })

/** Writes what a change made, and says what its table shows then. */
async function writeTyped(desk: Desk, tep: TepSua, bang: string, made: DaSua): Promise<DaGhi> {
  const written = write(made)
  desk.change()
  const typed = await desk.showTyped(tep, bang)
  return { ...written, ...(typed && { bang: typed }) }
}

export async function stepsOf({ threads }: Desk, tep: TepSua, bang: string): Promise<LichSu> {
  const { hienTai, buoc } = await threads.type('listBuoc', [tep, bang, now()])
  return { hienTai, buoc: buoc.map(({ luc, ten }) => ({ luc, ten })) }
}

/** The moment of a step. */
export const now = (): string => new Date().toISOString()

/** One page after the other, and no command meanwhile: what a change was made of is still so when it is written. */
export const alone = <T>({ slug, file }: TepSua, action: () => T | Promise<T>): Promise<T> =>
  withLock(dirname(file), slug === 'danh-muc' ? DANH_BA : basename(file), action)
/** Whoever sets up a unit writes all registers, and holds this one. */
const DANH_BA = 'co-quan.yaml'

/** Writes what a change made. */
export function write({ file, ban, buoc, outputs, cu }: DaSua): DaGhi {
  if (outputs.length) writeFiles(dirname(file), outputs)
  for (const name of cu) rmSync(join(dirname(file), name), { force: true })
  return { ban, ...(buoc === undefined ? {} : { buoc }) }
}
