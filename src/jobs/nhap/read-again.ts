import { basename } from 'node:path'
import type { ChonNhap } from '../../import/source/lua-chon'
import { banOf } from '../../workspace/lich-su'
import { isThere, readBytes } from '../../disk/read-bytes'
import { ghiChuOf, importKeHoach } from '../nhap'
import { type DaSua, stepOfFile } from '../sua/change-sua'
import { listCanXem } from './cho-can-xem'
import { addNhap, nhapOf, readGoc, readNhap, spellNhap, type TepNhap } from './ban-goc'

/** Files in which a person has changed what was imported. */
export type DaSuaTay = { readonly daSua: readonly string[] }

/**
 * Imports the kept original of a plan again, its tables read as `chon` says. What was changed by hand since is written
 * over only where `suaTay` is "bo"; the step can be taken back as those of the tables can. `luc`: now (ISO). Throws
 * UserError as `importKeHoach` does, and where the original is gone. Nothing is written.
 */
export async function readAgain(
  file: string,
  chon: ChonNhap,
  { suaTay, luc }: { readonly suaTay: 'giu' | 'bo'; readonly luc: string },
): Promise<DaSua | DaSuaTay> {
  const nhap = readNhap(file)
  const daSua = listSuaTay(file, nhap)
  if (suaTay === 'giu' && daSua.length) return { daSua }
  const { path } = readGoc(file, nhap)
  const { files, baoCao } = await importKeHoach(path, { ra: file, goi: nhap.tep, chon })
  const made = {
    duLieu: files.get(basename(file)) ?? new Uint8Array(),
    ghiChu: files.get(basename(ghiChuOf(file))) ?? new Uint8Array(),
    canXem: listCanXem(baoCao),
  }
  const step = stepOfFile(file, made.duLieu, { ten: 'Đọc lại bản gốc', luc })
  return {
    ...step,
    outputs: [
      ...step.outputs,
      { name: basename(ghiChuOf(file)), content: made.ghiChu },
      { name: basename(nhapOf(file)), content: spellNhap(addNhap(nhap, made, chon)) },
    ],
  }
}

/** Whether a person has said how the original is to be read, or has changed what was read. */
export function isNhapChanged(file: string): boolean {
  const { cot, hang } = readNhap(file).chon
  return cot.length + hang.length > 0 || listSuaTay(file).length > 0
}

/** The files of a plan that are no longer as an import made them. */
function listSuaTay(file: string, { duLieu, ghiChu }: TepNhap = readNhap(file)): string[] {
  const isMade = (path: string, versions: readonly string[]): boolean =>
    !isThere(path) || versions.includes(banOf(readBytes(path, 'tệp dữ liệu')))
  return [
    ...(isMade(file, duLieu) ? [] : [basename(file)]),
    ...(isMade(ghiChuOf(file), [ghiChu]) ? [] : [basename(ghiChuOf(file))]),
  ]
}
