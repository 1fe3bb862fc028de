import { findCoQuan, type SoDangKy } from './find-co-quan'
import { readSoNgay, isShortDate, type SoNgay } from './read-so-ngay'
import type { Doan } from '../source/nguon'

/** "(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 21/01/2022 của UBND thị xã Ninh Hòa)", read. */
export type KemTheoNhap = SoNgay & {
  readonly dong: Doan
  readonly loi: string
  readonly to: 'ke-hoach' | 'quyet-dinh'
  readonly kieuNgay?: 'ngan'
  readonly coQuan?: string
}

const KEM_THEO = /^\(\s*((?:Ban hành )?Kèm theo)\s+(Quyết định|Kế hoạch)\s+(.+?)\s*\)?$/isu

export const isKemTheo = (chu: string): boolean => KEM_THEO.test(chu)

export function readKemTheo(dong: Doan): KemTheoNhap | undefined {
  const chu = dong.chu.replace(/\s+/gu, ' ')
  const [, loi, to, rest] = KEM_THEO.exec(chu) ?? []
  if (loi === undefined || to === undefined || rest === undefined) return undefined
  const found = readSoNgay(rest)
  const coQuan = found.kyHieu === undefined ? undefined : / của (.+?)$/u.exec(rest)?.[1]
  return {
    ...found,
    dong,
    loi,
    to: /^quyết/iu.test(to) ? 'quyet-dinh' : 'ke-hoach',
    ...(isShortDate(rest) ? { kieuNgay: 'ngan' } : {}),
    ...(coQuan === undefined ? {} : { coQuan }),
  }
}

/** How the line is worded, where that differs from the usual. */
export function wordingOf(
  { loi, kieuNgay, coQuan }: KemTheoNhap,
  dangKy: SoDangKy,
): { loi?: string; kieuNgay?: 'ngan'; tenCoQuan?: 'gon' } | undefined {
  const own = coQuan === undefined ? undefined : dangKy.coQuan.get(findCoQuan(coQuan, dangKy)[0] ?? '')
  const gon = own !== undefined && coQuan !== own.ten
  const value = {
    ...(/^kèm theo$/iu.test(loi) ? {} : { loi }),
    ...(kieuNgay ? { kieuNgay } : {}),
    ...(gon ? { tenCoQuan: 'gon' as const } : {}),
  }
  return Object.keys(value).length ? value : undefined
}
