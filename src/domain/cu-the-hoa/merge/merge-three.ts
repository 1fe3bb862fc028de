import { matchItems, textOf, maOf } from './match-items'
import { mergeOrder } from './merge-order'

type Duong = readonly PropertyKey[]
/**
 * Something of the clerk's that stays: changed, added, taken out or put in another order by hand. `path`
 * leads into the clerk's plan; `ma`: the task it belongs to.
 */
export type GiuTay = {
  readonly cach: 'sua' | 'them' | 'xoa' | 'thuTu'
  readonly path: Duong
  readonly ma?: string | undefined
  readonly loi: string
}
/**
 * The clerk and what is derived now both changed one thing, each in its own way; `moi` undefined: it is
 * derived no more.
 */
export type XungDot = {
  readonly path: Duong
  readonly ma?: string | undefined
  readonly cu: string
  readonly moi: string | undefined
}
export type HopBa = {
  readonly value: unknown
  readonly giu: readonly GiuTay[]
  readonly xungDot: readonly XungDot[]
}

type Ban = { readonly goc: unknown; readonly cu: unknown; readonly moi: unknown }
type Cho = { readonly path: Duong; readonly ma?: string | undefined }
type Map_ = Readonly<Record<string, unknown>>

/**
 * Merges a plan of three versions: as the last run derived it (`goc`, undefined when nobody knows), as the
 * clerk left it (`cu`), as it is derived now (`moi`). What the clerk left alone follows what is derived now;
 * what the clerk changed stays, and is named. Where both changed, it is a conflict, and the clerk's stands.
 */
export function mergeThree(ban: Ban, cho: Cho = { path: [] }): HopBa {
  // A field left open says nothing.
  const [goc, cu, moi] = [ban.goc ?? undefined, ban.cu ?? undefined, ban.moi]
  if (isEqual(cu, moi) || isEqual(cu, goc)) return settle(moi)
  if (isMap(cu) && isMap(moi)) return mergeMaps(isMap(goc) ? goc : undefined, cu, moi, cho)
  if (Array.isArray(cu) && Array.isArray(moi))
    return mergeLists(Array.isArray(goc) ? goc : undefined, cu, moi, cho)
  if (goc === undefined && cu === undefined) return settle(moi)
  const giu: GiuTay = {
    ...cho,
    cach: goc === undefined && moi === undefined ? 'them' : cu === undefined ? 'xoa' : 'sua',
    loi: shownTextOf(cu === undefined ? goc : cu),
  }
  const caHai = goc !== undefined && cu !== undefined && !isEqual(moi, goc)
  return caHai
    ? {
        value: cu,
        giu: [],
        xungDot: [{ ...cho, cu: shownTextOf(cu), moi: moi === undefined ? undefined : shownTextOf(moi) }],
      }
    : { value: cu, giu: [giu], xungDot: [] }
}

const settle = (value: unknown): HopBa => ({ value, giu: [], xungDot: [] })
const isMap = (value: unknown): value is Map_ =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
const combine = (parts: readonly HopBa[], value: unknown): HopBa => ({
  value,
  giu: parts.flatMap(({ giu }) => giu),
  xungDot: parts.flatMap(({ xungDot }) => xungDot),
})

function mergeMaps(goc: Map_ | undefined, cu: Map_, moi: Map_, { path, ma }: Cho): HopBa {
  const keys = mergeOrder(Object.keys(moi), Object.keys(cu), (key) => key)
  const code = maOf(cu) ?? ma
  const parts = keys.map(
    (key) =>
      [
        key,
        mergeThree({ goc: goc?.[key], cu: cu[key], moi: moi[key] }, { path: [...path, key], ma: code }),
      ] as const,
  )
  return combine(
    parts.map(([, part]) => part),
    Object.fromEntries(
      parts.filter(([, { value }]) => value !== undefined).map(([key, { value }]) => [key, value]),
    ),
  )
}

/** Lists: in the order of what is derived now, unless the clerk changed the order. */
function mergeLists(
  goc: readonly unknown[] | undefined,
  cu: readonly unknown[],
  moi: readonly unknown[],
  { path, ma }: Cho,
): HopBa {
  const [cuMoi, gocCu, gocMoi] = [matchItems(cu, moi), matchItems(goc ?? [], cu), matchItems(goc ?? [], moi)]
  const toNewIndex = (index: number): number | undefined =>
    (gocCu.ve.has(index) ? gocMoi.sang.get(gocCu.ve.get(index) ?? -1) : undefined) ?? cuMoi.sang.get(index)
  const cuaMoi = new Map(
    cu.flatMap((_, index) =>
      toNewIndex(index) === undefined ? [] : [[toNewIndex(index) ?? -1, index] as const],
    ),
  )
  const pair = (index: number | undefined, other: number | undefined): Muc => {
    const one = index === undefined ? undefined : cu[index]
    const from = index === undefined ? gocMoi.ve.get(other ?? -1) : gocCu.ve.get(index)
    const truoc = from === undefined ? undefined : goc?.[from]
    return {
      cu: index,
      moi: other,
      hop: mergeThree(
        { goc: truoc, cu: one, moi: other === undefined ? undefined : moi[other] },
        { path: [...path, ...(index === undefined ? [] : [index])], ma: maOf(one ?? truoc) ?? ma },
      ),
    }
  }
  const cuaCu = cu.map((_, index) => pair(index, toNewIndex(index)))
  const cuaRiengMoi = moi.flatMap((_, index) => (cuaMoi.has(index) ? [] : [pair(undefined, index)]))
  const nguyenThuTu = isAscending(
    cu.flatMap((_, index) => gocCu.ve.get(index) ?? (goc === undefined ? (toNewIndex(index) ?? []) : [])),
  )
  const all = [...cuaCu, ...cuaRiengMoi]
  const keyOf = (each: Muc): string => `${each.cu ?? ''}/${each.moi ?? ''}`
  const day = nguyenThuTu
    ? mergeOrder(orderByPlace(all, 'moi'), orderByPlace(all, 'cu'), keyOf)
    : mergeOrder(orderByPlace(all, 'cu'), orderByPlace(all, 'moi'), keyOf)
  const thuTu: GiuTay[] = nguyenThuTu ? [] : [{ cach: 'thuTu', path, ma, loi: '' }]
  return combine(
    [{ value: undefined, giu: thuTu, xungDot: [] }, ...day.map(({ hop }) => hop)],
    day.flatMap(({ hop: { value } }) => (value === undefined ? [] : [value])),
  )
}

/** An item with its places in the two lists. */
type Muc = { readonly cu: number | undefined; readonly moi: number | undefined; readonly hop: HopBa }

const orderByPlace = (all: readonly Muc[], day: 'cu' | 'moi'): Muc[] =>
  all.filter((each) => each[day] !== undefined).sort((one, other) => (one[day] ?? 0) - (other[day] ?? 0))

const isAscending = (numbers: readonly number[]): boolean =>
  numbers.every((each, index) => index === 0 || each > (numbers[index - 1] ?? -1))

/** What a person knows a value by. */
const shownTextOf = (value: unknown): string =>
  typeof value === 'string' ? value : textOf(value) || JSON.stringify(value)

/** The same data, in whatever order its fields stand. */
const isEqual = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one, sortKeys) === JSON.stringify(other, sortKeys)
const sortKeys = (_: string, value: unknown): unknown =>
  isMap(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value
