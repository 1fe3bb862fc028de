import { type ChiTieu, type DongSoLieu, selectRows } from './chi-tieu/chi-tieu'
import { computeSoLieu } from './chi-tieu/compute-so-lieu'
import type { HoSoBaoCao } from './ho-so'

/** The rows of another catalogue; `ma`: those for which a figure was given that the one in force has no row for. */
export type NgoaiBieu = { readonly rows: readonly ChiTieu[]; readonly ma: ReadonlySet<string> }

/** Figures for the text, not for the annex, with the rows that say what they are. */
export function findNgoaiBieu({ danhMuc, danhMucKhac = [], soLieu, ky }: HoSoBaoCao): NgoaiBieu[] {
  const left = new Set(Object.keys(soLieu?.soLieu ?? {}))
  for (const { ma } of danhMuc?.chiTieu ?? []) left.delete(ma)
  return danhMucKhac.flatMap((each) => {
    const rows = selectRows(each, ky)
    const ma = new Set(rows.flatMap((row) => (left.delete(row.ma) ? [row.ma] : [])))
    return ma.size ? [{ rows, ma }] : []
  })
}

/** They follow from what was given for the other rows of their own catalogue. */
export const computeNgoaiBieu = (hoSo: HoSoBaoCao): DongSoLieu[] =>
  findNgoaiBieu(hoSo).flatMap(({ rows, ma }) =>
    computeSoLieu(rows, hoSo.soLieu, undefined).filter(({ chiTieu }) => ma.has(chiTieu.ma)),
  )
