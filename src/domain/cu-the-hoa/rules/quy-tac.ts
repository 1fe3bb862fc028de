import { z } from 'zod'
import { CAP, HINH_THUC } from '../../co-quan/co-quan'
import { chu, chuNgan, ma, ngay } from '../../common'
import { LINH_VUC } from '../../linh-vuc'
import type { VaiTro } from '../../ke-hoach/phan-cong/vai-tro'

/** How a task of the province passes down to a unit. */
export const CACH = ['thuc-hien', 'tham-gia', 'tuong-ung', 'bo-qua'] as const
export type Cach = (typeof CACH)[number]
/** The four ways in the words of the office. */
export const TEN_CACH: Readonly<Record<Cach, string>> = {
  'thuc-hien': 'thực hiện',
  'tham-gia': 'tham gia',
  'tuong-ung': 'tương ứng',
  'bo-qua': 'bỏ qua',
}
/** What becomes of a target: kept, changed, dropped. */
export const CACH_MUC_TIEU = ['giu', 'sua', 'bo'] as const
export type CachMucTieu = (typeof CACH_MUC_TIEU)[number]

const VAI_TRO = [
  'chuTri',
  'phoiHop',
  'thamMuu',
  'thucHien',
  'huongDan',
  'thamDinh',
  'tongHop',
  'deXuat',
  'xayDung',
  'trinh',
  'pheDuyet',
  'donDoc',
  'baoCao',
] as const satisfies readonly VaiTro[]

const nguon = chuNgan.describe('Nơi thực tế làm như vậy: văn bản và nhiệm vụ')
const cap = z.array(z.enum(CAP)).min(1).describe('Cấp của đơn vị mà quy tắc áp dụng')
const cach = z
  .array(z.enum(CACH))
  .min(1)
  .optional()
  .describe('Chỉ áp dụng cho cách truyền xuống này; bỏ trống là mọi cách')
const linhVuc = z.array(z.enum(LINH_VUC.map(({ ma: id }) => id))).optional()
const qua = z
  .enum(['ten', 'phong', 'tapThe', 'leThuong'])
  .describe('Được gọi bằng tên, bằng tên phòng, bằng cách gọi chung, hay chỉ theo lệ thường')

const tapThe = z.strictObject({
  id: ma,
  cap: z.array(z.enum(CAP)).min(1).describe('Cấp của những cơ quan thuộc tập thể này'),
  dau: z
    .array(chuNgan)
    .min(1)
    .optional()
    .describe('Chỉ những cơ quan có tên mở đầu bằng một trong các chữ này'),
  danhTu: z.array(chuNgan).min(1).describe('Những chữ gọi chung: sở, ban, ngành'),
  tu: ngay.optional(),
  den: ngay.optional(),
  nguon,
})

const ho = z.strictObject({
  id: ma,
  cap,
  linhVuc,
  chu: z
    .array(chu)
    .min(1)
    .describe(
      'Nhiệm vụ thuộc họ này khi lời văn có một trong các cụm từ; hai cụm phải cùng có thì nối bằng " & "',
    ),
  tru: z.array(chu).min(1).optional().describe('Trừ nhiệm vụ có một trong các cụm từ này'),
  cach: z.enum(CACH),
  lyDo: chu,
  dongTu: chu.optional().describe('Chữ mở đầu tên nhiệm vụ của đơn vị, thay chữ mở đầu của tỉnh'),
  ketQua: chu.optional(),
  thoiHan: chu.optional(),
  nguon,
})

const vaiTro = z.strictObject({
  id: ma,
  cap,
  vaiTro: z.array(z.enum(VAI_TRO)).min(1),
  qua: z.array(qua).min(1),
  lienQuan: z
    .boolean()
    .optional()
    .describe('true: chỉ khi cách gọi kèm điều kiện như "có liên quan"; false: chỉ khi không kèm'),
  cach: z.enum(CACH),
  lyDo: chu.describe('{vaiTro} và {goi} được thay bằng vai trò và cách gọi trong phần phân công'),
  nguon,
})

