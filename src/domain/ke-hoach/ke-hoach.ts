import { z } from 'zod'
import { bangThuong, phuLucKhac } from './bang'
import { nguoiKy, phatHanh, phucHoi } from '../co-quan/ban-hanh'
import { chu, chuNgan, ma, namLich } from '../common'
import { hangTong, oHang } from './hang-tong'

const doan = z.array(chu).describe('Các đoạn văn, mỗi mục một đoạn')
const cong = z.array(chu).min(1).describe('Các dòng dấu cộng bên dưới gạch, không ghi dấu cộng')
const gach = z
  .array(z.union([chu, z.strictObject({ noiDung: chu, cong: cong.optional() })]))
  .min(1)
  .describe('Các gạch đầu dòng, không ghi dấu gạch; gạch có các dòng dấu cộng bên dưới thì ghi noiDung, cong')
const thuTu = z.number().int().min(1).optional().describe('Số thứ tự in trên văn bản; bỏ trống thì đếm tiếp')
const kieuNgay = z
  .enum(['dai', 'ngan'])
  .optional()
  .describe('dai: ngày 21 tháng 01 năm 2022; ngan: 21/01/2022')

const canCu = z
  .strictObject({
    vanBan: z
      .array(ma)
      .min(1)
      .optional()
      .describe('Mã văn bản trong van-ban.yaml; từ hai văn bản trở lên thì nối bằng "và"'),
    noiDung: chu.optional().describe('Lời viện dẫn viết sẵn, khi văn bản không có trong van-ban.yaml'),
    kieuNgay,
  })
  .refine(
    ({ vanBan, noiDung }) => (vanBan === undefined) !== (noiDung === undefined),
    'ghi vanBan hoặc noiDung, không ghi cả hai',
  )
const deNghi = z.strictObject({ nguoi: chu, vanBan: ma.optional(), kieuNgay })

const quyetDinh = z.strictObject({
  loai: z.literal('quyet-dinh'),
  ...phatHanh,
  thamQuyen: chuNgan,
  trichYeu: chuNgan,
  canCu: z.array(canCu).min(1),
  deNghi: deNghi.optional(),
  dieu: z.array(chu).min(1).describe('Nội dung từng điều, không ghi "Điều 1."'),
})
const keHoachRieng = z.strictObject({ loai: z.literal('ke-hoach'), ...phatHanh })

const diem = z.union([chu, z.strictObject({ noiDung: chu, doan: doan.optional(), gach: gach.optional() })])
const khoan = z
  .strictObject({
    so: thuTu,
    tieuDe: chuNgan.optional().describe('Tiêu đề in đậm trên một dòng riêng'),
    noiDung: chu.optional().describe('Lời văn ngay sau số thứ tự'),
    diem: z
      .array(diem)
      .min(1)
      .optional()
      .describe('Các điểm a, b, c; điểm có đoạn hoặc gạch đầu dòng bên dưới thì ghi noiDung, doan, gach'),
    gach: gach.optional(),
    doan: doan.optional(),
  })
  .refine(
    ({ tieuDe, noiDung }) => (tieuDe === undefined) !== (noiDung === undefined),
    'ghi tieuDe hoặc noiDung, không ghi cả hai',
  )

/** A part "I." of the plan: paragraphs, dashes, numbered khoản, closing paragraphs, in this order. */
const phan = z.strictObject({
  so: z
    .string()
    .trim()
    .min(1)
    .max(30)
    .optional()
    .describe('Số của phần như in trên văn bản, ví dụ A, Phần thứ nhất; bỏ trống thì đánh I, II, III'),
  tieuDe: chuNgan,
  moDau: doan.optional(),
  gach: gach.optional(),
  khoan: z.array(khoan).min(1).optional(),
  ketThuc: doan.optional(),
})

/** The parts that the program knows by what they are, in their usual order. */
export const PHAN = ['mucDich', 'mucTieu', 'nhiemVu', 'kinhPhi', 'toChuc'] as const
export type TenPhan = (typeof PHAN)[number]
/** A part of the office's own, or a second one of a kind, at its place among the others. */
const phanKhac = phan.extend({
  sau: z
    .enum(['dau', ...PHAN])
    .describe(
      'Đứng ngay sau phần nào; nhiều phần sau cùng một phần thì theo thứ tự ghi; dau: trước mọi phần',
    ),
})

