import type { DaDoc } from '../../disk/digest'
import type { Cach } from '../../domain/cu-the-hoa/rules/quy-tac'
import { type KeGiu } from '../../domain/cu-the-hoa/merge/list-kept'
import { type ThayDoi } from '../../domain/cu-the-hoa/sheet/carry-over'
import type { SoNgay } from '../../workspace/write-so-ngay'
import { type Nham, type ThuMuc } from './sheet-folder'
export type DeriveOptions = {
  /**
   * Ids of units; `tat-ca` means every unit of the province, the id of a collective of the rules (`cap-xa`)
   * every unit in it.
   */
  readonly donVi: readonly string[]
  /**
   * The decision sheet the clerk has filled in (.xlsx or .yaml), for one unit only; without it those in the
   * unit's folder speak.
   */
  readonly quyetDinh?: string
  /** Whether a folder that has a plan or a sheet is refused; else what the clerk wrote there is kept. */
  readonly daCo?: 'tu-choi' | 'giu'
  /** The folder to write to; without it the folder of the unit and the year beside the register. */
  readonly ra?: string
  readonly onProgress?: (done: number, all: number, donVi: string) => void
  /** What is done with the folder of each unit before anything in it is looked at. */
  readonly onFolder?: (folder: string) => void
}

/** The files of one unit, not yet written, and what is to be said about them. */
export type Derived = {
  readonly donVi: string
  readonly folder: string
  readonly files: ReadonlyMap<string, Uint8Array>
  /** What the files of the folder were when they were read: who writes looks whether they still are. */
  readonly daDoc: DaDoc
  readonly dem: Readonly<Record<Cach, number>>
  readonly thayDoi: readonly ThayDoi[]
  /** Number and day of a plan that is issued, where what is derived says something else. */
  readonly daBanHanh?: SoNgay
  /** Whether there were decisions already. */
  readonly lanDau: boolean
  /**
   * What of the clerk's stays in the plan; tasks the province dropped that stay as the unit's own; rows with
   * words that wait for a decision.
   */
  readonly giu: KeGiu & {
    readonly rieng: readonly string[]
    readonly cho: readonly string[]
    readonly chuaDung: readonly string[]
  }
  /** What the clerk wrote in cells of the sheet that are not for it, and what became of it. */
  readonly nham: Nham
  /** The titles of the province's own parts, of which nobody can tell what a unit would write there. */
  readonly khongTheo: readonly string[]
  /** What to know of the unit, its căn cứ and unclear duties on the day of the plan above. */
  readonly nhac: readonly string[]
  readonly boQua: ThuMuc['boQua']
  readonly ghiChu: ThuMuc['ghiChu']
}