/** Words for words. */
const thayChu = z.strictObject({
  id: ma,
  cap,
  cach,
  qua: z.array(qua).optional(),
  sanPhamTinh: z
    .boolean()
    .optional()
    .describe('true: chỉ khi sản phẩm do HĐND, UBND cấp tỉnh hoặc Chủ tịch UBND cấp tỉnh ban hành'),
  tim: chu,
  thay: z.string(),
  nguon,
})
/** A kind of work, and what the share of those is who only help with it. */
const gopPhan = z.strictObject({
  id: ma,
  cap,
  vaiTro: z
    .array(z.enum(VAI_TRO))
    .min(1)
    .optional()
    .describe('Chỉ dùng khi đơn vị làm việc ấy cho nơi khác chủ trì; bỏ trống là phối hợp'),
  dongTu: z.array(chu).optional().describe('Tên nhiệm vụ mở đầu bằng một trong các động từ này'),
  chu: z.array(chu).optional().describe('Tên nhiệm vụ có một trong các cụm từ này'),
  sanPham: z.array(chu).optional().describe('Sản phẩm của tỉnh mở đầu bằng một trong các chữ này'),
  ten: chu
    .optional()
    .describe('Tên nhiệm vụ của đơn vị: {viecTinh} là việc của tỉnh, {chuTriTinh} là cơ quan chủ trì'),
  ketQua: chu
    .optional()
    .describe(
      'Sản phẩm phần của đơn vị: {vanBan} văn bản của tỉnh, {viec} động từ; bỏ trống thì văn thư ghi',
    ),
  truoc: z.boolean().optional().describe('true: dùng cả khi tỉnh đã ghi một tỷ lệ phần trăm'),
  nguon,
})
const thoiHan = z.strictObject({
  id: ma,
  cap,
  cach,
  loai: z
    .array(z.enum(['thang', 'quy', 'nam', 'thuongXuyen', 'sauKhi', 'tienDo', 'huongDan', 'quyDinh']))
    .min(1)
    .describe('Dạng thời hạn của tỉnh'),
  ho: z.array(chu).optional().describe('Chỉ khi tên nhiệm vụ mới bắt đầu bằng một trong các cụm từ này'),
  suKien: z
    .array(chu)
    .optional()
    .describe('Chỉ khi hạn chờ một việc có một trong các cụm từ này mà không nói bao nhiêu ngày sau việc ấy'),
  viet: chu.optional().describe('Thời hạn mới; {goc} là thời hạn của tỉnh'),
  luiThang: z
    .number()
    .int()
    .min(1)
    .max(11)
    .optional()
    .describe('Lùi sớm hơn bấy nhiêu tháng, trong năm kế hoạch'),
  luiQuy: z.number().int().min(1).max(3).optional().describe('Lùi sớm hơn bấy nhiêu quý, trong năm kế hoạch'),
  nguon,
})
const phong = z.strictObject({
  cap,
  so: chuNgan,
  linhVuc: linhVuc.describe('Những lĩnh vực sở này theo dõi chung: ở đó phòng đầu mối của lĩnh vực chủ trì'),
  phong: z.array(chuNgan).min(1).describe('Chữ trong tên phòng tương ứng; chữ đứng trước được tìm trước'),
  nguon,
})
const mucTieuXem = z.strictObject({
  id: ma,
  chu: z
    .array(chu)
    .min(1)
    .describe('Mục tiêu có một trong các cụm từ này thì nêu; đơn vị có cụm từ ấy trong tên thì không'),
  lyDo: chu,
  nguon,
})
const mucTieu = z.strictObject({
  id: ma,
  cap,
  khongThuoc: ma.optional().describe('Chỉ áp dụng cho đơn vị không thuộc tập thể này (mã ở tapThe)'),
  chu: z.array(chu).min(1).describe('Mệnh đề của mục tiêu có một trong các cụm từ này thì bỏ'),
  tru: z.array(chu).min(1).optional().describe('Giữ khi mệnh đề cũng có một trong các cụm từ này'),
  tron: z.boolean().optional().describe('true: giữ khi chỉ tiêu là 100%'),
  lyDo: chu,
  nguon,
})
const chuDe = z.strictObject({
  id: ma,
  ten: chuNgan,
  truocSo: z
    .union([chu, z.array(chu).min(1)])
    .optional()
    .describe('Cụm từ đứng trước con số phần trăm; nhiều cách viết thì ghi thành danh sách'),
  sauSo: chu.optional().describe('Cụm từ đứng sau con số phần trăm'),
  chieu: z.enum(['cao', 'thap']).describe('cao: càng cao càng tốt'),
})
const cacDoan = z.array(chu).min(1)
/** A document of the state by its name: which of that name is cited, the register says by what is in force. */
const vanBanChung = z.strictObject({
  loai: chuNgan.describe('Loại văn bản: Luật, Nghị quyết …'),
  so: chuNgan.optional().describe('Số, ký hiệu; văn bản không có số thì ghi trích yếu'),
  trichYeu: chu.optional(),
  den: ngay.optional().describe('Sau ngày này không còn văn bản nào như vậy để dẫn'),
})
export type VanBanChung = Readonly<z.infer<typeof vanBanChung>>
const khung = z.strictObject({
  cap,
  hinhThuc: z.enum(HINH_THUC),
  trichYeu: chu,
  moDau: cacDoan.optional().describe('Các đoạn đầu của kế hoạch tự ban hành'),
  mucTieu: cacDoan.describe('Các đoạn mở đầu phần mục tiêu'),
  nhiemVu: cacDoan,
  kinhPhi: cacDoan,
  toChuc: cacDoan,
  nghiaVu: chu.optional().describe('Lời dẫn những việc cấp trên giao đơn vị trong phần tổ chức thực hiện'),
  viecPhong: chu.optional().describe('Lời dẫn danh sách mỗi phòng chủ trì những nhiệm vụ nào của phụ lục'),
  dieu: cacDoan.describe('Điều 1 của quyết định; các điều sau ghi ở co-quan.yaml'),
  canCu: z
    .array(z.union([ma, vanBanChung]))
    .optional()
    .describe(
      'Những văn bản mà quyết định của mọi đơn vị cấp này lấy làm căn cứ, khi còn hiệu lực: mã, hoặc loại và số hay trích yếu',
    ),
  canCuTheo: cacDoan
    .optional()
    .describe('Căn cứ của kế hoạch cấp trên, trừ luật, nói về một trong các chủ đề này thì đơn vị cũng dẫn'),
  nguon,
})
const cachBanHanh = z.strictObject({
  dau: chuNgan.describe('Chữ đầu của tên cơ quan'),
  cap,
  kyHieu: chuNgan
    .optional()
    .describe('Chữ viết tắt tên cơ quan trong ký hiệu; bỏ trống thì lấy chữ đầu của tên gọn'),
  diaDanh: chu.optional(),
  thamQuyen: chu.optional(),
  deNghi: chu
    .optional()
    .describe('Người đề nghị ban hành; chỉ đề nghị khi danh bạ có phòng phụ trách lĩnh vực chi-dao'),
  nguoiKy: z.strictObject({ quyenHan: cacDoan.optional(), chucVu: chuNgan.optional() }),
  dieu: cacDoan.optional().describe('Các điều sau Điều 1'),
  noiNhan: cacDoan.describe('Không ghi "Như Điều …"; chương trình thêm khi ban hành bằng quyết định'),
  nguon,
})
const chuSaiCap = z.strictObject({ cap, chu, nen: chu, nguon })

