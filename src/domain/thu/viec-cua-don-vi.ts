import type { CoQuan } from '../co-quan/co-quan'
import { matchName, namesOfDonVi } from '../cu-the-hoa/rules/names'
import type { QuyTac } from '../cu-the-hoa/rules/quy-tac'
import type { KeHoach } from '../ke-hoach/ke-hoach'
import { listNhiemVu } from '../ke-hoach/list-nhiem-vu'
import { readPhanCong } from '../ke-hoach/phan-cong/phan-cong'
import type { ViecPhieu } from './phieu'

type Context = {
  readonly register: ReadonlyMap<string, CoQuan>
  readonly quyTac: QuyTac
  /** The day (ISO) on which names and collectives count. */
  readonly ngay: string
}

/** The mốc of the province's plan that a unit leads or takes part in, by its own name or a collective's. */
export function listViec(
  keHoach: KeHoach | undefined,
  coQuan: CoQuan,
  { register, quyTac, ngay }: Context,
): ViecPhieu[] {
  if (!keHoach) return []
  const nguoi = namesOfDonVi(coQuan, register, quyTac.tapThe, ngay)
  const isOurs = (name: string): boolean => matchName(name, nguoi) !== undefined
  return listNhiemVu(keHoach).flatMap(({ ma, nhiemVu }) =>
    nhiemVu.moc.flatMap((moc, index): ViecPhieu[] => {
      const roles = readPhanCong(moc.phanCong).viec.filter((viec) => viec.coQuan.some(isOurs))
      if (!roles.length) return []
      const vaiTro = roles.some((viec) => viec.vaiTro === 'chuTri') ? 'chu-tri' : 'phoi-hop'
      const which = nhiemVu.moc.length > 1 ? { moc: index + 1 } : {}
      return [{ ma, ...which, ten: nhiemVu.ten, ketQua: moc.ketQua ?? '', thoiHan: moc.thoiHan, vaiTro }]
    }),
  )
}
