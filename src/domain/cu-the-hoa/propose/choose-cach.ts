import type { VaiTro } from '../../ke-hoach/phan-cong/phan-cong'
import { type DonVi, fillWords } from '../rules/don-vi'
import type { Cach, QuyTac } from '../rules/quy-tac'
import type { ChamToi } from './find-cham-toi'

const TEN_VAI_TRO: Readonly<Record<VaiTro, string>> = {
  chuTri: 'chủ trì',
  phoiHop: 'phối hợp',
  thamMuu: 'tham mưu',
  thucHien: 'thực hiện',
  huongDan: 'hướng dẫn',
  thamDinh: 'thẩm định',
  tongHop: 'tổng hợp',
  deXuat: 'rà soát, đề xuất',
  xayDung: 'xây dựng',
  trinh: 'trình',
  pheDuyet: 'phê duyệt',
  donDoc: 'đôn đốc, kiểm tra',
  baoCao: 'báo cáo',
}
/** A role in the words of the office. */
export const nameOfVaiTro = (vaiTro: VaiTro): string => TEN_VAI_TRO[vaiTro]

/** How a task or one milestone of it passes down: by the first rule for a role that the unit has there. */
export function chooseCach(
  chamToi: readonly ChamToi[],
  donVi: DonVi,
  quyTac: QuyTac,
): { cach: Cach; lyDo: string; nguon: string } {
  for (const { cap, vaiTro, qua, lienQuan, cach, lyDo, nguon } of quyTac.vaiTro) {
    if (!cap.includes(donVi.cap)) continue
    const hit = chamToi.find(
      (each) =>
        vaiTro.includes(each.vaiTro) &&
        qua.includes(each.qua) &&
        (lienQuan ?? each.dieuKien !== undefined) === (each.dieuKien !== undefined),
    )
    if (hit)
      return {
        cach,
        lyDo: fillWords(lyDo, { ...donVi.chu, vaiTro: nameOfVaiTro(hit.vaiTro), goi: hit.goi }),
        nguon,
      }
  }
  return {
    cach: 'bo-qua',
    lyDo: 'Không giao cho đơn vị và không thuộc họ nhiệm vụ nào mà cấp dưới làm theo',
    nguon: '',
  }
}