/**
 * `data/cu-the-hoa.yaml`: how a plan of the province becomes the plan of a unit. Lists are in order: the
 * first that fits counts.
 */
export const cuTheHoaFile = z.strictObject({
  tapThe: z.array(tapThe).min(1),
  ho: z.array(ho),
  vaiTro: z.array(vaiTro).min(1),
  dongTu: z.array(thayChu).describe('Chữ mở đầu tên nhiệm vụ'),
  loiVan: z.array(thayChu).describe('Chữ trong tên nhiệm vụ, kết quả và mục tiêu'),
  gopPhan: z.array(gopPhan).describe('Phần việc của đơn vị chỉ phối hợp, theo loại việc'),
  thoiHan: z.array(thoiHan),
  phong: z.array(phong).describe('Sở của tỉnh và phòng tương ứng của đơn vị'),
  mucTieu: z.array(mucTieu).describe('Mệnh đề của mục tiêu mà đơn vị không mang theo'),
  mucTieuXem: z
    .array(mucTieuXem)
    .optional()
    .describe('Mục tiêu đơn vị vẫn mang theo nhưng thường là việc của cơ quan khác: nêu để văn thư xem lại'),
  chuDe: z.array(chuDe).describe('Chỉ tiêu phần trăm theo chủ đề, để mỗi chủ đề chỉ có một giá trị'),
  khung: z.array(khung).describe('Các phần của kế hoạch đơn vị không lấy từ kế hoạch của tỉnh'),
  banHanh: z
    .array(cachBanHanh)
    .describe('Cách ban hành thường gặp theo tên cơ quan; khoi-tao đề nghị, văn thư giữ hoặc ghi khác'),
  chuSaiCap: z.array(chuSaiCap).describe('Chữ của cấp khác còn sót lại'),
})
export type QuyTac = z.infer<typeof cuTheHoaFile>
export type TapThe = QuyTac['tapThe'][number]
export type CachBanHanh = QuyTac['banHanh'][number]
export type Ho = QuyTac['ho'][number]
export type QuaCach = z.infer<typeof qua>
/** How a task passes down, and by what name the unit came to it. */
export type DuongXuong = { readonly cach: Cach; readonly qua: QuaCach }
