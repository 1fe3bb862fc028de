import { pathOf, type NhiemVuCoMa } from '../../ke-hoach/list-nhiem-vu'
import { type KhacBiet } from './khac-biet'

/** A task that stands in the plan already, with the same name and the same products. */
export function findDoubled(cac: readonly NhiemVuCoMa[]): KhacBiet[] {
  return cac.flatMap((each, index): KhacBiet[] => {
    const truoc = cac.slice(0, index).find((other) => textOf(other) === textOf(each))
    return truoc === undefined
      ? []
      : [
          {
            loai: 'trung-lap',
            path: pathOf(each.cho),
            noiDung: `nhiệm vụ ${each.ma} trùng tên và kết quả với ${truoc.ma}: "${each.nhiemVu.ten}"`,
            nen: 'gộp hai nhiệm vụ hoặc ghi rõ chỗ khác nhau',
          },
        ]
  })
}

const textOf = ({ nhiemVu: { ten, moc } }: NhiemVuCoMa): string =>
  [ten, ...moc.map(({ ketQua }) => ketQua)].join('\n').replace(/\s+/gu, ' ').trim().toLowerCase()
