import type { BangDoc } from './bang-doc'
import { type Place, UserError } from '../../problem'

/** In the order of what a clerk must look at first. */
export const LOAI_GHI_CHU = ['khong-xep-duoc', 'thieu', 'doan', 'sua'] as const
export type LoaiGhiChu = (typeof LOAI_GHI_CHU)[number]

/**
 * What an import could not place, lacks, guessed or repaired. `nguyenVan`: words of the source that are here
 * and not in the data. `them`: words in the data that the source does not have there.
 */
export type GhiChu = {
  readonly loai: LoaiGhiChu
  readonly noi: Place
  readonly loi: string
  readonly nguyenVan?: string
  readonly them?: string
}

/** A note with the words of the source that it speaks of. */
export const sayGhiChu = ({ loi, nguyenVan }: Pick<GhiChu, 'loi' | 'nguyenVan'>): string =>
  nguyenVan === undefined ? loi : `${loi}: «${nguyenVan}»`

/** The notes of one import, as they come. */
export type So = {
  readonly ghi: (loai: LoaiGhiChu, noi: Place, loi: string, more?: Pick<GhiChu, 'nguyenVan' | 'them'>) => void
  /** Words that the program prints by itself and the data therefore does not hold: "Điều 1.", Quốc hiệu. */
  readonly tuViet: (chu: string) => void
  /**
   * Words that the data has in another form, and that need no note: of a second copy, of what is named by an
   * id, numbers that are counted.
   */
  readonly daBiet: (chu: string) => void
  /** What a table of tasks was read as, in the order in which their groups come into the data. */
  readonly takeBang: (bang: BangDoc) => void
  readonly daGhi: () => {
    readonly bang: readonly BangDoc[]
    readonly ghiChu: readonly GhiChu[]
    readonly tuViet: readonly string[]
    readonly daBiet: readonly string[]
  }
}

export function openSo(): So {
  const ghiChu: GhiChu[] = []
  const tuViet: string[] = []
  const daBiet: string[] = []
  const bang: BangDoc[] = []
  return {
    ghi: (loai, noi, loi, more = {}) => void ghiChu.push({ loai, noi, loi, ...more }),
    tuViet: (chu) => void tuViet.push(chu),
    daBiet: (chu) => void daBiet.push(chu),
    takeBang: (each) => void bang.push(each),
    daGhi: () => ({ ghiChu, tuViet, daBiet, bang }),
  }
}

/**
 * Reads on from what a reader gave. Where that is refused, the refusal also says what the reader had left out:
 * what is missing may be there.
 */
export function readWithNotes<T>(read: () => T, notes: readonly GhiChu[] = []): T {
  try {
    return read()
  } catch (error) {
    const left = notes.filter(({ loai }) => loai === 'khong-xep-duoc').map(({ loi }) => loi)
    if (!(error instanceof UserError) || left.length === 0) throw error
    const hint = [error.hint, ...new Set(left)].slice(0, MOST_SAID).join('; ')
    throw new UserError(error.message, { hint, cause: error })
  }
}

/** What the hint of a refusal says at most. */
const MOST_SAID = 5
