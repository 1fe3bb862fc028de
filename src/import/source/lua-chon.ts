import { z } from 'zod'
import { COT } from '../../domain/ke-hoach/ke-hoach'

/** How a row of a task table is read: a task, a further mốc of one, the rest of the row above, the name of a group. */
export const CACH_DOC = ['viec', 'moc', 'noi', 'nhom'] as const
export type CachDoc = (typeof CACH_DOC)[number]
/** A column that is read as the office's own. */
export const COT_RIENG = 'rieng'
const LA = [...COT, COT_RIENG] as const
/** What a column is for. */
export type NghiaCot = (typeof LA)[number]

/** More than any table has, and than anybody says one by one. */
const WIDEST = 200
const MOST_COLUMNS = 500
const MOST_ROWS = 20_000
const goc = z.number().int().min(0)

/**
 * What a person says of tables that were read otherwise: what columns are for (`bang`: the first row of the table, by
 * its number in the source; `cot`: the place in the row, from 0), and how rows are read.
 */
export const chonNhap = z.strictObject({
  cot: z
    .array(
      z.strictObject({
        bang: goc,
        cot: z.number().int().min(0).max(WIDEST),
        la: z.enum(LA),
      }),
    )
    .max(MOST_COLUMNS)
    .readonly()
    .default([]),
  hang: z
    .array(z.strictObject({ hang: goc, la: z.enum(CACH_DOC) }))
    .max(MOST_ROWS)
    .readonly()
    .default([]),
})
export type ChonNhap = Readonly<z.infer<typeof chonNhap>>

/** The same of one table: of columns by their places, of rows by their numbers in the source. */
export type ChonBang = {
  readonly cot: ReadonlyMap<number, NghiaCot>
  readonly hang: ReadonlyMap<number, CachDoc>
}
