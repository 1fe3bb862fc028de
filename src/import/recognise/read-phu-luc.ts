import { columnSharesOf, type CotNhap } from '../table/columns'
import type { So } from '../source/ghi-chu'
import { isNhanPhuLuc, NO_LABEL, splitLabel } from './find-phu-luc'
import { readKemTheo, type KemTheoNhap } from './read-kem-theo'
import { withValues } from '../source/ket-qua'
import type { Bang, Doan, Hang } from '../source/nguon'

export type PhuLucNhap = {
  nhan?: string
  ten?: string
  kemTheo?: 'ke-hoach' | 'quyet-dinh'
  kieuNgay?: 'ngan'
  cot?: { ten: string; noiDung: string; rong: number }[]
  soCot?: boolean
}

/** Whether a row only numbers the columns: "(1) | (2) | (3)". */
export function isSoCot({ o }: Hang): boolean {
  const cells = o.map(({ chu }) => chu.trim()).filter(Boolean)
  return cells.length > 2 && cells.every((cell) => /^\(?\d{1,2}\)?$/u.test(cell))
}

/** That a table has such a row, which the program writes by itself. */
export const soCotOf = (bang: readonly Bang[]): Pick<PhuLucNhap, 'soCot'> =>
  bang.some(({ hang }) => hang.some(isSoCot)) ? { soCot: true } : {}

/** Reads the title of the annex and the columns of its table. */
export function readPhuLuc(
  lines: readonly Doan[],
  { cot, bang, so }: { readonly cot: readonly CotNhap[]; readonly bang: readonly Bang[]; readonly so: So },
): { readonly value: PhuLucNhap; readonly kemTheo?: KemTheoNhap } {
  const kemTheo = lines.map(readKemTheo).find((each) => each !== undefined)
  const [first, ...rest] = lines.filter((line) => line !== kemTheo?.dong)
  const labelled = first !== undefined && isNhanPhuLuc(first.chu)
  const [nhan, title] = labelled ? splitLabel(first.chu) : []
  const plain = nhan !== undefined && /^phụ lục$/iu.test(nhan)
  if (plain) so.tuViet(nhan)
  if (first && !labelled) so.ghi('doan', first.noi, NO_LABEL)
  const named = labelled ? (title === undefined ? [] : [title]) : first ? [first.chu] : []
  const ten = [...named, ...rest.map(({ chu }) => chu)].join('\n')
  const value = withValues<PhuLucNhap>({
    nhan: plain ? undefined : nhan,
    ten: ten || undefined,
    kemTheo: kemTheo?.to,
    kieuNgay: kemTheo?.kieuNgay,
    cot: readColumns(cot, bang, so),
    ...soCotOf(bang),
  })
  return { value, ...(kemTheo ? { kemTheo } : {}) }
}

export function readColumns(
  cot: readonly CotNhap[],
  bang: readonly Bang[],
  so: So,
): NonNullable<PhuLucNhap['cot']> {
  const [table] = bang
  const own = table?.rong
  const isSet = own !== undefined && !isUnset(own)
  const rong = columnSharesOf(cot, isSet ? own : undefined)
  const place = table?.hang[0]?.noi
  if (place && !isSet)
    so.ghi(
      'doan',
      place,
      `${own ? 'các cột của tệp nguồn rộng bằng nhau' : 'tệp nguồn không có bề rộng cột'}: dùng bề rộng thường gặp`,
    )
  return cot.flatMap(({ ten, noiDung, rieng }, at) => {
    const what = noiDung ?? rieng
    return what === undefined ? [] : [{ ten, noiDung: what, rong: rong[at] ?? 10 }]
  })
}

/** As Word puts in a table before anybody moves its columns: all alike, the one of numbers too. */
const isUnset = ([first = 0, ...others]: readonly number[]): boolean =>
  others.length > 2 && others.every((each) => Math.abs(each - first) * 50 <= first)
