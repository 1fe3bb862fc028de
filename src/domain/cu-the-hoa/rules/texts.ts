import type { KeHoachDangSoan } from '../../ke-hoach/ke-hoach'

/** A text of a plan and where it stands. */
export type Loi = { readonly path: readonly PropertyKey[]; readonly text: string }

/** Not texts of the plan: how it is issued, its notes, its ids. */
const NGOAI = new Set(['banHanh', 'phucHoi', 'coQuan', 'keHoachCha'])

/** The texts of the parts and tasks of a plan, in its order. */
export const listTexts = (keHoach: Partial<KeHoachDangSoan>): Loi[] =>
  Object.entries(keHoach).flatMap(([key, value]) => (NGOAI.has(key) ? [] : textsIn(value, [key])))

function textsIn(value: unknown, path: readonly PropertyKey[]): Loi[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'nhiemVuCha' ? [] : textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}
