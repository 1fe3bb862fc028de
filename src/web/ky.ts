import { readFile, writeFile } from 'node:fs/promises'
import { dirname, extname, join, resolve, sep } from 'node:path'
import { z } from 'zod'
import {
  checkKy,
  type Finding,
  givenOf,
  hasSoNgay,
  type KiemTraKy,
  keepSoNgay,
  sayPlaceOnPage,
  type TepDen,
  type TepVanBan,
  UserError,
} from '../index'
import type { DaGhi, DaKiemTraKy } from './protocol'
import { sayLineOnPage, sayTold } from './sayings'
import { alone, now, write } from './sua'
import { splitSent } from './thu'

const soNgay = z.strictObject({ so: z.number().int().min(1).max(999_999), ngay: z.iso.date() })
type SoNgay = z.infer<typeof soNgay>

/** What a page asks to write of a signed file; undefined where it is nothing that can be asked. */
export const readSoNgay = (body: unknown): SoNgay | undefined => soNgay.safeParse(body).data

/**
 * Looks at a signed PDF that a page sent, beside the record of the document where that came too, as
 * `cchc kiem-tra-ky` does. `sent`: the one file in which both lie. Throws UserError as that does.
 */
export async function checkSent(tep: TepVanBan, sent: string): Promise<DaKiemTraKy> {
  const files = splitSent(await readFile(sent))
  const pdf = onlyOf(files, '.pdf')
  if (!pdf)
    throw new UserError('không có tệp PDF trong những tệp vừa thả', {
      hint: 'thả tệp PDF nhận lại từ hệ thống ký số',
    })
  const hoSo = onlyOf(files, '.json')
  const [file, beside] = [join(dirname(sent), 'da-ky.pdf'), join(dirname(sent), 'ho-so.json')]
  await writeFile(file, pdf.noiDung)
  if (hoSo) await writeFile(beside, hoSo.noiDung)
  const made = await withNames(
    new Map([
      [file, pdf.ten],
      [beside, hoSo?.ten ?? ''],
    ]),
    () => checkKy(file, hoSo && beside),
  )
  return tellKy(tep, made)
}

/** One file of a kind, or none. */
function onlyOf(files: readonly TepDen[], ending: string): TepDen | undefined {
  const [first, second] = files.filter(({ ten }) => extname(ten).toLowerCase() === ending)
  if (second)
    throw new UserError(`có nhiều tệp ${ending}: ${first?.ten ?? ''}, ${second.ten}`, {
      hint: 'thả mỗi lần một tệp PDF đã ký và hồ sơ của nó',
    })
  return first
}

/** Files are told by the names that the office gave them. */
async function withNames<T>(names: ReadonlyMap<string, string>, action: () => Promise<T>): Promise<T> {
  try {
    return await action()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const said = Array.from(names).reduce((text, [path, ten]) => text.replaceAll(path, ten), error.message)
    throw new UserError(said, { ...givenOf(error), cause: error })
  }
}

function tellKy(tep: TepVanBan, { dong, findings, hoSo, soNgay: { so, ngay } }: KiemTraKy): DaKiemTraKy {
  const other = hoSo && !isOf(hoSo.nguon, tep) ? [`hồ sơ là của văn bản khác: ${hoSo.nguon}`] : []
  const sai = [...other, ...findings.map(sayFinding)]
  const isWhole = sai.length === 0 && hoSo !== undefined && so !== undefined && ngay !== undefined
  return {
    dong: dong.map(sayLineOnPage),
    sai,
    hoSo: hoSo !== undefined,
    ...(isWhole && { soNgay: { so, ngay, daGhi: hasSoNgay(tep, { so, ngay }) } }),
  }
}

function sayFinding({ place, ...told }: Finding): string {
  const { dieu, cachSua } = sayTold(told)
  return `${sayPlaceOnPage(place)}: ${dieu}${cachSua === undefined ? '' : ` (${cachSua})`}`
}

/** The record names its data as it was asked for: from the root, or from the folder in which a command ran. */
const isOf = (nguon: string, { file }: TepVanBan): boolean => {
  const [own, named] = [resolve(file), nguon.replaceAll('\\', '/').replace(/^\.\//u, '')]
  return own.split(sep).join('/') === named || own.split(sep).join('/').endsWith(`/${named}`)
}

/** Writes number and day into the data of a document, as a step that can be taken back. Throws UserError as `keepSoNgay`. */
export const recordSent = (tep: TepVanBan, given: SoNgay): Promise<DaGhi> =>
  alone(tep, () => write(keepSoNgay(tep, given, now())))
