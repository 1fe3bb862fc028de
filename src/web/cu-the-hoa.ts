import { dirname, join, resolve, sep } from 'node:path'
import { listChanged } from '../disk/digest'
import { readText } from '../disk/read-bytes'
import { z } from 'zod'
import { withLock } from '../files/lock'
import {
  type DeriveOptions,
  findVanBan,
  listDonViOfKeHoach,
  nameVanBan,
  readNguonQuyetDinh,
  type TepVanBan,
  UserError,
} from '../index'
import type { Desk } from './desk'
import type { DaLap, DaXemBanHanh, HoiBanHanh, KeHoachCha, LenhLap } from './protocol-cu-the-hoa'
import { sayLineOnPage } from './sayings'
import { now, write } from './sua'

const daXem = z.strictObject({ banHanh: z.literal('viet-lai').optional() })
const lenh = daXem.extend({ donVi: z.string().min(1).max(200), daCo: z.enum(['tu-choi', 'giu']) })

/** What a page asks to derive; undefined where it is nothing that can be asked. */
export const readLenhLap = (body: unknown): LenhLap | undefined => lenh.safeParse(body).data
/** The same of a plan that is written anew. */
export const readDaXem = (body: unknown): DaXemBanHanh | undefined => daXem.safeParse(body).data

/**
 * The plans of the folder that units make plans of their own from, each with its units, or with what is wrong with it;
 * where none has units, those that could have.
 */
export function listKeHoachCha(desk: Desk): KeHoachCha[] {
  const all = findVanBan(desk.home)
    .filter((tep) => tep.slug === 'ke-hoach' && !hasKeHoachCha(tep))
    .map((tep) => showCha(desk, tep))
  const used = all.filter(({ donVi, sai }) => donVi.length > 0 || sai.length > 0)
  return used.length > 0 ? used : all
}

/** A plan that was derived has units of nobody; nor is it looked through for them. */
const hasKeHoachCha = ({ file }: TepVanBan): boolean => /^keHoachCha:/mu.test(readText(file, 'kế hoạch'))

function showCha(desk: Desk, tep: TepVanBan): KeHoachCha {
  const { ten, coQuan } = nameVanBan(tep)
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
 * Writes nothing over a plan that is issued before somebody has been asked. Throws UserError as that does, and where
 * the unit's folder does not lie in the folder that is open.
 */
export const writeKeHoach = (desk: Desk, { file }: TepVanBan, lenh: LenhLap): Promise<DaLap | HoiBanHanh> =>
  writeDerived(desk, [file], { donVi: [lenh.donVi], daCo: lenh.daCo }, lenh)

/**
 * Makes a unit's plan anew, from the plans above that it names, as its decision sheet says; what a person changed in
 * it is kept. Asks and throws as `writeKeHoach`.
 */
export function writeDuThao(
  desk: Desk,
  { file }: TepVanBan,
  daXem: DaXemBanHanh,
): Promise<DaLap | HoiBanHanh> {
  const { donVi, keHoachCha } = readNguonQuyetDinh(file)
  return writeDerived(desk, keHoachCha, { donVi: [donVi], daCo: 'giu', ra: dirname(file) }, daXem)
}

async function writeDerived(
  desk: Desk,
  parents: readonly string[],
  options: DeriveOptions,
  { banHanh }: DaXemBanHanh,
): Promise<DaLap | HoiBanHanh> {
  const derive = () => desk.threads.read('deriveOne', [parents, options, now()])
  const first = await derive()
  const { folder } = first
  if (!resolve(folder).startsWith(desk.home + sep))
    throw new UserError(`kế hoạch của đơn vị nằm ở ${folder}, ngoài thư mục đang mở`, {
      hint: 'bấm Dừng chương trình rồi mở trang ở thư mục có co-quan.yaml',
    })
  return withLock(folder, KE_HOACH, async () => {
    // Derived again when nobody else can write, where a person wrote meanwhile: that is kept.
    const derived = listChanged(folder, first.daDoc).length ? await derive() : first
    if (derived.daBanHanh !== undefined && banHanh === undefined) return { hoiBanHanh: derived.daBanHanh }
    write({ file: join(folder, KE_HOACH), ban: '', ...derived })
    return { ma: desk.maOf(join(folder, KE_HOACH)), dong: derived.dong.map(sayLineOnPage) }
  })
}

const KE_HOACH = 'ke-hoach.yaml'
