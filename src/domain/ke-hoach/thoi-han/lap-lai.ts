import { readDanhSach } from './danh-sach'
import type { DangThoiHan, Doc, NgayTrongNam } from './kinds'
import { readMoc, readTuDen, withoutDan } from './moc'
import { namOf, soOf } from './so'

const MOI = '(?:hằng|hàng|mỗi|từng|các|theo|vào các|trong các|một)'
const DINH_KY =
  /^(?:(?:thực hiện|báo cáo|tổ chức|kiểm tra|rà soát|họp|tổng hợp|cập nhật|công khai) )?(?:theo )?(?:định kỳ|thường kỳ)(?: là)?,?:? /iu
const TRONG_NAM = /,? ?(?:(?:trong |của )?năm(?: (?:kế hoạch|(\d{4})))?|\/ ?(\d{4}))$/iu

/** Rhythms: "Hằng quý", "Định kỳ 6 tháng, năm", "02 lần/năm", "Trước ngày 25 hằng tháng". */
export const readLapLai: Doc = (text) => {
  const plain = withoutDan(text)
  // "Trong 6 tháng" is half a year from now, "6 tháng" is twice a year.
  if (plain !== text && /^\d+ tháng$/iu.test(plain)) return undefined
  const bare = plain.replace(DINH_KY, '').replace(/^\(([^()]+)\)$/u, '$1')
  const isDinhKy = bare !== plain
  return (
    readNhip(bare, isDinhKy) ??
    readTrongNam(bare, isDinhKy) ??
    readTanSuat(bare) ??
    readNgayMoiKy(bare) ??
    readNgayMoiThang(bare) ??
    readHangTuan(bare) ??
    readHangNam(bare)
  )
}

/** "Hằng quý trong năm 2026": the rhythm of the year that is named. */
function readTrongNam(text: string, isDinhKy: boolean): DangThoiHan | undefined {
  const [tail, nam, short] = TRONG_NAM.exec(text) ?? []
  const dang = tail === undefined ? undefined : readNhip(text.slice(0, -tail.length), isDinhKy)
  const year = namOf(nam ?? short)
  return dang?.loai === 'lapLai' ? { ...dang, ngay: dang.ngay.map((day) => ({ ...day, ...year })) } : dang
}

/** The months between two turns of a unit ("9 tháng" has one); undefined for what is no unit. */
function stepOf(donVi: string): number | undefined {
  const so = soOf(/^(\d{1,2}|hai|ba|bốn|sáu|chín) tháng(?: đầu năm)?$/iu.exec(donVi)?.[1] ?? '')
  if (so === 9 || (so > 0 && 12 % so === 0)) return so
  if (/^(?:cả |cuối |0?1 |một )?năm$/iu.test(donVi)) return 12
  if (/^nửa năm$/iu.test(donVi)) return 6
  if (/^quý$/iu.test(donVi)) return 3
  return /^tháng$/iu.test(donVi) ? 1 : undefined
}

/** Units one after the other, each with or without "hằng": "Hằng quý, 6 tháng, năm". */
function readNhip(text: string, isDinhKy: boolean): DangThoiHan | undefined {
  const short = new RegExp(`^${MOI} (?:(tuần)|ngày(?: làm việc)?)$`, 'iu').exec(text)
  if (short) return short[1] === undefined ? { loai: 'thuongXuyen' } : { loai: 'hangTuan', thu: 0 }
  const parts = text.split(/ ?(?:,|;|\/| và |&) ?/iu)
  const units = parts.map((part) => part.replace(new RegExp(`^${MOI} `, 'iu'), ''))
  const buoc = units.map(stepOf)
  const each = isDinhKy || parts.length > 1 || units[0] !== parts[0] || buoc[0] === 6
  return each && !buoc.includes(undefined) ? repeatIn(buoc.flatMap((months) => months ?? [])) : undefined
}

/** Due at the end of each turn of any of these lengths; once a year is no rhythm within a year. */
function repeatIn(buoc: readonly number[], ngay = 31): DangThoiHan {
  const thang = Array.from({ length: 12 }, (_, index) => index + 1).filter((month) =>
    buoc.some((step) => month % step === 0),
  )
  return thang.length === 1
    ? { loai: 'nam', cachViet: 'nam' }
    : { loai: 'lapLai', nhip: true, ngay: thang.map((month) => ({ thang: month, ngay })) }
}

const LAN = '(\\d{1,2}|một|hai|ba|bốn)'
const DON_VI = '((?:(?:\\d{1,2}|hai|ba|bốn|sáu) )?tháng|quý|năm|tuần)'
const TAN_SUAT = [
  new RegExp(
    `^(?:ít nhất |tối thiểu |tổ chức )*(?<lan>${LAN}) lần(?: ?\\/ ?| mỗi | trong | một | trên )(?:(?:0?1|một) )?(?<donVi>${DON_VI})$`,
    'iu',
  ),
  new RegExp(
    `^(?:ít nhất |tối thiểu )*(?:${MOI} )?(?<donVi>${DON_VI})(?: ?\\/ ?| )(?:ít nhất |tối thiểu )*(?<lan>${LAN}) lần$`,
    'iu',
  ),
  new RegExp(`^(?<donVi>${DON_VI}) ?\\/ ?lần$`, 'iu'),
]

