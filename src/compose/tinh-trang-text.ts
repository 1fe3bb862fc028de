import type { MaTinhTrang, TinhTrang } from '../domain/bao-cao/tien-do/tinh-trang'
import type { DoiHan } from '../domain/bao-cao/tien-do/doi-han'
import type { MocDaTinh } from '../domain/bao-cao/tien-do/tong-hop'
import type { VanBan } from '../domain/co-quan/co-quan'
import { citeInNote } from '../domain/co-quan/vien-dan'
import { shortDate } from '../language/date'
import { lowerFirst } from '../language/text'

/** How far a task is, in words. */
export const TEN_TINH_TRANG: Readonly<Record<MaTinhTrang, string>> = {
  'hoan-thanh': 'Đã hoàn thành',
  'dang-thuc-hien': 'Đang thực hiện',
  'den-han-ky-toi': 'Đến hạn trong kỳ tới',
  'chua-den-han': 'Chưa đến hạn',
  'qua-han': 'Quá hạn',
  'chua-ro-han': 'Chưa rõ thời hạn',
}

export const TEN_CHUA_BAO_CAO = 'Chưa có báo cáo'

/** How far a mốc is; one of which nobody has reported says so. */
export const inTinhTrang = ({ tinhTrang, ghi, chuaBaoCao }: MocDaTinh): string =>
  `${wordsOfTinhTrang(tinhTrang, ghi?.ngay)}${chuaBaoCao ? ` (${lowerFirst(TEN_CHUA_BAO_CAO)})` : ''}`

/**
 * The same with its days: "Đã hoàn thành ngày 20/01/2025, quá hạn 05 ngày", "Quá hạn 42 ngày"; where nobody can
 * tell, a question.
 */
function wordsOfTinhTrang({ ma, soNgay }: TinhTrang, ngay: string | undefined): string {
  const days = soNgay === undefined ? '' : `${String(soNgay).padStart(2, '0')} ngày`
  if (ma === 'qua-han') return `${TEN_TINH_TRANG[ma]} ${days}`
  if (ma === 'chua-ro-han') return `${TEN_TINH_TRANG[ma]}: là ngày nào?`
  if (ma !== 'hoan-thanh') return TEN_TINH_TRANG[ma]
  return [
    ngay === undefined ? TEN_TINH_TRANG[ma] : `${TEN_TINH_TRANG[ma]} ngày ${shortDate(ngay)}`,
    days && `quá hạn ${days}`,
  ]
    .filter(Boolean)
    .join(', ')
}

const TEN_DOI_HAN: Readonly<Record<DoiHan['kieu'], string>> = {
  'gia-han': 'gia hạn đến',
  'rut-ngan': 'rút ngắn đến',
  'dat-han': 'hạn là ngày',
}

/** The deadline of the plan, and below it the day that took its place: "(gia hạn đến 30/9/2026 theo …)". */
export function inThoiHan({ thoiHan, doiHan }: MocDaTinh, vanBan: ReadonlyMap<string, VanBan>): string {
  if (!doiHan) return thoiHan
  const found = doiHan.theo === undefined ? undefined : vanBan.get(doiHan.theo)
  const by = found ? citeInNote(found) : doiHan.theo?.replace(/^theo /iu, '')
  const theo = by === undefined ? '' : ` theo ${by}`
  return `${thoiHan}\n(${TEN_DOI_HAN[doiHan.kieu]} ${shortDate(doiHan.han)}${theo})`
}
