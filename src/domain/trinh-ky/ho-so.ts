import { z } from 'zod'
import { chu, ngay } from '../common'
import { nguoiKy } from '../co-quan/ban-hanh'
import { diemMoi } from './diem-moi'

const dem = z.number().int().min(0)
const maTep = z.string().regex(/^[0-9a-f]{64}$/u, 'phải là mã SHA-256')

export const tepTrinhKy = z.strictObject({
  ten: chu,
  kichThuoc: dem.describe('Số byte'),
  sha256: maTep,
  soTrang: dem.optional(),
  chuTungTrang: z.array(maTep).optional().describe('Mã SHA-256 của chữ từng trang'),
  oKy: z.array(chu).optional().describe('Các ô ký và ô điền trong tệp'),
})
export type TepTrinhKy = z.infer<typeof tepTrinhKy>

/**
 * `…-ho-so.json`: what goes beside a document for signing. Source of the fields: NĐ 30/2020/NĐ-CP, Phụ lục VI.
 */
export const hoSoTrinhKy = z.strictObject({
  chuongTrinh: chu,
  nguon: chu.describe('Tệp dữ liệu mà văn bản được viết từ đó'),
  tenLoai: chu,
  so: z.number().int().min(1).optional(),
  kyHieu: chu,
  ngayBanHanh: ngay.optional(),
  coQuanBanHanh: chu,
  trichYeu: chu,
  ngonNgu: chu,
  soTrang: dem,
  nguoiKy,
  noiNhan: z.array(chu),
  tep: z.array(tepTrinhKy).readonly(),
  luuY: z.array(chu).readonly().describe('Những điều chương trình nhắc khi viết'),
  phan: z.array(chu).readonly().optional().describe('Các phần của văn bản'),
  diemMoi: diemMoi.optional().describe('Điểm mới so với kế hoạch cấp trên hoặc báo cáo kỳ trước'),
  daKiemTra: z.array(chu).readonly().optional().describe('Những gì chương trình đã kiểm tra'),
  chapNhan: z.array(chu).readonly().describe('Những lời nhắc mà cơ quan đã xem và chấp nhận, kèm lý do'),
})
export type HoSoTrinhKy = z.infer<typeof hoSoTrinhKy>
