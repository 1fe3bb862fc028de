import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isNhap } from '../../domain/thu/phieu'
import type { DaNhan } from '../../domain/thu/so-thu'
import { compareSo, type DonViDaThu } from '../../domain/thu/tinh-hinh'
import { openWorkbook } from '../../office/open-workbook'
import { UserError } from '../../problem'
import { SO_THU } from '../../workspace/thu/read-boi-canh'
import { digestOf } from '../../workspace/digest'
import { readOne, readReceived, readThu, type Thu } from '../../workspace/thu/read-thu'
import { addToSoThu } from '../../workspace/thu/write-so-thu'
import { annotatePhieu } from './annotate'
import type { ThuFiles } from './files'
import { recogniseChuPhieu } from './identify'
import { refuseOther } from './refuse-other'
import { writeDanhSachLoi } from './write-loi'

/** A file as it came: its name, its bytes, when it was last changed (ISO, for the order of two of one unit). */
export type TepDen = { readonly ten: string; readonly noiDung: Uint8Array; readonly luc: string }
export type NhanOptions = {
  /** Now, as `2026-09-10T08:30:00`. */
  readonly bayGio: string
  /** Whose the files are, where nothing in them says so. */
  readonly donVi?: string
}
/** What became of a file; `loi`: why it was refused, or what to look at. */
export type KetQuaNhan = {
  readonly ten: string
  readonly loai: 'nhan' | 'trung' | 'tu-choi'
  readonly donVi?: string
  readonly loi?: string
  readonly cachSua?: string
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
export function takePhieu(book: string, files: readonly TepDen[], options: NhanOptions): DaThu {
  const before = readThu(book)
  const { ketQua, nhan, noiDung } = takeAll(before, files, options)
  const thu = readThu(book, { so: { ...before.so, nhan: [...(before.so.nhan ?? []), ...nhan] }, noiDung })
  const bytesOf = (each: DaNhan): Uint8Array => noiDung.get(each.tep) ?? readReceived(before.folder, each)
  const ids = new Set(nhan.map(({ donVi }) => donVi))
  const fresh = thu.donVi.filter(({ donVi }) => ids.has(donVi.id))
  const source = readFileSync(join(before.folder, SO_THU), 'utf8')
  return {
    folder: before.folder,
    outputs: [
      ...Array.from(noiDung, ([name, content]) => ({ name, content })),
      ...fresh.flatMap((unit) => annotatePhieu(unit, bytesOf)),
      { name: 'danh-sach-loi.xlsx', content: writeDanhSachLoi(thu) },
      { name: SO_THU, content: new TextEncoder().encode(addToSoThu(source, { nhan })) },
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

/** Of two files of one unit the one that was changed later goes last, and counts. */
function takeAll(before: Thu, files: readonly TepDen[], options: NhanOptions): Taken {
  const sorted = [...files].sort(
    (one, other) => one.luc.localeCompare(other.luc) || one.ten.localeCompare(other.ten),
  )
  const known = new Set((before.so.nhan ?? []).map(({ sha256 }) => sha256))
  const counts = new Map(before.donVi.map(({ donVi, nhan }) => [donVi.id, nhan.length]))
  const nhan: DaNhan[] = []
  const noiDung = new Map<string, Uint8Array>()
  const ketQua = sorted.map((file): KetQuaNhan => {
    const sha256 = digestOf(file.noiDung)
    if (known.has(sha256)) return { ten: file.ten, loai: 'trung' }
    const result = placeOne(file, before, options)
    if (result.loai !== 'nhan' || result.donVi === undefined) return result
    known.add(sha256)
    const nth = (counts.get(result.donVi) ?? 0) + 1
    counts.set(result.donVi, nth)
    const tep = `nhan/${result.donVi}-${nth}.xlsx`
    noiDung.set(tep, file.noiDung)
    nhan.push({ tep, ten: file.ten.slice(0, 300), luc: options.bayGio, donVi: result.donVi, sha256 })
    return result
  })
  return { ketQua, nhan, noiDung }
}

/** Whose it is; what cannot be taken in is refused with the reason. */
function placeOne({ ten, noiDung }: TepDen, thu: Thu, { donVi: said }: NhanOptions): KetQuaNhan {
  try {
    refuseOther(ten, noiDung)
    const { donVi, luuY } = recogniseChuPhieu(openWorkbook(noiDung, ten), ten, { thu, said })
    return { ten, loai: 'nhan', donVi, ...(luuY !== undefined && { loi: luuY }) }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const { message, hint } = error
    const loi = message.startsWith(`${ten}: `) ? message.slice(ten.length + 2) : message
    return { ten, loai: 'tu-choi', loi, ...(hint !== undefined && { cachSua: hint }) }
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
