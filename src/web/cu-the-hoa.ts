import { readFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { z } from 'zod'
import { withLock } from '../files/lock'
import { refuseNames } from '../files/refuse-names'
import { writeFiles } from '../files/write-files'
import {
  deriveKeHoach,
  type Derived,
  findVanBan,
  inspectVanBan,
  linesOfDerived,
  listDonViOfKeHoach,
  type TepVanBan,
  UserError,
} from '../index'
import type { Desk } from './desk'
import type { DaLap, KeHoachCha, LenhLap } from './protocol'

const lenh = z.strictObject({ donVi: z.string().min(1).max(200), daCo: z.enum(['tu-choi', 'giu']) })

/** What a page asks to derive; undefined where it is nothing that can be asked. */
export const readLenhLap = (body: unknown): LenhLap | undefined => lenh.safeParse(body).data

/** The plans of the folder that units make plans of their own from, each with its units, or with what is wrong with it. */
export const listKeHoachCha = (desk: Desk): KeHoachCha[] =>
  findVanBan(desk.home)
    .filter((tep) => tep.slug === 'ke-hoach' && !hasKeHoachCha(tep))
    .map((tep) => showCha(desk, tep))
    .filter(({ donVi, sai }) => donVi.length > 0 || sai.length > 0)

/** A plan that was derived has units of nobody; nor is it looked through for them. */
const hasKeHoachCha = ({ file }: TepVanBan): boolean => /^keHoachCha:/mu.test(readFileSync(file, 'utf8'))

function showCha(desk: Desk, tep: TepVanBan): KeHoachCha {
  const { ten, coQuan } = inspectVanBan(tep)
  const named = { ma: desk.maOf(tep.file), ten, coQuan, tep: desk.tepOf(tep.file) }
  try {
    const donVi = listDonViOfKeHoach(tep.file).map(({ ma, ten, file }) => ({
      ma,
      ten,
      ...(file === undefined ? {} : { keHoach: desk.maOf(file) }),
    }))
    return { ...named, donVi, sai: [] }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { ...named, donVi: [], sai: desk.explain(error, tep.file) }
  }
}

/**
 * Makes the plan of a unit and its decision sheet from a plan above, and writes them as `cchc cu-the-hoa` does.
 * Throws UserError as that does, and where the unit's folder does not lie in the folder that is open.
 */
export async function writeKeHoach(desk: Desk, { file }: TepVanBan, asked: LenhLap): Promise<DaLap> {
  const { folder } = await deriveOne(file, asked)
  if (!resolve(folder).startsWith(desk.home + sep))
    throw new UserError(`kế hoạch của đơn vị nằm ở ${folder}, ngoài thư mục đang mở`, {
      hint: 'bấm Dừng chương trình rồi chạy cchc mo với thư mục có co-quan.yaml',
    })
  refuseNames(resolve(folder))
  return withLock(folder, KE_HOACH, async () => {
    // Derived again when nobody else can write: what a person wrote meanwhile is kept.
    const derived = await deriveOne(file, asked)
    writeFiles(
      folder,
      Array.from(derived.files, ([name, content]) => ({ name, content })),
    )
    return { ma: desk.maOf(join(folder, KE_HOACH)), dong: linesOfDerived(derived) }
  })
}

const KE_HOACH = 'ke-hoach.yaml'

async function deriveOne(file: string, { donVi, daCo }: LenhLap): Promise<Derived> {
  for await (const derived of deriveKeHoach(file, { donVi: [donVi], daCo })) return derived
  throw new UserError('không có đơn vị nào để lập kế hoạch', { hint: 'chọn lại đơn vị' })
}
