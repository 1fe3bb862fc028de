import type { KeHoachDangSoan, NhiemVu } from '../../ke-hoach/ke-hoach'
import { findFaults } from '../build/apply-quyet-dinh'
import { listTexts } from '../rules/texts'
import { findChiTieu } from '../propose/chi-tieu-phan-tram'
import type { LoiO } from '../build/set-moc'
import { type GiuTay, mergeThree, type XungDot } from './merge-three'
import { listViecPhong, setViecPhong } from '../build/viec-phong'
import { type KeHoachMoi, buildKeHoach } from '../build/ke-hoach-moi'
import type { LanTruoc } from './lan-truoc'
import type { BanDeXuat } from '../propose/ban-de-xuat'
import { listNhiemVu } from '../../ke-hoach/list-nhiem-vu'
import { type MaCu, carryOverQuyetDinh, type ThayDoi } from '../sheet/carry-over'
import { chosenOf, type QuyetDinh } from '../sheet/quyet-dinh'
import type { QuyTac } from '../rules/quy-tac'
import { type NguonKeHoach } from '../build/nguon'

/** What is there already: the sheet with the clerk's decisions, the record of the last run, the plan. */
export type DaCo = {
  readonly so?: QuyetDinh | undefined
  readonly truoc?: LanTruoc | undefined
  readonly keHoach?: KeHoachDangSoan | undefined
}
/** A sheet and a plan. With faults or conflicts nothing of it may be written. */
export type LapLai = {
  readonly quyetDinh: QuyetDinh
  readonly keHoach: KeHoachMoi
  /** What the next run compares with. */
  readonly lanTruoc: { readonly quyetDinh: QuyetDinh; readonly keHoach: KeHoachMoi }
  readonly thayDoi: readonly ThayDoi[]
  /** What of the clerk's stays in the plan against what is derived. */
  readonly giu: readonly GiuTay[]
  /** Tasks the province has no more, which stay as the unit's own because the clerk edited them. */
  readonly rieng: readonly string[]
  /** Rows with words of the clerk that are left out for want of a decision. */
  readonly cho: readonly string[]
  /** Subjects whose own value stands in no text of the plan. */
  readonly chuaDung: readonly string[]
  /** Faults by the codes of the sheet that was given. */
  readonly loi: readonly LoiO[]
  /** Tasks of the clerk's plan that name a task the province never had; `path` leads into that plan. */
  readonly maLa: readonly { readonly ma: string; readonly path: readonly PropertyKey[] }[]
  readonly xungDot: readonly XungDot[]
}

/**
 * The plan and the sheet of a unit, from the proposals and what the clerk has decided in the sheet and
 * changed in the plan since the last run.
 */
export function deriveAgain(
  de: BanDeXuat,
  { so, truoc, keHoach: cu }: DaCo,
  nguon: NguonKeHoach,
  keHoachCha: string | string[],
): LapLai {
  const build = (quyetDinh: QuyetDinh): KeHoachMoi => ({ ...buildKeHoach(de, quyetDinh, nguon), keHoachCha })
  const { quyetDinh, thayDoi, maCu } = carryOverQuyetDinh(
    so ?? truoc?.quyetDinh ?? de.quyetDinh,
    de.quyetDinh,
  )
  const loi = findFaults(de, quyetDinh).map((each) => ({
    ...each,
    ma: maCu.nhiemVu.get(each.ma) ?? each.ma,
  }))
  const moi = build(quyetDinh)
  const chung = {
    quyetDinh,
    lanTruoc: { quyetDinh, keHoach: moi },
    thayDoi,
    loi,
    cho: findAwaiting(quyetDinh),
    chuaDung: findUnused(moi, quyetDinh, nguon.quyTac),
  }
  if (cu === undefined || loi.length > 0)
    return { ...chung, keHoach: moi, giu: [], rieng: [], xungDot: [], maLa: [] }
  const maTruoc = truoc && carryOverQuyetDinh(truoc.quyetDinh, de.quyetDinh).maCu.nhiemVu
  // Without a record the last run is taken to have written the proposals.
  const goc = truoc && maTruoc ? changeMa(truoc.keHoach, maTruoc) : build(de.quyetDinh)
  const cuNay = changeMa(cu, maTruoc ?? maCu.nhiemVu)
  const { merged, giu, xungDot } = mergePlans({ goc, cu: cuNay, moi }, nguon.donVi)
  const boRoi = xungDot.filter(({ ma, moi: nay }) => nay === undefined && ma?.startsWith(HET) === true)
  const hasMa = ({ ma }: { ma?: string | undefined }): boolean => ma?.startsWith(HET) !== true
  const known = new Set(
    [...de.quyetDinh.nhiemVu, ...(truoc?.quyetDinh.nhiemVu ?? []), ...(so?.nhiemVu ?? [])].map(
      ({ ma }) => ma,
    ),
  )
  return {
    ...chung,
    keHoach: merged,
    giu: [
      ...giu.filter(hasMa),
      ...xungDot
        .filter((each) => !isInSheet(each))
        .map(({ path, ma, cu: loi }) => ({ cach: 'sua' as const, path, ma, loi })),
    ],
    rieng: boRoi.map(({ ma = '' }) => ma.slice(HET.length)),
    xungDot: xungDot.filter((each) => hasMa(each) && isInSheet(each)),
    maLa: listNhiemVu(cu).flatMap(({ nhiemVu: { nhiemVuCha: ma }, cho: [nhom, index] }) =>
      ma === undefined || known.has(ma)
        ? []
        : [{ ma, path: ['linhVuc', nhom, 'nhiemVu', index, 'nhiemVuCha'] }],
    ),
  }
}

