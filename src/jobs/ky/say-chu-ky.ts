import type { ChuKy } from '../../signing/read-signatures'

/** Seven hours before Greenwich; what is signed says the hour of Vietnam. */
const OFFSET = 7 * 3600 * 1000

/** A signature in one line: where, who, when, how, how far into the file of `size` bytes. */
export function sayChuKy({ o, cms, end, lyDo }: ChuKy, size: number): string {
  if (cms.type === 'unreadable') return `Ô ${o}: có chữ ký, không đọc được`
  const { ten, toChuc, thoiGian, thuatToan, fits } = cms
  const who = [ten || '(chứng thư không ghi tên)', toChuc && toChuc !== ten ? toChuc : '']
    .filter(Boolean)
    .join(', ')
  const reach = end === size ? 'phủ cả tệp' : `phủ ${end ?? 0} byte đầu, sau đó tệp có thêm phần nối`
  return [
    `Ô ${o}: ${who}`,
    thoiGian === undefined ? 'không ghi giờ ký' : `ký lúc ${hourOf(thoiGian)} (giờ do máy người ký ghi)`,
    thuatToan === 'SHA-1' ? 'SHA-1 (thuật toán đã yếu)' : thuatToan,
    fits ? 'chữ ký khớp nội dung' : 'chữ ký KHÔNG khớp nội dung',
    reach,
    ...(lyDo ? [`lý do: ${lyDo}`] : []),
  ]
    .join('; ')
    .replace(/\p{Control}+/gu, ' ')
}

function hourOf(iso: string): string {
  const [date = '', time = ''] = new Date(Date.parse(iso) + OFFSET).toISOString().split('T')
  return `${date.split('-').reverse().join('/')} ${time.slice(0, 8)} +07:00`
}
