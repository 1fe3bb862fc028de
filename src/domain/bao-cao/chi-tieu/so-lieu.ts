import { z } from 'zod'
import { chu, ma } from '../../common'

/** What stands for a figure that the office does not know. */
export const KHONG_RO = '-'
const so = z.union([z.number(), z.literal(KHONG_RO)])

const ghiChu = z.union([
  chu,
  z.strictObject({ loi: chu, den: ma.describe('Dòng cuối cùng mà ghi chú này nói tới') }),
])

const mucSoLieu = z.union([
  so,
  z.strictObject({
    so: so.optional().describe('Số liệu; "-" là chưa rõ'),
    ghiChu: ghiChu.optional().describe('In ở cột Ghi chú; nhiều dòng chung một ghi chú thì thêm "den"'),
    lyDo: chu.optional().describe('Vì sao số liệu này đúng, khi chương trình hỏi lại'),
  }),
])
type MucSoLieu = z.infer<typeof mucSoLieu>

/** `…/so-lieu-*.yaml`: the figures of a period, by the code of their row. */
export const soLieuFile = z.strictObject({
  minhHoa: z.boolean().optional().describe('Số liệu minh họa, không phải số liệu thật'),
  soLieu: z.record(z.string(), mucSoLieu),
})
export type SoLieu = z.infer<typeof soLieuFile>

/** The figures that were entered, by the code of their row. */
export type Given = Readonly<Record<string, number | typeof KHONG_RO>>

export const givenOf = (soLieu: SoLieu | undefined): Given =>
  Object.fromEntries(
    Object.entries(soLieu?.soLieu ?? {}).flatMap(([code, muc]) => {
      const entered = figureIn(muc)
      return entered === undefined ? [] : [[code, entered] as const]
    }),
  )

const figureIn = (muc: MucSoLieu): Given[string] | undefined => (typeof muc === 'object' ? muc.so : muc)

/** The note of a row, and the last row it speaks of, where that is another. */
export type GhiChu = { readonly loi: string; readonly den?: string }

export function noteOn(soLieu: SoLieu | undefined, code: string): GhiChu | undefined {
  const muc = soLieu?.soLieu[code]
  if (typeof muc !== 'object' || muc.ghiChu === undefined) return undefined
  return typeof muc.ghiChu === 'string' ? { loi: muc.ghiChu } : muc.ghiChu
}
