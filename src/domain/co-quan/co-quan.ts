import { z } from 'zod'
import { phatHanh } from './ban-hanh'
import { chu, chuNgan, daDoiChieu, ma, namLich, ngay, nguon } from '../common'
import { LINH_VUC } from '../linh-vuc'

/**
 * Levels of administration: the province, an agency of the province, the district (until 30/6/2025), the
 * commune.
 */
export const CAP = ['trung-uong', 'tinh', 'so', 'huyen', 'xa'] as const
export type Cap = (typeof CAP)[number]
/** By a decision, or as a plan by itself. */
export const HINH_THUC = ['quyet-dinh', 'ke-hoach'] as const

const phong = z.strictObject({
  id: ma,
  ten: chuNgan,
  linhVuc: z
    .array(z.enum(LINH_VUC.map(({ ma: id }) => id)))
    .optional()
    .describe('Những lĩnh vực cải cách hành chính mà phòng này làm đầu mối'),
  viec: z
    .array(chuNgan)
    .optional()
    .describe('Những việc phòng này phụ trách, bằng vài chữ: đất đai, hộ tịch, công nghệ thông tin'),
})
export type Phong = z.infer<typeof phong>

/**
 * How an office usually issues its plan: what its clerk knows once and for all. Number and day belong to each
 * document.
 */
const banHanhThuong = z.strictObject({
  loai: z
    .enum(HINH_THUC)
    .describe('quyet-dinh: kế hoạch kèm theo quyết định; ke-hoach: kế hoạch tự ban hành'),
  kyHieu: phatHanh.kyHieu.optional(),
  diaDanh: phatHanh.diaDanh.optional(),
  thamQuyen: chuNgan.optional().describe('Người hoặc cơ quan có thẩm quyền ban hành quyết định'),
  canCu: z
    .array(ma)
    .optional()
    .describe(
      'Mã những văn bản riêng của cơ quan làm căn cứ; kế hoạch của cấp trên, văn bản chung (luật, chương trình) và quyết định quy định chức năng của cơ quan không cần ghi ở đây',
    ),
  deNghi: chuNgan.optional().describe('Người đề nghị ban hành quyết định'),
  dieu: z.array(chu).optional().describe('Các điều sau Điều 1 của quyết định'),
  noiNhan: phatHanh.noiNhan.optional(),
  noiNhanGhiChu: phatHanh.noiNhanGhiChu,
  nguoiKy: phatHanh.nguoiKy.optional(),
})

export const coQuanSchema = z.strictObject({
  id: ma,
  ten: chuNgan.describe('Tên đầy đủ, viết như trong câu: Ủy ban nhân dân tỉnh Khánh Hòa'),
  tenTrenVanBan: z
    .array(chuNgan)
    .min(1)
    .max(6)
    .optional()
    .describe('Tên ở đầu văn bản, mỗi dòng một mục; bỏ trống thì dùng tên đầy đủ'),
  tenGon: chuNgan.optional().describe('Tên gọn trong câu: UBND thị xã Ninh Hòa'),
  tenKhac: z.array(chu).optional().describe('Cách viết khác gặp trong văn bản'),
  chuQuan: ma.optional().describe('Mã cơ quan chủ quản trực tiếp, in ở dòng trên'),
  thuoc: ma
    .optional()
    .describe('Mã cơ quan cấp trên của cơ quan không in tên cấp trên ở đầu văn bản, như UBND cấp xã'),
  tu: ngay.optional().describe('Ngày tên này bắt đầu có hiệu lực'),
  den: ngay.optional().describe('Ngày cuối cùng tên này có hiệu lực'),
  keThua: ma.optional().describe('Mã cơ quan, tổ chức kế thừa sau khi sáp nhập hoặc thay thế'),
  cap: z.enum(CAP).optional().describe('Cấp của cơ quan; cần có khi cụ thể hóa kế hoạch của tỉnh'),
  tapThe: z
    .array(ma)
    .optional()
    .describe(
      'Những cách gọi chung có gồm cơ quan này (mã trong cu-the-hoa.yaml), khi khác các cơ quan cùng cấp',
    ),
  phong: z.array(phong).optional().describe('Các phòng, đơn vị trực thuộc'),
  banHanh: banHanhThuong
    .optional()
    .describe('Cách cơ quan ban hành kế hoạch hằng năm; cu-the-hoa lấy từ đây'),
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
  trichYeu: chu
    .optional()
    .describe('Trích yếu, viết nối được sau tên cơ quan: ban hành …; với Luật là tên luật'),
  tu: ngay.optional().describe('Ngày văn bản có hiệu lực'),
  den: ngay.optional().describe('Ngày cuối cùng văn bản còn hiệu lực'),
  thayBang: ma.optional().describe('Mã văn bản thay thế, khi văn bản này hết hiệu lực'),
  nguon: nguon.optional(),
  daDoiChieu: daDoiChieu.optional(),
})
export type VanBan = z.infer<typeof vanBanSchema>

const tinh = z
  .strictObject({
    ten: chuNgan.describe('Tên riêng, không ghi chữ tỉnh hay thành phố: Khánh Hòa'),
    loai: z.enum(['tinh', 'thanh-pho']),
    den: ngay.optional().describe('Ngày cuối cùng của tên này'),
    keThua: chuNgan.optional().describe('Tỉnh, thành phố kế thừa sau khi sáp nhập'),
  })
  .describe('Một tỉnh hoặc thành phố trực thuộc Trung ương')
export type Tinh = z.infer<typeof tinh>

/** `data/tinh.yaml`: the provinces of today and those before 01/7/2025. */
export const tinhFile = z.strictObject({
  nguon,
  daDoiChieu,
  tinh: z.array(tinh).min(1),
  coQuanThuongCo: z
    .array(chuNgan)
    .optional()
    .describe('Tên các cơ quan thường có ở một tỉnh, không ghi tên tỉnh: gợi ý khi khai đơn vị'),
})

/** `data/van-ban.yaml`: the register of legal documents. */
export const vanBanFile = z.strictObject({ vanBan: z.array(vanBanSchema).min(1) })
