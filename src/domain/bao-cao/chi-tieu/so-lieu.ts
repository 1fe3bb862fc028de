import { z } from 'zod'
import { chu, ma } from '../../common'

const so = z
  .union([z.number(), z.string()])
  .describe('Viết như trong văn bản, đặt trong dấu nháy: "40.372", "97,5%"; "-" khi không biết')

const ghiChu = z.union([
  chu,
  z.strictObject({ loi: chu, den: ma.describe('Dòng cuối cùng mà ghi chú này nói tới') }),
])

const mucSoLieu = z.union([
  so,
  z.strictObject({
    so: so.optional(),
    ghiChu: ghiChu.optional().describe('In ở cột Ghi chú; nhiều dòng chung một ghi chú thì thêm "den"'),
    lyDo: chu
      .optional()
      .describe('Trả lời câu hỏi về số này: vì sao vượt 100%, vì sao ghi số ấy cho tỷ lệ 0 trên 0'),
  }),
])

/** `…/so-lieu-*.yaml`: the figures of a period, by the code of their row. */
export const soLieuFile = z.strictObject({
  minhHoa: z.boolean().optional().describe('Số liệu minh họa, không phải số liệu thật'),
  soLieu: z.record(z.string(), mucSoLieu),
})
/**
 * `nhuGo`: how the numbers that stand without quotes were typed, by code; `40.372` is one number to YAML and
 * another to a Vietnamese.
 */
export type SoLieu = z.infer<typeof soLieuFile> & { readonly nhuGo?: ReadonlyMap<string, string> | undefined }

/** The note of a row, and the last row it speaks of, where that is another. */
export type GhiChu = { readonly loi: string; readonly den?: string }

export function noteOn(soLieu: SoLieu | undefined, code: string): GhiChu | undefined {
  const muc = soLieu && Object.hasOwn(soLieu.soLieu, code) ? soLieu.soLieu[code] : undefined
  if (typeof muc !== 'object' || muc.ghiChu === undefined) return undefined
  return typeof muc.ghiChu === 'string' ? { loi: muc.ghiChu } : muc.ghiChu
}
