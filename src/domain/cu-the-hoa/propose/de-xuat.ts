import { linhVucOf } from '../../linh-vuc'
import { type ChamToi, findChamToi } from './find-cham-toi'
import { chooseCach } from './choose-cach'
import { explainNamed, explainUnclear } from './chua-ro'
import { chooseMoc, explainOthers, type MocCuaDonVi } from './choose-moc'
import { type DonVi, fillWords } from '../rules/don-vi'
import type { NhiemVuCoMa } from '../../ke-hoach/list-nhiem-vu'
import type { Cach, Ho, QuaCach, QuyTac } from '../rules/quy-tac'
import { hasWords } from '../rules/replace-words'
import { type KeHoachCha, listViecCha } from '../prose/ke-hoach-cha'
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
  /** The milestones that are the unit's, with its one role in each. */
  readonly moc: readonly MocCuaDonVi[]
  /** The task for a way, also one that was not proposed; `phong`: the department that the clerk picked. */
  readonly vietTheo: (cach: Cach, phong?: string) => VietLai
}

/** A proposal for every task of the province's plan, in its order; with the departments picked the year before. */
export const proposeKeHoach = (
  cha: KeHoachCha,
  donVi: DonVi,
  quyTac: QuyTac,
  namTruoc: readonly PhongDaChon[] = [],
): DeXuat[] =>
  listViecCha(cha).map((each) =>
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
  const unclear = ho
    ? undefined
    : (explainUnclear(each.nhiemVu, chamToi) ?? explainNamed(each.nhiemVu, chamToi, donVi))
  const nguoi = { chamToi, nguoi: donVi.nguoi, danhBa: donVi.danhBa }
  const chosen = ho
    ? { ...ho, lyDo: fillWords(ho.lyDo, donVi.chu) }
    : (unclear ?? chooseCach(chamToi, donVi, quyTac))
  const cach = isOnlyHelping(chosen.cach, each, nguoi) ? 'tham-gia' : chosen.cach
  const qua: QuaCach = chamToi.find(({ dieuKien }) => dieuKien === undefined)?.qua ?? 'leThuong'
  const mocOf = (theo: Cach): MocCuaDonVi[] =>
    theo === ho?.cach && ho.ketQua !== undefined
      ? each.nhiemVu.moc.slice(0, 1).map((goc) => ({ so: 0, goc, cach: theo }))
      : chooseMoc(each.nhiemVu, theo, nguoi)
  const moc = mocOf(cach)
  const deBaiOf = (theo: Cach, phong: string | undefined): DeBai => ({
    nhiemVu: each.nhiemVu,
    linhVuc: each.linhVuc.ten ?? '',
    moc: mocOf(theo),
    cach: theo,
    qua,
    ho: theo === ho?.cach ? ho : undefined,
    phong,
  })
  const others = cach === 'bo-qua' || ho !== undefined ? undefined : explainOthers(each.nhiemVu, moc)
  return {
    ...each,
    chamToi,
    moc,
    cach,
    lyDo: others === undefined ? chosen.lyDo : `${chosen.lyDo}; ${others}`,
    nguon: chosen.nguon,
    ...(ho ? { ho } : {}),
    ...(unclear ? { chuaRo: true } : {}),
    ...(phongTruoc === undefined ? {} : { phongTruoc }),
    vietTheo: (theo, phong = phongTruoc) => rewrite(deBaiOf(theo, phong), donVi, quyTac),
  }
}

/** Whether in all its milestones the unit only appraises, guides or watches what others lead. */
const isOnlyHelping = (
  cach: Cach,
  { nhiemVu }: NhiemVuCoMa,
  nguoi: Parameters<typeof chooseMoc>[2],
): boolean =>
  cach === 'thuc-hien' && chooseMoc(nhiemVu, 'tham-gia', nguoi).every(({ vaiTro }) => vaiTro !== undefined)

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
