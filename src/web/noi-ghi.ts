import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { readIfAny } from '../disk/read-bytes'
import { refuseNames } from '../files/refuse-names'
import { type DaDocKeHoach, findVanBan, ghiChuOf, nhapOf, UserError } from '../index'
import { dataFolderOf } from './data-folder'

/** Whose plan it is, and of which year. */
type CuaAi = Pick<DaDocKeHoach, 'coQuan' | 'nam'>

export const KE_HOACH = 'ke-hoach.yaml'
export const isTaken = (ra: string): boolean =>
  [ra, ghiChuOf(ra), nhapOf(ra)].some((each) => existsSync(each))

/** `ke-hoach.yaml` of a folder, or with a number where that is there already. */
export function freeFile(folder: string): string {
  for (let nth = 1; ; nth++) {
    const file = join(folder, nth === 1 ? KE_HOACH : `ke-hoach-${nth}.yaml`)
    if (!isTaken(file)) return file
  }
}

/** The folder of the year beside other years of the same agency, else one with the agency's name. */
export function folderFor(home: string, { coQuan, nam }: CuaAi): string {
  const other = findVanBan(home).find(
    ({ file }) =>
      coQuan !== undefined && factsIn(file).coQuan === coQuan && YEAR.test(basename(dirname(file))),
  )
  const own = coQuan?.replace(/^ubnd-(?:tinh|thanh-pho|tp)-/u, '') ?? 'ke-hoach-tinh'
  const agency = other ? dirname(dirname(other.file)) : join(dataFolderOf(home), own)
  return nam === undefined ? agency : join(agency, String(nam))
}
const YEAR = /^\d{4}$/u

/** The plans of the same agency and year that are there already, and the one that lies where this one would. */
export function listSame(home: string, cuaAi: CuaAi): string[] {
  const there = join(folderFor(home, cuaAi), KE_HOACH)
  return findVanBan(home)
    .filter(({ slug }) => slug === 'ke-hoach')
    .map(({ file }) => file)
    .filter((file) => file === there || isSame(factsIn(file), cuaAi))
}

const isSame = (one: CuaAi, { coQuan, nam }: CuaAi): boolean =>
  coQuan !== undefined && nam !== undefined && one.coQuan === coQuan && one.nam === nam

/** Whose a document is and of which year, by the lines at its margin. */
export function factsIn(file: string): CuaAi {
  const text = readIfAny(file)?.toString('utf8') ?? ''
  const coQuan = /^coQuan:\s*["']?([\w-]+)/mu.exec(text)?.[1]
  const nam = /^nam:\s*["']?(\d{4})/mu.exec(text)?.[1]
  return { ...(coQuan === undefined ? {} : { coQuan }), ...(nam === undefined ? {} : { nam: Number(nam) }) }
}

/** An absolute path for one that a person wrote: inside the folder, where documents are looked for. */
export function placeOf(home: string, tep: string): string {
  const parts = tep.normalize('NFC').split('/')
  const hint = 'ví dụ: ke-hoach-tinh/2026/ke-hoach.yaml'
  if (!/\.ya?ml$/iu.test(tep)) throw new UserError(`nơi ghi phải là tệp .yaml: ${tep}`, { hint })
  const ra = resolve(home, ...parts)
  if (parts.some((part) => HIDDEN.test(part)) || !ra.startsWith(home + sep))
    throw new UserError(`không ghi được vào ${tep}: phải là tệp trong thư mục đang mở`, { hint })
  const long = parts.find((part) => Buffer.byteLength(part) > MOST_NAME)
  if (long !== undefined)
    throw new UserError(`không ghi được vào ${tep}: tên ${long} quá dài`, {
      hint: `ghi tên tệp, tên thư mục ngắn hơn; ${hint}`,
    })
  refuseNames(ra)
  return ra
}
/** What disks take of one name, in bytes, less what notes and kept versions add to it. */
const MOST_NAME = 200
/** Names of folders in which no document is looked for, and what is no name of a folder. */
const HIDDEN = /^(?:[.~].*|node_modules|output|dist|)$/u