/** "02 lần/năm", "mỗi quý 01 lần", "6 tháng/lần". What does not divide evenly is due at the end of its unit. */
function readTanSuat(text: string): DangThoiHan | undefined {
  const groups = TAN_SUAT.map((pattern) => pattern.exec(text)).find((found) => found !== null)?.groups
  const donVi = groups?.['donVi']
  if (donVi === undefined) return undefined
  if (/^tuần$/iu.test(donVi)) return { loai: 'hangTuan', thu: 0 }
  const months = stepOf(donVi)
  if (months === undefined) return undefined
  const step = months / soOf(groups?.['lan'] ?? '1')
  return repeatIn([Number.isInteger(step) ? step : months])
}

const KY = `(?:${MOI} |của )*`
const DICH: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^(?:(?:hằng|hàng|mỗi|các|từng) |của )*tháng$/iu, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  [
    /^tháng (?:sau )?(?:liền|kế|tiếp)(?: kề| tiếp| theo| sau)*(?: đó)?$|^tháng sau$/iu,
    [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13],
  ],
  [new RegExp(`^tháng cuối(?: cùng)? ${KY}(?:quý|kỳ(?: báo cáo)?)$`, 'iu'), [3, 6, 9, 12]],
  [new RegExp(`^tháng đầu(?: tiên)? ${KY}quý$`, 'iu'), [1, 4, 7, 10]],
  [
    new RegExp(`^tháng đầu(?: tiên)? ${KY}quý (?:sau|kế|liền|tiếp)(?: kề| tiếp| theo| sau)*$`, 'iu'),
    [4, 7, 10, 13],
  ],
]
const NGAY_KY = /^(trước )?(?:ngày |mùng |mồng )+(\d{1,2})(?: (?:vào|của))*,? (.+)$/iu
const CUOI_KY = new RegExp(
  `^(?:(đầu|giữa|cuối)|ngày (?:làm việc )?cuối(?: cùng)?) ${KY}(tuần|tháng|quý)$`,
  'iu',
)

/** A day of every month or quarter: "Trước ngày 05 của tháng liền kề", "Chậm nhất ngày 10 tháng cuối quý". */
function readNgayMoiKy(text: string): DangThoiHan | undefined {
  const [, before, so, ky = ''] = NGAY_KY.exec(text) ?? []
  const thang = DICH.find(([pattern]) => pattern.test(so === undefined ? text : ky))?.[1]
  if (thang !== undefined && (so !== undefined || !/^tháng$|^tháng (?:sau|kế|liền|tiếp)/iu.test(text)))
    return setDay(thang, so === undefined ? 31 : Number(so) - (before === undefined ? 0 : 1))
  const [whole, phia, donVi = ''] = CUOI_KY.exec(text) ?? []
  if (whole === undefined) return undefined
  if (/tuần/iu.test(donVi)) return phia === 'đầu' ? undefined : { loai: 'hangTuan', thu: 0 }
  const nth = /đầu/iu.test(phia ?? '') ? 0 : /giữa/iu.test(phia ?? '') ? 1 : 2
  return /tháng/iu.test(donVi)
    ? repeatIn([1], [10, 20, 31][nth])
    : setDay(
        [1, 4, 7, 10].map((first) => first + nth),
        31,
      )
}

/** "Hằng tháng, trước ngày 20". */
function readNgayMoiThang(text: string): DangThoiHan | undefined {
  const [, moi, ngay] = /^((?:hằng|hàng|mỗi) tháng),? ?\(?((?:.* )?ngày \d{1,2})\)?$/iu.exec(text) ?? []
  return ngay === undefined ? undefined : readNgayMoiKy(`${withoutDan(ngay)} ${moi ?? ''}`)
}

function setDay(thang: readonly number[], ngay: number): DangThoiHan | undefined {
  if (ngay > 31) return undefined
  const dayIn = (month: number): NgayTrongNam =>
    ngay > 0 ? { thang: month, ngay } : { thang: month - 1, ngay: 31 }
  return { loai: 'lapLai', nhip: true, ngay: thang.map(dayIn).filter((each) => each.thang > 0) }
}

const THU = ['chủ nhật', '', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy']
const HANG_TUAN =
  /^(trước )?(?:(?:\d{1,2} ?(?:h|giờ|:)(?: ?\d{2})?|sáng|chiều|cuối ngày|hết ngày|ngày),? )*(?:thứ (hai|ba|tư|năm|sáu|bảy|[2-7])|(chủ nhật)) (?:hằng|hàng|mỗi|các|của) tuần$/iu

/** "Trước 16 giờ thứ Năm hằng tuần" is Thursday; "Trước thứ Năm" the day before. */
function readHangTuan(text: string): DangThoiHan | undefined {
  const [, before, thu, sunday] = HANG_TUAN.exec(text) ?? []
  if (thu === undefined && sunday === undefined) return undefined
  const day = sunday !== undefined ? 0 : (Number(thu) || THU.indexOf((thu ?? '').toLowerCase())) - 1
  const moved = before !== undefined && !/\d ?(?:h|giờ|:)/iu.test(text) ? day + 6 : day
  return { loai: 'hangTuan', thu: moved % 7 }
}

/** Once a year is the day itself: "Trước ngày 15/12 hằng năm". */
function readHangNam(text: string): DangThoiHan | undefined {
  const once = /^(.+?) (?:hằng|hàng|mỗi) năm$/iu.exec(text)?.[1]
  const moc = once === undefined ? undefined : readMoc(once)
  if (moc) return moc.khoang.kieu === 'nam' ? undefined : { loai: 'ngay', ...moc.han }
  if (once === undefined) return /^thường niên$/iu.test(text) ? repeatIn([12]) : undefined
  return readTuDen(once) ?? readDanhSach(once)
}
