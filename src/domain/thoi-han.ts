import { isSuKien } from './thoi-han/han'
import type { ThoiHan } from './thoi-han/kinds'
import { inOneLine, tidyHan } from './thoi-han/tidy'
import { readVe } from './thoi-han/ve'

export { cacHan, hanCuoi } from './thoi-han/due'
export { type Han, hanCua, motNgay } from './thoi-han/han'
export { isThoiHan } from './thoi-han/is-thoi-han'
export type { DangThoiHan, ThoiHan, ThoiHanKhac } from './thoi-han/kinds'

/** Reads a deadline cell; never throws. What it cannot read whole it does not read at all. */
export function readThoiHan(text: string): ThoiHan {
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
export const choSuKien = ({ dang, khac }: ThoiHan): boolean =>
  [...(dang ? [dang] : []), ...(khac?.dang ?? [])].some(isSuKien)
