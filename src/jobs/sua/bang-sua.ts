import type { DataFile } from '../../workspace/read-yaml'
import type { z } from 'zod'
import type { FieldChange } from '../../workspace/edit-yaml/edits'

/**
 * A column of a table that is changed cell by cell. `rong`: its width in characters. `chon`: what may be chosen, by
 * code and by name; `nhieuChon`: several of them, a line each. `nhieuDong`: a cell may have several lines; `doanVan`:
 * paragraphs are written there. `danhDau`: a cell is ticked (x) or is not. `chiDoc`: nobody types there.
 */
export type CotSua = {
  readonly ma: string
  readonly ten: string
  readonly rong: number
  readonly chon?: readonly { readonly ma: string; readonly ten: string }[]
  readonly nhieuChon?: true
  readonly nhieuDong?: true
  readonly doanVan?: true
  readonly danhDau?: true
  readonly chiDoc?: true
}
/**
 * A row: the text of each cell in the order of the columns. `nhom`: a row that only names what follows. `khoa`:
 * columns in which nothing is typed in this row. `chon`, `nhieuChon`: what is chosen from in the cells of this row that are typed. `rieng`: columns in which an office's own words stand for those that
 * are proposed. `loc`: what it can be picked out by. `goiY`: what its field is for.
 */
export type HangSua = {
  readonly ma: string
  readonly o: readonly string[]
  readonly nhom?: true
  readonly chon?: CotSua['chon']
  readonly nhieuChon?: true
  readonly khoa?: readonly string[]
  readonly rieng?: readonly string[]
  readonly loc?: readonly string[]
  readonly goiY?: string
}
/** Ways to pick out rows, one of each at a time: "Quyết định" by "Làm", "Bỏ". */
export type LocSua = {
  readonly ten: string
  readonly muc: readonly { readonly ma: string; readonly ten: string }[]
}
/** What is wrong (`sai`) or to be looked at (`xem`) at a cell, or in a row as a whole. */
export type LoiSua = {
  readonly hang: string
  readonly cot?: string
  readonly mucDo: 'sai' | 'xem'
  /** Where it stands in the file: two cells may have the same fault. */
  readonly cho?: string
  readonly dieu: string
  readonly cachSua?: string
}
/** What can be done with its rows: one more behind another or at the end, one less. */
export type ViecHang = 'them' | 'them-cuoi' | 'bo'
/**
 * `ban`: the version of the file that was read. `loc`: by what rows can be picked out. `tin`: what to know of it.
 * `dangCu`: its file has a form of before, and is only read. `tuWord`: the Word file in which its words are written
 * instead, and from which they can be moved here. `mat`: its file is gone, or cannot be read; `giu`: when the version
 * of it was made (ISO) that is kept and can be put back.
 */
export type BangSua = {
  readonly ma: string
  readonly ten: string
  readonly tep: string
  readonly ban: string
  readonly cot: readonly CotSua[]
  readonly hang: readonly HangSua[]
  readonly loi: readonly LoiSua[]
  readonly loc?: readonly LocSua[]
  readonly tin?: readonly string[]
  readonly viecHang: readonly ViecHang[]
  readonly dangCu?: true
  readonly tuWord?: string
  readonly mat?: { readonly giu?: string }
}

/** A cell, or a row as a whole. */
export type Cho = { readonly hang: string; readonly cot?: string }

/** A cell that says something else: what whoever changed it saw there (`canh`: in its whole row), and what it is to say. */
export type SuaO = {
  readonly hang: string
  readonly cot: string
  readonly truoc: string
  readonly sau: string
  readonly canh?: readonly string[] | undefined
}

/**
 * A table over a data file. `schema`: of the file. `tim`: the cell, or the row, that shows a field. `ghi`: the fields
 * that cells say, all of one step. `them`, `themCuoi` (`nth` of several), `bo`: the same for a row. `loi`: what it says itself of its
 * cells. `isHangMoi`: whether a row that is not there yet may be typed in: it comes with what is typed. `kho`: where its
 * fields lie, when that is not the one file of `data`. `dauBuoc`: what its steps begin with, and no others are taken
 * back here: of a file in which other tables stand that nobody sees beside it. `chuyen`: its content once its words are
 * moved here from elsewhere. `timTep`: the cell of which a file holds the words.
 */
export type BangMo = Pick<BangSua, 'ma' | 'ten' | 'cot' | 'hang' | 'loc' | 'tin' | 'tuWord'> & {
  readonly data: DataFile<unknown>
  readonly schema: z.ZodObject
  readonly tim: (path: readonly PropertyKey[]) => Cho | undefined
  readonly timTep?: (file: string) => Cho | undefined
  readonly ghi: (o: readonly SuaO[]) => readonly FieldChange[]
  readonly loi?: readonly LoiSua[]
  readonly isHangMoi?: (ma: string) => boolean
  readonly kho?: Kho
  readonly dauBuoc?: string
  readonly themCuoi?: (nth: number) => readonly FieldChange[]
  readonly them?: (sau: string) => readonly FieldChange[]
  readonly bo?: (hang: string) => readonly FieldChange[]
  readonly chuyen?: () => Uint8Array
}

type Output = { readonly name: string; readonly content: Uint8Array }
/**
 * Where a table's fields lie: read as one content, changed, and written as the files that then say something else, by
 * their names in the folder of `file`. The steps are kept under its name.
 */
export type Kho = {
  readonly file: string
  readonly read: () => Uint8Array
  readonly change: (content: Uint8Array, changes: readonly FieldChange[]) => Uint8Array
  readonly files: (content: Uint8Array) => readonly Output[]
}

/** What a ticked cell says. */
export const DAU = 'x'

/** The cells of a step by their rows, in the order in which they were given. */
export function cellsByHang(o: readonly SuaO[]): ReadonlyMap<string, readonly SuaO[]> {
  const rows = new Map<string, SuaO[]>()
  for (const cell of o) rows.set(cell.hang, [...(rows.get(cell.hang) ?? []), cell])
  return rows
}
