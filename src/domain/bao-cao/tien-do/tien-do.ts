import { z } from 'zod'
import { chu, ma, namLich, ngay } from '../../common'

/** Where a task stands in its plan: field and number as printed ("II.3"). */
export const maNhiemVu = z
  .string()
  .regex(/^[IVXLC]+\.\d+$/u, 'phải là số lĩnh vực và số nhiệm vụ như in trong phụ lục, ví dụ: II.3')

const ghiNhan = z
  .strictObject({
    ma: maNhiemVu.optional(),
    nhiemVu: ma.optional().describe('Mã riêng ("id") của nhiệm vụ trong kế hoạch, thay cho "ma"'),
    ten: chu
      .optional()
      .describe(
        'Vài chữ liền nhau trong tên nhiệm vụ, ghi cạnh "ma": mã không còn là của nhiệm vụ ấy thì được báo',
      ),
    moc: z.number().int().min(1).optional().describe('Mốc thứ mấy của nhiệm vụ; bỏ trống là mọi mốc'),
    trangThai: z
      .enum(['hoan-thanh', 'dang-thuc-hien', 'chua-thuc-hien', 'chua-bao-cao'])
      .optional()
      .describe(
        'Bỏ trống thì suy từ "ngay": có ngày là đã hoàn thành; chua-bao-cao: biết là chưa có báo cáo mà vẫn ban hành, ghi lý do ở "ghiChu"',
      ),
    lan: z
      .number()
      .int()
      .min(0)
      .optional()
      .describe(
        'Việc phải làm nhiều lần trong năm ("Hằng quý"): đã xong mấy lần; "ngay" là ngày của lần cuối',
      ),
    ngay: ngay.optional().describe('Ngày hoàn thành'),
    suKien: ngay.optional().describe('Ngày xảy ra việc mà thời hạn còn chờ: "Sau khi …", "Theo tiến độ …"'),
    han: ngay.optional().describe('Thời hạn tính ra ngày, khi đã biết hoặc được gia hạn'),
    hanTheo: chu
      .optional()
      .describe('Điều gì đặt ra "han": mã văn bản trong van-ban.yaml, hoặc lời, ví dụ: ý kiến của Chủ tịch'),
    vanBan: z.array(ma).min(1).optional().describe('Văn bản chứng minh kết quả, trong van-ban.yaml'),
    minhChung: chu.optional().describe('Kết quả không phải là văn bản'),
    ghiChu: chu.optional(),
    deXuat: chu
      .optional()
      .describe(
        'Tình trạng ở mục này mới là đề xuất từ phiếu của đơn vị (cchc thu tien-do); đồng ý thì xóa dòng này',
      ),
  })
  .refine(({ ma: so, nhiemVu }) => (so ?? nhiemVu) !== undefined, 'ghi "ma" (ví dụ: II.3) hoặc "nhiemVu"')
export type GhiNhan = z.infer<typeof ghiNhan>

/** `…/tien-do-*.yaml`: how far the tasks of a plan are, at the end of a period. */
export const tienDoFile = z.strictObject({
  minhHoa: z.boolean().optional().describe('Số liệu minh họa, không phải số liệu thật'),
  coQuan: ma.optional().describe('Cơ quan có tiến độ này; ghi thì được đối chiếu với báo cáo'),
  nam: namLich.optional().describe('Năm của kế hoạch; ghi thì được đối chiếu với báo cáo'),
  nhiemVu: z.array(ghiNhan),
})
export type TienDo = z.infer<typeof tienDoFile>
