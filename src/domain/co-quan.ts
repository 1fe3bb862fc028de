import { z } from 'zod'
import { chu, chuNgan, daDoiChieu, ma, namLich, ngay, nguon } from './common'
import { LINH_VUC } from './linh-vuc'

/** Levels of administration: the province, an agency of the province, the district (until 30/6/2025), the commune. */
export const CAP = ['trung-uong', 'tinh', 'so', 'huyen', 'xa'] as const
export type Cap = (typeof CAP)[number]

const phong = z.strictObject({
  id: ma,
  ten: chuNgan,
  linhVuc: z.array(z.enum(LINH_VUC.map(({ ma: id }) => id))).optional().describe('Những lĩnh vực cải cách hành chính mà phòng này làm đầu mối'),
})
export type Phong = z.infer<typeof phong>

export const coQuanSchema = z.strictObject({
  id: ma,
  ten: chuNgan.describe('Tên đầy đủ, viết như trong câu: Ủy ban nhân dân tỉnh Khánh Hòa'),
  tenTrenVanBan: z.array(chuNgan).min(1).max(6).optional().describe('Tên ở đầu văn bản, mỗi dòng một mục; bỏ trống thì dùng tên đầy đủ'),
  tenGon: chuNgan.optional().describe('Tên gọn trong câu: UBND thị xã Ninh Hòa'),
  tenKhac: z.array(chu).optional().describe('Cách viết khác gặp trong văn bản'),
  chuQuan: ma.optional().describe('Mã cơ quan chủ quản trực tiếp, in ở dòng trên'),
  tu: ngay.optional().describe('Ngày tên này bắt đầu có hiệu lực'),
  den: ngay.optional().describe('Ngày cuối cùng tên này có hiệu lực'),
  keThua: ma.optional().describe('Mã cơ quan kế thừa sau khi sáp nhập'),
  cap: z.enum(CAP).optional().describe('Cấp của cơ quan; cần có khi cụ thể hóa kế hoạch của tỉnh'),
  tapThe: z.array(ma).optional().describe('Những cách gọi chung có gồm cơ quan này (mã trong cu-the-hoa.yaml): các sở, ban, ngành; địa phương …'),
  phong: z.array(phong).optional().describe('Các phòng, đơn vị trực thuộc'),
  nguon: nguon.optional(),
  daDoiChieu: daDoiChieu.optional(),
})
export type CoQuan = z.infer<typeof coQuanSchema>

/** `data/co-quan.yaml`: the register of agencies. */
export const coQuanFile = z.strictObject({ coQuan: z.array(coQuanSchema).min(1) })

export const vanBanSchema = z.strictObject({
  id: ma,
  loai: chu.describe('Tên loại: Luật, Nghị quyết, Quyết định, Văn bản …'),
  so: chu.optional().describe('Số và ký hiệu: 76/NQ-CP; Luật viện dẫn theo ngày hoặc năm thì bỏ trống'),
  ngay: ngay.optional(),
  nam: namLich.optional(),
  coQuan: chu.optional().describe('Cơ quan ban hành, viết như trong câu viện dẫn'),
  coQuanGon: chu.optional().describe('Tên gọn của cơ quan ban hành, dùng trong chú thích: UBND tỉnh'),
  trichYeu: chu.optional().describe('Trích yếu, viết nối được sau tên cơ quan: ban hành …; với Luật là tên luật'),
  nguon: nguon.optional(),
})
export type VanBan = z.infer<typeof vanBanSchema>

/** `data/van-ban.yaml`: the register of legal documents. */
export const vanBanFile = z.strictObject({ vanBan: z.array(vanBanSchema).min(1) })
