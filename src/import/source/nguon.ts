import type { Place } from '../../problem'
import type { ChonBang } from './lua-chon'
import type { GhiChu } from './ghi-chu'
import type { DongNhan } from './nhan'

/**
 * A paragraph of the source. `dam`: wholly bold; undefined where the format does not tell. `lien`: no empty
 * line before it. `thut`: how many spaces stand before it, in text. `cap`: a heading by its style, of which level
 * from 0. `phan`: what numbers the part that it heads, where parts have numbers of two kinds ("Phần thứ hai").
 */
export type Doan = {
  readonly loai: 'doan'
  readonly chu: string
  readonly noi: Place
  readonly dam?: boolean
  readonly lien?: boolean
  readonly thut?: number
  readonly cap?: number
  readonly phan?: string
  /** It is the place of these tables, which are one that pages have split. */
  readonly bang?: readonly Bang[]
}

/** A cell; `tiep`: the place is covered by a cell above (`doc`) or to the left (`ngang`). */
export type O = { readonly chu: string; readonly tiep?: 'doc' | 'ngang' }
export type Hang = { readonly noi: Place; readonly o: readonly O[] }

/**
 * A table as a grid: every row has a cell for each column. `rong`: the widths of the columns, in any unit. `chon`:
 * what a person says of it.
 */
export type Bang = {
  readonly loai: 'bang'
  readonly hang: readonly Hang[]
  readonly rong?: readonly number[]
  readonly chon?: ChonBang
}
export type Khoi = Doan | Bang

/**
 * What a reader makes of a file, whatever its format: paragraphs and tables in the order of the text.
 * `ghiChu`: what the reader itself guessed or left out; `an`: the names of the sheets that it left out
 * because they are hidden; `nhan`: the paragraphs with what in them is emphasised or carries notes.
 */
export type Nguon = {
  readonly tep: string
  readonly khoi: readonly Khoi[]
  readonly ghiChu?: readonly GhiChu[]
  readonly nhan?: readonly DongNhan[]
  readonly an?: readonly string[]
}

export const doan = (
  chu: string,
  noi: Place,
  more: Pick<Doan, 'dam' | 'lien' | 'thut' | 'cap'> = {},
): Doan => ({
  loai: 'doan',
  chu,
  noi,
  ...more,
})

/** Each piece of text of a source with where it stands. */
export const textsOf = (khoi: readonly Khoi[]): { readonly chu: string; readonly noi: Place }[] =>
  khoi
    .flatMap((each) =>
      each.loai === 'doan' ? [each] : each.hang.flatMap(({ o, noi }) => o.map(({ chu }) => ({ chu, noi }))),
    )
    .filter(({ chu }) => chu !== '')
