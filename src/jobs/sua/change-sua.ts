import { basename, dirname, join } from 'node:path'
import { isThere, readBytes, readIfAny } from '../../disk/read-bytes'
import { UserError } from '../../problem'
import type { FieldChange } from '../../workspace/edit-yaml/edits'
import {
  addBuoc,
  banOf,
  type Buoc,
  type LichSu,
  keepLichSu,
  lastKept,
  listStale,
  readBan,
  readLichSu,
} from '../../workspace/lich-su'
import type { BangMo, Kho, SuaO } from './bang-sua'
import { TEP } from '../don-vi/sheet-folder'
import { khoOf } from './kho'
import { openTable, type TepSua } from './open-sua'
import { isBroken } from './show-lost'

/**
 * What to do with a table whose file was read in the version `ban`, in the words in which it can be taken back: cells
 * say something else, a row more behind another, a row less.
 */
export type LenhSua = { readonly ban: string; readonly ten: string } & (
  | { readonly o: readonly SuaO[] }
  | { readonly them: string; readonly soDong?: number | undefined }
  | { readonly bo: string }
)
/** In place of the row behind which one more comes: at the end. */
const CUOI = ''
/** Files to write together, the version that the table's file then is, and versions (by name) that can go then. */
export type DaSua = {
  readonly file: string
  readonly ban: string
  /** The step that was taken back or made again, in words. */
  readonly buoc?: string
  readonly outputs: readonly { readonly name: string; readonly content: Uint8Array }[]
  readonly cu: readonly string[]
}
/** Somebody else changed the same cells meanwhile: what stands there now. */
export type VuongSua = {
  readonly vuong: readonly { readonly hang: string; readonly cot: string; readonly hienTai: string }[]
}
/** The moment of a step (ISO, with the time). */
type Luc = string

/**
 * Changes a table. Whoever saw an older version is only stopped where the same cells have changed, or
 * where rows are put in or taken out. Throws UserError where the file cannot be changed. Nothing is written.
 */
export function changeTable(table: BangMo, lenh: LenhSua, luc: Luc): DaSua | VuongSua {
  refuseUnknown(table, lenh)
  const kho = khoOf(table)
  const content = kho.read()
  const vuong = findVuong(table, lenh, { isOld: banOf(content) !== lenh.ban })
  if (vuong) return { vuong }
  const changes = changesOf(table, lenh) ?? []
  const made = changes.length ? kho.change(content, changes) : content
  return stepTo({ ...kho, content, ten: `${table.dauBuoc ?? ''}${lenh.ten}`, luc }, made)
}

/** A file before a step: its content, how the step is called, and the files that a content is written as. */
type TruocBuoc = Pick<Kho, 'file' | 'files'> & {
  readonly content: Uint8Array
  readonly ten: string
  readonly luc: Luc
}

/** A file that is to have another content, with the step that leads to it; nothing to write where it has it already. */
export function stepTo({ file, files, content, ten, luc }: TruocBuoc, made: Uint8Array): DaSua {
  const step = { luc, ten, truoc: banOf(content), sau: banOf(made) }
  if (step.sau === step.truoc) return { file, ban: step.truoc, outputs: [], cu: [] }
  const lichSu = addBuoc(readLichSu(file, content, luc), step)
  return {
    file,
    ban: step.sau,
    outputs: [...files(made), ...keepLichSu(file, lichSu, [content, made])],
    cu: listStale(file, lichSu),
  }
}

/** The same of a whole file, written anew by other ways than a table; one that is not there yet has no step. */
export function stepOfFile(file: string, made: Uint8Array, step: { ten: string; luc: Luc }): DaSua {
  const write: Kho['files'] = (content) => [{ name: basename(file), content }]
  if (!isThere(file)) return { file, ban: banOf(made), outputs: write(made), cu: [] }
  return stepTo({ file, files: write, content: readBytes(file, 'tệp dữ liệu'), ...step }, made)
}

/** Which step: back (`lui`) or one that was taken back again (`toi`); `ban`: the version that whoever asks has seen. */
export type LenhLui = { readonly huong: 'lui' | 'toi'; readonly ban?: string | undefined }

/**
 * Takes the last step back, or makes the last one that was taken back again. Whoever saw an older version is stopped.
 * Throws UserError where there is no step.
 */
export function undoTable(table: BangMo, { huong, ban: seen }: LenhLui, luc: Luc): DaSua | VuongSua {
  const { file, read, files } = khoOf(table)
  const content = read()
  if (seen !== undefined && seen !== banOf(content)) return { vuong: [] }
  const lichSu = readLichSu(file, content, luc)
  const { hienTai, step } = stepAt(lichSu, huong)
  if (step) refuseOther(table, step, huong)
  const made = step && readBan(file, step.ban)
  if (!step || !made)
    throw new UserError(`${file}: không có bước nào để ${huong === 'lui' ? 'hoàn tác' : 'làm lại'}`, {
      hint: 'những bước cũ hơn không còn được giữ',
    })
  const kept = keepLichSu(file, { ...lichSu, hienTai }, [content])
  const outputs = [...files(made), ...kept, ...undoBeside(file, step, huong)]
  return { file, ban: banOf(made), buoc: step.ten, outputs, cu: [] }
}

/** The step that is taken back or made again, the version (`ban`) that is there then, and how many steps stand. */
function stepAt({ hienTai, buoc: all }: LichSu, huong: LenhLui['huong']) {
  const step = all[huong === 'lui' ? hienTai - 1 : hienTai]
  return {
    hienTai: hienTai + (huong === 'lui' ? -1 : 1),
    step: step && { ...step, ban: huong === 'lui' ? step.truoc : step.sau },
  }
}

