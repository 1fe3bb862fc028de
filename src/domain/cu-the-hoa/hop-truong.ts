import { tronDay } from './tron-day'

type Nhom = Readonly<Record<string, unknown>>
/** A group of fields merged, and the names of those in which the clerk's stand against what is derived now. */
export type HopTruong = { readonly nhom: Nhom; readonly giu: readonly string[] }

/**
 * Field by field: what the clerk left as it was follows what is derived now, what the clerk changed stays.
 * Without `truoc` nobody knows what was changed, so whatever is there stays.
 */
export function hopTruong(truoc: Nhom | undefined, cu: Nhom, moi: Nhom, ngoai: ReadonlySet<string> = new Set()): HopTruong {
  const keys = [...new Set([...Object.keys(moi), ...Object.keys(cu)])].filter((key) => !ngoai.has(key))
  const chon = keys.map((key) => ({ key, ...chonTruong(truoc, cu, moi, key) }))
  return { nhom: Object.fromEntries(chon.flatMap(({ key, gia }) => (gia === undefined ? [] : [[key, gia] as const]))), giu: chon.filter(({ khac }) => khac).map(({ key }) => key) }
}

function chonTruong(truoc: Nhom | undefined, cu: Nhom, moi: Nhom, key: string): { gia: unknown; khac: boolean } {
  const giuNguyen = truoc === undefined ? cu[key] === undefined : bangNhau(truoc[key], cu[key])
  return giuNguyen ? { gia: moi[key], khac: false } : { gia: cu[key], khac: !bangNhau(cu[key], moi[key]) }
}

/** The fields that there are, in the order of what is derived; one that only the clerk has comes where the clerk has it. */
export function theoThuTu(moi: Nhom, cu: Nhom, gia: Nhom): Nhom {
  const keys = tronDay(Object.keys(moi), Object.keys(cu), (key) => key)
  return Object.fromEntries(keys.flatMap((key) => (gia[key] === undefined ? [] : [[key, gia[key]] as const])))
}

/** The same data, in whatever order its fields stand. */
export const bangNhau = (one: unknown, other: unknown): boolean => JSON.stringify(one, theoKhoa) === JSON.stringify(other, theoKhoa)

const theoKhoa = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([first], [second]) => (first < second ? -1 : 1))) : typeof value === 'string' ? value.normalize('NFC').trim() : value
