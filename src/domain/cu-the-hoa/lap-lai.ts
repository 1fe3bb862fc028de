import type { KeHoachDangSoan, NhiemVu } from '../ke-hoach'
import { loiTrongBang } from './ap-dung'
import { cacLoi } from './cac-loi'
import { chiTieuTrong } from './chi-tieu-phan-tram'
import type { LoiO } from './dat-moc'
import { type GiuTay, hopBa, type XungDot } from './hop-ba'
import { type KeHoachMoi, lapKeHoach, type NguonKeHoach } from './ke-hoach-moi'
import type { LanTruoc } from './lan-truoc'
import type { BanDeXuat } from './lap-quyet-dinh'
import { cacNhiemVu } from './ma-nhiem-vu'
import { type MaCu, noiQuyetDinh, type ThayDoi } from './noi-quyet-dinh'
import { cachChon, type QuyetDinh } from './quyet-dinh'
import type { QuyTac } from './quy-tac'

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
export function lapLai(
  de: BanDeXuat,
  { so, truoc, keHoach: cu }: DaCo,
  nguon: NguonKeHoach,
  keHoachCha: string,
): LapLai {
  const lap = (quyetDinh: QuyetDinh): KeHoachMoi => ({ ...lapKeHoach(de, quyetDinh, nguon), keHoachCha })
  const { quyetDinh, thayDoi, maCu } = noiQuyetDinh(so ?? truoc?.quyetDinh ?? de.quyetDinh, de.quyetDinh)
  const loi = loiTrongBang(de, quyetDinh).map((each) => ({
    ...each,
    ma: maCu.nhiemVu.get(each.ma) ?? each.ma,
  }))
  const moi = lap(quyetDinh)
  const chung = {
    quyetDinh,
    lanTruoc: { quyetDinh, keHoach: moi },
    thayDoi,
    loi,
    cho: choDuyet(quyetDinh),
    chuaDung: chuaDung(moi, quyetDinh, nguon.quyTac),
  }
  if (cu === undefined || loi.length > 0)
    return { ...chung, keHoach: moi, giu: [], rieng: [], xungDot: [], maLa: [] }
  const maTruoc = truoc && noiQuyetDinh(truoc.quyetDinh, de.quyetDinh).maCu.nhiemVu
  // Without a record the last run is taken to have written the proposals.
  const goc = truoc && maTruoc ? doiMa(truoc.keHoach, maTruoc) : lap(de.quyetDinh)
  const { value, giu, xungDot } = hopBa({ goc, cu: doiMa(cu, maTruoc ?? maCu.nhiemVu), moi })
  const boRoi = xungDot.filter(({ ma, moi: nay }) => nay === undefined && ma?.startsWith(HET) === true)
  const conMa = ({ ma }: { ma?: string | undefined }): boolean => ma?.startsWith(HET) !== true
  const known = new Set(
    [...de.quyetDinh.nhiemVu, ...(truoc?.quyetDinh.nhiemVu ?? []), ...(so?.nhiemVu ?? [])].map(
      ({ ma }) => ma,
    ),
  )
  return {
    ...chung,
    keHoach: thanhRieng(value as KeHoachMoi),
    giu: [
      ...giu.filter(conMa),
      ...xungDot
        .filter((each) => !trongBang(each))
        .map(({ path, ma, cu: loi }) => ({ cach: 'sua' as const, path, ma, loi })),
    ],
    rieng: boRoi.map(({ ma = '' }) => ma.slice(HET.length)),
    xungDot: xungDot.filter((each) => conMa(each) && trongBang(each)),
    maLa: cacNhiemVu(cu).flatMap(({ nhiemVu: { nhiemVuCha: ma }, cho: [nhom, index] }) =>
      ma === undefined || known.has(ma)
        ? []
        : [{ ma, path: ['linhVuc', nhom, 'nhiemVu', index, 'nhiemVuCha'] }],
    ),
  }
}

/**
 * The sheet has a cell for it: there the clerk can say which of two texts holds. Elsewhere the clerk's plan
 * has the last word.
 */
const trongBang = ({ path, ma }: XungDot): boolean =>
  ma !== undefined || (path[0] === 'mucTieu' && path[1] === 'khoan')

/** A value that the clerk gave and that no text of the plan takes up. */
function chuaDung(moi: KeHoachMoi, { chiTieu }: QuyetDinh, { chuDe }: QuyTac): string[] {
  const co = new Set(
    cacLoi({ mucTieu: moi.mucTieu, linhVuc: moi.linhVuc })
      .flatMap(({ text }) => chiTieuTrong(text, chuDe))
      .map(({ chuDe: { id }, giaTri }) => `${id} ${giaTri}`),
  )
  return chiTieu.flatMap(({ chuDe: id, ten, giaTriRieng }) =>
    giaTriRieng === undefined || co.has(`${id} ${giaTriRieng}`) ? [] : [ten],
  )
}

/** Before the code of a task that the province has no more: it may be that of another task now. */
const HET = '-'

/** A plan of the last run with the codes that the province's tasks have now. */
function doiMa<T extends Pick<KeHoachDangSoan, 'linhVuc'>>(keHoach: T, maCu: MaCu): T {
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
function thanhRieng(keHoach: KeHoachMoi): KeHoachMoi {
  const linhVuc = keHoach.linhVuc
    ?.map((nhom) => ({
      ...nhom,
      nhiemVu: nhom.nhiemVu.map((each) => (each.nhiemVuCha?.startsWith(HET) === true ? khongMa(each) : each)),
    }))
    .filter(({ nhiemVu }) => nhiemVu.length > 0)
  return linhVuc === undefined ? keHoach : { ...keHoach, linhVuc }
}

const khongMa = (each: NhiemVu): NhiemVu => ({ ...each, nhiemVuCha: undefined })

/** Own words beside a proposal to leave the row out, and no decision: they wait for one. */
function choDuyet({ nhiemVu, mucTieu }: QuyetDinh): string[] {
  const coLoi = (...cells: readonly (string | undefined)[]): boolean =>
    cells.some((cell) => cell !== undefined && cell.trim() !== '')
  const viec = nhiemVu.filter(
    (dong) =>
      dong.quyetDinh !== 'bo-qua' &&
      cachChon(dong) === 'bo-qua' &&
      coLoi(dong.nhiemVuRieng, dong.ketQuaRieng, dong.thoiHanRieng, dong.phanCongRieng),
  )
  const dich = mucTieu.filter(
    (dong) => dong.quyetDinh !== 'bo' && cachChon(dong) === 'bo' && coLoi(dong.mucTieuRieng),
  )
  return [...viec, ...dich].map(({ ma }) => ma)
}