type CacBan = {
  readonly goc: KeHoachMoi | LanTruoc['keHoach']
  readonly cu: KeHoachDangSoan
  readonly moi: KeHoachMoi
}

/** The lists of tasks by department follow the table, also as the clerk changed it. */
function mergePlans(
  { goc, cu, moi }: CacBan,
  donVi: NguonKeHoach['donVi'],
): Pick<ReturnType<typeof mergeThree>, 'giu' | 'xungDot'> & { readonly merged: KeHoachMoi } {
  const lines = listViecPhong(moi.linhVuc ?? [], donVi)
  const { value, giu, xungDot } = mergeThree({
    goc: setViecPhong(goc, lines),
    cu: setViecPhong(cu, lines),
    moi,
  })
  const merged = makeOwn(value as KeHoachMoi)
  return { merged: setViecPhong(merged, listViecPhong(merged.linhVuc ?? [], donVi)), giu, xungDot }
}

/**
 * The sheet has a cell for it: there the clerk can say which of two texts holds. Elsewhere the clerk's plan
 * has the last word.
 */
const isInSheet = ({ path, ma }: XungDot): boolean =>
  ma !== undefined || (path[0] === 'mucTieu' && path[1] === 'khoan')

/** A value that the clerk gave and that no text of the plan takes up. */
function findUnused(moi: KeHoachMoi, { chiTieu }: QuyetDinh, { chuDe }: QuyTac): string[] {
  const co = new Set(
    listTexts({ mucTieu: moi.mucTieu, linhVuc: moi.linhVuc })
      .flatMap(({ text }) => findChiTieu(text, chuDe))
      .map(({ chuDe: { id }, giaTri }) => `${id} ${giaTri}`),
  )
  return chiTieu.flatMap(({ chuDe: id, ten, giaTriRieng }) =>
    giaTriRieng === undefined || co.has(`${id} ${giaTriRieng}`) ? [] : [ten],
  )
}

/** Before the code of a task that the province has no more: it may be that of another task now. */
const HET = '-'

/** A plan of the last run with the codes that the province's tasks have now. */
function changeMa<T extends Pick<KeHoachDangSoan, 'linhVuc'>>(keHoach: T, maCu: MaCu): T {
  const moi = new Map([...maCu].map(([nay, cu]) => [cu, nay]))
  const linhVuc = keHoach.linhVuc?.map((nhom) => ({
    ...nhom,
    nhiemVu: nhom.nhiemVu.map((each) =>
      each.nhiemVuCha === undefined
        ? each
        : { ...each, nhiemVuCha: moi.get(each.nhiemVuCha) ?? `${HET}${each.nhiemVuCha}` },
    ),
  }))
  return linhVuc === undefined ? keHoach : { ...keHoach, linhVuc }
}

/**
 * What the province has no more and the clerk keeps is a task of the unit's own; a field without tasks goes.
 */
function makeOwn(keHoach: KeHoachMoi): KeHoachMoi {
  const linhVuc = keHoach.linhVuc
    ?.map((nhom) => ({
      ...nhom,
      nhiemVu: nhom.nhiemVu.map((each) =>
        each.nhiemVuCha?.startsWith(HET) === true ? withoutMa(each) : each,
      ),
    }))
    .filter(({ nhiemVu }) => nhiemVu.length > 0)
  return linhVuc === undefined ? keHoach : { ...keHoach, linhVuc }
}

const withoutMa = (each: NhiemVu): NhiemVu => ({ ...each, nhiemVuCha: undefined })

/** Own words beside a proposal to leave the row out, and no decision: they wait for one. */
export function findAwaiting({ nhiemVu, mucTieu }: QuyetDinh): string[] {
  const hasText = (...cells: readonly (string | undefined)[]): boolean =>
    cells.some((cell) => cell !== undefined && cell.trim() !== '')
  const viec = nhiemVu.filter(
    (dong) =>
      dong.quyetDinh !== 'bo-qua' &&
      chosenOf(dong) === 'bo-qua' &&
      hasText(dong.nhiemVuRieng, dong.ketQuaRieng, dong.thoiHanRieng, dong.phanCongRieng, dong.phongRieng),
  )
  const dich = mucTieu.filter(
    (dong) => dong.quyetDinh !== 'bo' && chosenOf(dong) === 'bo' && hasText(dong.mucTieuRieng),
  )
  return [...viec, ...dich].map(({ ma }) => ma)
}
