import { z } from 'zod'
import { chu, chuNgan, ma, ngay } from '../common'

const so = z.number().min(0)
const luc = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/u, 'phải viết dạng 2026-09-10T08:30:00')
const nguoi = chuNgan.describe('Người quyết định')

const daNhan = z.strictObject({
  tep: chuNgan.describe('Tệp giữ nguyên trong thư mục nhan'),
  ten: chuNgan.describe('Tên tệp khi đơn vị gửi'),
  luc: luc.describe('Lúc nhận'),
  donVi: ma,
  sha256: z.string().regex(/^[\da-f]{64}$/u),
})
export type DaNhan = z.infer<typeof daNhan>

const dieuChinh = z.strictObject({
  ma: ma.describe('Mã chỉ tiêu: của biểu đơn vị khi có "donVi", của biểu tỉnh khi không'),
  donVi: ma.optional(),
  cu: so.describe('Số trước khi điều chỉnh'),
  moi: so,
  lyDo: chu,
  nguoi,
  ngay,
})
export type DieuChinh = z.infer<typeof dieuChinh>

/** What is done about a unit that has sent no form that counts. */
export const CACH_THAY = ['ky-truoc', 'so-khong', 'bo'] as const
const quyetDinh = z.strictObject({
  donVi: ma,
  cach: z
    .enum(CACH_THAY)
    .describe('ky-truoc: lấy số kỳ trước; so-khong: coi là 0; bo: không tính đơn vị này'),
  lyDo: chu,
  nguoi,
  ngay,
})
export type QuyetDinhThieu = z.infer<typeof quyetDinh>

const traLai = z.strictObject({
  donVi: ma,
  ngay,
  han: ngay.describe('Phải gửi lại chậm nhất ngày này'),
  lyDo: chu,
  nguoi: nguoi.optional(),
  tep: chuNgan.optional().describe('Tệp đã nhận bị trả lại; tệp đến sau là phiếu gửi lại'),
})
const traLoi = z.strictObject({ donVi: ma, ma, lyDo: chu, nguoi, ngay })
const nguonTinh = z.strictObject({
  ma,
  so,
  nguon: chu.describe('Nguồn của tỉnh, ví dụ: Hệ thống thông tin giải quyết TTHC, ngày chốt'),
  lyDo: chu.optional().describe('Vì sao khác số cộng từ các đơn vị'),
})
const daDua = z.strictObject({
  donVi: ma,
  ma: ma.describe('Nội dung nào của trang Lời văn'),
  sha256: z.string().regex(/^[\da-f]{64}$/u),
})
const khoa = z.strictObject({
  lan: z.number().int().min(1),
  ngay,
  nguoi,
  lyDo: chu.optional().describe('Vì sao khóa lại'),
  tep: chuNgan,
  sha256: z.string().regex(/^[\da-f]{64}$/u),
})

/** `…/thu/<kỳ>/so-thu.yaml`: what was sent out, came in and was decided in collecting the figures of a period. */
export const soThuFile = z.strictObject({
  baoCao: chuNgan.describe('Tệp báo cáo của kỳ này, tính từ tệp này'),
  han: ngay.describe('Hạn gửi phiếu của các đơn vị'),
  minhHoa: z.boolean().optional().describe('Số liệu minh họa, không phải số liệu thật'),
  donVi: z.array(ma).min(1).describe('Các đơn vị phải gửi phiếu'),
  banPhieu: z.record(z.string(), chuNgan).describe('Phiên bản phiếu của từng cấp'),
  nhan: z.array(daNhan).optional(),
  traLai: z.array(traLai).optional().describe('Phiếu đã trả lại đơn vị'),
  traLoi: z.array(traLoi).optional().describe('Câu hỏi về số của đơn vị mà tỉnh đã hỏi và ghi câu trả lời'),
  quyetDinh: z.array(quyetDinh).optional().describe('Đơn vị không có phiếu: đã quyết định thế nào'),
  dieuChinh: z.array(dieuChinh).optional().describe('Số được điều chỉnh bằng tay, mỗi lần một mục'),
  nguonTinh: z.array(nguonTinh).optional().describe('Số của tỉnh từ nguồn khác, để đối chiếu với số cộng'),
  daDua: z
    .array(daDua)
    .optional()
    .describe('Lời văn của đơn vị đã đưa vào tệp Word làm đề xuất, mỗi lời một lần'),
  khoa: z.array(khoa).optional().describe('Các lần khóa số liệu; lần cuối là lần có hiệu lực'),
})
export type SoThu = z.infer<typeof soThuFile>

/** `…/khoa/lan-<n>.yaml`: the figures as they were when the period was closed. `thayDoi`: against the last time. */
export const banKhoaFile = z.strictObject({
  ngay,
  tep: z.array(z.strictObject({ donVi: ma, tep: chuNgan, sha256: chuNgan })),
  soLieu: z.record(z.string(), so),
  thayDoi: z.array(z.strictObject({ ma, cu: so.optional(), moi: so.optional() })).optional(),
})
export type BanKhoa = z.infer<typeof banKhoaFile>
