import { startsWithCoQuan } from '../domain/ten-co-quan'
import { readThoiHan } from '../domain/thoi-han'
import type { VaiTroCot } from './cot'
import { noiDongO } from './noi-o'

/** The cells of a row, one text a column. `ngo`: another division is as likely. */
export type HangXep = { readonly o: readonly string[]; readonly ngo: boolean }

const GACH = /^[-–+•]\s*/u
/** A deadline has no more lines; a row that a clerk can check has no more either. */
const HAN_LINES = 6
const MOST = 60
/** What speaks against a division. */
const COST = { rong: 6, han: 6, coQuan: 3, chuThuong: 5, gachTach: 2, noiHoa: 2, noiGach: 1, oTrong: 8 }
/** Less than this between two divisions is no difference. */
const CLEAR = 1

type Cach = { readonly cost: number; readonly cat: readonly number[] }

/** Divides the lines of a row among its columns, in order: deadlines and agencies are known by their words, lines that go on by their small letters. */
export function xepO(lines: readonly string[], vaiTro: readonly (VaiTroCot | undefined)[]): HangXep {
  if (lines.length === vaiTro.length && lines.every((line) => !/^\p{Ll}/u.test(line))) return { o: lines, ngo: false }
  if (lines.length > MOST) return { o: vaiTro.map((role) => (role === 'nhiemVu' ? noiDongO(lines.filter(Boolean), role) : '')), ngo: true }
  const [best, second] = cacCach(lines, vaiTro)
  const cat = [0, ...(best?.cat ?? []), lines.length]
  const o = vaiTro.map((role, at) => noiDongO(lines.slice(cat[at], cat[at + 1]).filter(Boolean), role))
  return { o, ngo: !best || (second !== undefined && second.cost - best.cost <= CLEAR) || lines.length < vaiTro.length }
}

/** The two cheapest divisions: for each number of columns and of lines, the two best that end there. */
function cacCach(lines: readonly string[], vaiTro: readonly (VaiTroCot | undefined)[]): readonly Cach[] {
  let ends: (readonly Cach[])[] = [[{ cost: 0, cat: [] }]]
  for (const [at, role] of vaiTro.entries()) {
    ends = Array.from({ length: lines.length + 1 }, (_, to): Cach[] =>
      ends
        .slice(0, to + 1)
        .flatMap((ways, from) => ways.map(({ cost, cat }) => ({ cost: cost + gia(lines, from, to, role), cat: at === 0 ? cat : [...cat, from] })))
        .sort((one, other) => one.cost - other.cost)
        .slice(0, 2),
    )
  }
  return ends[lines.length] ?? []
}

function gia(lines: readonly string[], from: number, to: number, role: VaiTroCot | undefined): number {
  if (from === to) return COST.rong
  const [first = '', before = ''] = [lines[from], lines[from - 1]]
  const inside = Array.from({ length: to - from - 1 }, (_, nth) => giaNoi(lines[from + nth] ?? '', lines[from + nth + 1] ?? '')).reduce((sum, each) => sum + each, 0)
  const border = from === 0 ? 0 : (/^\p{Ll}/u.test(first) ? COST.chuThuong : 0) + (GACH.test(first) && GACH.test(before) ? COST.gachTach : 0)
  return inside + border + giaVaiTro(lines, from, to, role)
}

/** Two lines in one cell. */
function giaNoi(one: string, other: string): number {
  if (!one || !other) return COST.oTrong
  if (GACH.test(other)) return GACH.test(one) ? 0 : COST.noiGach
  return /^[\p{Lu}\d]/u.test(other) ? COST.noiHoa : 0
}

function giaVaiTro(lines: readonly string[], from: number, to: number, role: VaiTroCot | undefined): number {
  const first = lines[from] ?? ''
  if (to - from === 1 && !first) return 0
  if (role === 'thoiHan') return to - from <= HAN_LINES && readThoiHan(lines.slice(from, to).join(' ')).dang !== undefined ? 0 : COST.han
  if (role === 'phanCong' || role === 'chuTri' || role === 'phoiHop') return startsWithCoQuan(first.replace(GACH, '')) ? 0 : COST.coQuan
  return 0
}
