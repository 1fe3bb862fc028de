import { spanOfMonths, readNam, readNgay, readQuy, readThang } from './khoang-lich'
import type { DocKhoang, Khoang, NgayTrongNam } from './kinds'
import { namOf, soOf } from './so'

/**
 * Reads the name of a stretch of time: "quý II/2026", "15/3", "6 tháng đầu năm", "giữa tháng 9". Beside a quarter
 * "3/2026" is the third one, not March.
 */
export const readKhoang: DocKhoang = (text, like) => {
  for (const read of like?.kieu === 'quy' ? [readQuy, ...CACH_DOC] : CACH_DOC) {
    const khoang = read(text, like)
    if (khoang !== undefined) return khoang
  }
  return undefined
}

const NAM_SAU = /^(.+?) (?:của )?năm (?:sau|tới|liền kề|kế tiếp|tiếp theo)$/iu

/** "15/01 năm sau": in the year after the plan's. */
const readNamSau: DocKhoang = (text) => {
  const ten = NAM_SAU.exec(text)?.[1]
  const khoang = ten === undefined ? undefined : (readNgay(ten) ?? readThang(ten) ?? readQuy(ten))
  if (!khoang || khoang.dau.nam !== undefined) return undefined
  const laterBy = (day: NgayTrongNam): NgayTrongNam => ({ ...day, thang: day.thang + 12 })
  return { kieu: 'khac', dau: laterBy(khoang.dau), cuoi: laterBy(khoang.cuoi) }
}

const GIAI_DOAN =
  /^(?:(?:trong )?giai đoạn |các năm |từ năm |năm |nhiệm kỳ )?(\d{4}) ?(?:-|đến(?: hết)?(?: năm)?) ?(\d{4})$/iu

/** "giai đoạn 2026-2030", "năm 2026 - 2030". */
const readGiaiDoan: DocKhoang = (text) => {
  const [, from, to] = GIAI_DOAN.exec(text) ?? []
  if (from === undefined || to === undefined || from > to) return undefined
  const dau = { ...namOf(from), thang: 1, ngay: 1 }
  return { kieu: 'khac', dau, cuoi: { ...namOf(to), thang: 12, ngay: 31 } }
}

const PHAN_NAM =
  /^(?:(\d{1,2}|ba|sáu|chín) tháng|nửa) (đầu|cuối)(?: (?:của )?năm)?(?:(?: ?\/ ?| )(\d{4}))?$/iu

/** "6 tháng đầu năm", "3 tháng cuối năm 2026", "nửa đầu năm". */
const readPhanNam: DocKhoang = (text) => {
  const [, so = '6', phia, nam] = PHAN_NAM.exec(text) ?? []
  const dem = soOf(so)
  if (phia === undefined || dem < 1 || dem > 11) return undefined
  return phia.toLowerCase() === 'đầu'
    ? spanOfMonths('khac', namOf(nam), 1, dem)
    : spanOfMonths('khac', namOf(nam), 13 - dem, 12)
}

const PHAN =
  /^(đầu|giữa|cuối|thượng tuần|trung tuần|hạ tuần|tuần (?:thứ )?(?:đầu|cuối|nhất|hai|ba|tư|[1-4])(?: tiên| cùng)?)(?: của)? (.+)$/iu

/** "đầu quý III", "cuối năm 2026", "trung tuần tháng 9", "tuần đầu tháng 6". */
const readPhan: DocKhoang = (text) => {
  const [, phan = '', ten = ''] = PHAN.exec(text) ?? []
  const khoang = readThang(ten) ?? readQuy(ten) ?? readNam(ten)
  const cuoi = khoang && endOfPart(phan.toLowerCase(), khoang)
  return cuoi && { kieu: 'khac', dau: khoang.dau, cuoi }
}

/**
 * The latest day that one may read: the first third and the middle of a month end on the 10th and the 20th, of
 * a quarter with its first and second month, of a year with March and June.
 */
const DAU_GIUA = { thang: [10, 20], quy: [1, 2], nam: [3, 6] } as const

function endOfPart(phan: string, { kieu, dau, cuoi }: Khoang): NgayTrongNam | undefined {
  if (kieu !== 'thang' && kieu !== 'quy' && kieu !== 'nam') return undefined
  if (phan.includes('tuần') && kieu !== 'thang') return undefined
  if (/^(?:cuối|hạ|tuần (?:thứ )?cuối)/u.test(phan)) return cuoi
  const tuan = /^tuần (?:thứ )?([\p{L}\d]+)/u.exec(phan)?.[1]
  if (tuan !== undefined) return { ...dau, ngay: 7 * soOf(tuan) }
  const end = DAU_GIUA[kieu][/^(?:đầu|thượng)/u.test(phan) ? 0 : 1]
  return kieu === 'thang' ? { ...dau, ngay: end } : { ...dau, thang: dau.thang + end - 1, ngay: 31 }
}

const CACH_DOC: readonly DocKhoang[] = [
  readNgay,
  readThang,
  readQuy,
  readNam,
  readNamSau,
  readGiaiDoan,
  readPhanNam,
  readPhan,
]
