import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { isThere } from '../disk/read-bytes'
import { nameOfField } from './bang/say-fields'
import { type BaoCao, type KyCuaBaoCao, kyCuaBaoCao } from '../domain/bao-cao/bao-cao'
import { findKy, type KyBaoCao, kyBaoCaoFile, lacksNgayNghi } from '../domain/bao-cao/ky/ky-bao-cao'
import { ngayNghiFile } from '../domain/bao-cao/ky/ngay-nghi'
import type { Finding } from '../problem'
import { findFile } from './find-file'
import type { DataFile } from './read-yaml'
import { readAbove, type Registers } from './registers'

/** The files that a report names. */
export type Linked = 'tienDo' | 'soLieu' | 'keHoach' | 'kyTruoc' | 'cungKy' | 'thu' | 'loiVan'

/**
 * The path of a file that the report names, from the report's own folder; also when the report has faults
 * elsewhere.
 */
export function linkOf(file: string, baoCao: DataFile<BaoCao>, key: Linked): string | undefined {
  const name = (baoCao.value ?? (baoCao.raw as Partial<Record<Linked, unknown>> | null | undefined))?.[key]
  return typeof name === 'string' ? findFile(dirname(file), name) : undefined
}

/**
 * The period of a report, by the rules above its file, with what is wrong with those; also when the report has faults
 * in other fields.
 */
export function readKyOf(
  file: string,
  baoCao: DataFile<BaoCao>,
  coQuan: Registers['coQuan'],
): { ky: KyBaoCao | undefined; findings: Finding[] } {
  const rules = readAbove(file, 'ky-bao-cao.yaml', kyBaoCaoFile)
  const nghi = readAbove(file, 'ngay-nghi.yaml', ngayNghiFile)
  const findings = [rules, nghi].flatMap((each) => each.findings)
  const value = baoCao.value ?? kyCuaBaoCao.safeParse(baoCao.raw).data
  const ky =
    value && rules.value && nghi.value
      ? findKy(rules.value.cheDo, value.coQuan, value, nghi.value, coQuan)
      : undefined
  if (value && rules.value && nghi.value && !ky) findings.push(noPeriod(baoCao, value))
  if (ky && nghi.value && lacksNgayNghi(ky, nghi.value)) findings.push(noHolidays(baoCao, ky))
  return { ky, findings }
}

const noPeriod = (baoCao: DataFile<BaoCao>, { ky, thang }: KyCuaBaoCao): Finding => ({
  severity: 'error',
  place: baoCao.locate(['ky']),
  message:
    ky === 'thang' && thang === undefined
      ? 'báo cáo tháng phải ghi "thang"'
      : `không có chế độ nào quy định báo cáo "${ky}" cho cơ quan này`,
  ...(ky === 'thang' && thang === undefined
    ? { hint: 'ví dụ: thang: 5', hintOnPage: 'ghi tháng ở Thông tin chung' }
    : {
        messageOnPage: 'không có chế độ nào quy định báo cáo của kỳ này cho cơ quan này',
        hint: 'xem ky-bao-cao.yaml',
        hintOnPage: 'xem lại Cơ quan, Năm ở Thông tin chung; chế độ mới thì nhờ người giữ các danh mục thêm',
      }),
})

const noHolidays = (baoCao: DataFile<BaoCao>, { han, hanRieng }: KyBaoCao): Finding => ({
  severity: 'notice',
  place: baoCao.locate(['nam']),
  message: `ngay-nghi.yaml chưa có ngày nghỉ của năm ${(hanRieng?.han ?? han).slice(0, 4)}: hạn gửi tính theo ngày làm việc có thể sai`,
  hint: 'thêm năm ấy vào ngay-nghi.yaml',
  hintOnPage: 'xem lại hạn gửi theo lịch nghỉ của năm ấy; nhờ người giữ các danh mục thêm năm ấy',
})

export const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false

/** At the line that names the file: a file that is not there, or is none, cannot be opened to mend it. */
export const noFile = (baoCao: DataFile<BaoCao>, key: Linked): Finding => {
  const name = String((baoCao.value ?? (baoCao.raw as Partial<Record<Linked, unknown>>))[key])
  return {
    severity: 'error',
    place: baoCao.locate([key]),
    message: isThere(resolve(dirname(baoCao.file), name))
      ? `${name} không phải là tệp, hoặc là liên kết tới một tệp không còn ở đó`
      : `không có tệp ${name}`,
    hint: `xem lại đường dẫn của "${key}", tính từ tệp này`,
    hintOnPage: `để lại tệp ấy vào chỗ cũ, hoặc ghi lại tên tệp ở ô "${nameOfField(key)}", bảng Thông tin chung`,
  }
}
