import { startsWithCoQuan } from '../domain/ten-co-quan'
import { readThoiHan } from '../domain/thoi-han'
import type { VaiTroCot } from './cot'
import { noiDongO } from './noi-o'

/** The cells of a row, one text a column. `ngo`: another division is as likely. */
export type HangXep = { readonly o: readonly string[]; readonly ngo: boolean }

const GACH = /^[-–+•]\s*/u
/** A deadline has no more lines; a row that a clerk can check has no more either. */
const HAN_LINES = 6
const HAN_LONGEST = 300
const MOST = 30
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

/** What is known of the lines before they are divided: what joining costs up to each, which begin with an agency, which stretches are deadlines. */
type Biet = { readonly lines: readonly string[]; readonly noi: readonly number[]; readonly coQuan: readonly boolean[]; readonly han: ReadonlySet<string> }

function biet(lines: readonly string[]): Biet {
  const noi = [0]
  for (let at = 1; at < lines.length; at += 1) noi.push((noi[at - 1] ?? 0) + giaNoi(lines[at - 1] ?? '', lines[at] ?? ''))
  const stretches = lines.flatMap((_, from) => Array.from({ length: Math.min(HAN_LINES, lines.length - from) }, (_each, more) => [from, from + more + 1] as const))
  const han = new Set(stretches.filter(([from, to]) => laHan(lines.slice(from, to).join(' '))).map(([from, to]) => `${from}-${to}`))
  return { lines, noi, coQuan: lines.map((line) => startsWithCoQuan(line.replace(GACH, ''))), han }
}

const laHan = (chu: string): boolean => chu.length < HAN_LONGEST && readThoiHan(chu).dang !== undefined

/** The two cheapest divisions: for each number of columns and of lines, the two best that end there. */
function cacCach(lines: readonly string[], vaiTro: readonly (VaiTroCot | undefined)[]): readonly Cach[] {
  const known = biet(lines)
  let ends: (readonly Cach[])[] = [[{ cost: 0, cat: [] }]]
  for (const [at, role] of vaiTro.entries()) {
    ends = Array.from({ length: lines.length + 1 }, (_, to): Cach[] => {
      const ways = ends.slice(0, to + 1).flatMap((before, from) => {
        const own = before.length ? gia(known, from, to, role) : 0
        return before.map(({ cost, cat }) => ({ cost: cost + own, cat, from }))
      })
      return ways.sort((one, other) => one.cost - other.cost).slice(0, 2).map(({ cost, cat, from }) => ({ cost, cat: at === 0 ? cat : [...cat, from] }))
    })
  }
  return ends[lines.length] ?? []
}

function gia({ lines, noi, coQuan, han }: Biet, from: number, to: number, role: VaiTroCot | undefined): number {
  if (from === to) return COST.rong
  const [first = '', before = ''] = [lines[from], lines[from - 1]]
  const inside = (noi[to - 1] ?? 0) - (noi[from] ?? 0)
  const border = from === 0 ? 0 : (/^\p{Ll}/u.test(first) ? COST.chuThuong : 0) + (GACH.test(first) && GACH.test(before) ? COST.gachTach : 0)
  const empty = to - from === 1 && !first
  const own = empty ? 0 : role === 'thoiHan' ? (han.has(`${from}-${to}`) ? 0 : COST.han) : role === 'phanCong' || role === 'chuTri' || role === 'phoiHop' ? (coQuan[from] ? 0 : COST.coQuan) : 0
  return inside + border + own
}

/** Two lines in one cell. */
function giaNoi(one: string, other: string): number {
  if (!one || !other) return COST.oTrong
  if (GACH.test(other)) return GACH.test(one) ? 0 : COST.noiGach
  return /^[\p{Lu}\d]/u.test(other) ? COST.noiHoa : 0
}
