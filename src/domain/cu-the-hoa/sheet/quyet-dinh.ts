import { z } from 'zod'
import { chu, ma, namLich } from '../../common'
import { maNhiemVu } from '../../ke-hoach/ke-hoach'
import { CACH, CACH_MUC_TIEU } from '../rules/quy-tac'

const loi = z.string().trim().optional()
const QUYET_DINH = ['giu-de-xuat', ...CACH] as const

const nhiemVu = z.strictObject({
  ma: maNhiemVu,
  linhVuc: chu,
  nhiemVu: chu.describe('Nhiệm vụ của tỉnh'),
  ketQua: loi,
  thoiHan: loi,
  phanCong: loi,
  goi: loi.describe('Đơn vị được gọi thế nào, vai trò gì'),
  deXuat: z.enum(CACH),
  lyDo: loi,
  canXem: loi.describe('Chỗ văn thư cần xem lại'),
  nhiemVuDeXuat: loi,
  ketQuaDeXuat: loi,
  thoiHanDeXuat: loi,
  phanCongDeXuat: loi,
  quyetDinh: z.enum(QUYET_DINH).optional().describe('Văn thư ghi; bỏ trống là giữ đề xuất'),
  nhiemVuRieng: loi.describe('Lời của đơn vị, thay lời đề xuất'),
  ketQuaRieng: loi,
  thoiHanRieng: loi,
  phanCongRieng: loi,
  phongDeXuat: loi.describe('Phòng đơn vị đã chọn năm trước cho nhiệm vụ này'),
  phongRieng: loi.describe(
    'Phòng của đơn vị chủ trì, thay phòng được đề xuất; một trong các phòng ở "phong"',
  ),
})
const mucTieu = z
  .strictObject({
    ma: z
      .string()
      .regex(
        /^(?:KH[2-9]\.)?(?:(?:TC|KP|KT|P\d+)\.)?(?:\d+|K)(?:\.[a-zđ]+)?(?:\.\d+){0,2}(?:-\d+)?$/u,
        'phải có dạng 2, 2.a, 2.1, 2.a.1 hoặc 2.1.1; việc giao trong lời văn là TC.2.a, của kế hoạch cấp trên thứ hai là KH2.2.a',
      ),
    mucTieu: chu.describe('Mục tiêu của tỉnh, hoặc việc tỉnh giao trong phần tổ chức thực hiện'),
    deXuat: z.enum(CACH_MUC_TIEU),
    lyDo: loi,
    mucTieuDeXuat: loi,
    quyetDinh: z.enum(['giu-de-xuat', ...CACH_MUC_TIEU]).optional(),
    mucTieuRieng: loi,
  })
  .refine(
    ({ quyetDinh, deXuat, mucTieuRieng }) =>
      quyetDinh !== 'sua' || deXuat === 'sua' || mucTieuRieng !== undefined,
    {
      message: 'ghi "sửa" mà chưa có lời mới; ghi lời ấy vào cột "Mục tiêu (ghi khác)" (mucTieuRieng)',
      path: ['mucTieuRieng'],
    },
  )
const chiTieu = z.strictObject({
  chuDe: ma,
  ten: chu,
  giaTriTinh: z.number(),
  giaTriRieng: z
    .number()
    .min(0)
    .max(100)
    .optional()
    .describe('Giá trị của đơn vị, phần trăm; dùng cho lời văn và phụ lục'),
})

const nhiemVuRieng = z
  .strictObject({
    linhVuc: loi.describe('Lĩnh vực của kế hoạch; bỏ trống là lĩnh vực cuối'),
    nhiemVu: chu.describe('Nhiệm vụ riêng của đơn vị, tỉnh không giao'),
    ketQua: loi,
    thoiHan: chu,
    phanCongRieng: loi,
    phongRieng: loi,
  })
  .refine(({ phanCongRieng, phongRieng }) => (phanCongRieng ?? phongRieng ?? '') !== '', {
    message: 'nhiệm vụ riêng chưa ghi ai thực hiện; chọn phòng chủ trì hoặc ghi phân công',
    path: ['phongRieng'],
  })

/**
 * `quyet-dinh-cu-the-hoa.yaml`: one row for each task, goal and target of the province: what is proposed, and
 * what the clerk decides; and the tasks that are the unit's alone.
 */
export const quyetDinhFile = z
  .strictObject({
    donVi: ma,
    keHoachCha: z.strictObject({ coQuan: ma, nam: namLich }),
    phong: z.array(chu).optional().describe('Các phòng của đơn vị, để chọn phòng chủ trì'),
    nhiemVu: z.array(nhiemVu),
    mucTieu: z.array(mucTieu),
    chiTieu: z.array(chiTieu),
    rieng: z.array(nhiemVuRieng).optional().describe('Nhiệm vụ riêng của đơn vị'),
  })
  .superRefine(({ phong, nhiemVu: cacDong, rieng = [] }, context) => {
    const known = new Set(phong)
    for (const [key, rows] of Object.entries({ nhiemVu: cacDong, rieng }))
      for (const [index, { phongRieng = '' }] of rows.entries())
        if (phong !== undefined && phongRieng !== '' && !known.has(phongRieng))
          context.addIssue({
            code: 'custom',
            path: [key, index, 'phongRieng'],
            message: `đơn vị không có "${phongRieng}"; chọn trong danh sách: ${phong.join(', ') || '(chưa khai phòng nào)'}; phòng mới thì ghi vào co-quan.yaml`,
          })
  })
export type QuyetDinh = z.infer<typeof quyetDinhFile>
export type DongNhiemVu = QuyetDinh['nhiemVu'][number]
export type DongMucTieu = QuyetDinh['mucTieu'][number]
export type NhiemVuRieng = NonNullable<QuyetDinh['rieng']>[number]
export type DongChiTieu = QuyetDinh['chiTieu'][number]

/** Whether a row of the goals is a duty that the texts above lay on the unit: "TC.2.a", "KH2.KP.1". */
export const isNghiaVu = (ma: string): boolean => /^(?:KH\d\.)?(?:TC|KP|KT|P\d+)\./u.test(ma)

/** What the row comes to: the clerk's decision, else the proposal. */
export const chosenOf = <T extends string>({
  quyetDinh,
  deXuat,
}: {
  readonly quyetDinh?: T | 'giu-de-xuat' | undefined
  readonly deXuat: T
}): T => (quyetDinh === undefined || quyetDinh === 'giu-de-xuat' ? deXuat : quyetDinh)
