import { startsWithCoQuan } from '../../co-quan/ten-co-quan'
import type { DangThoiHan, Doc, SauSuKien } from './kinds'
import { readMoc } from './moc'

/** "UBND Tỉnh" and a bare "Tỉnh" are the same office as "UBND tỉnh" (A2 #47-#51). */
export function normalizeTinh(text: string): string {
  return text.replace(/UBND Tỉnh(?!\p{L})/gu, 'UBND tỉnh').replace(/(^|của )Tỉnh$/u, '$1UBND tỉnh')
}

/** A document with its number, and the day it was issued: not a time by which anything is due. */
const VAN_BAN =
  /(?:số )?\d+[\p{L}]?(?:\/\d{4})?[/-][\p{Lu}\d][\p{L}\d./&-]*(?:,? ngày (?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4}))?/gu
const CO_THOI_GIAN =
  /ngày \d|\d ?[/.] ?\d|quý (?:[IV]|\d)|tháng \d|(?:hằng|hàng|mỗi) (?:tuần|tháng|quý|năm)|chậm nhất|muộn nhất|(?<!\p{L})trước (?!mắt)|hoàn thành trong|chủ trì|thường xuyên|\(hoặc|;/iu

/** Whether free words say no time of their own, which would be lost in them. */
const isFree = (text: string): boolean =>
  !CO_THOI_GIAN.test(text.replace(VAN_BAN, ' ')) && !DO_DANG.test(text)
/** A sentence that has not ended. */
const DO_DANG = /(?:^|\s)(?:các|cho|có|của|do|được|khi|là|những|tại|theo|từ|và|về|với)$|[,(-]$/iu

const SAU_KHI =
  /^(?:(?:thực hiện|triển khai|hoàn thành|ban hành|trình|báo cáo) )?(?:ngay )?(?:sau khi|khi|kể từ khi|sau|kể từ ngày) (.+)$/iu

/** "Sau khi Đề án được phê duyệt", "Ngay sau khi có hướng dẫn của Trung ương". */
export const readSauKhi: Doc = (text) => {
  const event = SAU_KHI.exec(text)?.[1]
  if (event === undefined || !isFree(event) || readMoc(event)) return undefined
  return sauKhiOf(event)
}

function sauKhiOf(event: string, sau?: SauSuKien): DangThoiHan {
  const suKien = normalizeTinh(event)
  const coQuan = coQuanOfSuKien(suKien)
  return {
    loai: 'sauKhi',
    suKien,
    ...(coQuan === undefined ? {} : { coQuan }),
    ...(sau === undefined ? {} : { sau }),
  }
}

function coQuanOfSuKien(suKien: string): string | undefined {
  const huongDan = /^có hướng dẫn của (.+)$/iu.exec(suKien)?.[1]
  if (huongDan !== undefined) return huongDan
  const chuNgu = /^(.+?) (?:có|ban hành|triển khai|hướng dẫn|phê duyệt|công bố|quyết định)(?: |$)/u.exec(
    suKien,
  )?.[1]
  return chuNgu !== undefined && startsWithCoQuan(chuNgu) ? chuNgu : undefined
}

const TRONG_VONG =
  /^(?:(?:chậm nhất|không quá|tối đa|hoàn thành|trong|sau|vòng|thời hạn|thời gian|là) )*(\d{1,3})(?: \([^()]+\))? (ngày làm việc|ngày|tuần|tháng)(?: làm việc)?,? (?:(?:tính )?(?:kể )?từ (?:ngày|khi|thời điểm)(?: khi)?|sau (?:khi|ngày)|sau) (.+)$/iu

/** "Trong thời hạn 30 ngày kể từ ngày có kết luận kiểm tra": so long after the event. */
export const readTrongVong: Doc = (text) => {
  const [, so = '', donVi = '', event = ''] = TRONG_VONG.exec(text) ?? []
  if (event === '' || !isFree(event)) return undefined
  const count = Number(so)
  if (/làm việc/iu.test(donVi)) return sauKhiOf(event, { so: count, donVi: 'ngayLamViec' })
  if (/tháng/iu.test(donVi)) return sauKhiOf(event, { so: count, donVi: 'thang' })
  return sauKhiOf(event, { so: /tuần/iu.test(donVi) ? count * 7 : count, donVi: 'ngay' })
}

const KY_HOP =
  /^(?:(?:trình|tại|thông qua|báo cáo|theo|trong|vào|trước|các) )*((?:kỳ|phiên) họp (?!.*(?:hằng|hàng|định kỳ)).+)$/iu

/** "Trình kỳ họp giữa năm 2026 của HĐND tỉnh": on the day of the session. */
export const readKyHop: Doc = (text) => {
  const ky = KY_HOP.exec(text)?.[1]
  return ky === undefined || !isFree(ky) ? undefined : sauKhiOf(ky)
}

export const readTienDo: Doc = (text) => {
  const of = /^(?:thực hiện )?theo tiến độ (?:triển khai )?(.+)$/iu.exec(text)?.[1]
  if (of === undefined || !isFree(of)) return undefined
  if (of.startsWith('được ')) return { loai: 'tienDo', cua: `tiến độ ${of}` }
  return { loai: 'tienDo', cua: normalizeTinh(of.replace(/^của /u, '')) }
}

export const readHuongDan: Doc = (text) => {
  const cua =
    /^(?:thực hiện )?theo (?:hướng dẫn|chỉ đạo)(?:(?:,| và) (?:hướng dẫn|chỉ đạo))? của (.+)$/iu.exec(
      text,
    )?.[1]
  return cua === undefined || !isFree(cua) ? undefined : { loai: 'huongDan', cua: normalizeTinh(cua) }
}

export const readQuyDinh: Doc = (text) => {
  const [, quyChe, conLai = ''] = /^(?:thực hiện )?theo (?:(quy chế)|quy định)(?: (.+))?$/iu.exec(text) ?? []
  if (quyChe === undefined && !/^(?:thực hiện )?theo quy định/iu.test(text)) return undefined
  if (!isFree(conLai)) return undefined
  const soKyHieu = /\d+(?:\/\d{4})?\/[\p{Lu}\d-]+/u.exec(conLai)?.[0]
  const canCu = soKyHieu ?? `${quyChe ?? ''} ${conLai}`.trim().replace(/^(?:của|tại) /u, '')
  return canCu === '' ? { loai: 'quyDinh' } : { loai: 'quyDinh', canCu }
}

const THEO =
  /^(?:(?:thực hiện|triển khai|hoàn thành|báo cáo|tổ chức) )?(?:theo|bảo đảm(?: theo)?|đảm bảo(?: theo)?|đúng|tùy theo|căn cứ|chờ) (?:đúng )?(.+)$/iu
/** By whose word something is due: a schedule, somebody's word, a rule that stands. */
const THEO_GI: readonly (readonly [RegExp, 'tienDo' | 'huongDan' | 'quyDinh'])[] = [
  [/^(?:thời gian|thời hạn|thời điểm) (?:theo )?quy định(?= |$)/iu, 'quyDinh'],
  [
    /^(?:tiến độ|lộ trình|(?:các )?kế hoạch|chương trình|đề án|dự án|phương án|lịch|thời gian|thời điểm|thời hạn|nghị quyết)(?= |$)/iu,
    'tienDo',
  ],
  [
    /^(?:sự )?(?:hướng dẫn|chỉ đạo|chỉ thị|yêu cầu|đề nghị|thông báo|văn bản|công văn|kết luận|phân công|nhiệm vụ|chủ trương|ý kiến|quyết định|phân bổ|triệu tập)(?= |$|,)/iu,
    'huongDan',
  ],
  [/^(?:quy định|quy chế|chế độ|chức năng|thẩm quyền|luật|nghị định|thông tư)(?= |$)/iu, 'quyDinh'],
]

/** "Theo Kế hoạch của Bộ Nội vụ", "Theo lộ trình được phê duyệt", "Theo yêu cầu của cấp trên". */
export const readTheo: Doc = (text) => {
  const cua = THEO.exec(text)?.[1]
  const loai = cua === undefined ? undefined : THEO_GI.find(([pattern]) => pattern.test(cua))?.[1]
  if (cua === undefined || loai === undefined || !isFree(cua)) return undefined
  return loai === 'quyDinh' ? { loai, canCu: normalizeTinh(cua) } : { loai, cua: normalizeTinh(cua) }
}
