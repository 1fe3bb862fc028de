import type { Place } from '../../problem'
import type { Khoi, Nguon } from './nguon'

/** Each paragraph and each row of a source with its number, and the notes of what stands at one of them. */
export function numberPlaces(nguon: Nguon): Nguon {
  let next = 0
  const take = (noi: Place): Place => ({ ...noi, goc: next++ })
  const khoi = nguon.khoi.map((each): Khoi =>
    each.loai === 'doan'
      ? { ...each, noi: take(each.noi) }
      : { ...each, hang: each.hang.map((hang) => ({ ...hang, noi: take(hang.noi) })) },
  )
  const numbers = collectNumbers(khoi)
  const ghiChu = nguon.ghiChu?.map((note) => {
    const goc = keysOf(note.noi)
      .map((key) => numbers.get(key))
      .find((each) => each !== undefined)
    return goc === undefined ? note : { ...note, noi: { ...note.noi, goc } }
  })
  return { ...nguon, khoi, ...(ghiChu ? { ghiChu } : {}) }
}

/** By what a place is told by, the first that is told so. */
function collectNumbers(khoi: readonly Khoi[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  const places = khoi.flatMap((each) => (each.loai === 'doan' ? [each.noi] : each.hang.map(({ noi }) => noi)))
  for (const noi of places)
    for (const key of keysOf(noi)) if (noi.goc !== undefined && !numbers.has(key)) numbers.set(key, noi.goc)
  return numbers
}

/** Its words, and where on a page it begins: the rest of a row that a page cut is told by that alone. */
const keysOf = ({ line, column, where, vung = [] }: Place): string[] => [
  `${line}:${column} ${where ?? ''}`,
  ...vung.map(({ trang, tren }) => `${trang}/${tren}`),
]
