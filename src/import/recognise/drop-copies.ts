import type { So } from '../source/ghi-chu'
import type { Doan, Khoi } from '../source/nguon'

/** So many long lines stand twice only in a text that was copied twice. */
const ENOUGH = 5
const LONG = 60
/**
 * Of a copy that is left out, nearly every line stands in the other one; sentences that a plan repeats are no
 * copy.
 */
const SAME = 0.8

/**
 * Web portals show a document twice, once with its headings lost. The longer copy stays; the other is
 * reported.
 */
export function dropCopies(khoi: readonly Khoi[], so: So): Khoi[] {
  const lines = khoi.flatMap((each, at) => (each.loai === 'doan' ? [{ doan: each, at }] : []))
  const seen = new Map<string, number[]>()
  for (const { doan, at } of lines) {
    const places = seen.get(doan.chu)
    if (places) places.push(at)
    else seen.set(doan.chu, [at])
  }
  const twice = Array.from(seen).filter(([, places]) => places.length > 1)
  if (twice.filter(([chu]) => chu.length > LONG).length < ENOUGH) return [...khoi]
  const words = twice.filter(([chu]) => chu.split(' ').length > 2).map(([, places]) => places)
  const minOf = (numbers: readonly number[]) => numbers.reduce((one, other) => Math.min(one, other), Infinity)
  const [first, second] = [
    minOf(words.map(([one = Infinity]) => one)),
    minOf(words.map(([, other = Infinity]) => other)),
  ]
  const end = -minOf(words.map((places) => -(places.at(-1) ?? 0))) + 1
  const dropped = second - first < end - second ? { from: first, to: second } : { from: second, to: end }
  const kept = khoi.filter((_, at) => at < dropped.from || at >= dropped.to)
  const copy = khoi.slice(dropped.from, dropped.to).filter((each): each is Doan => each.loai === 'doan')
  const rest = new Set(kept.map((each) => (each.loai === 'doan' ? each.chu : '')))
  if (copy.filter(({ chu }) => rest.has(chu)).length < SAME * copy.length) return [...khoi]
  noteCopy(copy, rest, so)
  return kept
}

function noteCopy(copy: readonly Doan[], kept: ReadonlySet<string>, so: So): void {
  const [start, end] = [copy[0], copy.at(-1)]
  if (!start || !end) return
  const to = end.noi.where ?? `dòng ${end.noi.line}`
  so.ghi(
    'sua',
    start.noi,
    `văn bản chép hai lần; lấy bản đầy đủ, bỏ bản từ đây đến ${to} (${copy.length} đoạn, trùng từng chữ với bản kia trừ các đoạn nêu riêng)`,
  )
  for (const each of copy) {
    if (kept.has(each.chu)) so.daBiet(each.chu)
    else so.ghi('khong-xep-duoc', each.noi, 'chỉ có trong bản chép đã bỏ', { nguyenVan: each.chu })
  }
}
