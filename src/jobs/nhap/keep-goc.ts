import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { readBytes } from '../../disk/read-bytes'
import { ghiChuOf, type ImportedKeHoach } from '../nhap'
import { filesOfBanGoc } from './ban-goc'

type Files = ImportedKeHoach['files']
/** An original, and what the office calls it. */
type TepGoc = { readonly tep: string; readonly content: Uint8Array }

/** The files of a plan that was imported to `ra`, with its original and how it was read. */
export const addGoc = (ra: string, goc: TepGoc, files: Files): Files =>
  new Map([...files, ...filesOfBanGoc(ra, goc, madeIn(ra, files))])

/**
 * The original of a plan that has none, and how it is read, by their names beside its data at `file`; `files`: what is
 * read from it now. The data and what was said of them stay as they are.
 */
export function filesOfGocThem(file: string, goc: TepGoc, files: Files): Files {
  const { duLieu, ghiChu } = madeIn(file, files)
  return filesOfBanGoc(file, goc, { duLieu, ghiChu: readGhiChuNow(file, ghiChu) })
}

const madeIn = (ra: string, files: Files): { readonly duLieu: Uint8Array; readonly ghiChu: Uint8Array } => ({
  duLieu: files.get(basename(ra)) ?? NOTHING,
  ghiChu: files.get(basename(ghiChuOf(ra))) ?? NOTHING,
})
const NOTHING = new Uint8Array()

/** Notes speak of the file by what it was called then: those that say else the same are as they were made. */
function readGhiChuNow(file: string, made: Uint8Array): Uint8Array {
  const path = ghiChuOf(file)
  if (!existsSync(path)) return made
  const now = readBytes(path, 'ghi chú khi nhập')
  return dropName(now) === dropName(made) ? now : made
}

/** The first line names the file. */
function dropName(content: Uint8Array): string {
  const text = new TextDecoder().decode(content)
  const [, name = ''] = /^Nhập (.+)$/mu.exec(text) ?? []
  return name === '' ? text : text.replaceAll(name, '')
}
