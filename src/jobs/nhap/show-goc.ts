import { isContent } from '../../import/recognise/find-tables'
import type { BangDoc } from '../../import/source/bang-doc'
import { type CachDoc, COT_RIENG, type NghiaCot } from '../../import/source/lua-chon'
import type { GocNhap } from '../../import/source/ket-qua'
import type { Bang, Khoi, O } from '../../import/source/nguon'
import { columnsOf } from '../../import/table/columns'
import { type Place, sayPlace, type Vung } from '../../problem'

/** Where something of the original stands: its number, in words, and in a PDF on the pages. */
export type ChoGoc = { readonly so: number; readonly cho: string; readonly vung?: readonly Vung[] }
/** A row of the original; `la`: how it was read, where it is of a task table. */
export type HangGoc = ChoGoc & { readonly o: readonly O[]; readonly la?: CachDoc }
/** A paragraph of the original, or a table; `rong`: the widths of its columns, in any unit. */
export type KhoiGoc =
  | (ChoGoc & { readonly chu: string })
  | { readonly hang: readonly HangGoc[]; readonly rong?: readonly number[] }
/** A column of the original; `la`: what it was read as, none where it has no place in the data. */
export type CotGoc = { readonly cot: number; readonly ten: string; readonly la?: NghiaCot }
/** A table whose columns a person may say. `nhiemVu`: it is one of tasks. */
export type BangGoc = {
  readonly so: number
  readonly cho: string
  readonly nhiemVu: boolean
  readonly cot: readonly CotGoc[]
}

/** The paragraphs and tables of an original as they were read, and the tables whose columns can be said. */
export function showGoc({ nguon, bang }: GocNhap): {
  readonly khoi: readonly KhoiGoc[]
  readonly bang: readonly BangGoc[]
} {
  const cach = collectCach(bang)
  const tables = nguon.khoi.filter((each) => each.loai === 'bang')
  const ofTasks = new Set(bang.flatMap(({ hang }) => hang.map(({ goc }) => goc)))
  const others = tables.filter((each) => !ofTasks.has(each.hang[0]?.noi.goc) && isContent(each))
  return {
    khoi: nguon.khoi.map((each) => showKhoi(each, cach)),
    bang: [...bang.flatMap(showBangDoc), ...others.flatMap(showOther)],
  }
}

export const choOf = ({ goc, vung, ...place }: Place): ChoGoc => ({
  so: goc ?? -1,
  cho: sayPlace(place),
  ...(vung ? { vung } : {}),
})

function showKhoi(each: Khoi, cach: ReadonlyMap<number | undefined, CachDoc>): KhoiGoc {
  if (each.loai === 'doan') return { ...choOf(each.noi), chu: each.chu }
  return {
    ...(each.rong ? { rong: each.rong } : {}),
    hang: each.hang.map(({ noi, o }) => {
      const la = cach.get(noi.goc)
      return { ...choOf(noi), o, ...(la ? { la } : {}) }
    }),
  }
}

/** How each row of the task tables was read. */
function collectCach(bang: readonly BangDoc[]): ReadonlyMap<number | undefined, CachDoc> {
  const cach = new Map<number | undefined, CachDoc>()
  const put = (rows: readonly Place[], first: CachDoc): void => {
    for (const [at, { goc }] of rows.entries()) cach.set(goc, at === 0 ? first : 'noi')
  }
  for (const { nhom } of bang)
    for (const { ten, viec } of nhom) {
      put(ten, 'nhom')
      for (const moc of viec) for (const [nth, rows] of moc.entries()) put(rows, nth === 0 ? 'viec' : 'moc')
    }
  return cach
}

const showBangDoc = ({ hang: [first], cot }: BangDoc): BangGoc[] =>
  first
    ? [
        {
          ...choOf(first),
          nhiemVu: true,
          cot: cot.map(({ ten, viTri, noiDung, rieng }) => ({
            cot: viTri,
            ten,
            ...nghiaOf(noiDung ?? (rieng === undefined ? undefined : COT_RIENG)),
          })),
        },
      ]
    : []

const nghiaOf = (la: NghiaCot | undefined): Pick<CotGoc, 'la'> => (la ? { la } : {})

/** A table that is none of tasks: what its first row says would be its columns. */
const showOther = ({ hang: [first] }: Bang): BangGoc[] =>
  first
    ? [
        {
          ...choOf(first.noi),
          nhiemVu: false,
          cot: columnsOf(first.o.map(({ chu }) => chu)).map(({ ten, viTri }) => ({
            cot: viTri,
            ten,
          })),
        },
      ]
    : []
