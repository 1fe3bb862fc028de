import type { CotBang } from './columns'
import { fromHang, toHang } from './cay'
import { setIn, valueAt } from './fields'
import type { TrangBang } from './forms'

/** An entry of a list or a record as the fields of its columns, in their order. */
export type DongBang = { readonly ma?: string; readonly gia: readonly unknown[] }

const fieldsOf = (value: unknown, cot: readonly CotBang[]): unknown[] =>
  cot.map(({ path }) => valueAt(value, path))

/** The rows that a list or a record of a data file has in its sheet. */
export function toRows({ loai, cot }: TrangBang, value: unknown): DongBang[] {
  if (loai === 'cay') return toHang(cot, value).map((gia) => ({ gia }))
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

/** The list, record or tree that rows say. */
export function toValue(trang: TrangBang, rows: readonly DongBang[]): unknown {
  if (trang.loai === 'cay')
    return fromHang(
      trang.cot,
      rows.map(({ gia }) => gia),
    ).linhVuc
  return trang.loai === 'danh-sach'
    ? rows.map(({ gia }) => toEntry(trang, gia))
    : Object.fromEntries(rows.map(({ ma = '', gia }) => [ma, toEntry(trang, gia)]))
}
