import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { readBytes } from '../disk/read-bytes'
import { withLock } from '../files/lock'
import { writeFiles } from '../files/write-files'
import { compareGoc, filesOfGocThem, hasBanGoc, putBackGoc, type TepVanBan, UserError } from '../index'
import type { TepGui } from './nhap'
import type { DaSoGoc } from './protocol-goc'
import { sayLineOnPage } from './sayings'
import type { Threads } from './threads'

/** `giu`: the file is kept whatever differs; `so`: only where the data are as they are read from it. */
export type CachGiu = 'giu' | 'so'

/**
 * Takes the original of a plan that has none: read again, it is held against the data, and kept beside them. One that was
 * lost is put back where the file is the very same. Throws UserError as `importKeHoach` does, and where another file
 * lies there; the data stay as they are.
 */
export async function takeGoc(
  { read: ask }: Threads,
  { file }: TepVanBan,
  { file: sent, ten, left }: TepGui,
  cach: CachGiu,
): Promise<DaSoGoc> {
  if (hasBanGoc(file)) return putBack(file, sent)
  const content = readBytes(sent, 'bản gốc')
  const made = await ask('importKeHoach', [sent, { goi: ten, ra: file }], left)
  const { khac, ...found } = compareGoc(file, made)
  const soSanh = { ...found, khac: khac.map(sayLineOnPage) }
  if (!soSanh.giong && cach === 'so') return { ...soSanh, daGiu: false }
  const files = filesOfGocThem(file, { tep: ten, content }, made)
  await keep(
    file,
    Array.from(files, ([name, bytes]) => ({ name, content: bytes })),
  )
  return { ...soSanh, daGiu: true }
}

async function putBack(file: string, sent: string): Promise<DaSoGoc> {
  await keep(file, [putBackGoc(file, sent)])
  return { giong: true, soNhiemVu: 0, soCo: 0, soThua: 0, khac: [], daGiu: true }
}

/** Nothing is written over. */
const keep = (file: string, outputs: Parameters<typeof writeFiles>[1]): Promise<void> =>
  withLock(dirname(file), basename(file), () => {
    const other = outputs.find(({ name }) => existsSync(join(dirname(file), name)))
    if (other)
      throw new UserError(`đã có tệp ${other.name} cạnh dữ liệu`, {
        hint: 'đổi tên hoặc chuyển tệp ấy đi, rồi thả lại',
      })
    writeFiles(dirname(file), outputs)
  })
