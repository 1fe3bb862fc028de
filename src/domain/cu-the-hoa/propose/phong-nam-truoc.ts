import type { DonVi } from '../rules/don-vi'
import { likenessOf } from '../sheet/carry-over'
import type { QuyetDinh } from '../sheet/quyet-dinh'

/** A task of the year before and the department that the clerk picked for it. */
export type PhongDaChon = { readonly nhiemVu: string; readonly phong: string }

/** The departments that the clerk picked in a sheet, or let stand as picked before. */
export const listPhongDaChon = ({ nhiemVu }: Pick<QuyetDinh, 'nhiemVu'>): PhongDaChon[] =>
  nhiemVu.flatMap(({ nhiemVu: ten, phongRieng, phongDeXuat }) => {
    const phong = phongRieng || phongDeXuat
    return phong ? [{ nhiemVu: withoutNumbers(ten), phong }] : []
  })

/** From this share of common words on, a task is that of the year before. */
const SAME = 0.8

/** The department of the task most like this one, years and numbers aside, where the unit still has it. */
export function findPhongTruoc(
  ten: string,
  { coQuan }: DonVi,
  namTruoc: readonly PhongDaChon[],
): string | undefined {
  const there = new Set(coQuan.phong?.map((each) => each.ten))
  const name = withoutNumbers(ten)
  const [best] = namTruoc
    .map(({ nhiemVu, phong }) => ({ phong, giong: likenessOf(nhiemVu, name) }))
    .filter(({ phong, giong }) => giong >= SAME && there.has(phong))
    .sort((one, other) => other.giong - one.giong)
  return best?.phong
}

const withoutNumbers = (text: string): string => text.replace(/\p{N}+/gu, ' ')
