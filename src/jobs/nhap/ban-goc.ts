import { basename, dirname, extname, join } from 'node:path'
import { z } from 'zod'
import { chonNhap, type ChonNhap } from '../../import/source/lua-chon'
import { LOAI_GHI_CHU } from '../../import/source/ghi-chu'
import { UserError } from '../../problem'
import { digestOf } from '../../disk/digest'
import { banOf } from '../../workspace/lich-su'
import { isThere, readBytes, readText } from '../../disk/read-bytes'

export { chonNhap, type ChonNhap }

/** The newest of the versions of the data that imports have made. */
const MOST_VERSIONS = 100

/** A note of an import: by what it is known (`ma`), its kind, where it stands in the original, and what it says. */
const choCanXem = z.strictObject({
  ma: z.string(),
  loai: z.enum(LOAI_GHI_CHU),
  cho: z.string(),
  loi: z.string(),
})
export type ChoCanXem = Readonly<z.infer<typeof choCanXem>>
/** Of a plan with more notes than these nobody goes through them one by one. */
export const MOST_NOTES = 20_000

/**
 * What is kept of an import beside its data. `tep`: what the office calls the original; `goc`: the file in which it is
 * kept, `vet`: its digest; `duLieu`: the versions of the data that imports of it have made, the newest last; `ghiChu`:
 * the version of what was said; `chon`: what a person says of its tables; `canXem`: what the last import was unsure of,
 * `daXem`: what of it a person has looked at.
 */
const nhapFile = z.strictObject({
  tep: z.string().min(1),
  goc: z.string().regex(/^[^/\\]+$/u),
  vet: z.string(),
  duLieu: z.array(z.string()).max(MOST_VERSIONS),
  ghiChu: z.string(),
  chon: chonNhap,
  canXem: z.array(choCanXem).max(MOST_NOTES).optional(),
  daXem: z.array(z.string()).max(MOST_NOTES).optional(),
})
export type TepNhap = Readonly<z.infer<typeof nhapFile>>

const pathBesideOf = (file: string, ending: string): string => file.replace(/\.ya?ml$/iu, ending)
/** The file beside the data of a plan that says how they were imported. */
export const nhapOf = (file: string): string => pathBesideOf(file, '.nhap.json')

/** The file beside the data at `ra` in which the original `tep` is kept. */
export const nameOfGoc = (ra: string, tep: string): string =>
  basename(pathBesideOf(ra, `.goc${extname(tep).toLowerCase()}`))

/** Whether the original of a plan is kept beside its data. */
export const hasBanGoc = (file: string): boolean => nhapOf(file) !== file && isThere(nhapOf(file))

/** What an import has made, as it is told from what is changed by hand afterwards, and what it was unsure of. */
export type DaNhap = {
  readonly duLieu: Uint8Array
  readonly ghiChu: Uint8Array
  readonly canXem: readonly ChoCanXem[]
}

/**
 * The original and how it was read, by the names of their files beside the data at `ra`. `tep`: what the office calls
 * the original.
 */
export function filesOfBanGoc(
  ra: string,
  { tep, content }: { readonly tep: string; readonly content: Uint8Array },
  made: DaNhap,
): ReadonlyMap<string, Uint8Array> {
  const goc = nameOfGoc(ra, tep)
  const nhap = {
    tep: basename(tep),
    goc,
    vet: digestOf(content),
    duLieu: [],
    ghiChu: '',
    chon: { cot: [], hang: [] },
  }
  return new Map([
    [goc, content],
    [basename(nhapOf(ra)), spellNhap(addNhap(nhap, made, nhap.chon))],
  ])
}

/** With what a further import has made. */
export const addNhap = (nhap: TepNhap, { duLieu, ghiChu, canXem }: DaNhap, chon: ChonNhap): TepNhap => ({
  ...nhap,
  duLieu: [...nhap.duLieu.filter((each) => each !== banOf(duLieu)), banOf(duLieu)].slice(-MOST_VERSIONS),
  ghiChu: banOf(ghiChu),
  chon,
  canXem: canXem.slice(0, MOST_NOTES),
})

export const spellNhap = (nhap: TepNhap): Uint8Array => Buffer.from(`${JSON.stringify(nhap, null, 1)}\n`)

/** Changes with how a plan was imported, not with what was looked at since. Throws UserError as `readNhap` does. */
export const digestOfNhap = (file: string): string =>
  digestOf(JSON.stringify({ ...readNhap(file), daXem: [] }))

/** How a plan was imported. Throws UserError where that is not kept, or spoilt. */
export const readNhap = (file: string): TepNhap => parseNhap(nhapOf(file))

function parseNhap(path: string): TepNhap {
  const text = readText(path, 'tệp ghi cách đã nhập')
  try {
    return nhapFile.parse(JSON.parse(text))
  } catch (error) {
    throw new UserError(`${path}: không phải tệp ghi cách đã nhập, hoặc đã hỏng`, {
      hint: 'nhập lại kế hoạch từ tệp gốc',
      cause: error,
    })
  }
}

/** The original of a plan. Throws UserError where it is gone, or is another file by now. */
export function readGoc(
  file: string,
  nhap: TepNhap,
): { readonly path: string; readonly content: Uint8Array } {
  const path = join(dirname(file), nhap.goc)
  const content = readBytes(path, 'bản gốc')
  refuseOther(path, content, nhap)
  return { path, content }
}

/** The original itself. Throws UserError as `readGoc` does. */
export const bytesOfGoc = (file: string): Uint8Array => readGoc(file, readNhap(file)).content

/**
 * The kept original of a plan again, by its name beside the data, from a file that holds the same. Throws UserError for
 * another file.
 */
export function putBackGoc(
  file: string,
  tep: string,
): { readonly name: string; readonly content: Uint8Array } {
  const nhap = readNhap(file)
  const content = readBytes(tep, 'bản gốc')
  if (digestOf(content) === nhap.vet) return { name: nhap.goc, content }
  throw new UserError(`tệp này không phải tệp đã nhập (${nhap.tep})`, {
    hint: 'chọn đúng tệp đã nhập, hoặc nhập tệp này như một kế hoạch mới',
  })
}

/**
 * What a person says of the tables of the file `tep`, as it was kept in `path`. Throws UserError where that speaks of
 * another file.
 */
export function readChon(path: string, tep: string): ChonNhap {
  const nhap = parseNhap(path)
  refuseOther(tep, readBytes(tep, 'tệp kế hoạch'), nhap)
  return nhap.chon
}

/** Rows are known by their numbers: in another file they are others. */
function refuseOther(path: string, content: Uint8Array, { vet }: TepNhap): void {
  if (digestOf(content) === vet) return
  throw new UserError(`${path}: không còn là tệp đã nhập`, {
    hint: 'các lựa chọn chỉ đúng với tệp ấy: nhập tệp này như một kế hoạch mới',
  })
}
