import { loiTrongBang } from './ap-dung'
import { chiTieuTrong, datTheo } from './chi-tieu-phan-tram'
import type { LoiO } from './dat-moc'
import { hopKeHoach } from './hop-ke-hoach'
import { type KeHoachNhap, lapKeHoach, type NguonKeHoach } from './ke-hoach-moi'
import type { KeHoachDo, LanTruoc } from './lan-truoc'
import type { BanDeXuat } from './lap-quyet-dinh'
import { type NoiQuyetDinh, noiQuyetDinh, type ThayDoi } from './noi-quyet-dinh'
import { cachChon, type QuyetDinh } from './quyet-dinh'
import { nhanSuaMucTieu } from './sua-muc-tieu'
import { nhanSuaNhiemVu } from './sua-nhiem-vu'
import type { GiuLoi, NguonSua, XungDot } from './sua-tay'

/** What is there already: the sheet with the clerk's decisions, the record of the last run, the plan. */
export type DaCo = { readonly so?: QuyetDinh | undefined; readonly truoc?: LanTruoc | undefined; readonly keHoach?: KeHoachDo | undefined }
/** What the clerk changed in the plan by hand and the new plan keeps; `cho`: rows with words of the clerk that are left out all the same. */
export type GiuTay = { readonly loi: readonly GiuLoi[]; readonly xoa: readonly string[]; readonly them: readonly string[]; readonly phan: readonly string[]; readonly rieng: readonly string[]; readonly cho: readonly string[] }
/** A sheet and a plan; `lanTruoc` is what the next run compares with. With faults or conflicts nothing of it may be written. */
export type LapLai = {
  readonly quyetDinh: QuyetDinh
  readonly keHoach: KeHoachNhap
  readonly lanTruoc: { readonly quyetDinh: QuyetDinh; readonly keHoach: KeHoachNhap }
  readonly thayDoi: readonly ThayDoi[]
  readonly giu: GiuTay
  /** Faults by the codes of the sheet that was given. */
  readonly loi: readonly LoiO[]
  readonly xungDot: readonly XungDot[]
}

const KHONG_GIU = { loi: [], xoa: [], them: [], phan: [], rieng: [] }

/** The plan and the sheet of a unit, from the proposals and what the clerk has decided, changed and written since the last run. */
export function lapLai(de: BanDeXuat, { so, truoc, keHoach: cu }: DaCo, nguon: NguonKeHoach, keHoachCha: string): LapLai {
  const lap = (quyetDinh: QuyetDinh): KeHoachNhap => ({ ...lapKeHoach(de, quyetDinh, nguon), keHoachCha })
  const bang = so ?? truoc?.quyetDinh
  const noi: NoiQuyetDinh = bang === undefined ? noiQuyetDinh(de.quyetDinh, de.quyetDinh) : noiQuyetDinh(bang, de.quyetDinh)
  const loi = loiTrongBang(de, noi.quyetDinh).map((each) => ({ ...each, ma: noi.maCu.nhiemVu.get(each.ma) ?? each.ma }))
  if (cu === undefined || loi.length > 0) {
    const keHoach = lap(noi.quyetDinh)
    return { quyetDinh: noi.quyetDinh, keHoach, lanTruoc: { quyetDinh: noi.quyetDinh, keHoach }, thayDoi: noi.thayDoi, giu: { ...KHONG_GIU, cho: choDuyet(noi.quyetDinh) }, loi, xungDot: [] }
  }
  const nguonSua = nguonCua(de, noi, { bangCu: truoc?.quyetDinh ?? bang ?? de.quyetDinh, truoc, cu }, nguon)
  const sua = { nhiemVu: nhanSuaNhiemVu(nguonSua), mucTieu: nhanSuaMucTieu(nguonSua) }
  const quyetDinh = { ...noi.quyetDinh, nhiemVu: [...sua.nhiemVu.dong], mucTieu: [...sua.mucTieu.dong] }
  const moi = lap(quyetDinh)
  const { keHoach, giuPhan, thanhRieng } = hopKeHoach(moi, quyetDinh, sua, nguonSua)
  const giu = { loi: [...sua.nhiemVu.giu, ...sua.mucTieu.giu], xoa: [...sua.nhiemVu.xoa, ...sua.mucTieu.xoa], them: sua.nhiemVu.them, phan: giuPhan, rieng: thanhRieng, cho: choDuyet(quyetDinh) }
  return { quyetDinh, keHoach, lanTruoc: { quyetDinh, keHoach: moi }, thayDoi: noi.thayDoi, giu, loi: [], xungDot: [...sua.nhiemVu.xungDot, ...sua.mucTieu.xungDot] }
}

/** Own words beside a proposal to leave the row out, and no decision: they wait for one. */
function choDuyet({ nhiemVu, mucTieu }: QuyetDinh): string[] {
  const coLoi = (...cells: readonly (string | undefined)[]): boolean => cells.some((cell) => cell !== undefined && cell.trim() !== '')
  const viec = nhiemVu.filter((dong) => dong.quyetDinh !== 'bo-qua' && cachChon(dong) === 'bo-qua' && coLoi(dong.nhiemVuRieng, dong.ketQuaRieng, dong.thoiHanRieng, dong.phanCongRieng))
  const dich = mucTieu.filter((dong) => dong.quyetDinh !== 'bo' && cachChon(dong) === 'bo' && coLoi(dong.mucTieuRieng))
  return [...viec, ...dich].map(({ ma }) => ma)
}

type CuCua = { readonly bangCu: QuyetDinh; readonly truoc: LanTruoc | undefined; readonly cu: KeHoachDo }

function nguonCua(de: BanDeXuat, noi: NoiQuyetDinh, { bangCu, truoc, cu }: CuCua, { quyTac }: NguonKeHoach): NguonSua {
  const noiCu = noiQuyetDinh(bangCu, de.quyetDinh)
  return {
    de,
    moi: noi.quyetDinh,
    daGhi: truoc && noiCu.quyetDinh,
    bangCu,
    maCu: noiCu.maCu,
    truoc: truoc?.keHoach,
    cu,
    dat: datTheo(noi.quyetDinh, quyTac),
    giaTri: (text) => chiTieuTrong(text, quyTac.chuDe).map(({ chuDe, giaTri }) => `${chuDe.id}: ${giaTri}`).join('; '),
  }
}