const haiCot = z.strictObject({ chuTri: chu, phoiHop: chu.optional() })
const moc = z.strictObject({
  ketQua: chu
    .optional()
    .describe(
      'Kết quả, sản phẩm; nhiều gạch đầu dòng thì mỗi dòng một gạch; bảng không có cột này thì bỏ trống',
    ),
  thoiHan: z
    .string()
    .trim()
    .default('')
    .describe('Tiến độ, viết như trong văn bản; bảng không có cột này thì bỏ trống'),
  phanCong: z
    .union([z.string().trim(), haiCot])
    .default('')
    .describe(
      'Phân công, viết như trong văn bản; hoặc chuTri và phoiHop khi bảng có hai cột; bảng không có cột này thì bỏ trống',
    ),
  cotRieng: z
    .record(ma, chu)
    .optional()
    .describe('Nội dung những cột riêng của cơ quan, theo mã ghi ở "noiDung" của cột'),
})
/**
 * "II.3": the field in Roman numerals, the number of the task. "LV.2.3": the third task in the words of khoản 2.
 * "KH2.II.3": of the second plan above.
 */
export const maNhiemVu = z
  .string()
  .regex(
    /^(?:KH[2-9]\.)?(?:[IVXLC]+|LV\.\d+)\.\d+$/u,
    'phải có dạng II.3: lĩnh vực bằng số La Mã, rồi số thứ tự nhiệm vụ; việc trong lời văn là LV.2.3, của kế hoạch cấp trên thứ hai là KH2.II.3',
  )
const nhiemVu = z.strictObject({
  id: ma
    .optional()
    .describe(
      'Mã riêng của nhiệm vụ, giữ nguyên khi đổi số thứ tự hay sang kế hoạch khác; không in ra văn bản',
    ),
  so: thuTu,
  ten: chu,
  nhiemVuCha: maNhiemVu
    .optional()
    .describe('Nhiệm vụ của kế hoạch cấp trên mà nhiệm vụ này thực hiện, ví dụ II.3; không in ra văn bản'),
  moc: z.array(moc).min(1),
})
const linhVuc = z
  .strictObject({
    bang: ma.optional().describe('Mã bảng in nhóm này, ở mục bang; bỏ trống là bảng của phụ lục'),
    so: z
      .string()
      .trim()
      .min(1)
      .max(12)
      .optional()
      .describe('Số của nhóm như in trên văn bản, ví dụ A, II.1, 1.1; bỏ trống thì đánh I, II, III'),
    ten: chuNgan.optional().describe('Tên nhóm; bảng không chia nhóm thì bỏ trống'),
    o: oHang.optional().describe('Nội dung những ô khác ở hàng tên nhóm, theo "noiDung" của cột'),
    nhiemVu: z.array(nhiemVu).describe('Các nhiệm vụ; nhóm đứng trên những nhóm nhỏ hơn thì ghi so và để []'),
    hangTong: z.array(hangTong).min(1).max(20).optional().describe('Các hàng cộng ở cuối nhóm'),
  })
  .refine(({ so, nhiemVu: cac }) => cac.length > 0 || so !== undefined, {
    path: ['nhiemVu'],
    error: 'nhóm chưa có nhiệm vụ; nhóm đứng trên những nhóm nhỏ hơn thì ghi thêm so',
  })

/** What the program understands in a table of tasks. */
export const COT = ['tt', 'nhiemVu', 'ketQua', 'thoiHan', 'phanCong', 'chuTri', 'phoiHop'] as const
const cot = z.strictObject({
  ten: chuNgan,
  noiDung: z
    .union([z.enum(COT), ma])
    .describe(
      'Cột gì; cột riêng của cơ quan thì là một mã tự đặt, ví dụ: theo-doi, nội dung ở "cotRieng" của mốc',
    ),
  rong: z.number().min(3).max(90).describe('Bề rộng, phần trăm của bảng'),
})

const cacCot = {
  cot: z.array(cot).min(2).max(12),
  soCot: z.boolean().optional().describe('In hàng (1) (2) … dưới tiêu đề bảng'),
  hangTongDau: z.array(hangTong).min(1).max(20).optional().describe('Các hàng cộng trên các nhiệm vụ'),
  hangTong: z.array(hangTong).min(1).max(20).optional().describe('Các hàng cộng ở cuối bảng'),
}
/** A table in the text or in another annex: of tasks, by its columns, or any other, by its rows. */
const bang = z.union([z.strictObject(cacCot), bangThuong])