/**
 * The record of the last derivation goes with the plan that was derived then: a plan beside a later one would be taken
 * for a person's words.
 */
function undoBeside(plan: string, { luc }: Buoc, huong: 'lui' | 'toi'): DaSua['outputs'] {
  const file = join(dirname(plan), TEP.lanTruoc)
  const content = readIfAny(file)
  if (!content) return []
  const lichSu = readLichSu(file, content, luc)
  const { hienTai, step } = stepAt(lichSu, huong)
  const made = step?.luc === luc ? readBan(file, step.ban) : undefined
  return made
    ? [{ name: TEP.lanTruoc, content: made }, ...keepLichSu(file, { ...lichSu, hienTai }, [content])]
    : []
}

/**
 * The last version that is kept of a table's file that is gone; of one that cannot be read as a step, which takes what
 * is there now back. Throws UserError where the file is sound, or none is kept. Nothing is written.
 */
export function restoreTable(table: BangMo, luc: Luc): DaSua {
  const kho = khoOf(table)
  const { file, files, read } = kho
  if (isThere(file) && !isBroken(table))
    throw new UserError(`${file}: tệp đã có ở đó`, { hint: 'xem lại bảng' })
  const kept = lastKept(file)
  if (!kept) throw new UserError(`${file}: không giữ bản nào của tệp này`, { hint: 'để lại tệp vào chỗ cũ' })
  return isThere(file)
    ? stepTo({ ...kho, content: read(), ten: LAY_LAI, luc }, kept.content)
    : { file, ban: banOf(kept.content), outputs: files(kept.content), cu: [] }
}
const LAY_LAI = 'Lấy lại bản trước'

/** A step of another table that nobody sees beside this one. */
function refuseOther({ dauBuoc = '' }: BangMo, { ten }: Buoc, huong: 'lui' | 'toi'): void {
  if (ten.startsWith(dauBuoc)) return
  throw new UserError(
    `bước ${huong === 'lui' ? 'gần nhất' : 'tiếp theo'} là ở chỗ khác của tệp này: "${ten}"`,
    { hint: 'mở đúng đơn vị ấy để hoàn tác hoặc làm lại' },
  )
}

/** The steps of the file of a table. */
export function listBuoc(
  tep: TepSua,
  bang: string,
  luc: Luc,
): { readonly hienTai: number; readonly buoc: readonly Buoc[] } {
  const { file, read } = khoOf(openTable(tep, bang))
  return readLichSu(file, read(), luc)
}

function changesOf(table: BangMo, lenh: LenhSua): readonly FieldChange[] | undefined {
  if ('o' in lenh) return table.ghi(lenh.o)
  if ('bo' in lenh) return table.bo?.(lenh.bo)
  if (lenh.them !== CUOI) return table.them?.(lenh.them)
  return Array.from({ length: lenh.soDong ?? 1 }, (_, nth) => table.themCuoi?.(nth) ?? []).flat()
}

/** A row or a cell that is not there, or in which nothing is typed: the page is older than the file. */
function refuseUnknown({ data, cot, hang, themCuoi, isHangMoi }: BangMo, lenh: LenhSua): void {
  if ('them' in lenh && lenh.them === CUOI && themCuoi) return
  const rows = new Map(hang.flatMap((row) => (row.nhom ? [] : [[row.ma, row]])))
  const typed = new Set(cot.flatMap(({ ma, chiDoc }) => (chiDoc ? [] : [ma])))
  const isOpen = (o: SuaO): boolean =>
    typed.has(o.cot) &&
    (rows.has(o.hang) || isHangMoi?.(o.hang) === true) &&
    !rows.get(o.hang)?.khoa?.includes(o.cot)
  const isKnown = 'o' in lenh ? lenh.o.every(isOpen) : rows.has('them' in lenh ? lenh.them : lenh.bo)
  if (!isKnown)
    throw new UserError(`${data.file}: không còn ô này trong bảng`, {
      hint: 'bảng vừa được đọc lại; xem lại rồi sửa',
    })
}

/**
 * The cells whose row is now another one than whoever typed there saw, and of an older version (`isOld`) those that no
 * longer say what was seen; of its rows nobody can tell which they were.
 */
function findVuong(
  table: BangMo,
  lenh: LenhSua,
  { isOld }: { readonly isOld: boolean },
): VuongSua['vuong'] | undefined {
  if (!('o' in lenh)) return isOld ? [] : undefined
  const found = lenh.o.filter((o) => isMoved(table, o) || (isOld && nowAt(table, o) !== o.truoc))
  return found.length ? found.map((o) => ({ hang: o.hang, cot: o.cot, hienTai: nowAt(table, o) })) : undefined
}

const nowAt = ({ cot, hang }: BangMo, { hang: ma, cot: maCot }: SuaO): string =>
  hang.find((row) => row.ma === ma)?.o[cot.findIndex((column) => column.ma === maCot)] ?? ''

/** Of what stands beside the cell, where somebody can type, no more than half is what was seen. */
function isMoved({ cot, hang }: BangMo, { hang: ma, cot: maCot, canh }: SuaO): boolean {
  const now = hang.find((row) => row.ma === ma)?.o
  if (!canh || !now) return false
  const beside = cot.flatMap(({ ma: of, chiDoc }, nth) =>
    chiDoc || of === maCot || !(now[nth] || canh[nth]) ? [] : [nth],
  )
  return beside.length > 0 && beside.filter((nth) => now[nth] === canh[nth]).length * 2 <= beside.length
}
