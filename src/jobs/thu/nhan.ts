import { join } from 'node:path'
import { readText } from '../../disk/read-bytes'
import { isNhap } from '../../domain/thu/phieu'
import type { DaNhan } from '../../domain/thu/so-thu'
import { compareSo, type DonViDaThu } from '../../domain/thu/tinh-hinh'
import { moment } from '../../language/date'
import { openWorkbook } from '../../office/open-workbook'
import { readSavedAt } from '../../office/read-saved-at'
import { UserError } from '../../problem'
import { SO_THU } from '../../workspace/thu/read-boi-canh'
import { digestOf } from '../../disk/digest'
import { readOne, readReceived, readThu, type Thu } from '../../workspace/thu/read-thu'
import { addToSoThu } from '../../workspace/thu/write-so-thu'
import { annotatePhieu } from './annotate'
import type { ThuFiles } from './files'
import { recogniseChuPhieu, UnknownUnit } from './identify'
import { refuseOther } from './refuse-other'
import { writeDanhSachLoi } from './write-loi'

/**
 * A file as it came: its name, its bytes, when the file was last changed (ISO), for the order of two of one unit that
 * do not say when they were saved. `donVi`: whose it is, where a person was asked.
 */
export type TepDen = {
  readonly ten: string
  readonly noiDung: Uint8Array
  readonly luc: string
  readonly donVi?: string
}
export type NhanOptions = {
  /** Now, as `2026-09-10T08:30:00`; without it the machine's. */
  readonly bayGio?: string
  /** Whose the files are, where nothing in them says so. */
  readonly donVi?: string
}
/** What became of a file; `loi`: why it was refused, or what to look at; `hoi`: only whose it is is not known. */
export type KetQuaNhan = {
  readonly ten: string
  readonly loai: 'nhan' | 'trung' | 'tu-choi'
  readonly donVi?: string
  readonly loi?: string
  readonly cachSua?: string
  /** The same on the page of `cchc mo`. */
  readonly cachSuaOTrang?: string
  readonly hoi?: true
}
export type ThayDoiSo = { readonly ma: string; readonly cu?: number; readonly moi?: number }
export type DaThu = ThuFiles & {
  readonly ketQua: readonly KetQuaNhan[]
  readonly thu: Thu
  /** The units of which something came, each with what its newest form changed against the one before. */
  readonly moi: readonly { readonly donVi: DonViDaThu; readonly thayDoi?: readonly ThayDoiSo[] }[]
}

/**
 * Takes in what came back:
 *   identify  bytes -> whose form, or why not
 *   read      every form anew -> figures, faults
 *   write     the files as they came, the book, copies with notes, one list of faults (bytes; nothing is written)
 */
export function takePhieu(book: string, files: readonly TepDen[], options: NhanOptions = {}): DaThu {
  const before = readThu(book)
  const { ketQua, nhan, noiDung } = takeAll(before, files, options)
  const thu = readThu(book, { so: { ...before.so, nhan: [...(before.so.nhan ?? []), ...nhan] }, noiDung })
  const bytesOf = (each: DaNhan): Uint8Array => noiDung.get(each.tep) ?? readReceived(before.folder, each)
  const ids = new Set(nhan.map(({ donVi }) => donVi))
  const fresh = thu.donVi.filter(({ donVi }) => ids.has(donVi.id))
  const source = readText(join(before.folder, SO_THU), 'sổ thu')
  return {
    folder: before.folder,
    outputs: [
      ...Array.from(noiDung, ([name, content]) => ({ name, content })),
      { name: SO_THU, content: new TextEncoder().encode(addToSoThu(source, { nhan })) },
    ],
    handedOut: [
      ...fresh.flatMap((unit) => annotatePhieu(unit, bytesOf)),
      { name: 'danh-sach-loi.xlsx', content: writeDanhSachLoi(thu) },
    ],
    ketQua,
    thu,
    moi: fresh.map((donVi) => ({ donVi, ...compareWithLast(donVi, thu, bytesOf) })),
  }
}

type Taken = {
  readonly ketQua: readonly KetQuaNhan[]
  readonly nhan: readonly DaNhan[]
  readonly noiDung: ReadonlyMap<string, Uint8Array>
}

/** A file with its unit. `saved`: it says itself when it was saved, else `luc` is the time of the file. */
type DaXep = {
  readonly file: TepDen
  readonly ketQua: KetQuaNhan
  readonly banCu: boolean
  readonly saved: boolean
  readonly luc: string
}

