import type { CanXem, DaViet } from './protocol'

/** A plan of the folder that units make theirs from. `keHoach`: the unit's own, where it is there already. */
export type KeHoachCha = {
  readonly ma: string
  readonly ten: string
  readonly coQuan: string
  readonly tep: string
  readonly donVi: readonly { readonly ma: string; readonly ten: string; readonly keHoach?: string }[]
  /** What must be mended before. */
  readonly sai: readonly CanXem[]
}
export type CacKeHoachCha = { readonly keHoach: readonly KeHoachCha[] }
/** The plan of which unit to make; `daCo`: whether one that is there is refused, or made anew with what was decided kept. */
export type LenhLap = DaXemBanHanh & { readonly donVi: string; readonly daCo: 'tu-choi' | 'giu' }
/** A person has been told that the plan is issued, and wants it written anew all the same. */
export type DaXemBanHanh = { readonly banHanh?: 'viet-lai' | undefined }
/** The plan that was made, and what is said of it. */
export type DaLap = DaViet & { readonly dong: readonly string[] }
/** Nothing was written: the plan is issued, with this number and day, and would say something else. */
export type HoiBanHanh = { readonly hoiBanHanh: string }
