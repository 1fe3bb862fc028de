import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import {
  type BangSua,
  type DaGo,
  type DonViDaKhai,
  findTepDanhMuc,
  findVanBan,
  type HangSua,
  inspectNhap,
  listDonViDaKhai,
  type LoiSua,
  type TepSua,
  type TepVanBan,
  THU_MUC_VI_DU,
  UserError,
} from '../index'
import { listBanDoc } from './cac-ban-doc'
import { dataFolderOf } from './data-folder'
import { type CacBanGoc, keepBanGoc } from './goc'
import { openListing } from './list-van-ban'
import type { BanLamViec, CanXem, DaXem, DuLieu } from './protocol'
import { sayingsOf, sayLineOnPage, sayOnPage } from './sayings'
import type { Threads } from './threads'

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
  /** The same of a plan that was read and is not written yet. */
  readonly findBanDoc: (ma: string) => TepVanBan | undefined
  /** The units of the office's register. Throws UserError as `listDonViDaKhai`. */
  readonly listDonVi: () => readonly (DonViDaKhai & { readonly ma: string })[]
  /** The document, the unit or the register of documents of a name that this desk gave; undefined where there is none (any more). */
  readonly findSua: (ma: string) => TepSua | undefined
  /** The tables over the data of a document or a unit. Throws UserError where its file is gone. */
  readonly openSua: (tep: TepSua) => Promise<DuLieu>
  /** What a step has changed in a table, as soon as it is on the disk; nothing where it is to be opened anew. */
  readonly showTyped: (tep: TepSua, bang: string) => Promise<readonly DaGo[] | undefined>
  /** The tables of the decision sheet beside a unit's plan. Throws UserError where there is none that can be read. */
  readonly openQuyetDinh: (tep: TepVanBan) => Promise<DuLieu>
  /** What is shown of the original that a plan was imported from. Throws UserError where there is none any more. */
  readonly openGoc: CacBanGoc['open']
  readonly noteGoc: CacBanGoc['note']
  /** The name by which a document is known whose data lie in a file. */
  readonly maOf: (file: string) => string
  /** A path as it is shown: from the folder on. */
  readonly tepOf: (file: string) => string
  /** What a person can put right, in words; `file`: what it is about where it does not say. */
  readonly explain: (error: UserError, file: string) => CanXem[]
}

/** What is said of a cell, without what is for whoever types commands. */
function sayLoi({ dieu, cachSua, ...place }: LoiSua): LoiSua {
  const mend = sayOnPage(cachSua)
  return { ...place, dieu: sayLineOnPage(dieu), ...(mend === undefined ? {} : { cachSua: mend }) }
}

/** What a field is for is said in the words of its schema. */
const sayHang = (hang: HangSua): HangSua =>
  hang.goiY === undefined ? hang : { ...hang, goiY: sayLineOnPage(hang.goiY) }

/** Tables as the page names their files and says their faults. */
const showBang = (bang: readonly BangSua[], tepOf: Desk['tepOf']): DuLieu => ({
  bang: bang.map(({ tin, ...each }) => ({
    ...each,
    hang: each.hang.map(sayHang),
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

/** The units of the office, and what all its documents name, with the names by which they are known. */
function openRegisters(home: string, maOf: Desk['maOf']) {
  return {
    listDonVi: () =>
      listDonViDaKhai(dataFolderOf(home)).map((each) => ({
        ...each,
        ma: maOf(`${each.tep.file}#${each.tep.donVi}`),
      })),
    findDanhMuc: (): (TepSua & { readonly ma: string }) | undefined => {
      const tep = findTepDanhMuc(dataFolderOf(home))
      return tep && { ...tep, ma: maOf(tep.file) }
    },
  }
}

/** What the office calls the original; a spoilt record tells it no more. */
function nameOfGoc(file: string): string {
  try {
    return inspectNhap(file).ten
  } catch (error) {
    if (error instanceof UserError) return basename(dirname(file))
    throw error
  }
}

/** `onSeen`: a document has been looked at meanwhile. */
export function openDesk(
  folder: string,
  threads: Threads,
  onSeen: (seen: DaXem) => void = () => undefined,
): Desk {
  const home = resolve(folder)
  const sayings = sayingsOf(home)
  const { tepOf, explain } = sayings
  const banGoc = keepBanGoc(threads)
  const maOf = (file: string): string =>
    createHash('sha256').update(tepOf(file)).digest('base64url').slice(0, 12)
  const { listDonVi, findDanhMuc } = openRegisters(home, maOf)
  const findIn = (list: readonly TepVanBan[], ma: string): TepVanBan | undefined =>
    list.find(({ file }) => maOf(file) === ma)
  const findBanDoc = (ma: string): TepVanBan | undefined => findIn(listBanDoc(home), ma)
  const find = (ma: string): TepVanBan | undefined => findBanDoc(ma) ?? findIn(findVanBan(home), ma)
  const { looking, listVanBan } = openListing({ home, threads, maOf, sayings, onSeen })
  return {
    home,
    threads,
    maOf,
    tepOf,
    change: looking.change,
    list: () => {
      const viDu = existsSync(join(home, THU_MUC_VI_DU)) ? { viDu: THU_MUC_VI_DU } : {}
      const banDoc = listBanDoc(home).map(({ file }) => ({ ma: maOf(file), ten: nameOfGoc(file) }))
      const danhMuc = findDanhMuc()?.ma
      return {
        ...{ thuMuc: home, ...listVanBan(), ...viDu },
        ...(banDoc.length ? { banDoc } : {}),
        ...(danhMuc === undefined ? {} : { danhMuc }),
      }
    },
    find,
    findBanDoc,
    listDonVi,
    findSua: (ma) => find(ma) ?? [findDanhMuc()].find((each) => each?.ma === ma) ?? findDonVi(listDonVi, ma),
    openSua: async (tep) => {
      looking.prefer(tep.file)
      return showBang(await threads.look('openSua', [tep, await looking.turnWhenQuiet()]), tepOf)
    },
    showTyped: async (tep, bang) => {
      const typed = await threads.type('showTyped', [tep, bang])
      return typed?.map((each) => ({ ...each, hang: each.hang.map(sayHang), loi: each.loi.map(sayLoi) }))
    },
    openGoc: async (tep) => {
      const goc = await banGoc.open(tep)
      return { ...goc, ghiChu: goc.ghiChu.map((each) => ({ ...each, loi: sayLineOnPage(each.loi) })) }
    },
    noteGoc: banGoc.note,
    openQuyetDinh: async (tep) => showBang(await threads.look('openSuaQuyetDinh', [tep]), tepOf),
    explain,
  }
}
