import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import {
  type Finding,
  findVanBan,
  type Format,
  generateBaoCao,
  generateKeHoach,
  InputError,
  inspectVanBan,
  openSua,
  type TepVanBan,
  THU_MUC_VI_DU,
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

/** A file of a document, made as the command line makes it. Throws UserError as that does. */
export async function makeFile(
  { slug, file }: TepVanBan,
  { format, duThao }: { readonly format: Format; readonly duThao: boolean },
): Promise<{ readonly name: string; readonly content: Uint8Array }> {
  const generate = { 'ke-hoach': generateKeHoach, 'bao-cao': generateBaoCao }[slug]
  const { document, files, findings } = await generate(file, { formats: [format], duThao, dienTu: false })
  const content = files.get(format)
  if (content) return { name: `${document.name}.${format}`, content }
  throw new InputError(findings.slice(-1))
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
      const { ten, coQuan, tinhTrang, findings, han } = inspectVanBan(tep)
      return { ...named, ten, coQuan, tinhTrang, canXem: findings.map(canXemOf), ...(han ? { han } : {}) }
    } catch (error) {
      // One document that meets a bug leaves the others alone.
      console.error(error)
      return { ...named, ten: basename(tep.file), coQuan: '', tinhTrang: 'hong', canXem: [] }
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
      const viDu = existsSync(join(home, THU_MUC_VI_DU)) ? { viDu: THU_MUC_VI_DU } : {}
      return { thuMuc: home, vanBan, ...viDu }
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
