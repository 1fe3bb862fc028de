import { basename } from 'node:path'
import { readBytes } from '../../disk/read-bytes'
import { banOf, moveLichSu } from '../../workspace/lich-su'
import { ghiChuOf, schemaSeenFrom } from '../nhap'
import { nameOfGoc, nhapOf, readGoc, readNhap, spellNhap } from './ban-goc'

type Output = { readonly name: string; readonly content: Uint8Array }
/** The files of a plan, and those of the steps in which it was changed, by their names beside it. */
export type NhapMoved = { readonly files: readonly Output[]; readonly lichSu: readonly Output[] }

/**
 * An imported plan whose data lie at `from`, with what was changed in them since, for where it is to lie (`ra`): its
 * steps can be taken back there too. Throws UserError as `readGoc` does. Writes nothing.
 */
export function moveNhap(from: string, ra: string): NhapMoved {
  const nhap = readNhap(from)
  const { content: goc } = readGoc(from, nhap)
  const before = readBytes(from, 'tệp dữ liệu')
  const mend = (content: Uint8Array): Buffer =>
    Buffer.from(seenFrom(ra, Buffer.from(content).toString('utf8')))
  const duLieu = mend(before)
  const isMade = nhap.duLieu.includes(banOf(before))
  const moved = {
    ...nhap,
    goc: nameOfGoc(ra, nhap.goc),
    duLieu: isMade ? [...nhap.duLieu, banOf(duLieu)] : nhap.duLieu,
  }
  return {
    files: [
      { name: basename(ra), content: duLieu },
      { name: basename(ghiChuOf(ra)), content: readBytes(ghiChuOf(from), 'ghi chú khi nhập') },
      { name: moved.goc, content: goc },
      { name: basename(nhapOf(ra)), content: spellNhap(moved) },
    ],
    lichSu: moveLichSu(from, ra, mend),
  }
}

/** The path to the schema is written as the file sees it. */
const seenFrom = (ra: string, yaml: string): string =>
  yaml.replace(SCHEMA, (_, head: string) => `${head}${schemaSeenFrom(ra)}`)
const SCHEMA = /^(# yaml-language-server: \$schema=).*$/mu
