import { z } from 'zod'
import { chu, ma, ngay } from '../../common'

/** Where a task stands in its plan: field and number as printed ("II.3"). */
export const maNhiemVu = z
  .string()
  .regex(/^[IVXLC]+\.\d+$/u, 'phải là số lĩnh vực và số nhiệm vụ như in trong phụ lục, ví dụ: II.3')

const ghiNhan = z.strictObject({
  ma: maNhiemVu,
  moc: z.number().int().min(1).optional().describe('Mốc thứ mấy của nhiệm vụ; bỏ trống là mọi mốc'),
  trangThai: z
    .enum(['hoan-thanh', 'dang-thuc-hien', 'chua-thuc-hien'])
    .optional()
    .describe('Bỏ trống thì suy từ "ngay": có ngày là đã hoàn thành'),
  lan: z
    .number()
    .int()
    .min(0)
    .optional()
    .describe('Việc phải làm nhiều lần trong năm ("Hằng quý"): đã xong mấy lần; "ngay" là ngày của lần cuối'),
  ngay: ngay.optional().describe('Ngày hoàn thành'),
  suKien: ngay.optional().describe('Ngày xảy ra việc mà thời hạn còn chờ: "Sau khi …", "Theo tiến độ …"'),
  han: ngay.optional().describe('Thời hạn tính ra ngày, khi đã biết hoặc được gia hạn'),
  hanTheo: chu
    .optional()
    .describe('Điều gì đặt ra "han": mã văn bản trong van-ban.yaml, hoặc lời, ví dụ: ý kiến của Chủ tịch'),
  vanBan: z.array(ma).min(1).optional().describe('Văn bản chứng minh kết quả, trong van-ban.yaml'),
  minhChung: chu.optional().describe('Kết quả không phải là văn bản'),
  ghiChu: chu.optional(),
})
export type GhiNhan = z.infer<typeof ghiNhan>

/** `…/tien-do-*.yaml`: how far the tasks of a plan are, at the end of a period. */
export const tienDoFile = z.strictObject({
  minhHoa: z.boolean().optional().describe('Số liệu minh họa, không phải số liệu thật'),
  nhiemVu: z.array(ghiNhan).min(1),
})
export type TienDo = z.infer<typeof tienDoFile>
