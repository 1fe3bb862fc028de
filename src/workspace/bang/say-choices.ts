import { NHAN } from './headings'

const CAP = {
  'trung-uong': 'Trung ương',
  tinh: 'Cấp tỉnh',
  so: 'Sở, ngành',
  huyen: 'Cấp huyện',
  xa: 'Cấp xã',
}
const KY = {
  thang: 'Tháng',
  'quy-1': 'Quý I',
  '6-thang': '6 tháng đầu năm',
  'quy-3': 'Quý III',
  '9-thang': '9 tháng',
  nam: 'Năm',
}
const LOAI = { 'quyet-dinh': 'Quyết định', 'ke-hoach': 'Kế hoạch', 'bao-cao': 'Báo cáo' }

/** What may be chosen for a field, by the code that the data have: a code means one thing here, another there. */
const OF_FIELDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  cap: CAP,
  ky: KY,
  loai: LOAI,
  kemTheo: LOAI,
  hinhThuc: LOAI,
  kieuNgay: { dai: 'ngày … tháng … năm …', ngan: 'dd/mm/yyyy' },
  tenCoQuan: { 'day-du': 'Tên đầy đủ', gon: 'Tên gọn' },
}

/** A choice as an officer names it; undefined for what only rules of the program choose. */
export const nameOfChoice = (field: string, code: string): string | undefined =>
  OF_FIELDS[field]?.[code] ?? NHAN.get(code)
