import type { KeHoachDangSoan } from '../ke-hoach'
import { linhVucCua } from '../linh-vuc'
import type { VaiTro } from '../phan-cong'
import { type ChamToi, timChamToi } from './cham-toi'
import { type DonVi, dien } from './don-vi'
import { cacNhiemVu, type NhiemVuCoMa } from './ma-nhiem-vu'
import type { Cach, Ho, QuaCach, QuyTac } from './quy-tac'
import { coChu } from './thay-chu'
import { type DeBai, type VietLai, vietLai } from './viet-lai'

/**
 * What is proposed for one task of the province: how it passes down, why, by whose practice, and the task
 * rewritten.
 */
export type DeXuat = NhiemVuCoMa & {
  readonly chamToi: readonly ChamToi[]
  readonly cach: Cach
  readonly lyDo: string
  readonly nguon: string
  /** A rule knows the family of the task. */
  readonly ho?: Ho
  /** The task for a way, also one that was not proposed. */
  readonly vietTheo: (cach: Cach) => VietLai
}

/** A proposal for every task of the province's plan, in its order. */
export const deXuatKeHoach = (cha: KeHoachDangSoan, donVi: DonVi, quyTac: QuyTac): DeXuat[] =>
  cacNhiemVu(cha).map((each) => deXuat(each, donVi, quyTac))

function deXuat(each: NhiemVuCoMa, donVi: DonVi, quyTac: QuyTac): DeXuat {
  const chamToi = timChamToi(each.nhiemVu, donVi.nguoi)
  const ho = chamToi.some(({ qua }) => qua === 'ten')
    ? undefined
    : quyTac.ho.find((rule) => hopHo(rule, each, donVi))
  const { cach, lyDo, nguon } = ho
    ? { ...ho, lyDo: dien(ho.lyDo, donVi.chu) }
    : theoVaiTro(chamToi, donVi, quyTac)
  const qua: QuaCach = chamToi[0]?.qua ?? 'leThuong'
  const de = (theo: Cach): DeBai => ({
    nhiemVu: each.nhiemVu,
    linhVuc: each.linhVuc.ten,
    chamToi,
    cach: theo,
    qua,
    ho: theo === ho?.cach ? ho : undefined,
  })
  return {
    ...each,
    chamToi,
    cach,
    lyDo,
    nguon,
    ...(ho ? { ho } : {}),
    vietTheo: (theo) => vietLai(de(theo), donVi, quyTac),
  }
}

function hopHo(
  { cap, linhVuc, chu, tru = [] }: Ho,
  { nhiemVu, linhVuc: nhom }: NhiemVuCoMa,
  donVi: DonVi,
): boolean {
  const ma = linhVucCua(nhom.ten)
  return (
    cap.includes(donVi.cap) &&
    (linhVuc === undefined || (ma !== undefined && linhVuc.includes(ma))) &&
    coChu(nhiemVu.ten, chu) &&
    !coChu(nhiemVu.ten, tru)
  )
}

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
export const tenVaiTro = (vaiTro: VaiTro): string => TEN_VAI_TRO[vaiTro]

function theoVaiTro(
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
      return { cach, lyDo: dien(lyDo, { ...donVi.chu, vaiTro: tenVaiTro(hit.vaiTro), goi: hit.goi }), nguon }
  }
  return {
    cach: 'bo-qua',
    lyDo: 'Không giao cho đơn vị và không thuộc họ nhiệm vụ nào mà cấp dưới làm theo',
    nguon: '',
  }
}
