import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import {
  type BangSua,
  type DonViDaKhai,
  findVanBan,
  hasBanGoc,
  hasQuyetDinh,
  inspectNhap,
  inspectVanBan,
  listDonViDaKhai,
  type LoiSua,
  openSua,
  openSuaQuyetDinh,
  type TepSua,
  type TepVanBan,
  THU_MUC_VI_DU,
  UserError,
} from '../index'
import { listBanDoc } from './cac-ban-doc'
import { dataFolderOf } from './data-folder'
import { type CacBanGoc, keepBanGoc } from './goc'
import type { BanLamViec, CanXem, DuLieu, VanBan } from './protocol'
import { sayingsOf, sayLineOnPage, sayOnPage } from './sayings'
import type { Threads } from './threads'

/** What the page shows of a folder. The data are read anew each time: files change under us. */
export type Desk = {
  /** The folder itself, absolute. */
  readonly home: string
  /** Where what takes long is done. */
  readonly threads: Threads
  readonly list: () => Promise<BanLamViec>
  /** The document of a name that this desk gave; undefined where there is none (any more). */
  readonly find: (ma: string) => TepVanBan | undefined
  /** The same of a plan that was read and is not written yet. */
  readonly findBanDoc: (ma: string) => TepVanBan | undefined
  /** The units of the office's register. Throws UserError as `listDonViDaKhai`. */
  readonly listDonVi: () => readonly (DonViDaKhai & { readonly ma: string })[]
  /** The document or the unit of a name that this desk gave; undefined where there is none (any more). */
  readonly findSua: (ma: string) => TepSua | undefined
  /** The tables over the data of a document or a unit. Throws UserError where its file is gone. */
  readonly openSua: (tep: TepSua) => DuLieu
  /** The tables of the decision sheet beside a unit's plan. Throws UserError where there is none that can be read. */
  readonly openQuyetDinh: (tep: TepVanBan) => DuLieu
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

/** What the office calls the original; a spoilt record tells it no more. */
function nameOfGoc(file: string): string {
  try {
    return inspectNhap(file).ten
  } catch (error) {
    if (error instanceof UserError) return basename(dirname(file))
    throw error
  }
}

export function openDesk(folder: string, threads: Threads): Desk {
  const home = resolve(folder)
  const { tepOf, canXemOf, explain } = sayingsOf(home)
  const banGoc = keepBanGoc(threads)
  const maOf = (file: string): string =>
    createHash('sha256').update(tepOf(file)).digest('base64url').slice(0, 12)
  const listDonVi = () =>
    listDonViDaKhai(dataFolderOf(home)).map((each) => ({
      ...each,
      ma: maOf(`${each.tep.file}#${each.tep.donVi}`),
    }))
  const findIn = (list: readonly TepVanBan[], ma: string): TepVanBan | undefined =>
    list.find(({ file }) => maOf(file) === ma)
  const findBanDoc = (ma: string): TepVanBan | undefined => findIn(listBanDoc(home), ma)
  const find = (ma: string): TepVanBan | undefined => findBanDoc(ma) ?? findIn(findVanBan(home), ma)
  const show = (tep: TepVanBan): VanBan => {
    const named = {
      loai: tep.slug,
      ma: maOf(tep.file),
      tep: tepOf(tep.file),
      ...(hasQuyetDinh(tep) && { quyetDinh: true as const }),
      ...(hasBanGoc(tep.file) && { goc: true as const }),
    }
    try {
      const { ten, coQuan, tinhTrang, findings, chapNhan, han } = inspectVanBan(tep)
      const canXem = findings.map(canXemOf)
      return { ...named, ten, coQuan, tinhTrang, canXem, chapNhan, ...(han ? { han } : {}) }
    } catch (error) {
      // One document that meets a bug leaves the others alone.
      console.error(error)
      return { ...named, ten: basename(tep.file), coQuan: '', tinhTrang: 'hong', canXem: [], chapNhan: [] }
    }
  }
  return {
    home,
    threads,
    maOf,
    tepOf,
    list: async () => {
      const vanBan: VanBan[] = []
      for (const tep of findVanBan(home)) {
        vanBan.push(show(tep))
        // Whoever asks for something else meanwhile is answered.
        await breathe()
      }
      const viDu = existsSync(join(home, THU_MUC_VI_DU)) ? { viDu: THU_MUC_VI_DU } : {}
      const banDoc = listBanDoc(home).map(({ file }) => ({ ma: maOf(file), ten: nameOfGoc(file) }))
      return { thuMuc: home, vanBan, ...(banDoc.length ? { banDoc } : {}), ...viDu }
    },
    find,
    findBanDoc,
    listDonVi,
    findSua: (ma) => find(ma) ?? findDonVi(listDonVi, ma),
    openSua: (tep) => showBang(openSua(tep), tepOf),
    openGoc: banGoc.open,
    noteGoc: banGoc.note,
    openQuyetDinh: (tep) => showBang(openSuaQuyetDinh(tep), tepOf),
    explain,
  }
}
