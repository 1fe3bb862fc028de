import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { baoCaoFile } from '../domain/bao-cao/bao-cao'
import { chiTieuFile } from '../domain/bao-cao/chi-tieu/chi-tieu'
import { soLieuFile } from '../domain/bao-cao/chi-tieu/so-lieu'
import { coQuanFile, tinhFile, vanBanFile } from '../domain/co-quan/co-quan'
import { deCuongFile } from '../domain/bao-cao/de-cuong'
import { cuTheHoaFile } from '../domain/cu-the-hoa/rules/quy-tac'
import { quyetDinhFile } from '../domain/cu-the-hoa/sheet/quyet-dinh'
import { keHoachFile } from '../domain/ke-hoach/ke-hoach'
import { kyBaoCaoFile } from '../domain/bao-cao/ky/ky-bao-cao'
import { ngayNghiFile } from '../domain/bao-cao/ky/ngay-nghi'
import { soThuFile } from '../domain/thu/so-thu'
import { tienDoFile } from '../domain/bao-cao/tien-do/tien-do'

const FILES = {
  'co-quan': coQuanFile,
  'van-ban': vanBanFile,
  tinh: tinhFile,
  'ke-hoach': keHoachFile,
  'bao-cao': baoCaoFile,
  'tien-do': tienDoFile,
  'so-lieu': soLieuFile,
  'chi-tieu': chiTieuFile,
  'de-cuong': deCuongFile,
  'ky-bao-cao': kyBaoCaoFile,
  'ngay-nghi': ngayNghiFile,
  'cu-the-hoa': cuTheHoaFile,
  'quyet-dinh-cu-the-hoa': quyetDinhFile,
  'so-thu': soThuFile,
} as const

/** A JSON Schema per kind of data file, by file name: an editor completes and checks the data with it. */
export const jsonSchemas = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(FILES).map(([slug, schema]) => [
      `${slug}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
    ]),
  )

/** Writes the schemas into a folder: `npm run schema`. */
export function writeJsonSchemas(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of Object.entries(jsonSchemas())) writeFileSync(join(folder, name), content)
}
