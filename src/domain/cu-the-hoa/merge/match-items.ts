import { likenessOf } from '../sheet/carry-over'

/** Pairs of places in two lists that hold the same thing, and the other way round. */
export type DoiUng = { readonly sang: ReadonlyMap<number, number>; readonly ve: ReadonlyMap<number, number> }

/** From this share of common words on two texts are versions of one. */
const GIONG = 0.5

/**
 * Which items of two lists are the same thing: by its code (`nhiemVuCha`), else word for word, else by most
 * of its words, else by standing alone between the same neighbours. Items of different codes are never the
 * same.
 */
export function matchItems(mot: readonly unknown[], hai: readonly unknown[]): DoiUng {
  const sang = new Map<number, number>()
  const ve = new Map<number, number>()
  const remainingOf = (from: readonly unknown[], taken: ReadonlyMap<number, number>): number[] =>
    Array.from(from.keys()).filter((index) => !taken.has(index))
  const pairUp = (one: number, other: number): void => {
    sang.set(one, other)
    ve.set(other, one)
  }
  const matchBy = (khoa: (item: unknown) => string | undefined): void => {
    const cho = new Map<string, number[]>()
    for (const index of remainingOf(hai, ve))
      cho.set(khoa(hai[index]) ?? '', [...(cho.get(khoa(hai[index]) ?? '') ?? []), index])
    for (const index of remainingOf(mot, sang)) {
      const key = khoa(mot[index])
      const hit = key === undefined ? undefined : cho.get(key)?.shift()
      if (hit !== undefined) pairUp(index, hit)
    }
  }
  matchBy(maOf)
  matchBy((item) => (maOf(item) === undefined ? JSON.stringify(item) : undefined))
  const freeOf = (list: readonly unknown[], taken: ReadonlyMap<number, number>): number[] =>
    remainingOf(list, taken).filter((index) => maOf(list[index]) === undefined)
  for (const index of freeOf(mot, sang)) {
    const diem = freeOf(hai, ve)
      .map((other) => ({ other, diem: likenessOf(textOf(mot[index]), textOf(hai[other])) }))
      .filter(({ diem: each }) => each >= GIONG)
    const best = diem.sort((one, other) => other.diem - one.diem)[0]
    if (best) pairUp(index, best.other)
  }
  for (const index of freeOf(mot, sang)) {
    const truoc = index === 0 ? -1 : sang.get(index - 1)
    const other = truoc === undefined ? undefined : truoc + 1
    if (
      other !== undefined &&
      other < hai.length &&
      !ve.has(other) &&
      maOf(hai[other]) === undefined &&
      sang.get(index + 1) === (ve.has(other + 1) ? other + 1 : undefined)
    )
      pairUp(index, other)
  }
  return { sang, ve }
}

const fieldOf = (item: unknown, key: string): unknown =>
  item !== null && typeof item === 'object' && key in item
    ? (item as Record<string, unknown>)[key]
    : undefined

/** The code of a task that came from the province. */
export function maOf(item: unknown): string | undefined {
  const ma = fieldOf(item, 'nhiemVuCha')
  return typeof ma === 'string' ? ma : undefined
}

const LOI = ['ten', 'noiDung', 'tieuDe', 'ketQua'] as const

/** The words by which an item is known again. */
export function textOf(item: unknown): string {
  if (typeof item === 'string') return item
  const found = LOI.map((key) => fieldOf(item, key)).find((each) => typeof each === 'string')
  return typeof found === 'string' ? found : ''
}
