import type { CoQuan } from './co-quan'

/** The id of the agency above; undefined when the register does not say. */
export const superiorOf = ({ thuoc: id, chuQuan }: CoQuan): string | undefined => id ?? chuQuan

/**
 * Whether an agency is below another, at whatever depth; one printed under another name is the same agency.
 */
export function belongsTo(
  coQuan: CoQuan,
  tren: CoQuan | undefined,
  register: ReadonlyMap<string, CoQuan>,
  seen = new Set<string>(),
): boolean {
  const id = superiorOf(coQuan)
  const next = id === undefined ? undefined : register.get(id)
  if (next === undefined || tren === undefined || seen.has(next.id)) return false
  return next.ten === tren.ten || belongsTo(next, tren, register, seen.add(next.id))
}
