import type { So } from '../source/ghi-chu'
import { isChuHoa } from '../source/small-letters'
import type { Doan } from '../source/nguon'
import { readBlankDay, readSoNgay, type SoNgay } from './read-so-ngay'
import { isQuocHieu } from '../source/signs'

/**
 * The letterhead: the lines that name the agency, number, symbol, place and day; and what a web portal says
 * of the document.
 */
export type DauVanBan = SoNgay & {
  readonly tenCoQuan: readonly Doan[]
  readonly nguoiKy?: string
  /** The words of a day that is left blank. */
  readonly ngayTrong?: Doan
}

/** "Khánh Hòa, ngày 05 tháng 01 năm" and "2026": a place with its day that a narrow column broke. */
function joinDay(lines: readonly Doan[]): Doan[] {
  const whole: Doan[] = []
  for (const line of lines) {
    const last = whole.at(-1)
    const open = last !== undefined && /^\p{Lu}[^,|]{1,60},\s*ngày(?!.*năm\s*\d{4})/iu.test(last.chu)
    if (open && /^(?:tháng\s|năm\s|\d{1,2}\s+tháng|\d{4}$)/iu.test(line.chu))
      whole[whole.length - 1] = { ...last, chu: `${last.chu} ${line.chu}` }
    else whole.push(line)
  }
  return whole
}

/**
 * Reads the lines above the title. A portal's table of facts gives the signer; its other facts are of the
 * portal.
 */
export function readHead(lines: readonly Doan[], so: So): DauVanBan {
  const tenCoQuan: Doan[] = []
  let found: SoNgay & { nguoiKy?: string; ngayTrong?: Doan } = {}
  for (const line of joinDay(lines)) {
    const [key = '', value] = line.chu.split(/\s+\|\s+/u)
    const read = readSoNgay(line.chu)
    const blank = readBlankDay(line.chu)
    if (value !== undefined) {
      if (/^người ký$/iu.test(key)) {
        found = { ...found, nguoiKy: value }
        so.tuViet(key)
      } else
        so.ghi('khong-xep-duoc', line.noi, 'thông tin của trang web, không thuộc văn bản', {
          nguyenVan: line.chu,
        })
    } else if (isQuocHieu(line.chu)) so.tuViet(line.chu)
    else if (/^số\s*:?/iu.test(line.chu) && read.kyHieu !== undefined) {
      found = { ...found, ...read }
      so.tuViet('Số')
    } else if (read.diaDanh !== undefined && read.ngay !== undefined) {
      found = { ...found, diaDanh: read.diaDanh, ngay: read.ngay }
      so.tuViet('ngày tháng năm')
    } else if (blank) {
      const { chuNgay, ...known } = blank
      found = { ...found, ...known, ngayTrong: { ...line, chu: chuNgay.trim() } }
    } else if (isChuHoa(line.chu)) tenCoQuan.push(line)
    else so.ghi('khong-xep-duoc', line.noi, 'dòng ở trên văn bản', { nguyenVan: line.chu })
  }
  return { ...found, tenCoQuan }
}
