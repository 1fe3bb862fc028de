import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import {
  type Finding,
  findVanBan,
  InputError,
  inspectVanBan,
  openSua,
  type TepVanBan,
  type UserError,
} from '../index'
import type { BanLamViec, CanXem, DuLieu, VanBan } from './protocol'

/** What the page shows of a folder. The data are read anew each time: files change under us. */
export type Desk = {
  /** The folder itself, absolute. */
  readonly home: string
  readonly list: () => Promise<BanLamViec>
  /** The document of a name that this desk gave; undefined where there is none (any more). */
  readonly find: (ma: string) => TepVanBan | undefined
  /** The tables over the data of a document. Throws UserError where its file is gone. */
  readonly openSua: (tep: TepVanBan) => DuLieu
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

export function openDesk(folder: string): Desk {
  const home = resolve(folder)
  const tepOf = (file: string): string => {
    const path = relative(home, file)
    return isAbsolute(path) || path.startsWith('..') ? file : path.split(sep).join('/')
  }
  // The folder stands above every screen: what lies in it is named from there.
  const fromHere = (text: string): string => text.replaceAll(home + sep, '')
  const maOf = (file: string): string =>
    createHash('sha256').update(tepOf(file)).digest('base64url').slice(0, 12)
  const canXemOf = ({ severity, place, message, hint }: Finding): CanXem => ({
    tep: tepOf(resolve(place.file)),
    cho: place.where ?? `dòng ${place.line}`,
    dieu: fromHere(message),
    ...(hint === undefined ? {} : { cachSua: fromHere(hint) }),
    mucDo: severity === 'error' ? 'sai' : 'xem',
  })
  const show = (tep: TepVanBan): VanBan => {
    const named = { loai: tep.slug, ma: maOf(tep.file), tep: tepOf(tep.file) }
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
    maOf,
    tepOf,
    list: async () => {
      const vanBan: VanBan[] = []
      for (const tep of findVanBan(home)) {
        vanBan.push(show(tep))
        // Whoever asks for something else meanwhile is answered.
        await breathe()
      }
      return { thuMuc: home, vanBan }
    },
    find: (ma) => findVanBan(home).find(({ file }) => maOf(file) === ma),
    openSua: (tep) => ({ bang: openSua(tep).map((bang) => ({ ...bang, tep: tepOf(bang.tep) })) }),
    explain: (error, file) =>
      error instanceof InputError
        ? error.findings.map(canXemOf)
        : [
            {
              tep: tepOf(file),
              cho: '',
              dieu: fromHere(error.message),
              mucDo: 'sai',
              ...(error.hint === undefined ? {} : { cachSua: fromHere(error.hint) }),
            },
          ],
  }
}
