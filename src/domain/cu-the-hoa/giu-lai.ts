import type { LinhVuc } from '../ke-hoach'
import type { KeHoachNhap } from './ke-hoach-moi'

/** A plan as the clerk left it: perhaps not whole, so every field may be missing. */
export type KeHoachCu = Partial<Record<keyof KeHoachNhap, unknown>> & { readonly linhVuc?: readonly LinhVuc[] | undefined }

/** What is derived anew; everything else is the clerk's. */
const LAM_LAI: ReadonlySet<string> = new Set(['mucTieu', 'linhVuc', 'keHoachCha'])

/** The new plan with what the clerk wrote in the old one: how it is issued, the other parts, and the unit's own tasks (without `nhiemVuCha`). */
export function giuLai(cu: KeHoachCu, moi: KeHoachNhap): KeHoachNhap {
  const kept = Object.fromEntries(Object.entries(cu).filter(([key]) => !LAM_LAI.has(key))) as Partial<KeHoachNhap>
  const banHanh = kept.banHanh?.['loai'] === moi.banHanh['loai'] ? { ...moi.banHanh, ...kept.banHanh } : (kept.banHanh ?? moi.banHanh)
  return { ...moi, ...kept, banHanh, linhVuc: themRieng(cu.linhVuc ?? [], moi.linhVuc ?? []) }
}

function themRieng(cu: readonly LinhVuc[], moi: readonly LinhVuc[]): LinhVuc[] {
  const rieng = cu.map(({ ten, nhiemVu }) => ({ ten, nhiemVu: nhiemVu.filter(({ nhiemVuCha }) => nhiemVuCha === undefined) })).filter(({ nhiemVu }) => nhiemVu.length > 0)
  const known = new Set(moi.map(({ ten }) => ten))
  const joined = moi.map(({ ten, nhiemVu }) => ({ ten, nhiemVu: [...nhiemVu, ...rieng.filter((each) => each.ten === ten).flatMap((each) => each.nhiemVu)] }))
  return [...joined, ...rieng.filter(({ ten }) => !known.has(ten))]
}
