import { join } from 'node:path'
import { type DeXuat, proposeKeHoach } from '../../../src/domain/cu-the-hoa/propose/de-xuat'
import { type DonVi, donViOf } from '../../../src/domain/cu-the-hoa/rules/don-vi'
import type { QuyTac } from '../../../src/domain/cu-the-hoa/rules/quy-tac'
import type { CoQuan } from '../../../src/domain/co-quan/co-quan'
import type { KeHoach } from '../../../src/domain/ke-hoach/ke-hoach'
import { readQuyTac } from '../../../src/workspace/read-cu-the-hoa'
import { readKeHoach } from '../../../src/workspace/read-ke-hoach'

export const PROVINCE = join(__dirname, '../../../data/khanh-hoa/2025/ke-hoach.yaml')
export const { hoSo } = readKeHoach(PROVINCE)
export const quyTac: QuyTac = readQuyTac(PROVINCE)

export const VAN_PHONG = 'van-phong-ubnd-tinh-khanh-hoa'
export const TU_PHAP = 'so-tu-phap-khanh-hoa'
export const NINH_HOA = 'ubnd-thi-xa-ninh-hoa'

/** A unit of the register, or one made for a test. */
export function donVi(coQuan: string | CoQuan, cha: KeHoach = hoSo.keHoach, register = hoSo.coQuan): DonVi {
  const entry = typeof coQuan === 'string' ? register.get(coQuan) : coQuan
  const found = entry && donViOf(entry, cha, register, quyTac)
  if (!found) throw new Error('no such unit')
  return found
}

export const deXuat = (id: string): DeXuat[] => proposeKeHoach(hoSo.keHoach, donVi(id), quyTac)

type Moc = NonNullable<KeHoach['linhVuc']>[number]['nhiemVu'][number]['moc'][number]

/** A plan of one task, assigned as given. */
export const oneTask = (
  phanCong: Moc['phanCong'],
  ten = 'Xây dựng Đề án',
  given: Partial<KeHoach> = {},
): KeHoach => ({
  ...hoSo.keHoach,
  linhVuc: [
    {
      ten: 'Cải cách thể chế',
      nhiemVu: [{ ten, moc: [{ ketQua: 'Nghị quyết của HĐND tỉnh', thoiHan: 'Quý IV/2025', phanCong }] }],
    },
  ],
  ...given,
})
