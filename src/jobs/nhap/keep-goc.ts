import { basename } from 'node:path'
import { isThere, readBytes } from '../../disk/read-bytes'
import { ghiChuOf, type ImportedKeHoach } from '../nhap'
import { type DaNhap, filesOfBanGoc } from './ban-goc'
import { listCanXem } from './cho-can-xem'

type Files = ImportedKeHoach['files']
type Made = Pick<ImportedKeHoach, 'files' | 'baoCao'>
/** An original, and what the office calls it. */
type TepGoc = { readonly tep: string; readonly content: Uint8Array }

/** The files of a plan that was imported to `ra`, with its original and how it was read. */
export const addGoc = (ra: string, goc: TepGoc, made: Made): Files =>
  new Map([...made.files, ...filesOfBanGoc(ra, goc, madeIn(ra, made))])

/**
 * The original of a plan that has none, and how it is read, by their names beside its data at `file`; `made`: what is
 * read from it now. The data and what was said of them stay as they are.
 */
export function filesOfGocThem(file: string, goc: TepGoc, made: Made): Files {
  const { ghiChu, ...others } = madeIn(file, made)
  return filesOfBanGoc(file, goc, { ...others, ghiChu: readGhiChuNow(file, ghiChu) })
}

const madeIn = (ra: string, { files, baoCao }: Made): DaNhap => ({
  duLieu: files.get(basename(ra)) ?? NOTHING,
  ghiChu: files.get(basename(ghiChuOf(ra))) ?? NOTHING,
  canXem: listCanXem(baoCao),
})
const NOTHING = new Uint8Array()

/** Notes speak of the file by what it was called then: those that say else the same are as they were made. */
function readGhiChuNow(file: string, made: Uint8Array): Uint8Array {
  const path = ghiChuOf(file)
  if (!isThere(path)) return made
  const now = readBytes(path, 'ghi chú khi nhập')
  return dropName(now) === dropName(made) ? now : made
}

/** The first line names the file. */
function dropName(content: Uint8Array): string {
  const text = new TextDecoder().decode(content)
  const [, name = ''] = /^Nhập (.+)$/mu.exec(text) ?? []
  return name === '' ? text : text.replaceAll(name, '')
}
