import type { DanhBa } from '../../co-quan/danh-ba'
import type { NhiemVu } from '../../ke-hoach/ke-hoach'
import { splitTru } from '../../ke-hoach/phan-cong/cot-chu-tri'
import { coQuanOfVaiTro, readPhanCong } from '../../ke-hoach/phan-cong/phan-cong'

/** Who leads a mốc, each once, as the register names it; who is left out of a collective leads nothing. */
export const chuTriOf = ({ phanCong }: NhiemVu['moc'][number], danhBa: DanhBa): string[] => {
  const names = coQuanOfVaiTro(readPhanCong(phanCong), 'chuTri')
  return Array.from(new Set(names.flatMap((name) => danhBa(splitTru(name).ten))))
}