/** `…/ke-hoach.yaml`: a CCHC plan with the document that issues it. */
export const keHoachFile = z.strictObject({
  coQuan: ma,
  nam: namLich.describe('Năm của kế hoạch; kế hoạch của nhiều năm thì là năm đầu'),
  denNam: namLich.optional().describe('Năm cuối của kế hoạch nhiều năm: giai đoạn 2026-2030 thì ghi 2030'),
  banHanh: z.discriminatedUnion('loai', [quyetDinh, keHoachRieng]),
  trichYeu: chuNgan,
  keHoachCha: z
    .union([chuNgan, z.array(chuNgan).min(1).max(9)])
    .optional()
    .describe(
      'Tệp kế hoạch của cấp trên, tính từ thư mục của tệp này; nhiều kế hoạch thì ghi thành danh sách; không in ra văn bản',
    ),
  kemTheo: z
    .strictObject({ loi: chuNgan.optional(), kieuNgay, tenCoQuan: z.enum(['day-du', 'gon']).optional() })
    .optional()
    .describe('Cách viết dòng "(Kèm theo …)"'),
  moDau: doan.optional().describe('Các đoạn trước phần I'),
  mucDich: phan.optional(),
  mucTieu: phan.optional(),
  nhiemVu: phan.optional(),
  kinhPhi: phan.optional(),
  toChuc: phan.optional(),
  phanKhac: z.array(phanKhac).min(1).max(40).optional().describe('Những phần khác của kế hoạch'),
  thuTu: z
    .array(z.enum(PHAN))
    .min(1)
    .optional()
    .describe('Thứ tự in các phần, khi khác thứ tự mục đích, mục tiêu, nhiệm vụ, kinh phí, tổ chức'),
  ketThuc: doan.optional().describe('Các đoạn sau phần cuối'),
  chuThich: z
    .record(z.string().regex(/^[\w-]+$/u, 'chỉ gồm chữ không dấu, chữ số, gạch nối'), chu)
    .optional()
    .describe('Chú thích cuối trang theo dấu: lời văn ghi [^1] thì ở đây ghi "1": nội dung'),
  phuLuc: z
    .strictObject({
      nhan: chuNgan.optional().describe('Chữ đầu phụ lục; bỏ trống là "Phụ lục"'),
      ten: chuNgan.describe('Tên phụ lục; xuống dòng ở đâu thì in xuống dòng ở đó'),
      kemTheo: z
        .enum(['ke-hoach', 'quyet-dinh'])
        .optional()
        .describe(
          'Phụ lục kèm theo kế hoạch hay kèm theo quyết định; bỏ trống thì không in dòng "(Kèm theo …)"',
        ),
      kieuNgay,
      ...cacCot,
    })
    .optional(),
  phuLucKhac: z.array(phuLucKhac).min(1).max(40).optional().describe('Những phụ lục khác của kế hoạch'),
  bang: z
    .record(ma, bang)
    .optional()
    .describe('Các bảng trong lời văn và trong phụ lục khác, theo mã; dòng "::bang mã" là chỗ của bảng'),
  linhVuc: z.array(linhVuc).min(1).optional(),
  bangNhiemVu: chuNgan
    .optional()
    .describe('Tệp Excel có bảng nhiệm vụ, thay cho "linhVuc"; lập bằng cchc bang <tệp này>'),
  phucHoi,
})

/** The task table of a plan that lies in a workbook of its own. */
export const bangNhiemVuFile = z.strictObject({ linhVuc: z.array(linhVuc).min(1) })

const dangSoan = { kyHieu: true, diaDanh: true, noiNhan: true, nguoiKy: true } as const
const nguoiKyDangSoan = { nguoiKy: nguoiKy.partial().optional() }
/**
 * A plan that may lack what only its issue needs: one that was just imported or derived. It can be derived
 * from and compared, not printed.
 */
export const keHoachDangSoanFile = keHoachFile.extend({
  banHanh: z.discriminatedUnion('loai', [
    quyetDinh.partial({ ...dangSoan, thamQuyen: true, canCu: true, dieu: true }).extend(nguoiKyDangSoan),
    keHoachRieng.partial(dangSoan).extend(nguoiKyDangSoan),
  ]),
})

export type KeHoach = z.infer<typeof keHoachFile>
export type KeHoachDangSoan = z.infer<typeof keHoachDangSoanFile>
export type BanHanh = KeHoach['banHanh']
export type QuyetDinh = Extract<BanHanh, { loai: 'quyet-dinh' }>
export type CanCu = QuyetDinh['canCu'][number]
export type Phan = NonNullable<KeHoach['mucTieu']>
export type Khoan = NonNullable<Phan['khoan']>[number]
export type Gach = NonNullable<Phan['gach']>[number]
export type LinhVuc = NonNullable<KeHoach['linhVuc']>[number]
export type NhiemVu = LinhVuc['nhiemVu'][number]
export type BangNhiemVu = Pick<NonNullable<KeHoach['phuLuc']>, 'cot' | 'soCot' | 'hangTongDau' | 'hangTong'>
export type Cot = NonNullable<KeHoach['phuLuc']>['cot'][number]
