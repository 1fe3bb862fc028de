import { z } from 'zod'
import { phatHanh, phucHoi } from '../co-quan/ban-hanh'
import { chu, chuNgan, ma, namLich } from '../common'
import { MA_KY } from './ky/ky-bao-cao'

const tep = chuNgan.describe('Đường dẫn tính từ tệp này')
const dem = z.number().int().min(0)

/** Whose report it is, and of which period. */
const cuaKy = {
  coQuan: ma,
  ky: z.enum(MA_KY),
  nam: namLich,
  thang: z.number().int().min(1).max(12).optional().describe('Báo cáo tháng: tháng nào'),
}
/** The same alone, whatever else a report says. */
export const kyCuaBaoCao = z.object(cuaKy)
export type KyCuaBaoCao = z.infer<typeof kyCuaBaoCao>

/** `…/bao-cao-*.yaml`: a periodic CCHC report. Its prose lies in a folder of the same name, or in a Word file. */
export const baoCaoFile = z.strictObject({
  coQuan: cuaKy.coQuan,
  diaBan: chuNgan
    .optional()
    .describe('Địa bàn, viết như trong câu: tỉnh Khánh Hòa; sở, ban, ngành thì bỏ trống'),
  ky: cuaKy.ky,
  nam: cuaKy.nam,
  thang: cuaKy.thang,
  banHanh: z.strictObject({ loai: z.literal('bao-cao'), ...phatHanh }),
  trichYeu: chuNgan,
  kinhGui: z
    .array(chuNgan)
    .min(1)
    .max(12)
    .optional()
    .describe('Nơi báo cáo được gửi tới; bỏ trống thì nơi ấy đứng đầu Nơi nhận'),
  keHoach: tep.optional(),
  tomTatKeHoach: z
    .strictObject({
      vanBan: ma.optional().describe('Văn bản ban hành kế hoạch'),
      mucTieu: dem.optional(),
      nhiemVu: dem.optional(),
      linhVuc: dem.optional(),
    })
    .optional()
    .describe('Số mục tiêu, nhiệm vụ, lĩnh vực của kế hoạch; có "keHoach" thì đếm từ kế hoạch'),
  tienDo: tep.optional(),
  soLieu: tep.optional(),
  thu: tep
    .optional()
    .describe(
      'Sổ thu số liệu của các đơn vị (so-thu.yaml): những dòng cộng từ phiếu của đơn vị được lấy từ đó',
    ),
  loiVan: tep
    .optional()
    .describe('Lời văn trong một tệp Word (.docx) có đề mục như báo cáo, thay cho thư mục các tệp .txt'),
  kyTruoc: tep.optional().describe('Báo cáo kỳ trước, để so sánh'),
  cungKy: tep.optional().describe('Báo cáo cùng kỳ năm trước, để so sánh'),
  minhHoa: z.boolean().optional().describe('Số liệu minh họa: chỉ ra bản dự thảo, mỗi trang đều ghi rõ'),
  chapNhan: z
    .array(
      z.strictObject({
        quyTac: ma.describe('Mã quy tắc, in ở cuối lời nhắc'),
        o: chuNgan.describe('Tên tệp lời văn, tệp mẫu hoặc tên mục trong tệp này, in ở cuối lời nhắc'),
        chu: chu.describe('Đúng những chữ được chấp nhận; có thể dài hơn chữ được nhắc, để chỉ rõ một chỗ'),
        lyDo: chu,
      }),
    )
    .optional()
    .describe('Những lời nhắc về lời văn mà cơ quan đã xem và chấp nhận'),
  boMuc: z
    .array(z.strictObject({ loiVan: ma.describe('Tên tệp lời văn của mục, không ghi .txt'), lyDo: chu }))
    .optional()
    .describe('Những mục của đề cương mà báo cáo này không có'),
  ghiChuNguon: z.array(chu).optional().describe('Những điều cần biết về nguồn của tệp này'),
  phucHoi,
})
export type BaoCao = z.infer<typeof baoCaoFile>