/** Of two files of one unit the one of the newer form goes last, and counts; of two of one form the one saved later. */
function takeAll(before: Thu, files: readonly TepDen[], options: NhanOptions): Taken {
  const { bayGio = moment() } = options
  const known = new Set((before.so.nhan ?? []).map(({ sha256 }) => sha256))
  const counts = new Map(before.donVi.map(({ donVi, nhan }) => [donVi.id, nhan.length]))
  const nhan: DaNhan[] = []
  const noiDung = new Map<string, Uint8Array>()
  const placed = files.map((file) => placeOne(file, before, options)).sort(compareXep)
  const ketQua = placed.map(({ file, ketQua: result, ...xep }): KetQuaNhan => {
    const sha256 = digestOf(file.noiDung)
    if (known.has(sha256)) return { ten: file.ten, loai: 'trung' }
    if (result.loai !== 'nhan' || result.donVi === undefined) return result
    known.add(sha256)
    const nth = (counts.get(result.donVi) ?? 0) + 1
    counts.set(result.donVi, nth)
    const tep = `nhan/${result.donVi}-${nth}.xlsx`
    noiDung.set(tep, file.noiDung)
    nhan.push({ tep, ten: file.ten.slice(0, 300), luc: bayGio, donVi: result.donVi, sha256 })
    return withReason(result, { file, ketQua: result, ...xep }, placed)
  })
  return { ketQua, nhan, noiDung }
}

const compareXep = (one: DaXep, other: DaXep): number =>
  Number(other.banCu) - Number(one.banCu) ||
  one.luc.localeCompare(other.luc) ||
  one.file.ten.localeCompare(other.file.ten)

/** Of several files of one unit each says which of them counts and why. */
function withReason(result: KetQuaNhan, own: DaXep, all: readonly DaXep[]): KetQuaNhan {
  const same = all.filter(({ ketQua }) => ketQua.loai === 'nhan' && ketQua.donVi === result.donVi)
  const last = same.at(-1)
  if (!last || same.length < 2) return result
  const when = `${last.luc.slice(0, 10).split('-').reverse().join('/')} ${last.luc.slice(11, 16)} (UTC)`
  const why = last.saved ? `trong tệp ghi lưu lúc ${when}` : `tệp có giờ ${when}`
  const form = own.banCu && !last.banCu ? 'phiếu bản mới' : why
  const said =
    last.file === own.file
      ? `đơn vị có ${same.length} tệp, dùng tệp này: ${why}`
      : `không dùng, có ${last.file.ten}: ${form}`
  return { ...result, loi: result.loi === undefined ? said : `${result.loi}; ${said}` }
}

/** Whose it is and when it was saved; what cannot be taken in is refused with the reason. */
function placeOne(file: TepDen, thu: Thu, { donVi }: NhanOptions): DaXep {
  const { ten, noiDung } = file
  const xep = { file, banCu: false, saved: false, luc: file.luc.slice(0, 19) }
  try {
    refuseOther(ten, noiDung)
    const said = file.donVi ?? donVi
    const {
      donVi: id,
      luuY,
      banCu = false,
    } = recogniseChuPhieu(openWorkbook(noiDung, ten), ten, { thu, said })
    const saved = readSavedAt(noiDung, ten)
    const ketQua: KetQuaNhan = { ten, loai: 'nhan', donVi: id, ...(luuY !== undefined && { loi: luuY }) }
    return { ...xep, ketQua, banCu, ...(saved !== undefined && { saved: true, luc: saved }) }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { ...xep, ketQua: explainRefused(ten, error) }
  }
}

function explainRefused(ten: string, error: UserError): KetQuaNhan {
  const { message, hint, hintOnPage } = error
  const loi = message.startsWith(`${ten}: `) ? message.slice(ten.length + 2) : message
  return {
    ten,
    loai: 'tu-choi',
    loi,
    ...(hint !== undefined && { cachSua: hint }),
    ...(hintOnPage !== undefined && { cachSuaOTrang: hintOnPage }),
    ...(error instanceof UnknownUnit && { hoi: true }),
  }
}

/** What the unit typed otherwise in the form that counts than in the one that came before it. */
function compareWithLast(
  { donVi, nhan, dung, so }: DonViDaThu,
  { boiCanh }: Thu,
  bytesOf: (nhan: DaNhan) => Uint8Array,
): { thayDoi?: readonly ThayDoiSo[] } {
  const last = nhan[nhan.findIndex((each) => each === dung) - 1]
  if (!last) return {}
  const typed = new Set(donVi.rows.filter(isNhap).map(({ ma }) => ma))
  const changes = compareSo(readOne(bytesOf(last), last.tep, donVi, boiCanh).so, so)
  return { thayDoi: changes.filter(({ ma }) => typed.has(ma)) }
}
