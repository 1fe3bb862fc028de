import { giong } from './noi-quyet-dinh'

/** Pairs of places in two lists that hold the same thing, and the other way round. */
export type DoiUng = { readonly sang: ReadonlyMap<number, number>; readonly ve: ReadonlyMap<number, number> }

/** From this share of common words on two texts are versions of one. */
const GIONG = 0.5

/**
 * Which items of two lists are the same thing: by its code (`nhiemVuCha`), else word for word, else by most
 * of its words, else by standing alone between the same neighbours. Items of different codes are never the
 * same.
 */
export function doiUng(mot: readonly unknown[], hai: readonly unknown[]): DoiUng {
  const sang = new Map<number, number>()
  const ve = new Map<number, number>()
  const con = (from: readonly unknown[], taken: ReadonlyMap<number, number>): number[] =>
    Array.from(from.keys()).filter((index) => !taken.has(index))
  const ghep = (one: number, other: number): void => {
    sang.set(one, other)
    ve.set(other, one)
  }
  const theo = (khoa: (item: unknown) => string | undefined): void => {
    const cho = new Map<string, number[]>()
    for (const index of con(hai, ve))
      cho.set(khoa(hai[index]) ?? '', [...(cho.get(khoa(hai[index]) ?? '') ?? []), index])
    for (const index of con(mot, sang)) {
      const key = khoa(mot[index])
      const hit = key === undefined ? undefined : cho.get(key)?.shift()
      if (hit !== undefined) ghep(index, hit)
    }
  }
  theo(maCua)
  theo((item) => (maCua(item) === undefined ? JSON.stringify(item) : undefined))
  const tuDo = (list: readonly unknown[], taken: ReadonlyMap<number, number>): number[] =>
    con(list, taken).filter((index) => maCua(list[index]) === undefined)
  for (const index of tuDo(mot, sang)) {
    const diem = tuDo(hai, ve)
      .map((other) => ({ other, diem: giong(loiCua(mot[index]), loiCua(hai[other])) }))
      .filter(({ diem: each }) => each >= GIONG)
    const best = diem.sort((one, other) => other.diem - one.diem)[0]
    if (best) ghep(index, best.other)
  }
  for (const index of tuDo(mot, sang)) {
    const truoc = index === 0 ? -1 : sang.get(index - 1)
    const other = truoc === undefined ? undefined : truoc + 1
    if (
      other !== undefined &&
      other < hai.length &&
      !ve.has(other) &&
      maCua(hai[other]) === undefined &&
      sang.get(index + 1) === (ve.has(other + 1) ? other + 1 : undefined)
    )
      ghep(index, other)
  }
  return { sang, ve }
}

const truong = (item: unknown, key: string): unknown =>
  item !== null && typeof item === 'object' && key in item
    ? (item as Record<string, unknown>)[key]
    : undefined

/** The code of a task that came from the province. */
export function maCua(item: unknown): string | undefined {
  const ma = truong(item, 'nhiemVuCha')
  return typeof ma === 'string' ? ma : undefined
}

const LOI = ['ten', 'noiDung', 'tieuDe', 'ketQua'] as const

/** The words by which an item is known again. */
export function loiCua(item: unknown): string {
  if (typeof item === 'string') return item
  const found = LOI.map((key) => truong(item, key)).find((each) => typeof each === 'string')
  return typeof found === 'string' ? found : ''
}
