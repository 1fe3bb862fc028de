import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import {
  type BangSua,
  type DaGo,
  type DonViDaKhai,
  findVanBan,
  hasBanGoc,
  hasQuyetDinh,
  listDonViDaKhai,
  type LoiSua,
  nameVanBan,
  type TepSua,
  type TepVanBan,
  THU_MUC_VI_DU,
  UserError,
  type VanBanDaXem,
} from '../index'
import { type CacBanGoc, keepBanGoc } from './goc'
import { openLooking, type Seen } from './look'
import type { BanLamViec, CanXem, DaXem, DuLieu, VanBan } from './protocol'
import { type Sayings, sayingsOf, sayLineOnPage, sayOnPage } from './sayings'
import { Left, type Threads } from './threads'

/** What the page shows of a folder. The data are read anew each time: files change under us. */
export type Desk = {
  /** The folder itself, absolute. */
  readonly home: string
  /** Where what takes long is done. */
  readonly threads: Threads
  /** The documents as they are called, with what was found of each; what has changed since is being looked at again. */
  readonly list: () => BanLamViec
  /** Something has changed: what was found of the documents is old. */
  readonly change: () => void
  /** The document of a name that this desk gave; undefined where there is none (any more). */
  readonly find: (ma: string) => TepVanBan | undefined
  /** The units of the office's register. Throws UserError as `listDonViDaKhai`. */
  readonly listDonVi: () => readonly (DonViDaKhai & { readonly ma: string })[]
  /** The document or the unit of a name that this desk gave; undefined where there is none (any more). */
  readonly findSua: (ma: string) => TepSua | undefined
  /** The tables over the data of a document or a unit. Throws UserError where its file is gone. */
  readonly openSua: (tep: TepSua) => Promise<DuLieu>
  /** What a step has changed in a table, as soon as it is on the disk; nothing where it is to be opened anew. */
  readonly showTyped: (tep: TepSua, bang: string) => Promise<readonly DaGo[] | undefined>
  /** The tables of the decision sheet beside a unit's plan. Throws UserError where there is none that can be read. */
  readonly openQuyetDinh: (tep: TepVanBan) => Promise<DuLieu>
  /** What is shown of the original that a plan was imported from. Throws UserError where there is none any more. */
  readonly openGoc: CacBanGoc['open']
  /** The name by which a document is known whose data lie in a file. */
  readonly maOf: (file: string) => string
  /** A path as it is shown: from the folder on. */
  readonly tepOf: (file: string) => string
  /** What a person can put right, in words; `file`: what it is about where it does not say. */
  readonly explain: (error: UserError, file: string) => CanXem[]
}

/** Where the data of an office begin: the folder, or `data` in it where the registers lie there. */
export function dataFolderOf(home: string): string {
  const below = join(home, 'data')
  return existsSync(join(below, 'co-quan.yaml')) && !existsSync(join(home, 'co-quan.yaml')) ? below : home
}

/** What is said of a cell, without what is for whoever types commands. */
function sayLoi({ dieu, cachSua, ...place }: LoiSua): LoiSua {
  const mend = sayOnPage(cachSua)
  return { ...place, dieu: sayLineOnPage(dieu), ...(mend === undefined ? {} : { cachSua: mend }) }
}

/** Tables as the page names their files and says their faults. */
const showBang = (bang: readonly BangSua[], tepOf: Desk['tepOf']): DuLieu => ({
  bang: bang.map(({ tin, ...each }) => ({
    ...each,
    tep: tepOf(each.tep),
    loi: each.loi.map(sayLoi),
    ...(tin && { tin: tin.map(sayLineOnPage) }),
  })),
})

