import type { KhacBiet } from './doi-chieu'
import { duong, type NhiemVuCoMa } from './ma-nhiem-vu'

/** A task that stands in the plan already, with the same name and the same products. */
export function trungLap(cac: readonly NhiemVuCoMa[]): KhacBiet[] {
  return cac.flatMap((each, index): KhacBiet[] => {
    const truoc = cac.slice(0, index).find((other) => loiCua(other) === loiCua(each))
    return truoc === undefined
      ? []
      : [
          {
            loai: 'trung-lap',
            path: duong(each.cho),
            noiDung: `nhiệm vụ ${each.ma} trùng tên và kết quả với ${truoc.ma}: "${each.nhiemVu.ten}"`,
            nen: 'gộp hai nhiệm vụ hoặc ghi rõ chỗ khác nhau',
          },
        ]
  })
}

const loiCua = ({ nhiemVu: { ten, moc } }: NhiemVuCoMa): string =>
  [ten, ...moc.map(({ ketQua }) => ketQua)].join('\n').replace(/\s+/gu, ' ').trim().toLowerCase()
