import { daysBetween, shortDate, weekday } from '../../../language/date'
import type { KyBaoCao } from './ky-bao-cao'

type HanGui = Pick<KyBaoCao, 'han' | 'cheDo'> & Partial<Pick<KyBaoCao, 'hanGoc' | 'hanLamViec'>>

/**
 * The days until which a report is to be sent, a line each: who waits for it, the day and its weekday, how many
 * days are left from `homNay`, and what to do where the day is none of work.
 */
export const linesOfHan = (
  { hanRieng, ...ky }: HanGui & Pick<KyBaoCao, 'hanRieng'>,
  homNay: string,
): string[] => [
  `Hạn gửi ${lineOf(ky, homNay)}`,
  ...(hanRieng ? [`Hạn ${hanRieng.cuaDonVi ? 'các đơn vị ' : ''}gửi ${lineOf(hanRieng, homNay)}`] : []),
]

const lineOf = (ky: HanGui, homNay: string): string =>
  `${ky.cheDo.nguoiNhan}: ${dayOf(ky.han)} (${leftOf(daysBetween(homNay, ky.han))})${explainDayOff(ky)}`

const THU = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy']
const dayOf = (date: string): string => `${THU[weekday(date)] ?? ''}, ${shortDate(date)}`

const leftOf = (days: number): string =>
  days > 0 ? `còn ${days} ngày` : days === 0 ? 'hôm nay' : `đã qua ${-days} ngày`

function explainDayOff({ han, hanGoc = han, hanLamViec = han }: HanGui): string {
  if (hanGoc !== han)
    return `; quy định ghi ${dayOf(hanGoc)}, là ngày nghỉ nên ${hanGoc < han ? 'lùi' : 'gửi'} ngày làm việc liền ${hanGoc < han ? 'sau' : 'trước'}`
  if (hanLamViec !== han)
    return `; là ngày nghỉ, quy định không cho lùi: gửi trước, chậm nhất ${dayOf(hanLamViec)}`
  return ''
}
