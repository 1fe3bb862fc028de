import { letter } from '../../../language/list-marks'
import type { GiuTay } from './merge-three'

/**
 * What of the clerk's stays in the plan, in words, one list a kind; the parts that are always the clerk's
 * (`banHanh`) are not named.
 */
export type KeGiu = Readonly<Record<'sua' | 'them' | 'xoa' | 'doiCho', readonly string[]>>

const TEN_O: Readonly<Record<string, string>> = {
  ten: 'nhiệm vụ',
  so: 'số thứ tự',
  ketQua: 'kết quả',
  thoiHan: 'tiến độ',
  phanCong: 'phân công',
  chuTri: 'phân công',
  phoiHop: 'phân công',
  moc: 'mốc',
}
const TEN_PHAN: Readonly<Record<string, string>> = {
  trichYeu: 'trích yếu',
  kemTheo: 'kèm theo',
  moDau: 'mở đầu',
  mucDich: 'mục đích',
  mucTieu: 'phần mục tiêu',
  nhiemVu: 'phần nhiệm vụ',
  kinhPhi: 'kinh phí',
  toChuc: 'tổ chức thực hiện',
  phanKhac: 'phần khác',
  ketThuc: 'kết thúc',
  phuLuc: 'phụ lục',
  linhVuc: 'tên lĩnh vực',
}

/**
 * Where in a plan something stands, in the words of the office: "II.3 (kết quả)", "mục tiêu 2.a", "kinh phí".
 */
export function nameOfPlace(path: readonly PropertyKey[], ma?: string): string {
  const key = path.findLast((step) => typeof step === 'string')
  if (ma !== undefined) return key === 'nhiemVu' ? ma : `${ma} (${TEN_O[String(key)] ?? String(key)})`
  const [phan, khoan, so, diem, index] = path
  if (phan === 'mucTieu' && khoan === 'khoan' && typeof so === 'number')
    return `mục tiêu ${so + 1}${diem === 'diem' && typeof index === 'number' ? `.${letter(index + 1)}` : ''}`
  return TEN_PHAN[String(phan)] ?? String(phan)
}

const TEN_DAY: Readonly<Record<string, string>> = {
  nhiemVu: 'các nhiệm vụ',
  linhVuc: 'các lĩnh vực',
  khoan: 'các mục tiêu',
  diem: 'các mục tiêu',
}

const DAI = 60
const quote = (text: string): string => `"${text.length > DAI ? `${text.slice(0, DAI)}…` : text}"`

export function listKept(giu: readonly GiuTay[]): KeGiu {
  const listOf = (cach: GiuTay['cach'], ten: (each: GiuTay) => string): string[] => [
    ...new Set(giu.filter((each) => each.cach === cach && each.path[0] !== 'banHanh').map(ten)),
  ]
  const [them, xoa] = [listOf('them', nameOfOwn), listOf('xoa', nameOfOwn)]
  const doiCho = them.filter((each) => xoa.includes(each))
  const withoutDoubles = (list: readonly string[]): string[] => list.filter((each) => !doiCho.includes(each))
  return {
    sua: listOf('sua', ({ path, ma }) => nameOfPlace(path, ma)),
    them: withoutDoubles(them),
    xoa: withoutDoubles(xoa),
    doiCho: [
      ...doiCho,
      ...listOf(
        'thuTu',
        ({ path, ma }) =>
          `thứ tự ở ${ma ?? TEN_DAY[String(path.findLast((step) => typeof step === 'string'))] ?? nameOfPlace(path)}`,
      ),
    ],
  }
}

/** A whole task or goal by its code or its words, a part of one by where it stands. */
const nameOfOwn = ({ path, ma, loi }: GiuTay): string => {
  const trong = path.findLast((step) => typeof step === 'string')
  if (ma !== undefined) return nameOfPlace(path, ma)
  return trong === 'nhiemVu' || trong === 'khoan' || trong === 'diem' ? quote(loi) : nameOfPlace(path)
}
