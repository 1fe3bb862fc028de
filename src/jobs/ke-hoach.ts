import { composeKeHoach } from '../compose/ke-hoach'
import { listDiemMoi } from '../domain/cu-the-hoa/compare/diem-moi'
import type { DiemMoi } from '../domain/trinh-ky/diem-moi'
import { checkChoTrong, checkVanBanTrong } from '../domain/ke-hoach/cho-trong'
import { toPlain } from '../domain/ke-hoach/loi-van'
import { type Finding, InputError } from '../problem'
import { noteOldForm } from '../workspace/forms'
import { readKeHoach } from '../workspace/read-ke-hoach'
import { compareKeHoach } from './doi-chieu'
import {
  type Generated,
  generateDocument,
  type GenerateOptions,
  type Reader,
  templatesFor,
  withAgencies,
} from './document/document-job'

/**
 * A plan: read, then composed with the decision that issues it. What stands open is named; where the plan is issued,
 * throws InputError with each such place.
 */
export const readKeHoachJob: Reader = (file, options) => {
  const { hoSo, file: data, findings } = readKeHoach(file)
  const { templates } = templatesFor(file, options)
  const composed = composeKeHoach(withAgencies(hoSo, hoSo.keHoach.coQuan, options), templates, options)
  const severity = composed.duThao ? 'notice' : 'error'
  const open = [
    ...checkChoTrong(toPlain(hoSo.keHoach), severity),
    ...checkVanBanTrong(hoSo.keHoach, hoSo.vanBan, severity),
  ].map(({ path, ...problem }): Finding => ({ ...problem, place: data.locate(path) }))
  if (open.length > 0 && !composed.duThao) throw new InputError(open)
  return {
    composed,
    findings: [...noteOldForm(data), ...findings, ...open],
    daKiemTra: ['văn bản viện dẫn, cơ quan, nhiệm vụ, thời hạn trong dữ liệu đủ và đúng dạng'],
    ...(hoSo.keHoach.keHoachCha === undefined ? {} : { findDiemMoi: () => diemMoiOf(file) }),
  }
}

/** What the plan has that the plan it comes from has not, by the sheet of decisions and by comparing both. */
function diemMoiOf(file: string): DiemMoi {
  const { dong, rieng, quyetDinh, findings, tenCha } = compareKeHoach(file)
  return {
    soVoi: tenCha,
    dong: listDiemMoi({ dong, rieng }, quyetDinh),
    canXem: findings.map(({ message }) => message),
  }
}

/** A plan with the decision that issues it, as Word and PDF. Throws as `generateDocument` does. */
export const generateKeHoach = (file: string, options: GenerateOptions): Promise<Generated> =>
  generateDocument({ slug: 'ke-hoach', read: readKeHoachJob }, file, options)
