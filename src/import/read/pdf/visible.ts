import type { Place } from '../../../problem'
import type { GhiChu } from '../../source/ghi-chu'
import { linesFrom, textOfLine } from './lines'
import type { ManhChu, TrangPdf, ViSaoAn } from './pages'

/** The pieces of a page that a reader sees, each once, level; and notes of the others. */
export type Thay = { readonly manh: readonly ManhChu[]; readonly ghiChu: readonly GhiChu[] }

const VI_SAO: Readonly<Record<ViSaoAn, string>> = {
  'khong-muc': 'chữ ẩn (không có mực)',
  trang: 'chữ trắng trên nền trắng',
  'lop-tat': 'chữ ở lớp đã tắt',
  'ngoai-giay': 'chữ ở ngoài tờ giấy',
}
/** Letters this near one another, as a share of their size, are drawn twice to look bold. */
const SAME = 0.2

/** Sorts out what a page shows. */
export function takeVisible(page: TrangPdf, noi: Place): Thay {
  const seen = page.manh.filter(({ an, khung }) => !an && !khung)
  const manh = dropDoubles(seen.filter(({ goc }) => goc === 0))
  const others = [
    ...(Object.keys(VI_SAO) as ViSaoAn[]).map(
      (vi) => [VI_SAO[vi], page.manh.filter(({ an }) => an === vi)] as const,
    ),
    ['chữ trong khung ký số, nhận xét', page.manh.filter(({ an, khung }) => khung && !an)] as const,
    ['chữ in xoay, in chéo', seen.filter(({ goc }) => goc !== 0)] as const,
  ]
  return { manh, ghiChu: others.flatMap(([loi, pieces]) => noteLeft(`${loi}, không đọc`, pieces, noi)) }
}

function noteLeft(loi: string, pieces: readonly ManhChu[], noi: Place): GhiChu[] {
  const level = pieces.map((each) => ({ ...each, goc: 0 }))
  const nguyenVan = linesFrom(level).map(textOfLine).join(' | ')
  return /[\p{L}\p{N}]/u.test(nguyenVan) ? [{ loai: 'khong-xep-duoc', noi, loi, nguyenVan }] : []
}

/** Text drawn twice a hair's breadth apart is one text. */
function dropDoubles(pieces: readonly ManhChu[]): ManhChu[] {
  const drawn = new Map<string, ManhChu[]>()
  return pieces.filter((piece) => {
    const same = drawn.get(piece.chu) ?? []
    const near = SAME * piece.co
    if (same.some(({ x, y }) => Math.abs(x - piece.x) <= near && Math.abs(y - piece.y) <= near)) return false
    drawn.set(piece.chu, [...same.slice(-KEPT), piece])
    return true
  })
}

/** So many of the same pieces before one are compared with it: the second drawing follows the first soon. */
const KEPT = 50
