import type { Place } from '../../../problem'
import type { GhiChu } from '../../source/ghi-chu'
import { linesFrom, textOfLine } from './lines'
import type { ManhChu, Net, TrangPdf, ViSaoAn } from './pages'

/** The pieces of a page that a reader sees, each once, level; and notes of the others. */
export type Thay = { readonly manh: readonly ManhChu[]; readonly ghiChu: readonly GhiChu[] }

const VI_SAO: Readonly<Record<ViSaoAn, string>> = {
  'khong-muc': 'chữ ẩn (không có mực)',
  'cung-mau': 'chữ cùng màu với nền',
  'lop-tat': 'chữ ở lớp đã tắt',
  'ngoai-giay': 'chữ ở ngoài tờ giấy',
  'bi-cat': 'chữ ở ngoài khung được hiện, bị cắt mất',
  'bi-che': 'chữ bị một ô màu hoặc ảnh che',
  'mat-na': 'chữ bị mặt nạ trong suốt làm ẩn, hoặc là chữ của mặt nạ',
  'mau-to': 'chữ trong mẫu tô',
  'khung-an': 'chữ trong khung không cho hiện',
}
/** Letters this near one another, as a share of their size, are drawn twice to look bold. */
const SAME = 0.2

/** Sorts out what a page shows. */
export function takeVisible(page: TrangPdf, noi: Place): Thay {
  const seen = page.manh.filter(({ an, khung }) => !an && !khung)
  const level = dropDoubles(seen.filter(({ goc }) => goc === 0))
  const struck = findStruck(level, page.net)
  const manh = level.filter((piece) => !struck.has(piece))
  const others = [
    ...(Object.keys(VI_SAO) as ViSaoAn[]).map(
      (vi) => [VI_SAO[vi], page.manh.filter(({ an }) => an === vi)] as const,
    ),
    ['chữ trong khung ký số, nhận xét', page.manh.filter(({ an, khung }) => khung && !an)] as const,
    ['chữ in xoay, in chéo', seen.filter(({ goc }) => goc !== 0)] as const,
    ['chữ bị gạch bỏ', [...struck]] as const,
  ]
  return { manh, ghiChu: others.flatMap(([loi, pieces]) => noteLeft(`${loi}, không đọc`, pieces, noi)) }
}

function noteLeft(loi: string, pieces: readonly ManhChu[], noi: Place): GhiChu[] {
  const level = pieces.map((each) => ({ ...each, goc: 0 }))
  const nguyenVan = linesFrom(level).map(textOfLine).join(' | ')
  return /[\p{L}\p{N}]/u.test(nguyenVan) ? [{ loai: 'khong-xep-duoc', noi, loi, nguyenVan }] : []
}

/** Where a line strikes letters through: so high above their baseline, as shares of their size. */
const LOWEST = 0.12
const HIGHEST = 0.45
/** How far, as such a share, it may begin behind a letter's edge, or end before it; and touch an upright line. */
const SHORT = 0.25

/** Words through whose middle a line runs from end to end; a rule of a table, which meets upright lines, strikes none. */
function findStruck(pieces: readonly ManhChu[], lines: readonly Net[]): Set<ManhChu> {
  const upright = lines.filter(({ x1, x2, y1, y2 }) => y2 - y1 > x2 - x1)
  const isFree = ({ x1, x2, y1 }: Net): boolean =>
    !upright.some(
      (each) =>
        each.y1 <= y1 + TOUCH &&
        each.y2 >= y1 - TOUCH &&
        (Math.abs(each.x1 - x1) <= TOUCH || Math.abs(each.x1 - x2) <= TOUCH),
    )
  const level = lines.filter((line) => line.x2 - line.x1 > line.y2 - line.y1)
  const struck = new Set<ManhChu>()
  const rows = [...pieces].sort((one, other) => one.y - other.y)
  for (const line of level) {
    const through = findAround(rows, (line.y1 + line.y2) / 2).filter(
      ({ x, phai, co }) => line.x1 <= x + SHORT * co && line.x2 >= phai - SHORT * co,
    )
    if (through.length && isFree(line)) for (const piece of through) struck.add(piece)
  }
  return struck
}
const TOUCH = 3

/** Of pieces from the top down those whose letters have a height in their middle. */
function findAround(rows: readonly ManhChu[], height: number): ManhChu[] {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.y ?? 0) <= height) low = middle + 1
    else high = middle
  }
  const found: ManhChu[] = []
  for (let at = low; at < rows.length; at += 1) {
    const piece = rows[at]
    if (!piece || piece.y - height > LARGEST) break
    const above = (piece.y - height) / piece.co
    if (above >= LOWEST && above <= HIGHEST) found.push(piece)
  }
  return found
}
/** Letters of a plan are no larger, in points. */
const LARGEST = 30

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
