import { dirname, join } from 'node:path'
import { isThere, readBytes, readText } from '../disk/read-bytes'
import { type LanTruoc, lanTruocFile } from '../domain/cu-the-hoa/merge/lan-truoc'
import { type KeHoachDangSoan, keHoachDangSoanFile } from '../domain/ke-hoach/ke-hoach'
import { normalizeText } from '../language/text'
import { InputError, type Place, UserError } from '../problem'
import { bangNhiemVuOf } from './read-bang-nhiem-vu'
import { readYaml } from './read-yaml'
import { ownCommentsOf } from './write-ke-hoach'

/**
 * A plan that is there already: as it stands in the file, without what the schema fills in; the clerk's
 * comments; where each field stands.
 */
export type KeHoachCu = {
  readonly value: KeHoachDangSoan
  readonly ghiChu: readonly string[]
  readonly locate: (path: readonly PropertyKey[]) => Place
}

/** The record of the last run; undefined when there is none or it was damaged. Throws `Unread` for what is no file. */
export function readLanTruoc(file: string): LanTruoc | undefined {
  if (!isThere(file)) return undefined
  readBytes(file, 'bản ghi lần trước')
  const { value, raw } = readYaml(file, lanTruocFile)
  return value && { ...value, keHoach: (raw as LanTruoc).keHoach }
}

/**
 * The plan that is there already, which may still lack how it is issued; undefined when there is none. Throws
 * InputError with every fault, UserError for one whose tasks lie in a workbook.
 */
export function readKeHoachCu(file: string): KeHoachCu | undefined {
  if (!isThere(file)) return undefined
  const { value, raw, findings, locate } = readYaml(file, keHoachDangSoanFile)
  if (value === undefined) throw new InputError(findings)
  const bang = bangNhiemVuOf(raw)
  if (bang !== undefined)
    throw new UserError(`${file}: nhiệm vụ nằm ở tệp Excel ${bang}`, {
      hint: `đưa về kế hoạch trước khi cụ thể hóa lại: cchc bang ${join(dirname(file), bang)} --ra ${file} --ghi-de`,
      hintOnPage:
        'bảng quyết định chỉ viết lại được kế hoạch có nhiệm vụ trong tệp YAML; nhờ người biết dùng lệnh đưa nhiệm vụ về tệp ấy, rồi làm lại',
    })
  return {
    value: raw as KeHoachDangSoan,
    ghiChu: ownCommentsOf(normalizeText(readText(file, 'kế hoạch'))),
    locate,
  }
}
