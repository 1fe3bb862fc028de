import type { KeHoachDo, LanTruoc } from './lan-truoc'
import type { BanDeXuat } from './lap-quyet-dinh'
import type { MaCu } from './noi-quyet-dinh'
import type { QuyetDinh } from './quyet-dinh'

/** What the search for edits by hand goes by. All rows stand under the new codes; only `bangCu` and the plans have those of the last run. */
export type NguonSua = {
  readonly de: BanDeXuat
  /** The new sheet with the clerk's decisions. */
  readonly moi: QuyetDinh
  /** The new sheet with the decisions of the last run; undefined when the last run left no record. */
  readonly daGhi: QuyetDinh | undefined
  /** The sheet to which the plan in the folder was written. */
  readonly bangCu: QuyetDinh
  readonly maCu: { readonly nhiemVu: MaCu; readonly mucTieu: MaCu }
  /** The plan as the last run derived it, and as it is now. */
  readonly truoc: LanTruoc['keHoach'] | undefined
  readonly cu: KeHoachDo
  readonly dat: (text: string) => string
  /** The target values a text names, to be compared with those of another text. */
  readonly giaTri: (text: string) => string
}

/** Words of the clerk in the plan that went into the sheet: the row and the fields in words. */
export type GiuLoi = { readonly ma: string; readonly o: readonly string[] }
/** Sheet and plan were both changed, and say different things; `path` leads into the old plan, which has lost the row where `keHoach` is undefined. */
export type XungDot = { readonly ma: string; readonly o: string; readonly bang: string; readonly keHoach: string | undefined; readonly path: readonly PropertyKey[] }

/** The same words, whatever the white space around them. */
export const giongHet = (one: string | undefined, other: string | undefined): boolean => chuan(one) === chuan(other)
const chuan = (text = ''): string => text.normalize('NFC').replace(/[ \t]+$/gmu, '').trim()

/** A cell that the clerk filled in or changed since the last run; an empty one says nothing. */
export const moiGhi = (cell: string | undefined, daGhi: string | undefined): boolean => chuan(cell) !== '' && !giongHet(cell, daGhi)

/** The value of a target was changed by hand in one text while the sheet gives it another. */
export const lechChiTieu = (loi: string, goc: string | undefined, { dat, giaTri }: Pick<NguonSua, 'dat' | 'giaTri'>): boolean => dat(loi) !== loi && giaTri(loi) !== giaTri(goc ?? '')
