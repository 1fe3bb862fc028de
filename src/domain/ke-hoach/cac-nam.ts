import { type Problem, note, wrong } from '../problems'
import type { KeHoach, KeHoachDangSoan } from './ke-hoach'
import { readThoiHan } from './thoi-han/thoi-han'

/** The first year of a plan, and the last of one for several years. */
export type CacNam = Pick<KeHoach, 'nam' | 'denNam'>

/** The last year of a plan; of one year its only one. */
export const lastNamOf = ({ nam, denNam = nam }: CacNam): number => denNam

/** Whether a year is one of the plan's. */
export const hasNam = (cacNam: CacNam, nam: number): boolean => cacNam.nam <= nam && nam <= lastNamOf(cacNam)

/** The year of the plan that is meant when a year is asked for: that year, or the nearest that the plan has. */
export const nearestNamOf = (cacNam: CacNam, nam: number): number =>
  Math.min(Math.max(nam, cacNam.nam), lastNamOf(cacNam))

/** "năm 2026", "giai đoạn 2026-2030". */
export const nameOfCacNam = ({ nam, denNam }: CacNam): string =>
  denNam === undefined ? `năm ${nam}` : `giai đoạn ${nam}-${denNam}`

/** The folder of a plan: "2026", "2026-2030". */
export const folderOfCacNam = ({ nam, denNam }: CacNam): string =>
  denNam === undefined ? String(nam) : `${nam}-${denNam}`

/** A plan of several years ends after it begins; of a deadline in it that names no year, none is certain. */
export function* checkCacNam({ nam, denNam, linhVuc = [] }: KeHoachDangSoan): Generator<Problem> {
  if (denNam === undefined) return
  if (denNam <= nam)
    yield wrong(['denNam'], `năm cuối ${denNam} không sau năm đầu ${nam}`, 'kế hoạch một năm thì bỏ "denNam"')
  for (const [area, { nhiemVu }] of linhVuc.entries())
    for (const [task, { moc }] of nhiemVu.entries())
      for (const [nth, { thoiHan }] of moc.entries())
        if (lacksNam(thoiHan))
          yield note(
            ['linhVuc', area, 'nhiemVu', task, 'moc', nth, 'thoiHan'],
            `thời hạn "${thoiHan}" không ghi năm, kế hoạch của nhiều năm (${nam}-${denNam})`,
            'ghi rõ năm, hoặc "hằng năm"; báo cáo tính theo năm của báo cáo',
          )
}

/** A month, a quarter or a day once in a year, and of which year nobody can say. */
function lacksNam(thoiHan: string): boolean {
  const { dang } = readThoiHan(thoiHan)
  if (dang === undefined || /(?:hằng|hàng|mỗi|từng|các) năm/iu.test(thoiHan)) return false
  return ['thang', 'quy', 'nam', 'ngay'].includes(dang.loai) && !('nam' in dang)
}

/** Whether all of a deadline is a time of a later year: "Năm 2028", "Quý I/2028"; not "Đến năm 2028". */
export function isOfLaterNam(thoiHan: string, nam: number): boolean {
  const { dang, khac } = readThoiHan(thoiHan)
  if (dang === undefined || /(?:đến|tới|từ|trước|chậm nhất|giai đoạn|[-–])/iu.test(thoiHan)) return false
  return [dang, ...(khac?.dang ?? [])].every(
    (each) =>
      (each.loai === 'thang' || each.loai === 'quy' || each.loai === 'nam') && (each.nam ?? nam) > nam,
  )
}
