import { formatNumber, roundRate, roundTo } from '../../../language/number'
import { type ChiTieu, decimalsOf, type GiaTri, isTyLe } from './chi-tieu'

/** A figure as it is printed: a rate never reads 0 or 100 unless it is that. */
export const roundSo = (row: ChiTieu, so: number): number =>
  isTyLe(row) ? roundRate(so, decimalsOf(row)) : roundTo(so, decimalsOf(row))

/** A row's number, without its unit. */
export const formatSo = (row: ChiTieu, so: number): string => formatNumber(roundSo(row, so), decimalsOf(row))

/** A row's figure as the annex prints it: "…" while it is missing, "-" where there is none or none is known. */
export const formatGiaTri = (row: ChiTieu, giaTri: GiaTri): string =>
  giaTri.loai === 'so' ? formatSo(row, giaTri.so) : giaTri.loai === 'thieu' ? '…' : '-'
