import { basename } from 'node:path'
import { readBytes } from '../../disk/read-bytes'
import { banOf } from '../../workspace/lich-su'
import { ghiChuOf, schemaSeenFrom } from '../nhap'
import { nameOfGoc, nhapOf, readGoc, readNhap, spellNhap } from './ban-goc'

/**
 * The files of an imported plan whose data lie at `from`, with what was changed in them since, by their names beside
 * `ra`, where they are to lie. Throws UserError as `readGoc` does. Writes nothing.
 */
export function moveNhap(from: string, ra: string): ReadonlyMap<string, Uint8Array> {
  const nhap = readNhap(from)
  const { content: goc } = readGoc(from, nhap)
  const before = readBytes(from, 'tệp dữ liệu')
  const duLieu = Buffer.from(seenFrom(ra, before.toString('utf8')))
  const isMade = nhap.duLieu.includes(banOf(before))
  const moved = {
    ...nhap,
    goc: nameOfGoc(ra, nhap.goc),
    duLieu: isMade ? [...nhap.duLieu, banOf(duLieu)] : nhap.duLieu,
  }
  return new Map([
    [basename(ra), duLieu],
    [basename(ghiChuOf(ra)), readBytes(ghiChuOf(from), 'ghi chú khi nhập')],
    [moved.goc, goc],
    [basename(nhapOf(ra)), spellNhap(moved)],
  ])
}

/** The path to the schema is written as the file sees it. */
const seenFrom = (ra: string, yaml: string): string =>
  yaml.replace(SCHEMA, (_, head: string) => `${head}${schemaSeenFrom(ra)}`)
const SCHEMA = /^(# yaml-language-server: \$schema=).*$/mu
