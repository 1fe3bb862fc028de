import { isDeepStrictEqual } from 'node:util'

/** The longest run of items that both lists have in this order, as pairs of places. */
export function matchItems(old: readonly unknown[], now: readonly unknown[]): (readonly [number, number])[] {
  const length = Array.from({ length: old.length + 1 }, () => Array<number>(now.length + 1).fill(0))
  const at = (one: number, other: number): number => length[one]?.[other] ?? 0
  for (let one = old.length - 1; one >= 0; one -= 1)
    for (let other = now.length - 1; other >= 0; other -= 1) {
      const row = length[one]
      if (row)
        row[other] = isDeepStrictEqual(old[one], now[other])
          ? at(one + 1, other + 1) + 1
          : Math.max(at(one + 1, other), at(one, other + 1))
    }
  const pairs: (readonly [number, number])[] = []
  for (let one = 0, other = 0; one < old.length && other < now.length;) {
    if (isDeepStrictEqual(old[one], now[other])) pairs.push([one++, other++])
    else if (at(one + 1, other) >= at(one, other + 1)) one += 1
    else other += 1
  }
  return pairs
}
