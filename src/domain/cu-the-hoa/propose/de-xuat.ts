import type { KeHoachDangSoan } from '../../ke-hoach/ke-hoach'
import { linhVucOf } from '../../linh-vuc'
import type { VaiTro } from '../../ke-hoach/phan-cong/phan-cong'
import { type ChamToi, findChamToi } from './find-cham-toi'
import { type DonVi, fillWords } from '../rules/don-vi'
import { listNhiemVu, type NhiemVuCoMa } from '../../ke-hoach/list-nhiem-vu'
import type { Cach, Ho, QuaCach, QuyTac } from '../rules/quy-tac'
import { hasWords } from '../rules/replace-words'
import { type DeBai, type VietLai, rewrite } from './rewrite'

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
export const proposeKeHoach = (cha: KeHoachDangSoan, donVi: DonVi, quyTac: QuyTac): DeXuat[] =>
  listNhiemVu(cha).map((each) => proposeNhiemVu(each, donVi, quyTac))

function proposeNhiemVu(each: NhiemVuCoMa, donVi: DonVi, quyTac: QuyTac): DeXuat {
  const chamToi = findChamToi(each.nhiemVu, donVi.nguoi, donVi.danhBa)
  const ho = chamToi.some(({ qua }) => qua === 'ten')
    ? undefined
    : quyTac.ho.find((rule) => fitsHo(rule, each, donVi))
  const { cach, lyDo, nguon } = ho
    ? { ...ho, lyDo: fillWords(ho.lyDo, donVi.chu) }
    : chooseCach(chamToi, donVi, quyTac)
  const qua: QuaCach = chamToi[0]?.qua ?? 'leThuong'
  const deBaiOf = (theo: Cach): DeBai => ({
    nhiemVu: each.nhiemVu,
    linhVuc: each.linhVuc.ten ?? '',
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
    vietTheo: (theo) => rewrite(deBaiOf(theo), donVi, quyTac),
  }
}

function fitsHo(
  { cap, linhVuc, chu, tru = [] }: Ho,
  { nhiemVu, linhVuc: nhom }: NhiemVuCoMa,
  donVi: DonVi,
): boolean {
  const ma = linhVucOf(nhom.ten ?? '')
  return (
    cap.includes(donVi.cap) &&
    (linhVuc === undefined || (ma !== undefined && linhVuc.includes(ma))) &&
    hasWords(nhiemVu.ten, chu) &&
    !hasWords(nhiemVu.ten, tru)
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
export const nameOfVaiTro = (vaiTro: VaiTro): string => TEN_VAI_TRO[vaiTro]

function chooseCach(
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
