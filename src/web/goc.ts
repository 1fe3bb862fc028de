import { basename, dirname } from 'node:path'
import { z } from 'zod'
import { withLock } from '../files/lock'
import { writeFiles } from '../files/write-files'
import {
  bytesOfGoc,
  chonNhap,
  digestOfNhap,
  type DaNhapLai,
  noteDaXem,
  nhapOf,
  openGoc,
  type TepVanBan,
} from '../index'
import type { BanGoc, DaDocLai, LenhDaXem, LenhDocLai } from './protocol-goc'
import { write } from './sua'
import type { Threads } from './threads'

const lenh = z.strictObject({ chon: chonNhap, suaTay: z.enum(['giu', 'bo']) })

const lenhDaXem = z.strictObject({
  ma: z
    .array(z.string().regex(/^[a-f\d]{16}$/u))
    .min(1)
    .max(20_000),
  la: z.enum(['da', 'chua']),
})
/** What a page says was looked at; undefined where it is nothing that can be said. */
export const readLenhDaXem = (body: unknown): LenhDaXem | undefined => lenhDaXem.safeParse(body).data

/** What a page asks to read otherwise; undefined where it is nothing that can be asked. */
export const readLenhDocLai = (body: unknown): LenhDocLai | undefined => lenh.safeParse(body).data

/** The originals beside the data of a folder. */
export type CacBanGoc = {
  /** What is shown of the original of a plan. Throws UserError as `importGoc` does. */
  readonly open: (tep: TepVanBan) => Promise<BanGoc>
  /** What has just been read from the original beside this file need not be read again. */
  readonly note: (file: string, read: DaNhapLai) => void
}

/** The last original that was read is kept: it is asked for again with each change of the data. */
export function keepBanGoc({ read: ask }: Threads): CacBanGoc {
  let last: { readonly key: string; readonly read: Promise<DaNhapLai> } | undefined
  const read = (file: string): Promise<DaNhapLai> => {
    const key = keyOf(file)
    last = last?.key === key ? last : { key, read: ask('importGoc', [file]) }
    return last.read
  }
  return {
    note: (file, made) => void (last = { key: keyOf(file), read: Promise.resolve(made) }),
    open: async (tep) => {
      try {
        // An original that is gone, or another file by now, is said even where the last reading is still known.
        bytesOfGoc(tep.file)
        return openGoc(tep, await read(tep.file))
      } catch (error) {
        last = undefined
        throw error
      }
    },
  }
}

/** How a plan was imported last; what was looked at since makes no other reading. */
const keyOf = (file: string): string => [file, digestOfNhap(file)].join('\n')

/** Reads the original otherwise and writes the data anew, unless they were changed by hand. */
export const writeDocLai = (
  { read: ask }: Threads,
  { file }: TepVanBan,
  { chon, suaTay }: LenhDocLai,
): Promise<DaDocLai> =>
  withLock(dirname(file), basename(file), async () => {
    const made = await ask('readAgain', [file, chon, { suaTay, luc: new Date().toISOString() }])
    return 'daSua' in made ? made : write(made)
  })

/** Keeps that somebody has looked at what the import was unsure of, or has not. Throws UserError as `noteDaXem` does. */
export const writeDaXem = ({ file }: TepVanBan, { ma, la }: LenhDaXem): Promise<void> =>
  withLock(dirname(file), basename(file), () => {
    writeFiles(dirname(file), [{ name: basename(nhapOf(file)), content: noteDaXem(file, ma, la) }])
  })
