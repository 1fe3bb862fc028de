import type { CoQuan, Tinh } from '../domain/co-quan/co-quan'
import type { KyBaoCao } from '../domain/bao-cao/ky/ky-bao-cao'

/** What the rules know of a report besides its words. */
export type BoiCanhLoiVan = {
  readonly ky: KyBaoCao
  readonly minhHoa: boolean
  readonly coQuan: CoQuan
  /** The register of agencies and of provinces. */
  readonly soCoQuan: ReadonlyMap<string, CoQuan>
  readonly soTinh: readonly Tinh[]
}

/** Words that a rule stops at: where in the text, what is wrong, how to mend it. */
export type Hit = {
  readonly index: number
  readonly chu: string
  readonly message: string
  readonly hint: string
}

/**
 * A rule about the words of a report. Its id stands in messages and in `chapNhan` of the data: it is never
 * given to another rule. `title`: the text is a title or a name of the data, not a sentence.
 */
export type Rule = {
  readonly id: string
  readonly find: (text: string, context: BoiCanhLoiVan & { readonly title: boolean }) => Iterable<Hit>
}
