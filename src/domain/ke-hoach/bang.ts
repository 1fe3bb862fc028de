import { z } from 'zod'
import { chu, ma } from '../common'

/** A line of prose at which a table stands: "::bang kinh-phi". */
const CHO_BANG = /^::bang (\S+)$/u

/** The code of the table that a line of prose calls. */
export const bangCalledBy = (prose: string): string | undefined => CHO_BANG.exec(prose.trim())?.[1]

/** A cell of a plain table: its words, or words over several columns or rows. */
const o = z.union([
  z.string(),
  z.strictObject({
    chu: z.string(),
    cot: z.number().int().min(1).max(20).optional().describe('Gộp qua mấy cột'),
    hang: z.number().int().min(1).max(200).optional().describe('Gộp qua mấy hàng'),
  }),
])

/** A table that is no table of tasks: its rows as they are printed. */
export const bangThuong = z.strictObject({
  rong: z
    .array(z.number().min(1).max(100))
    .min(1)
    .max(20)
    .optional()
    .describe('Bề rộng các cột, phần trăm của bảng; bỏ trống thì theo nội dung'),
  hangDau: z.number().int().min(0).max(5).optional().describe('Số hàng tiêu đề; bỏ trống là 1'),
  hang: z
    .array(z.array(o).min(1).max(20))
    .min(1)
    .max(2000)
    .describe('Từng hàng, mỗi ô một mục; ô gộp ghi { chu, cot, hang }'),
})
export type BangThuong = z.infer<typeof bangThuong>
export type OBang = z.infer<typeof o>

/** An annex beside the one of tasks: its text as prose, its tables at their places. */
export const phuLucKhac = z.strictObject({
  sau: z
    .enum(['dau', 'phuLuc'])
    .optional()
    .describe('dau: đứng trước phụ lục nhiệm vụ; bỏ trống là đứng sau'),
  nhan: chu.max(300).optional().describe('Chữ đầu phụ lục, ví dụ Phụ lục II; bỏ trống là "Phụ lục"'),
  ten: chu.max(300).optional(),
  kemTheo: z
    .enum(['ke-hoach', 'quyet-dinh'])
    .optional()
    .describe('Bỏ trống thì không in dòng "(Kèm theo …)"'),
  kieuNgay: z.enum(['dai', 'ngan']).optional(),
  ngang: z.boolean().optional().describe('In trên khổ giấy ngang'),
  noiDung: z
    .array(chu)
    .min(1)
    .describe(
      'Lời văn, viết như lời văn báo cáo, số thứ tự và gạch ghi ở đầu dòng; "::bang mã" là chỗ một bảng',
    ),
})
export type PhuLucKhac = z.infer<typeof phuLucKhac>

/** The codes of tables by what they are in the data. */
export const maBang = ma

/** How many columns the rows of a plain table have. */
export const widthOf = ({ hang }: BangThuong): number => {
  const down: number[] = []
  let most = 0
  for (const row of hang) {
    let at = 0
    for (const each of row) {
      while ((down[at] ?? 0) > 0) at += 1
      const { cot = 1, hang: tall = 1 } = typeof each === 'string' ? {} : each
      for (let nth = 0; nth < cot; nth += 1) down[at + nth] = tall
      at += cot
    }
    most = Math.max(most, at, down.findLastIndex((left) => left > 0) + 1)
    for (const [nth, left] of down.entries()) down[nth] = Math.max(0, left - 1)
  }
  return most
}
