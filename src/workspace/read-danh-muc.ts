import { type DanhMuc, chiTieuFile } from '../domain/bao-cao/chi-tieu/chi-tieu'
import { findDanhMuc } from '../domain/bao-cao/chi-tieu/danh-muc'
import type { Cap } from '../domain/co-quan/co-quan'
import type { Finding } from '../problem'
import type { DataFile } from './read-yaml'
import { readAllAbove } from './registers'

/** The catalogues of indicators there are, with what is wrong with their files. */
export type CacDanhMuc = {
  readonly files: readonly DataFile<DanhMuc>[]
  readonly findings: readonly Finding[]
}

/** Every `chi-tieu*.yaml` in the nearest folder above a report that holds one. */
export function readDanhMuc(file: string): CacDanhMuc {
  const files = readAllAbove(file, 'chi-tieu', chiTieuFile)
  return { files, findings: files.flatMap(({ findings }) => findings) }
}

const valuesOf = ({ files }: CacDanhMuc): DanhMuc[] => files.flatMap(({ value }) => (value ? [value] : []))

/** The catalogue in force on the day the figures end, with the file it stands in, and all the others. */
export function selectDanhMuc(
  all: CacDanhMuc,
  date: string,
  cap: Cap | undefined,
): { readonly danhMuc?: DanhMuc; readonly file?: DataFile<DanhMuc>; readonly others: readonly DanhMuc[] } {
  const values = valuesOf(all)
  const danhMuc = findDanhMuc(values, date, cap)
  const file = all.files.find(({ value }) => value !== undefined && value === danhMuc)
  const others = values.filter((each) => each !== danhMuc)
  return { ...(danhMuc ? { danhMuc } : {}), ...(file ? { file } : {}), others }
}
