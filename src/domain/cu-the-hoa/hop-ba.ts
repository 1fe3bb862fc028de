import { doiUng, loiCua, maCua } from './doi-ung'
import { tronDay } from './tron-day'

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
export function hopBa(ban: Ban, cho: Cho = { path: [] }): HopBa {
  // A field left open says nothing.
  const [goc, cu, moi] = [ban.goc ?? undefined, ban.cu ?? undefined, ban.moi]
  if (bangNhau(cu, moi) || bangNhau(cu, goc)) return ket(moi)
  if (laMap(cu) && laMap(moi)) return hopMap(laMap(goc) ? goc : undefined, cu, moi, cho)
  if (Array.isArray(cu) && Array.isArray(moi))
    return hopDay(Array.isArray(goc) ? goc : undefined, cu, moi, cho)
  if (goc === undefined && cu === undefined) return ket(moi)
  const giu: GiuTay = {
    ...cho,
    cach: goc === undefined && moi === undefined ? 'them' : cu === undefined ? 'xoa' : 'sua',
    loi: chu(cu === undefined ? goc : cu),
  }
  const caHai = goc !== undefined && cu !== undefined && !bangNhau(moi, goc)
  return caHai
    ? {
        value: cu,
        giu: [],
        xungDot: [{ ...cho, cu: chu(cu), moi: moi === undefined ? undefined : chu(moi) }],
      }
    : { value: cu, giu: [giu], xungDot: [] }
}

const ket = (value: unknown): HopBa => ({ value, giu: [], xungDot: [] })
const laMap = (value: unknown): value is Map_ =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
const gop = (parts: readonly HopBa[], value: unknown): HopBa => ({
  value,
  giu: parts.flatMap(({ giu }) => giu),
  xungDot: parts.flatMap(({ xungDot }) => xungDot),
})

function hopMap(goc: Map_ | undefined, cu: Map_, moi: Map_, { path, ma }: Cho): HopBa {
  const keys = tronDay(Object.keys(moi), Object.keys(cu), (key) => key)
  const code = maCua(cu) ?? ma
  const parts = keys.map(
    (key) =>
      [
        key,
        hopBa({ goc: goc?.[key], cu: cu[key], moi: moi[key] }, { path: [...path, key], ma: code }),
      ] as const,
  )
  return gop(
    parts.map(([, part]) => part),
    Object.fromEntries(
      parts.filter(([, { value }]) => value !== undefined).map(([key, { value }]) => [key, value]),
    ),
  )
}

/** Lists: in the order of what is derived now, unless the clerk changed the order. */
function hopDay(
  goc: readonly unknown[] | undefined,
  cu: readonly unknown[],
  moi: readonly unknown[],
  { path, ma }: Cho,
): HopBa {
  const [cuMoi, gocCu, gocMoi] = [doiUng(cu, moi), doiUng(goc ?? [], cu), doiUng(goc ?? [], moi)]
  const sangMoi = (index: number): number | undefined =>
    (gocCu.ve.has(index) ? gocMoi.sang.get(gocCu.ve.get(index) ?? -1) : undefined) ?? cuMoi.sang.get(index)
  const cuaMoi = new Map(
    cu.flatMap((_, index) => (sangMoi(index) === undefined ? [] : [[sangMoi(index) ?? -1, index] as const])),
  )
  const cap = (index: number | undefined, other: number | undefined): Muc => {
    const one = index === undefined ? undefined : cu[index]
    const from = index === undefined ? gocMoi.ve.get(other ?? -1) : gocCu.ve.get(index)
    const truoc = from === undefined ? undefined : goc?.[from]
    return {
      cu: index,
      moi: other,
      hop: hopBa(
        { goc: truoc, cu: one, moi: other === undefined ? undefined : moi[other] },
        { path: [...path, ...(index === undefined ? [] : [index])], ma: maCua(one ?? truoc) ?? ma },
      ),
    }
  }
  const cuaCu = cu.map((_, index) => cap(index, sangMoi(index)))
  const cuaRiengMoi = moi.flatMap((_, index) => (cuaMoi.has(index) ? [] : [cap(undefined, index)]))
  const nguyenThuTu = tangDan(
    cu.flatMap((_, index) => gocCu.ve.get(index) ?? (goc === undefined ? (sangMoi(index) ?? []) : [])),
  )
  const all = [...cuaCu, ...cuaRiengMoi]
  const khoa = (each: Muc): string => `${each.cu ?? ''}/${each.moi ?? ''}`
  const day = nguyenThuTu
    ? tronDay(theoCho(all, 'moi'), theoCho(all, 'cu'), khoa)
    : tronDay(theoCho(all, 'cu'), theoCho(all, 'moi'), khoa)
  const thuTu: GiuTay[] = nguyenThuTu ? [] : [{ cach: 'thuTu', path, ma, loi: '' }]
  return gop(
    [{ value: undefined, giu: thuTu, xungDot: [] }, ...day.map(({ hop }) => hop)],
    day.flatMap(({ hop: { value } }) => (value === undefined ? [] : [value])),
  )
}

/** An item with its places in the two lists. */
type Muc = { readonly cu: number | undefined; readonly moi: number | undefined; readonly hop: HopBa }

const theoCho = (all: readonly Muc[], day: 'cu' | 'moi'): Muc[] =>
  all.filter((each) => each[day] !== undefined).sort((one, other) => (one[day] ?? 0) - (other[day] ?? 0))

const tangDan = (numbers: readonly number[]): boolean =>
  numbers.every((each, index) => index === 0 || each > (numbers[index - 1] ?? -1))

/** What a person knows a value by. */
const chu = (value: unknown): string =>
  typeof value === 'string' ? value : loiCua(value) || JSON.stringify(value)

/** The same data, in whatever order its fields stand. */
const bangNhau = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one, theoKhoa) === JSON.stringify(other, theoKhoa)
const theoKhoa = (_: string, value: unknown): unknown =>
  laMap(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value
