import type { LoaiGhiChu, VanBan } from '../protocol'

/** "Kế hoạch năm 2026 – UBND tỉnh …"; the name alone where nobody knows the agency. */
export const titleOf = ({ ten, coQuan }: Pick<VanBan, 'ten' | 'coQuan'>): string =>
  [ten, coQuan].filter(Boolean).join(' – ')

/** How far a document is, in the office's words. */
export function tinhTrangOf({ tinhTrang, canXem }: VanBan): string {
  const stops = canXem.filter(({ mucDo, quyetDinh }) => mucDo === 'sai' && !quyetDinh).length
  switch (tinhTrang) {
    case 'dang-xem':
      return 'Đang xem …'
    case 'sai':
      return `Sai ${stops} chỗ, chưa in được`
    case 'thieu':
      return `Nháp, còn thiếu ${stops}`
    case 'nhap':
      return 'Nháp, số liệu minh họa'
    case 'chua-quyet':
      return `Nháp, còn ${canXem.filter(({ quyetDinh }) => quyetDinh).length} chỗ chưa quyết định`
    case 'san-sang':
      return 'Sẵn sàng, chờ số và ngày'
    case 'da-ban-hanh':
      return 'Đã ban hành'
    case 'hong':
      return 'Chương trình gặp lỗi khi đọc, xem ở cửa sổ lệnh'
  }
}

/** What an import says of a place, in the order of what is graver. */
export const LOAI_GHI_CHU: Readonly<Record<LoaiGhiChu, string>> = {
  'khong-xep-duoc': 'Không xếp được vào dữ liệu',
  thieu: 'Còn thiếu, phải điền',
  doan: 'Đã đoán',
  sua: 'Đã sửa',
}

/** How many places of a document somebody must look at: what its checks find, and what its import was unsure of. */
export const countCanXem = ({ canXem, khiNhap }: VanBan): number =>
  canXem.length + (khiNhap?.chua.length ?? 0)

/** "20/3/2026" of an ISO day. */
export const dayOf = (iso: string): string => iso.split('-').map(Number).toReversed().join('/')

/** "14:05:09" of a moment of today, "14:05:09, 20/3/2026" of another day. */
export function momentOf(iso: string): string {
  const at = new Date(iso)
  const [time, day] = [at.toLocaleTimeString('vi-VN'), at.toLocaleDateString('vi-VN')]
  return day === new Date().toLocaleDateString('vi-VN') ? time : `${time}, ${day}`
}

/** Days left in words; nothing where nobody counts them. */
export function countOf(days: number | undefined): string {
  if (days === undefined) return ''
  if (days === 0) return 'hôm nay'
  return days > 0 ? `còn ${days} ngày` : `đã qua ${-days} ngày`
}
