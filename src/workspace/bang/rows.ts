import type { CotBang } from './columns'
import type { TrangBang } from './forms'

/** An entry of a list or a record as the fields of its columns, in their order. */
export type DongBang = { readonly ma?: string; readonly gia: readonly unknown[] }

/** The field that a path leads to. */
export const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (at, key) => (at !== null && typeof at === 'object' ? (at as Record<string, unknown>)[key] : undefined),
    value,
  )

const fieldsOf = (value: unknown, cot: readonly CotBang[]): unknown[] =>
  cot.map(({ path }) => valueAt(value, path))

/** The rows that a list or a record of a data file has in its sheet. */
export function toRows({ loai, cot }: TrangBang, value: unknown): DongBang[] {
  if (loai === 'danh-sach')
    return (Array.isArray(value) ? value : []).map((entry) => ({ gia: fieldsOf(entry, cot) }))
  return Object.entries((value ?? {}) as Record<string, unknown>).map(([ma, entry]) => ({
    ma,
    gia: fieldsOf(isShort(entry) ? { [cot[0]?.path[0] ?? '']: entry } : entry, cot),
  }))
}

/** A figure without a note or a reason stands by itself. */
const isShort = (entry: unknown): boolean => entry === null || typeof entry !== 'object'

/** The fields of one row as an object; of a record with nothing but its first field, that field. */
export function toEntry({ loai, cot }: TrangBang, gia: readonly unknown[]): unknown {
  const given = gia.flatMap((value, at) =>
    value === undefined ? [] : [[cot[at]?.path ?? [], value] as const],
  )
  if (loai === 'ma' && given.length === 1 && gia[0] !== undefined) return gia[0]
  return given.reduce<Record<string, unknown>>((entry, [path, value]) => setIn(entry, path, value), {})
}

/** An object with a field set, groups on the way made where they are not there. */
export function setIn(
  object: Record<string, unknown>,
  [key = '', ...rest]: readonly string[],
  value: unknown,
): Record<string, unknown> {
  const inner = (object[key] ?? {}) as Record<string, unknown>
  return { ...object, [key]: rest.length ? setIn(inner, rest, value) : value }
}
