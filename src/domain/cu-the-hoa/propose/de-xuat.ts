import type { KeHoachDangSoan } from '../../ke-hoach/ke-hoach'
import { linhVucOf } from '../../linh-vuc'
import { startsWithCoQuan } from '../../co-quan/ten-co-quan'
import { readPhanCong, type VaiTro } from '../../ke-hoach/phan-cong/phan-cong'
import type { NhiemVu } from '../../ke-hoach/ke-hoach'
import { type ChamToi, findChamToi } from './find-cham-toi'
import { type DonVi, fillWords } from '../rules/don-vi'
import { listNhiemVu, type NhiemVuCoMa } from '../../ke-hoach/list-nhiem-vu'
import type { Cach, Ho, QuaCach, QuyTac } from '../rules/quy-tac'
import { hasWords } from '../rules/replace-words'
import { findPhongTruoc, type PhongDaChon } from './phong-nam-truoc'
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
  /** Nobody can tell from the province's plan whether the task is the unit's. */
  readonly chuaRo?: true
  /** The department that the clerk picked for it the year before. */
  readonly phongTruoc?: string
  /** The task for a way, also one that was not proposed; `phong`: the department that the clerk picked. */
  readonly vietTheo: (cach: Cach, phong?: string) => VietLai
}

/** A proposal for every task of the province's plan, in its order; with the departments picked the year before. */
export const proposeKeHoach = (
  cha: KeHoachDangSoan,
  donVi: DonVi,
  quyTac: QuyTac,
  namTruoc: readonly PhongDaChon[] = [],
): DeXuat[] =>
  listNhiemVu(cha).map((each) =>
    proposeNhiemVu(each, donVi, quyTac, findPhongTruoc(each.nhiemVu.ten, donVi, namTruoc)),
  )

function proposeNhiemVu(
  each: NhiemVuCoMa,
  donVi: DonVi,
  quyTac: QuyTac,
  phongTruoc: string | undefined,
): DeXuat {
  const chamToi = findChamToi(each.nhiemVu, donVi.nguoi, donVi.danhBa)
  const ho = quyTac.ho.find((rule) => isOpenTo(rule, chamToi) && fitsHo(rule, each, donVi))
  const unclear = ho ? undefined : explainUnclear(each.nhiemVu, chamToi)
  const { cach, lyDo, nguon } = ho
    ? { ...ho, lyDo: fillWords(ho.lyDo, donVi.chu) }
    : (unclear ?? chooseCach(chamToi, donVi, quyTac))
  const qua: QuaCach = chamToi.find(({ dieuKien }) => dieuKien === undefined)?.qua ?? 'leThuong'
  const deBaiOf = (theo: Cach, phong: string | undefined): DeBai => ({
    nhiemVu: each.nhiemVu,
    linhVuc: each.linhVuc.ten ?? '',
    chamToi,
    cach: theo,
    qua,
    ho: theo === ho?.cach ? ho : undefined,
    phong,
  })
  return {
    ...each,
    chamToi,
    cach,
    lyDo,
    nguon,
    ...(ho ? { ho } : {}),
    ...(unclear ? { chuaRo: true } : {}),
    ...(phongTruoc === undefined ? {} : { phongTruoc }),
    vietTheo: (theo, phong = phongTruoc) => rewrite(deBaiOf(theo, phong), donVi, quyTac),
  }
}

/**
 * A family speaks where the province assigns nothing for certain; the like of one's own also in place of helping as
 * one of many. It never silences an assignment.
 */
function isOpenTo({ cach }: Ho, chamToi: readonly ChamToi[]): boolean {
  const sure = chamToi.filter(({ dieuKien }) => dieuKien === undefined)
  return cach === 'tuong-ung'
    ? sure.every(({ qua, vaiTro }) => qua === 'tapThe' && vaiTro === 'phoiHop')
    : sure.length === 0
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

/** "Theo phân công tại Quyết định số …": who is meant stands in another document. */
const ELSEWHERE =
  /(?:^|\s)(?:theo|tại|thực hiện theo)\s[^.;]*(?:phân công|quyết định|kế hoạch|đề án|nghị quyết|văn bản|thông báo|công văn)/iu

/** Nobody can say that a task is not the unit's where the assignment names no agency at all. */
function explainUnclear(
  { moc }: NhiemVu,
  chamToi: readonly ChamToi[],
): { cach: Cach; lyDo: string; nguon: string } | undefined {
  if (chamToi.length > 0) return undefined
  const cells = moc.map(({ phanCong }) => readPhanCong(phanCong))
  const unclear = cells.find(
    ({ viec, nguyenVan }) =>
      viec.length === 0 ||
      (ELSEWHERE.test(nguyenVan) && !viec.some(({ coQuan }) => coQuan.some(startsWithCoQuan))),
  )
  if (unclear === undefined) return undefined
  const said = unclear.nguyenVan.trim().replace(/\s+/gu, ' ')
  return {
    cach: 'bo-qua',
    lyDo: `Chưa rõ: tỉnh ${said === '' ? 'không ghi phân công' : `ghi "${said}"`}; xem văn bản ấy rồi ghi quyết định`,
    nguon: '',
  }
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
