import { type Han, hanOf, type ThoiHan } from '../../ke-hoach/thoi-han/thoi-han'
import type { GhiNhan } from './tien-do'

/**
 * A day that somebody recorded beside the deadline of the plan: more time, less time, or a day where the plan
 * says none. `theo`: what set it.
 */
export type DoiHan = {
  readonly kieu: 'gia-han' | 'rut-ngan' | 'dat-han'
  readonly han: string
  readonly theo?: string
}

/** What a record makes of a deadline of the plan of a year; undefined where it leaves the day as it is. */
export function doiHanOf(thoiHan: ThoiHan, ghi: GhiNhan | undefined, nam: number): DoiHan | undefined {
  if (ghi?.han === undefined) return undefined
  const kieu = kindOfDoiHan(hanOf(thoiHan, { nam, suKien: ghi.suKien }), ghi.han)
  return kieu && { kieu, han: ghi.han, ...(ghi.hanTheo === undefined ? {} : { theo: ghi.hanTheo }) }
}

function kindOfDoiHan(cu: Han, moi: string): DoiHan['kieu'] | undefined {
  const last = cu.loai === 'ngay' ? cu.ngay.at(-1) : undefined
  if (last === undefined) return 'dat-han'
  if (last === moi) return undefined
  return moi > last ? 'gia-han' : 'rut-ngan'
}
