import { type GhiChu, sayGhiChu } from '../../import/source/ghi-chu'
import { digestOf } from '../../disk/digest'
import { sayPlace, UserError } from '../../problem'
import { type ChoCanXem, hasBanGoc, MOST_NOTES, type TepNhap, readNhap, spellNhap } from './ban-goc'

/** What a person must look at of an imported plan, and what somebody has looked at and found right. */
export type KhiNhap = { readonly chua: readonly ChoCanXem[]; readonly da: readonly ChoCanXem[] }

/** By what a note is known when the original is read again: its words and its place. */
export const maOfGhiChu = ({ loai, loi, noi, nguyenVan = '' }: GhiChu): string =>
  digestOf(JSON.stringify([loai, sayPlace(noi), loi, nguyenVan])).slice(0, LENGTH)
const LENGTH = 16

/**
 * The notes of an import that a person must look at. What was repaired without doubt is none, nor a field that is
 * missing: the checks of the plan say that as long as it is true.
 */
export const listCanXem = (baoCao: readonly GhiChu[]): ChoCanXem[] =>
  baoCao.flatMap((note) => {
    const { loai, noi } = note
    if (loai === 'sua' || (loai === 'thieu' && noi.path !== undefined)) return []
    return [{ ma: maOfGhiChu(note), loai, cho: sayPlace(noi), loi: sayGhiChu(note) }]
  })

/** Undefined of a plan that has no original here, or whose record is spoilt: reading it says so. */
export function findKhiNhap(file: string): KhiNhap | undefined {
  try {
    return hasBanGoc(file) ? splitCanXem(readNhap(file)) : undefined
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

function splitCanXem({ canXem = [], daXem = [] }: TepNhap): KhiNhap {
  const seen = new Set(daXem)
  return { chua: canXem.filter(({ ma }) => !seen.has(ma)), da: canXem.filter(({ ma }) => seen.has(ma)) }
}

/** The record of an import (bytes) in which these notes are looked at, or no more. Throws UserError as `readNhap` does. */
export function noteDaXem(file: string, ma: readonly string[], la: 'da' | 'chua'): Uint8Array {
  const { daXem = [], ...nhap } = readNhap(file)
  const asked = new Set(ma)
  const others = daXem.filter((each) => !asked.has(each))
  // The oldest go, as the record holds so many: they are of readings of before.
  return spellNhap({ ...nhap, daXem: (la === 'da' ? [...others, ...asked] : others).slice(-MOST_NOTES) })
}
