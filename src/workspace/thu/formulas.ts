import type { ChiTieu } from '../../domain/bao-cao/chi-tieu/chi-tieu'
import type { RedWhen } from '../../office/workbook/model'

type Places = ReadonlyMap<string, number>
/** The column "Kỳ này" of the figures. */
const COLUMN = 'F'

/** The visible formula of a rate or a total; undefined for a row that a person types. */
export function formulaOf(
  { loai, tuSo = '', mauSo = '', cong = [] }: ChiTieu,
  at: Places,
): string | undefined {
  const [part, whole] = [at.get(tuSo), at.get(mauSo)]
  if (loai === 'ty-le' && part !== undefined && whole !== undefined)
    return `IF(AND(ISNUMBER(${COLUMN}${part}),ISNUMBER(${COLUMN}${whole}),N(${COLUMN}${whole})<>0),${COLUMN}${part}/${COLUMN}${whole}*100,"")`
  const parts = cong.flatMap((ma) => at.get(ma) ?? []).map((row) => `${COLUMN}${row}`)
  return loai === 'tong' && parts.length
    ? `IF(COUNT(${parts.join(',')})=${parts.length},SUM(${parts.join(',')}),"")`
    : undefined
}

/** When a figure turns red: more than the rows that it may not exceed, a total that is not its parts, a rate over 100. */
export function redRulesOf(row: ChiTieu, rows: readonly ChiTieu[], at: Places): RedWhen[] {
  const own = at.get(row.ma)
  if (own === undefined) return []
  const ref = `${COLUMN}${own}`
  const rules = (row.quanHe ?? []).flatMap(({ kieu, voi }) => {
    const others = voi.flatMap((ma) => at.get(ma) ?? []).map((nth) => `$${COLUMN}$${nth}`)
    if (!others.length) return []
    const known = `AND(ISNUMBER(${ref}),COUNT(${others.join(',')})=${others.length}`
    return [`${known},${ref}${kieu === 'cong' ? '<>' : '>'}SUM(${others.join(',')}))`]
  })
  const shares = sharesOf(row.ma, rows, at)
  const shared = shares.length > 1 ? [`AND(ISNUMBER(${ref}),SUM(${shares.join(',')})>${ref})`] : []
  const over = row.loai === 'ty-le' ? [`AND(ISNUMBER(${ref}),${ref}>100)`] : []
  return [...rules, ...shared, ...over].map((formula) => ({ ref, formula }))
}

/** The rows that are parts of one. */
const sharesOf = (ma: string, rows: readonly ChiTieu[], at: Places): string[] =>
  rows
    .filter(({ quanHe = [] }) => quanHe.some(({ kieu, voi }) => kieu === 'thuoc' && voi.includes(ma)))
    .flatMap((row) => at.get(row.ma) ?? [])
    .map((nth) => `$${COLUMN}$${nth}`)
