import type { IsoDate } from '../../../language/date'
import { listHan, dateOf, findHanAfter } from './due'
import type { DangThoiHan, ThoiHan } from './kinds'

/**
 * When a deadline has to be met: on days, in order (`nhip`: those of them that are turns of a rhythm and do not
 * stand for themselves); never (a standing task, from `tu` on); not before something has happened; or on a day
 * nobody can tell.
 */
export type Han =
  | { readonly loai: 'ngay'; readonly ngay: readonly IsoDate[]; readonly nhip: readonly IsoDate[] }
  | { readonly loai: 'khong'; readonly tu?: IsoDate }
  | { readonly loai: 'cho' }
  | { readonly loai: 'chuaRo' }

/** `nam`: the year of the plan; `suKien`: the day on which what a deadline waits for has happened. */
export type BietTruoc = { readonly nam: number; readonly suKien?: IsoDate | undefined }

/** Due only after something has happened: "Sau khi …", "Theo tiến độ …", "Theo hướng dẫn …". */
export const isSuKien = ({ loai }: DangThoiHan): boolean =>
  loai === 'sauKhi' || loai === 'tienDo' || loai === 'huongDan'

/** What a cell comes to, all its parts taken together. */
export function hanOf({ dang, khac }: ThoiHan, biet: BietTruoc): Han {
  if (!dang) return { loai: 'chuaRo' }
  const first = hanOfDang(dang, biet)
  const others = khac?.dang.map((each) => hanOfDang(each, biet)) ?? []
  switch (khac?.noi) {
    case undefined:
      return first
    case 'hoac':
      return latestOf([dang, ...khac.dang], biet)
    case 'ngoac':
      return textInBrackets(first, others)
    case ';':
      return splitAll([first, ...others])
  }
}

function hanOfDang(dang: DangThoiHan, { nam, suKien }: BietTruoc): Han {
  const ngay = listHan(dang, nam)
  const isNhip = dang.loai === 'hangTuan' || (dang.loai === 'lapLai' && dang.nhip)
  if (ngay.length) return { loai: 'ngay', ngay, nhip: isNhip ? ngay : [] }
  if (dang.loai === 'thuongXuyen' && dang.tu) return { loai: 'khong', tu: dateOf(dang.tu, nam) }
  if (!isSuKien(dang)) return { loai: 'khong' }
  if (suKien === undefined) return { loai: 'cho' }
  if (dang.loai !== 'sauKhi' || !dang.sau) return { loai: 'khong' }
  const due = findHanAfter(suKien, dang.sau)
  return due === undefined ? { loai: 'chuaRo' } : singleDayOf(due)
}

/** Due on one day, for good. */
export const singleDayOf = (ngay: IsoDate): Han => ({ loai: 'ngay', ngay: [ngay], nhip: [] })

/** A condition in parentheses is waited for; a day in them is the day within the time before them. */
function textInBrackets(first: Han, others: readonly Han[]): Han {
  const open = others.find(({ loai }) => loai === 'cho' || loai === 'chuaRo')
  return open ?? others.find(({ loai }) => loai === 'ngay') ?? first
}

/** Each holds: all days of all of them; without a day, what the first says. A rhythm may begin later. */
function splitAll(all: readonly Han[]): Han {
  const unknown = all.find(({ loai }) => loai === 'chuaRo')
  const dated = all.flatMap((han) => (han.loai === 'ngay' ? [han] : []))
  if (unknown || !dated.length) return unknown ?? all[0] ?? { loai: 'chuaRo' }
  const from = all.flatMap((han) => (han.loai === 'khong' ? (han.tu ?? []) : []))[0] ?? ''
  const alone = dated.flatMap(({ ngay, nhip }) => ngay.filter((day) => !nhip.includes(day)))
  const nhip = dated.flatMap((han) => han.nhip).filter((day) => day >= from && !alone.includes(day))
  return { loai: 'ngay', ngay: Array.from(new Set([...alone, ...nhip])).sort(), nhip }
}

/**
 * "(hoặc …)": overdue only when both have passed; an event passes on the day it is recorded, a standing task
 * never.
 */
function latestOf(all: readonly DangThoiHan[], biet: BietTruoc): Han {
  const each = all.map((dang): Han =>
    isSuKien(dang) && biet.suKien !== undefined ? singleDayOf(biet.suKien) : hanOfDang(dang, biet),
  )
  const rhythm = each.find((han) => han.loai === 'ngay' && han.ngay.length > 1)
  const open = ['chuaRo', 'cho', 'khong'].map((loai) => each.find((han) => han.loai === loai)).find(Boolean)
  const last = each
    .flatMap((han) => (han.loai === 'ngay' ? han.ngay : []))
    .sort()
    .at(-1)
  return rhythm ?? open ?? (last === undefined ? { loai: 'khong' } : singleDayOf(last))
}
