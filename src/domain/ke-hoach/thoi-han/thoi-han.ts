import { isSuKien } from './han'
import type { ThoiHan } from './kinds'
import { inOneLine, tidyHan } from './tidy'
import { readVe } from './ve'

export { listHan, hanCuoiOf } from './due'
export { type Han, hanOf, singleDayOf } from './han'
export { isThoiHan } from './is-thoi-han'
export type { DangThoiHan, ThoiHan, ThoiHanKhac } from './kinds'

/** Offices write the same deadlines again and again; so many are known. */
const MOST_KNOWN = 5000
const known = new Map<string, ThoiHan>()

/** Reads a deadline cell; never throws. What it cannot read whole it does not read at all. */
export function readThoiHan(text: string): ThoiHan {
  const held = known.get(text)
  if (held) return held
  const made = readAnew(text)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(text, made)
  return made
}

function readAnew(text: string): ThoiHan {
  const nguyenVan = text.normalize('NFC')
  const cell = tidyHan(nguyenVan)
  const ve = cell === undefined ? undefined : (readVe(inOneLine(cell, ' ')) ?? readVe(inOneLine(cell, '; ')))
  const [dang, ...others] = ve?.dang ?? []
  if (!ve || dang === undefined) return { nguyenVan }
  return {
    nguyenVan,
    dang,
    ...(others.length ? { khac: { noi: ve.noi ?? ';', dang: others } } : {}),
    ...(ve.viec ? { viec: true } : {}),
  }
}

/** Whether a deadline, or one half of it, waits for something to happen. */
export const awaitsSuKien = ({ dang, khac }: ThoiHan): boolean =>
  [...(dang ? [dang] : []), ...(khac?.dang ?? [])].some(isSuKien)
