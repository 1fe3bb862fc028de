import type { DaGhi, LoaiGhiChu } from './protocol'

/** What server and page say to each other of the original of an imported plan. */

/** A stretch of a page of a PDF, in points from its top; without an end as far as what follows. */
export type Vung = { readonly trang: number; readonly tren: number; readonly duoi?: number }
/** Where something of an original stands: its number, in words, and in a PDF on the pages. */
export type ChoGoc = { readonly so: number; readonly cho: string; readonly vung?: readonly Vung[] }
export type CachDoc = 'viec' | 'moc' | 'noi' | 'nhom'
export type NghiaCot = 'tt' | 'nhiemVu' | 'ketQua' | 'thoiHan' | 'phanCong' | 'chuTri' | 'phoiHop' | 'rieng'
export type OGoc = { readonly chu: string; readonly tiep?: 'doc' | 'ngang' }
/** A row of an original; `la`: how it was read, where it is of a task table. */
export type HangGoc = ChoGoc & { readonly o: readonly OGoc[]; readonly la?: CachDoc }
export type DoanGoc = ChoGoc & { readonly chu: string }
/** `rong`: the widths of the columns, in any unit. */
export type KhoiGoc = DoanGoc | { readonly hang: readonly HangGoc[]; readonly rong?: readonly number[] }
/** A table whose columns can be said: what each was read as, none where it has no place in the data. */
export type BangGoc = {
  readonly so: number
  readonly cho: string
  readonly nhiemVu: boolean
  readonly cot: readonly { readonly cot: number; readonly ten: string; readonly la?: NghiaCot }[]
}
/** A cell of the tables of the data; without a column a row. */
export type OData = { readonly bang: string; readonly hang: string; readonly cotData?: string }
export type LienGoc = OData & { readonly so: number; readonly cot?: number }
export type GhiChuGoc = {
  readonly ma: string
  readonly loai: LoaiGhiChu
  readonly loi: string
  readonly nguyenVan?: string
  readonly goc?: ChoGoc
  readonly o?: OData
}
/** What a person says of tables that were read otherwise: what columns are for, how rows are read. */
export type ChonNhap = {
  readonly cot: readonly { readonly bang: number; readonly cot: number; readonly la: NghiaCot }[]
  readonly hang: readonly { readonly hang: number; readonly la: CachDoc }[]
}
/**
 * The original of an imported plan, which of it became which cell of the data, what was said, and what of it was looked
 * at.
 */
export type BanGoc = {
  readonly ten: string
  readonly pdf: boolean
  readonly khoi: readonly KhoiGoc[]
  readonly bang: readonly BangGoc[]
  readonly lien: readonly LienGoc[]
  readonly ghiChu: readonly GhiChuGoc[]
  readonly daXem: readonly string[]
  readonly chon: ChonNhap
}
/** To read the original otherwise; `suaTay`: what becomes of what was changed by hand. */
export type LenhDocLai = { readonly chon: ChonNhap; readonly suaTay: 'giu' | 'bo' }
/** What was written, or files that were changed by hand (`daSua`), for the sake of which nothing was. */
export type DaDocLai = DaGhi | { readonly daSua: readonly string[] }

/** Notes that somebody has looked at, or takes back that he has. */
export type LenhDaXem = { readonly ma: readonly string[]; readonly la: 'da' | 'chua' }

/**
 * A file held against a plan that has no original yet. `giong`: the data are as they are read from it; else how many
 * tasks of it (`soNhiemVu`) stand in the data (`soCo`), how many of the data do not stand in it (`soThua`), and what
 * else differs, a line each. `daGiu`: it is kept as the original now.
 */
export type DaSoGoc = {
  readonly giong: boolean
  readonly soNhiemVu: number
  readonly soCo: number
  readonly soThua: number
  readonly khac: readonly string[]
  readonly daGiu: boolean
}
