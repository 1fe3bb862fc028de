/**
 * A day of a year. Without `nam` of the year of the plan; `ngay` 31 is the last day of any month, a `thang` of
 * 13 and more in the year after.
 */
export type NgayTrongNam = { readonly nam?: number; readonly thang: number; readonly ngay: number }

/** What a deadline cell of a plan means (reference/domain.md A2). Without `nam` of the year of the plan. */
export type DangThoiHan =
  | { readonly loai: 'thang'; readonly nam?: number; readonly thang: number }
  | { readonly loai: 'quy'; readonly nam?: number; readonly quy: number }
  | { readonly loai: 'nam'; readonly nam?: number; readonly cachViet: 'nam' | 'trongNam' }
  /** Any other last day: "Trước ngày …", "Cuối quý II", the end of a stretch of months. */
  | ({ readonly loai: 'ngay' } & NgayTrongNam)
  /** Due on several days, in order. `nhip`: a rhythm like "Hằng quý"; else each day stands for itself. */
  | { readonly loai: 'lapLai'; readonly nhip: boolean; readonly ngay: readonly NgayTrongNam[] }
  /** Due each week; 0 Sunday … 6 Saturday. */
  | { readonly loai: 'hangTuan'; readonly thu: number }
  | { readonly loai: 'thuongXuyen'; readonly coSo?: string; readonly tu?: NgayTrongNam }
  | {
      readonly loai: 'sauKhi'
      readonly suKien: string
      readonly coQuan?: string
      readonly sau?: SauSuKien
    }
  | { readonly loai: 'tienDo'; readonly cua: string }
  | { readonly loai: 'huongDan'; readonly cua: string }
  | { readonly loai: 'quyDinh'; readonly canCu?: string }

/** How long after an event something is due. */
export type SauSuKien = { readonly so: number; readonly donVi: 'ngay' | 'ngayLamViec' | 'thang' }

/** Reads one wording whole, or not at all. */
export type Doc = (text: string) => DangThoiHan | undefined

/** A stretch of time as it is named ("quý II", "15/3", "cuối năm"): its first and its last day. */
export type Khoang = {
  readonly kieu: 'ngay' | 'thang' | 'quy' | 'nam' | 'khac'
  readonly dau: NgayTrongNam
  readonly cuoi: NgayTrongNam
}
/** `like`: the stretch beside it in a list, from which "III" of "Quý II, III" takes its unit. */
export type DocKhoang = (text: string, like?: Khoang) => Khoang | undefined

/** The other deadlines of a cell: "(hoặc …)", "(…)", or several of which each holds. */
export type ThoiHanKhac = {
  readonly noi: 'hoac' | 'ngoac' | ';'
  readonly dang: readonly DangThoiHan[]
}

/**
 * A deadline cell. Without `dang` it could not be read and stands as text only. `viec`: it also says what is
 * to be done by then.
 */
export type ThoiHan = {
  readonly nguyenVan: string
  readonly dang?: DangThoiHan
  readonly khac?: ThoiHanKhac
  readonly viec?: true
}
