import { mergeThree } from '../../../src/domain/cu-the-hoa/merge/merge-three'
import { hoSo } from './derived'

/** Numbers from 0 to 1, the same in every run (a linear congruential generator). */
function numbers(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
const plan = JSON.parse(JSON.stringify(hoSo.keHoach)) as { [key: string]: Json }
const copy = <T extends Json>(value: T): T => JSON.parse(JSON.stringify(value)) as T

const listsIn = (value: Json): Json[][] =>
  Array.isArray(value)
    ? [value, ...value.flatMap(listsIn)]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(listsIn)
      : []
const mapsIn = (value: Json): { [key: string]: Json }[] =>
  Array.isArray(value)
    ? value.flatMap(mapsIn)
    : value !== null && typeof value === 'object'
      ? [value, ...Object.values(value).flatMap(mapsIn)]
      : []

/** A plan after a few changes by hand: words changed, items taken out, doubled, moved, fields added. */
function edited(seed: number): { [key: string]: Json } {
  const next = numbers(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
  const made = copy(plan)
  const content = Object.fromEntries(Object.entries(made).filter(([key]) => key !== 'banHanh'))
  for (let change = 0; change < 5; change += 1) {
    const list = pick(listsIn(content).filter(({ length }) => length > 1))
    const at = Math.floor(next() * list.length)
    const how = Math.floor(next() * 5)
    if (how === 0) list.splice(at, 1)
    if (how === 1) list.splice(at, 0, copy(pick(list)))
    if (how === 2) list.push(...list.splice(at, 1))
    if (how > 2) {
      const map = pick(
        mapsIn(content).filter((each) => Object.values(each).some((value) => typeof value === 'string')),
      )
      const key = pick(
        Object.keys(map).filter((each) => typeof map[each] === 'string' && each !== 'nhiemVuCha'),
      )
      const text = map[key]
      map[key] = how === 3 && typeof text === 'string' ? `${text} (văn thư sửa)` : `Lời khác hẳn số ${change}`
    }
  }
  return { ...made, ...content }
}

const SEEDS = Array.from({ length: 150 }, (_, index) => index * 7919 + 1)

test('When only the clerk changed anything, the clerk’s plan comes out, whatever was changed', () => {
  for (const seed of SEEDS) {
    const cu = edited(seed)
    const { value, xungDot } = mergeThree({ goc: plan, cu, moi: copy(plan) })
    expect({ seed, value, xungDot }).toEqual({ seed, value: cu, xungDot: [] })
  }
})

test('When only what is derived changed, that comes out, and nothing is said', () => {
  for (const seed of SEEDS) {
    const moi = edited(seed)
    expect({ seed, ...mergeThree({ goc: plan, cu: copy(plan), moi }) }).toEqual({
      seed,
      value: moi,
      giu: [],
      xungDot: [],
    })
  }
})

test('When both changed, none of the clerk’s words are lost, and of the others only those of what the clerk took out, which is named', () => {
  for (const seed of SEEDS) {
    const [cu, moi] = [edited(seed), edited(seed + 1)]
    const { value, giu, xungDot } = mergeThree({ goc: plan, cu, moi })
    const out = JSON.stringify({ value, giu, xungDot })
    const known = JSON.stringify(plan)
    const wordsOf = (one: Json): string[] =>
      [...JSON.stringify(one).matchAll(/"([^"]*(?:\(văn thư sửa\)|Lời khác hẳn)[^"]*)"/gu)].map(
        ([, text = '']) => text,
      )
    const lost = (list: string[]): string[] =>
      list.filter((text) => !known.includes(text) && !out.includes(text))
    expect({ seed, lost: lost(wordsOf(cu)) }).toEqual({ seed, lost: [] })
    if (lost(wordsOf(moi)).length > 0) expect(giu.map(({ cach }) => cach)).toContain('xoa')
  }
})

test('A conflict gives both wordings and where the clerk’s stands', () => {
  expect(
    mergeThree({
      goc: { a: ['x', 'một hai ba'] },
      cu: { a: ['x', 'một hai bốn'] },
      moi: { a: ['x', 'một hai năm'] },
    }).xungDot,
  ).toEqual([{ path: ['a', 1], ma: undefined, cu: 'một hai bốn', moi: 'một hai năm' }])
})
