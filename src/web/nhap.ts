import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { readBytes, readIfAny } from '../disk/read-bytes'
import { withLock } from '../files/lock'
import { refuseNames } from '../files/refuse-names'
import { writeFiles } from '../files/write-files'
import {
  filesOfBanGoc,
  findVanBan,
  hasBanGoc,
  hasDonViOf,
  ghiChuOf,
  type ImportedKeHoach,
  nhapOf,
  UserError,
} from '../index'
import { dataFolderOf, type Desk } from './desk'
import type { DaNhap, KeHoachDaDoc } from './protocol'
import { sayLineOnPage } from './sayings'

/** A file that a page sent: where it lies, and what the office calls it; `left`: the page waits no more. */
type TepGui = { readonly file: string; readonly ten: string; readonly left: AbortSignal }

/** What the office calls a file: its name alone, as one line. */
export const nameOfUpload = (ten: string): string =>
  (ten.normalize('NFC').split(/[\\/]/u).at(-1) ?? '').replace(/\p{Control}+/gu, ' ').slice(0, MOST_NAME) ||
  'tệp không tên'
const MOST_NAME = 255

/** Reads a plan of another office; writes nothing. Throws UserError as `importKeHoach` does. */
export async function readNhap(desk: Desk, { file, ten, left }: TepGui): Promise<KeHoachDaDoc> {
  const how = { goi: ten, ra: join(dataFolderOf(desk.home), KE_HOACH) }
  const made = await desk.threads.read('importKeHoach', [file, how], left)
  const { coQuan, dong, baoCao, keHoach } = made
  return {
    ...(keHoach.trichYeu === undefined ? {} : { trichYeu: keHoach.trichYeu }),
    ...(coQuan === undefined ? {} : { coQuan }),
    ...(keHoach.nam === undefined ? {} : { nam: keHoach.nam }),
    soNhiemVu: (keHoach.linhVuc ?? []).reduce((sum, { nhiemVu }) => sum + nhiemVu.length, 0),
    soGhiChu: baoCao.length,
    dong: dong.map(sayLineOnPage),
    tep: desk.tepOf(freeFile(folderFor(desk.home, made))),
    ...(!hasDonViOf(join(dataFolderOf(desk.home), KE_HOACH), coQuan) && { chuaKhai: true as const }),
  }
}

/**
 * Writes the data of a plan, and the notes beside them, as `cchc nhap` does; `tep`: where, from the folder on. Throws
 * UserError where something is there already, and for a place that nobody may write to from here.
 */
export async function writeNhap(desk: Desk, { file, ten, left }: TepGui, tep: string): Promise<DaNhap> {
  const ra = placeOf(desk.home, tep)
  const { files } = await desk.threads.read('importKeHoach', [file, { goi: ten, ra }], left)
  const outputs = [...files, ...keepOriginal(file, ra, { ten, files })]
  await withLock(dirname(ra), basename(ra), () => {
    if (isTaken(ra) || outputs.some(([name]) => existsSync(join(dirname(ra), name))))
      throw new UserError(`đã có ${tep}`, {
        hint: `ghi tên khác, ví dụ: ${desk.tepOf(freeFile(dirname(ra)))}`,
      })
    writeFiles(
      dirname(ra),
      outputs.map(([name, content]) => ({ name, content })),
    )
    return Promise.resolve()
  })
  return { ma: desk.maOf(ra), ...(hasBanGoc(ra) && { goc: true as const }) }
}

/** The original, for the screen that shows it beside the data; one too large for that is not kept. */
function keepOriginal(
  file: string,
  ra: string,
  { ten, files }: Pick<ImportedKeHoach, 'files'> & Pick<TepGui, 'ten'>,
): ReadonlyMap<string, Uint8Array> {
  const content = readBytes(file, 'bản gốc')
  const [duLieu, ghiChu] = [basename(ra), basename(ghiChuOf(ra))].map((name) => files.get(name))
  return content.length > MOST_KEPT || !duLieu || !ghiChu
    ? new Map()
    : filesOfBanGoc(ra, { tep: ten, content }, { duLieu, ghiChu })
}
const MOST_KEPT = 50 * 1024 * 1024

/** What was said when the plan was imported, line by line; nothing where no such file lies beside it. */
export function readGhiChu(file: string): readonly string[] {
  const path = ghiChuOf(file)
  const text = path === file ? undefined : readIfAny(path)?.toString('utf8')
  return (text ?? '').split('\n').filter(Boolean).map(sayLineOnPage)
}

const KE_HOACH = 'ke-hoach.yaml'
const isTaken = (ra: string): boolean => [ra, ghiChuOf(ra), nhapOf(ra)].some((each) => existsSync(each))

/** `ke-hoach.yaml` of a folder, or with a number where that is there already. */
function freeFile(folder: string): string {
  for (let nth = 1; ; nth++) {
    const file = join(folder, nth === 1 ? KE_HOACH : `ke-hoach-${nth}.yaml`)
    if (!isTaken(file)) return file
  }
}

/** The folder of the year beside other years of the same agency, else one with the agency's name. */
function folderFor(home: string, { keHoach: { coQuan, nam } }: ImportedKeHoach): string {
  const other = findVanBan(home).find(
    ({ file }) => coQuan !== undefined && readCoQuan(file) === coQuan && YEAR.test(basename(dirname(file))),
  )
  const own = coQuan?.replace(/^ubnd-(?:tinh|thanh-pho|tp)-/u, '') ?? 'ke-hoach-tinh'
  const agency = other ? dirname(dirname(other.file)) : join(dataFolderOf(home), own)
  return nam === undefined ? agency : join(agency, String(nam))
}
const YEAR = /^\d{4}$/u
const readCoQuan = (file: string): string | undefined =>
  /^coQuan:\s*["']?([\w-]+)/mu.exec(readIfAny(file)?.toString('utf8') ?? '')?.[1]

/** An absolute path for one that a person wrote: inside the folder, where documents are looked for. */
function placeOf(home: string, tep: string): string {
  const parts = tep.normalize('NFC').split('/')
  const hint = 'ví dụ: ke-hoach-tinh/2026/ke-hoach.yaml'
  if (!/\.ya?ml$/iu.test(tep)) throw new UserError(`nơi ghi phải là tệp .yaml: ${tep}`, { hint })
  const ra = resolve(home, ...parts)
  if (parts.some((part) => HIDDEN.test(part)) || !ra.startsWith(home + sep))
    throw new UserError(`không ghi được vào ${tep}: phải là tệp trong thư mục đang mở`, { hint })
  refuseNames(ra)
  return ra
}
/** Names of folders in which no document is looked for, and what is no name of a folder. */
const HIDDEN = /^(?:[.~].*|node_modules|output|dist|)$/u
