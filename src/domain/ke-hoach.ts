import { z } from 'zod'
import { chu, chuNgan, ma, namLich, ngay } from './common'

const doan = z.array(chu).describe('Các đoạn văn, mỗi mục một đoạn')
const thuTu = z.number().int().min(1).optional().describe('Số thứ tự in trên văn bản; bỏ trống thì đếm tiếp')

const canCu = z.strictObject({
  vanBan: z.array(ma).min(1).describe('Mã văn bản trong data/van-ban.yaml; từ hai văn bản trở lên thì nối bằng "và"'),
})
const deNghi = z.strictObject({ nguoi: chu, vanBan: ma.optional() })

const nguoiKy = z.strictObject({
  quyenHan: z.array(chuNgan).max(6).default([]).describe('Các dòng quyền hạn ở trên chức vụ: TM. Ủy ban nhân dân; KT. Chủ tịch'),
  chucVu: chuNgan,
  hoTen: chuNgan,
})

/** The document by which a plan is issued. `so` and `ngay` are missing while it is a draft. */
const banHanh = z.strictObject({
  loai: z.literal('quyet-dinh'),
  so: z.number().int().min(1).optional().describe('Số văn bản; bỏ trống khi còn là dự thảo'),
  kyHieu: z.string().regex(/^\p{Lu}[\p{L}\d]*(?:[-./]\p{Lu}[\p{L}\d]*)*$/u, 'phải có dạng QĐ-UBND, không ghi số'),
  ngay: ngay.optional().describe('Ngày ban hành; bỏ trống khi còn là dự thảo'),
  diaDanh: chu,
  thamQuyen: chu,
  trichYeu: chu,
  canCu: z.array(canCu).min(1),
  deNghi,
  dieu: z.array(chu).min(1).describe('Nội dung từng điều, không ghi "Điều 1."'),
  noiNhan: z.array(chuNgan).min(2).describe('Từng nơi nhận, không ghi gạch đầu dòng và dấu cuối dòng; mục cuối là Lưu'),
  nguoiKy,
})

const mucTieu = z.strictObject({ so: thuTu, noiDung: chu, diem: z.array(chu).optional() })
const khoan = z.strictObject({ so: thuTu, noiDung: chu, doan: doan.optional() })

const moc = z.strictObject({
  ketQua: chu.describe('Kết quả, sản phẩm; nhiều gạch đầu dòng thì mỗi dòng một gạch'),
  thoiHan: chu.describe('Tiến độ, viết như trong văn bản'),
  phanCong: chu.describe('Phân công, viết như trong văn bản; nhiều gạch đầu dòng thì mỗi dòng một gạch'),
})
const nhiemVu = z.strictObject({ so: thuTu, ten: chu, moc: z.array(moc).min(1) })
const linhVuc = z.strictObject({ ten: chu, nhiemVu: z.array(nhiemVu).min(1) })

/** `…/ke-hoach.yaml`: a CCHC plan with the decision that issues it. */
export const keHoachFile = z.strictObject({
  coQuan: ma,
  nam: namLich,
  banHanh,
  trichYeu: chu,
  mucTieu: z.strictObject({ tieuDe: chu, moDau: doan, muc: z.array(mucTieu).min(1), ketThuc: doan }),
  nhiemVu: z.strictObject({ tieuDe: chu, gach: z.array(chu).min(1).describe('Các gạch đầu dòng, không ghi dấu gạch') }),
  kinhPhi: z.strictObject({ tieuDe: chu, khoan: z.array(khoan).min(1) }),
  toChuc: z.strictObject({ tieuDe: chu, khoan: z.array(khoan).min(1), ketThuc: doan }),
  phuLuc: z.strictObject({
    ten: chu,
    kemTheo: z.enum(['ke-hoach', 'quyet-dinh']).describe('Phụ lục kèm theo kế hoạch hay kèm theo quyết định'),
    cot: z.tuple([chuNgan, chuNgan, chuNgan, chuNgan, chuNgan]).describe('Tên năm cột của bảng'),
  }),
  linhVuc: z.array(linhVuc).min(1),
  phucHoi: z
    .array(z.strictObject({ truong: chu, lyDo: chu }))
    .optional()
    .describe('Những chỗ không có trong bản nguồn, đã được khôi phục'),
})
export type KeHoach = z.infer<typeof keHoachFile>
export type BanHanh = KeHoach['banHanh']
export type NhiemVu = KeHoach['linhVuc'][number]['nhiemVu'][number]