/** A register that cannot be listed has no unit that could be changed. */
function findDonVi(list: Desk['listDonVi'], ma: string): TepSua | undefined {
  try {
    return list().find((each) => each.ma === ma)?.tep
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

/** What a page may ask again within this, in milliseconds, is not looked at anew: it begins with several questions. */
const FRESH = 2000

/** `onSeen`: a document has been looked at meanwhile. */
export function openDesk(
  folder: string,
  threads: Threads,
  onSeen: (seen: DaXem) => void = () => undefined,
): Desk {
  const home = resolve(folder)
  const { tepOf, canXemOf, explain } = sayingsOf(home)
  const maOf = (file: string): string =>
    createHash('sha256').update(tepOf(file)).digest('base64url').slice(0, 12)
  const listDonVi = () =>
    listDonViDaKhai(dataFolderOf(home)).map((each) => ({
      ...each,
      ma: maOf(`${each.tep.file}#${each.tep.donVi}`),
    }))
  const find = (ma: string): TepVanBan | undefined => findVanBan(home).find(({ file }) => maOf(file) === ma)
  let luot = 0
  let asked = -Infinity
  const looking = openLooking({
    list: () => findVanBan(home),
    look: (tep, turn) => lookAt(threads, tep, turn),
    onSeen: (tep) => onSeen({ luot: ++luot, vanBan: show(tep) }),
  })
  const show = (tep: TepVanBan): VanBan => ({
    loai: tep.slug,
    ma: maOf(tep.file),
    tep: tepOf(tep.file),
    ...(hasQuyetDinh(tep) && { quyetDinh: true }),
    ...(hasBanGoc(tep.file) && { goc: true }),
    ...showFound(tep, looking.seenOf(tep.file), canXemOf),
  })
  return {
    home,
    threads,
    maOf,
    tepOf,
    change: looking.change,
    list: () => {
      // Some drives of a network tell of no change.
      if (performance.now() - asked > FRESH) looking.again()
      asked = performance.now()
      const viDu = existsSync(join(home, THU_MUC_VI_DU)) ? { viDu: THU_MUC_VI_DU } : {}
      return { thuMuc: home, luot, vanBan: findVanBan(home).map(show), ...viDu }
    },
    find,
    listDonVi,
    findSua: (ma) => find(ma) ?? findDonVi(listDonVi, ma),
    openSua: async (tep) => {
      looking.prefer(tep.file)
      return showBang(await threads.look('openSua', [tep, await looking.turnWhenQuiet()]), tepOf)
    },
    showTyped: async (tep, bang) => {
      const typed = await threads.type('showTyped', [tep, bang])
      return typed?.map((each) => ({ ...each, loi: each.loi.map(sayLoi) }))
    },
    openGoc: keepBanGoc(threads).open,
    openQuyetDinh: async (tep) => showBang(await threads.look('openSuaQuyetDinh', [tep]), tepOf),
    explain,
  }
}

/** Undefined of a document that met a bug, or that takes too long: it leaves the others alone. */
async function lookAt({ look }: Threads, tep: TepVanBan, turn: number): Promise<VanBanDaXem | undefined> {
  try {
    return await look('inspectOnce', [tep, turn])
  } catch (error) {
    if (error instanceof Left) throw error
    console.error(error)
    return undefined
  }
}

function nameOrFile(tep: TepVanBan): Pick<VanBan, 'ten' | 'coQuan' | 'han'> {
  try {
    return nameVanBan(tep)
  } catch (error) {
    console.error(error)
    return { ten: basename(tep.file), coQuan: '' }
  }
}

type Found = Pick<VanBan, 'ten' | 'coQuan' | 'tinhTrang' | 'cu' | 'canXem' | 'chapNhan' | 'han'>

/** What was found of a document; of one that nobody has looked at yet, what it is called. */
function showFound(
  tep: TepVanBan,
  seen: Seen<VanBanDaXem | undefined> | undefined,
  canXemOf: Sayings['canXemOf'],
): Found {
  const cu = seen?.isOld ? { cu: true as const } : {}
  if (!seen) return { ...nameOrFile(tep), tinhTrang: 'dang-xem', canXem: [], chapNhan: [] }
  if (!seen.found)
    return { ten: basename(tep.file), coQuan: '', tinhTrang: 'hong', ...cu, canXem: [], chapNhan: [] }
  const { ten, coQuan, tinhTrang, findings, chapNhan, han } = seen.found
  return { ten, coQuan, tinhTrang, ...cu, canXem: findings.map(canXemOf), chapNhan, ...(han && { han }) }
}
