import { z } from 'zod'
import { chu } from '../common'

/**
 * What a document brings that is new: beside what it is laid, the differences a line each, and what a person
 * should look at because of them.
 */
export const diemMoi = z.strictObject({
  soVoi: chu,
  dong: z.array(chu).readonly(),
  canXem: z.array(chu).readonly(),
})
export type DiemMoi = z.infer<typeof diemMoi>
