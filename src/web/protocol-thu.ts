import type { CanXem } from './protocol'

/** What is to be looked at in a form: where, what, how it is mended. `nhe`: nothing has to be mended. */
export type LoiThu = {
  readonly cho: string
  readonly muc: string
  readonly dieu: string
  readonly cachSua: string
  readonly nhe?: true
}
/** What is decided about a unit; of a form that goes back, until when it is to come again (a day as it is typed). */
export type MucQuyet =
  | { readonly loai: 'quyet-dinh'; readonly cach: 'ky-truoc' | 'so-khong' | 'bo' }
  | { readonly loai: 'tra-loi'; readonly ma: string }
  | { readonly loai: 'tra-lai'; readonly han: string }
/** What can be decided about a unit, in words. */
export type ViecThu = {
  readonly ten: string
  readonly muc: Exclude<MucQuyet, { loai: 'tra-lai' }> | { readonly loai: 'tra-lai' }
}
/** A decision that stands, in words; `ma`: by what it is taken back. */
export type DaQuyet = { readonly ma: string; readonly ten: string }

/**
 * A unit that was sent a form: how far it is, the name of its form, whether there is a copy of what it sent with notes
 * (`traLai`), what is wrong in it, what was and what can be decided.
 */
export type DonViThu = {
  readonly ma: string
  readonly donVi: string
  readonly tinhTrang: string
  readonly han: string
  readonly nhan: string
  readonly ghiChu: string
  readonly phieu?: string
  readonly traLai?: true
  readonly loi: readonly LoiThu[]
  readonly daQuyet: readonly DaQuyet[]
  readonly viec: readonly ViecThu[]
}
/**
 * A figure of the report that comes from the forms. `coSo`: of how many units it is; `dieuChinh`: how it was changed by
 * hand.
 */
export type SoCong = {
  readonly ma: string
  readonly stt: string
  readonly ten: string
  readonly donVi: string
  readonly so?: string
  readonly coSo: string
  readonly dieuChinh?: string
}
/** Where a figure comes from: how, its own change by hand, each unit's share (`ma`: of the unit, `hang`: its row), what it is reckoned from. */
export type NguonSo = {
  readonly cach: string
  readonly dong: readonly {
    readonly ma: string
    readonly hang: string
    readonly donVi: string
    readonly so?: string
    readonly nguon: string
    readonly dieuChinh?: string
  }[]
  readonly tu: readonly { readonly ten: string; readonly so?: string }[]
}
/**
 * Closing the figures: each time it was done, in words, the last in force; what is kept of it; what stands in the way of
 * doing it now, or again; which sums would change if it were done again.
 */
export type KhoaThu = {
  readonly lan: readonly string[]
  readonly giu?: string
  readonly vuong: readonly CanXem[]
  readonly doi: readonly string[]
}
/**
 * How far each unit is; none where no form was sent out. `theoTinhTrang`, `dem`: how many are how far, of how many a form
 * counts. `tong`: the figures that come from here; `doi`: those that were changed by hand; `doiChieu`: the province's own figures beside them. `thuMuc`: where the forms lie. `nguoi`: who decided or closed last. `trongBaoCao`: whether the report takes its sums from here. `deXuat`: what it has not been offered of tasks and words, and why tasks have no place in it.
 */
export type TinhHinhThu = {
  readonly theoTinhTrang: string
  readonly dem: string
  readonly dong: readonly DonViThu[]
  readonly thuMuc?: string
  readonly nguoi?: string
  readonly tong: readonly SoCong[]
  readonly doi: readonly DaQuyet[]
  readonly doiChieu: readonly DaQuyet[]
  readonly khoa: KhoaThu
  readonly trongBaoCao: 'co' | 'chua' | 'khac'
  readonly deXuat: { readonly viec: number; readonly loiVan: number; readonly vuong?: string }
}

/** A decision about a unit, why, and by whom. */
export type LenhQuyet = {
  readonly donVi: string
  readonly muc: MucQuyet
  readonly lyDo: string
  readonly nguoi: string
}
/** Forms for all units; `han`: another last day than that of the rules, as it is typed. */
export type LenhPhat = { readonly han?: string | undefined }
/** A decision to take back. */
export type LenhBoQuyet = { readonly ma: string }
/** A figure (`ma`) that is to be another one, of a unit or the sum itself, why, and by whom. */
export type LenhDoi = {
  readonly ma: string
  readonly donVi?: string | undefined
  readonly so: string
  readonly lyDo: string
  readonly nguoi: string
}
/** A figure (`ma`) as a source of the province's own has it, and why that is not the sum. */
export type LenhNguonTinh = {
  readonly ma: string
  readonly so: string
  readonly nguon: string
  readonly lyDo?: string | undefined
}
/** Closing the figures, by whom, and why where they were closed before. */
export type LenhKhoa = { readonly nguoi: string; readonly lyDo?: string | undefined }
/** Whether the report is to take its sums from the forms. */
export type LenhVao = { readonly huong: 'vao' | 'ra' }
/** What was done, a line each; `ban`: the versions that its steps made. */
export type DaLam = { readonly dong: readonly string[]; readonly ban?: readonly string[] }

/** A form that is sent along with others: the list of them is the first line of what is sent, their bytes follow. */
export type PhieuGui = {
  readonly ten: string
  readonly luc: string
  readonly co: number
  readonly donVi?: string
}
/** What became of a form that came back; `donVi`: its unit by name; `hoi`: only whose it is is not known. */
export type KetQuaPhieu = {
  readonly ten: string
  readonly loai: 'nhan' | 'trung' | 'tu-choi'
  readonly donVi?: string
  readonly loi?: string
  readonly cachSua?: string
  readonly hoi?: true
}
/** What became of each file that was sent; what is to be known besides. */
export type DaNhanPhieu = { readonly ketQua: readonly KetQuaPhieu[]; readonly dong?: readonly string[] }
