import { basename } from 'node:path'
import type { z } from 'zod'
import { chiTieuFile } from '../../domain/bao-cao/chi-tieu/chi-tieu'
import { soLieuFile } from '../../domain/bao-cao/chi-tieu/so-lieu'
import { deCuongFile } from '../../domain/bao-cao/de-cuong'
import { kyBaoCaoFile } from '../../domain/bao-cao/ky/ky-bao-cao'
import { ngayNghiFile } from '../../domain/bao-cao/ky/ngay-nghi'
import { tienDoFile } from '../../domain/bao-cao/tien-do/tien-do'
import { coQuanFile, tinhFile, vanBanFile } from '../../domain/co-quan/co-quan'
import { keHoachDangSoanFile } from '../../domain/ke-hoach/ke-hoach'

/** The slug of plans. */
export const KE_HOACH = 'ke-hoach'

/** The data files that are tables, by what their names begin with. */
export const BANG: Readonly<Record<string, z.ZodObject>> = {
  'so-lieu': soLieuFile,
  'tien-do': tienDoFile,
  'co-quan': coQuanFile,
  'van-ban': vanBanFile,
  'chi-tieu': chiTieuFile,
  'de-cuong': deCuongFile,
  'ky-bao-cao': kyBaoCaoFile,
  'ngay-nghi': ngayNghiFile,
  tinh: tinhFile,
  // Of a plan the tasks only.
  [KE_HOACH]: keHoachDangSoanFile,
}

/** What kind of table a file is by its name (`so-lieu-quy-1.yaml`), or by the schema that its text names. */
export function kindOf(file: string, source = ''): string | undefined {
  const named = /schema\/([a-z-]+)\.schema\.json/u.exec(source.slice(0, 500))?.[1]
  const name = basename(file).normalize('NFC')
  return [named ?? '', ...Object.keys(BANG).filter((slug) => name.startsWith(slug))].find(
    (slug) => slug in BANG,
  )
}
