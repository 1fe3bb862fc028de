import type { COT } from '../../domain/ke-hoach/ke-hoach'
import type { Place } from '../../problem'

/** A column by its head: where it stands, and what it was read as. */
export type CotDoc = {
  readonly ten: string
  readonly noiDung?: (typeof COT)[number]
  readonly rieng?: string
  readonly viTri: number
}
/** A group: the rows that name it, and of each task the rows of each of its mốc. */
export type NhomDoc = {
  readonly ten: readonly Place[]
  readonly viec: readonly (readonly (readonly Place[])[])[]
}
/** What a table of tasks was read as. `hang`: the first row of each table of the source that it goes over. */
export type BangDoc = {
  readonly hang: readonly Place[]
  readonly cot: readonly CotDoc[]
  readonly nhom: readonly NhomDoc[]
}
