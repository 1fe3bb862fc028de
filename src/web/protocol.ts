/** What server and page say to each other. Both import it; neither knows more of the other. */

/** Something wrong, or to be looked at, at a place in words: "dòng 12", "trang tính Quý I, ô C5". */
export type CanXem = {
  readonly tep: string
  readonly cho: string
  readonly dieu: string
  readonly cachSua?: string
  readonly mucDo: 'sai' | 'xem'
}

export type TinhTrang = 'sai' | 'thieu' | 'nhap' | 'san-sang' | 'da-ban-hanh' | 'hong'

/** A document on the desk. `ma`: the name by which the server knows it. */
export type VanBan = {
  readonly ma: string
  readonly ten: string
  readonly coQuan: string
  readonly tep: string
  readonly tinhTrang: TinhTrang
  readonly canXem: readonly CanXem[]
  /** Until when it is to be sent (ISO day), the days left while it is not issued, and both in words. */
  readonly han?: { readonly ngay: string; readonly conLai?: number; readonly dong: readonly string[] }
}

export type BanLamViec = { readonly thuMuc: string; readonly vanBan: readonly VanBan[] }

/** Why a document could not be made. */
export type TuChoi = { readonly canXem: readonly CanXem[] }
