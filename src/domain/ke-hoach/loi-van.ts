import { dropMarks, plainOf } from '../../language/markup'
import { bangCalledBy } from './bang'

/** The groups of a plan that hold its prose, in which `**đậm**`, `*nghiêng*` and `[^1]` are marks. */
const LOI_VAN = new Set([
  'moDau',
  'mucDich',
  'mucTieu',
  'nhiemVu',
  'kinhPhi',
  'toChuc',
  'phanKhac',
  'ketThuc',
  'linhVuc',
  'chuThich',
  'phuLucKhac',
  'bang',
])
/** The same of what issues the plan, and of its annex of tasks. */
const LOI_VAN_TRONG: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['banHanh', new Set(['dieu', 'canCu'])],
  ['phuLuc', new Set(['hangTongDau', 'hangTong'])],
])

type Rewrite = (prose: string, path: readonly PropertyKey[]) => string

/** A plan, or what there is of one, with each text of its prose rewritten. Ids have no marks and stay. */
export const rewriteLoiVan = <T extends object>(keHoach: T, rewrite: Rewrite): T =>
  changeEntries(keHoach, (value, key) => {
    if (LOI_VAN.has(key)) return rewriteTexts(value, rewrite, [key])
    const prose = LOI_VAN_TRONG.get(key)
    if (!prose || !isGroup(value)) return value
    return changeEntries(value, (inner, name) =>
      prose.has(name) ? rewriteTexts(inner, rewrite, [key, name]) : inner,
    )
  })

/** The prose of a plan, text by text, each with where it stands. */
export function listLoiVan(
  keHoach: object,
): { readonly path: readonly PropertyKey[]; readonly prose: string }[] {
  const found: { path: readonly PropertyKey[]; prose: string }[] = []
  rewriteLoiVan(keHoach, (prose, path) => {
    found.push({ path, prose })
    return prose
  })
  return found
}

/** What a reader sees of a plan: for what compares it, computes with it, or prints it elsewhere. */
export const toPlain = <T extends object>(keHoach: T): T => rewriteLoiVan(keHoach, plainOf)

/**
 * A plan without emphasis, notes and places of tables, still in the form of data: for what is derived from it.
 */
export const withoutMarks = <T extends object>(keHoach: T): T =>
  withoutPlaces(rewriteLoiVan(keHoach, dropMarks)) as T

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value))
    return value
      .filter((each) => typeof each !== 'string' || bangCalledBy(each) === undefined)
      .map(withoutPlaces)
  return isGroup(value) ? changeEntries(value, withoutPlaces) : value
}

const isGroup = (value: unknown): value is object =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

const changeEntries = <T extends object>(group: T, change: (value: unknown, key: string) => unknown): T =>
  Object.fromEntries(Object.entries(group).map(([key, value]) => [key, change(value, key)])) as T

function rewriteTexts(value: unknown, rewrite: Rewrite, path: readonly PropertyKey[]): unknown {
  if (typeof value === 'string') return rewrite(value, path)
  if (Array.isArray(value)) return value.map((inner, nth) => rewriteTexts(inner, rewrite, [...path, nth]))
  if (!isGroup(value)) return value
  // What heads the columns of a table, or an annex, is printed as it is.
  return changeEntries(value, (inner, key) =>
    key === 'cot' || key === 'nhan' ? inner : rewriteTexts(inner, rewrite, [...path, key]),
  )
}
