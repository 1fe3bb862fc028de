import { lastNamOf } from '../../ke-hoach/cac-nam'
import type { KeHoachDangSoan } from '../../ke-hoach/ke-hoach'
import { listNhiemVu } from '../../ke-hoach/list-nhiem-vu'
import { hanCuoiOf, readThoiHan } from '../../ke-hoach/thoi-han/thoi-han'
import { listViecPhong, phongOfLine } from '../build/viec-phong'
import type { DeXuatNghiaVu } from '../propose/nghia-vu'
import { findThoiGian } from '../prose/thoi-gian'
import type { DonVi } from '../rules/don-vi'
import { listTexts } from '../rules/texts'
import { likenessOf } from '../sheet/carry-over'
import type { KhacBiet } from './khac-biet'

/** From this share of common words on, a text of the plan answers a duty, if it says by when. */
const ANSWERS = 0.6

/** Duties with a day that the text of a plan above lays on the unit, and that no text of its plan answers. */
export function findMissingNghiaVu(con: KeHoachDangSoan, duties: readonly DeXuatNghiaVu[]): KhacBiet[] {
  const texts = listTexts(con).map(({ text }) => text)
  const tasks = listNhiemVu(con).map(({ nhiemVu }) => nhiemVu)
  return duties.flatMap(({ ma, viet, cach, thoiHan }): KhacBiet[] => {
    if (thoiHan === undefined || cach === 'bo') return []
    const isAnswered =
      texts.some((text) => likenessOf(text, viet) >= ANSWERS && isInTime(text, thoiHan, lastNamOf(con))) ||
      tasks.some(({ ten, moc }) =>
        moc.some(
          (each) => hasSameDay(each.thoiHan, thoiHan) && hasCommonWords(`${ten} ${each.ketQua ?? ''}`, viet),
        ),
      )
    return isAnswered
      ? []
      : [
          {
            loai: 'nghia-vu',
            path: ['toChuc'],
            noiDung: `chưa có việc cấp trên giao trong lời văn (${ma}): "${viet}"`,
            nen: 'thêm vào phần tổ chức thực hiện hoặc thành một nhiệm vụ, với đúng thời hạn ấy',
          },
        ]
  })
}

/** A text that says by when: the same day, or one before it. */
function isInTime(text: string, thoiHan: string, nam: number): boolean {
  const own = findThoiGian(text)
  if (own === undefined) return false
  if (hasSameDay(own, thoiHan)) return true
  const [mine, theirs] = [own, thoiHan].map((each) => {
    const { dang } = readThoiHan(each)
    return dang && hanCuoiOf(dang, nam)
  })
  return mine !== undefined && theirs !== undefined && mine <= theirs
}

const dayOf = (text: string): string =>
  text.toLocaleLowerCase('vi').replace(/^(?:trước|chậm nhất|muộn nhất)(?: là)? /u, '')
const hasSameDay = (one: string, other: string): boolean => dayOf(one) === dayOf(other)
const hasCommonWords = (one: string, other: string): boolean => likenessOf(one, other) >= 0.3

/** Lists of tasks that departments lead which are no longer those of the table. */
export function findStaleViecPhong(con: KeHoachDangSoan, donVi: DonVi): KhacBiet[] {
  const now = new Set(listViecPhong(con.linhVuc ?? [], donVi))
  const known = new Set(donVi.coQuan.phong?.map(({ ten }) => ten))
  const stale = listTexts({ toChuc: con.toChuc }).filter(
    ({ text }) => known.has(phongOfLine(text) ?? '') && !now.has(text),
  )
  const [first] = stale
  if (first === undefined) return []
  return [
    {
      loai: 'nghia-vu',
      path: first.path,
      noiDung: `danh sách nhiệm vụ của từng phòng khác phụ lục: ${stale.map(({ text }) => phongOfLine(text)).join('; ')}`,
      nen: 'chạy lại cchc cu-the-hoa với --ghi-de để viết lại danh sách, hoặc sửa các dòng ấy',
    },
  ]
}
