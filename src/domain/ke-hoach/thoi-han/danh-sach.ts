import type { Doc, NgayTrongNam } from './kinds'
import { readBeforeKhoang, dangOf, inOrder, type Moc, readMoc } from './moc'

const PHAN_CACH =
  / ?(?:,|;|&|\+| và | rồi | \/ ?(?=quý |tháng )|\/(?=quý |tháng |(?:I{1,3}|IV)(?![\p{L}\d]))) ?/giu

/**
 * Several times one after the other: "Quý II, Quý III/2026", "tháng 3, 6, 9, 12", "15/6 và 15/12". What
 * isAdjoining is one stretch, due at its end; what comes round evenly is a rhythm.
 */
export const readDanhSach: Doc = (text) => {
  const parts = monthsIn(text) ?? text.split(PHAN_CACH).filter(Boolean)
  const items = parts.length > 1 ? itemsOf(parts) : undefined
  if (!items) return undefined
  const within = text.includes(',') && items.length === 2 ? narrowerOf(items) : undefined
  if (within) return dangOf(within, '')
  const all = [...items].sort((one, other) => inOrder(one.han, other.han))
  const ngay = all.map(({ han }) => han)
  const nhip = isComingRound(ngay)
  const last = all.at(-1)
  if (!last || new Set(ngay.map((each) => JSON.stringify(each))).size < ngay.length) return undefined
  if (!nhip && all.every((item, index) => index === 0 || isAdjoining(all[index - 1], item)))
    return { loai: 'ngay', ...last.han }
  return { loai: 'lapLai', nhip, ngay }
}

/** "Ngày 15 các tháng 3, 6, 9, 12": a day of each month. */
function monthsIn(text: string): readonly string[] | undefined {
  const [, truoc = '', ngay, thang = ''] =
    /^(.*?)ngày (\d{1,2})(?: của)? các tháng (\d[\d, và]*\d)$/iu.exec(text) ?? []
  return ngay === undefined ? undefined : thang.split(PHAN_CACH).map((each) => `${truoc}ngày ${ngay}/${each}`)
}

/** Each takes its unit and its "trước" from the one before, its year from the nearest, rather the one after. */
function itemsOf(parts: readonly string[]): readonly Moc[] | undefined {
  const items: Moc[] = []
  for (const part of parts) {
    const before = items.at(-1)
    const item = readMoc(part, before?.khoang)
    if (!item) return undefined
    const bare = /^(?:ngày )?\d/iu.test(part)
    const inherits = bare && before?.truoc && !item.truoc
    const own = inherits ? readBeforeKhoang(item.khoang) : item
    if (!own) return undefined
    items.push(own)
  }
  return withYears(items)
}

function withYears(items: readonly Moc[]): readonly Moc[] {
  const nam = items.map(({ khoang }) => khoang.cuoi.nam)
  return items.map((item, index) => {
    const year = nam.slice(index).find(Boolean) ?? nam.slice(0, index).reverse().find(Boolean)
    return year === undefined ? item : inYear(item, year)
  })
}

function inYear({ khoang: { kieu, dau, cuoi }, han, truoc }: Moc, nam: number): Moc {
  const withNam = <T extends NgayTrongNam>(day: T): T => ({ ...day, nam: day.nam ?? nam })
  return { khoang: { kieu, dau: withNam(dau), cuoi: withNam(cuoi) }, han: withNam(han), truoc }
}

/** "Quý I/2026, trước ngày 20/3": the day within the stretch is what counts. */
function narrowerOf(items: readonly Moc[]): Moc | undefined {
  const day = items.find(({ khoang }) => khoang.kieu === 'ngay')
  const around = items.find(({ khoang }) => khoang.kieu !== 'ngay')?.khoang
  if (!day || !around) return undefined
  return inOrder(around.dau, day.han) <= 0 && inOrder(day.han, around.cuoi) <= 0 ? day : undefined
}

const isAdjoining = (before: Moc | undefined, { khoang: { kieu, dau } }: Moc): boolean =>
  before !== undefined &&
  kieu !== 'ngay' &&
  !before.truoc &&
  before.khoang.cuoi.nam === (dau.thang === 1 && dau.nam !== undefined ? dau.nam - 1 : dau.nam) &&
  before.khoang.cuoi.ngay === 31 &&
  (before.khoang.cuoi.thang % 12) + 1 === dau.thang

/** As many months from each to the next, and from the last round to the first: "Quý II và Quý IV". */
export function isComingRound(ngay: readonly NgayTrongNam[]): boolean {
  const [first] = ngay
  if (!first || 12 % ngay.length !== 0 || ngay.length === 1) return false
  const step = 12 / ngay.length
  return ngay.every(
    (day, index) =>
      day.nam === first.nam && day.ngay === first.ngay && day.thang === first.thang + index * step,
  )
}
