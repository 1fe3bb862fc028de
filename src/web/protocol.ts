/** What server and page say to each other. Both import it; neither knows more of the other. */

/**
 * Something wrong, or to be looked at, at a place in words: "dòng 12", "trang tính Quý I, ô C5". `chapNhan`: of a doubt
 * that may be accepted, the row in which the reason is written. `quyetDinh`: the cell of the decision sheet.
 */
export type CanXem = {
  readonly tep: string
  readonly cho: string
  readonly dieu: string
  readonly cachSua?: string
  readonly mucDo: 'sai' | 'xem'
  readonly chapNhan?: string
  readonly quyetDinh?: { readonly bang: string; readonly hang: string; readonly cot: string }
}

export type LoaiGhiChu = 'khong-xep-duoc' | 'thieu' | 'doan' | 'sua'
/** What an import was unsure of: by what it is known, where it stands in the original, what is said. */
export type ChoCanXem = {
  readonly ma: string
  readonly loai: LoaiGhiChu
  readonly cho: string
  readonly loi: string
}
/** What a person must look at of an imported plan, and what somebody has looked at and found right. */
export type KhiNhap = { readonly chua: readonly ChoCanXem[]; readonly da: readonly ChoCanXem[] }

/** How far a document is; `dang-xem`: it is being looked at, nothing is known yet. */
export type TinhTrang =
  'dang-xem' | 'sai' | 'thieu' | 'nhap' | 'chua-quyet' | 'san-sang' | 'da-ban-hanh' | 'hong'

/**
 * A document on the desk. `ma`: the name by which the server knows it. `cu`: something has changed since its state was
 * found; it is being looked at again.
 */
export type VanBan = {
  readonly loai: 'ke-hoach' | 'bao-cao'
  readonly ma: string
  readonly ten: string
  readonly coQuan: string
  readonly tep: string
  readonly tinhTrang: TinhTrang
  readonly cu?: true
  readonly canXem: readonly CanXem[]
  /** What a person has looked at and accepted, with the reasons. */
  readonly chapNhan: readonly string[]
  /** Whether a decision sheet lies beside it. */
  readonly quyetDinh?: true
  /** Whether the original that it was imported from is kept beside it, and what the import was unsure of. */
  readonly goc?: true
  readonly khiNhap?: KhiNhap
  /** Until when it is to be sent (ISO day), the days left while it is not issued, and both in words. */
  readonly han?: { readonly ngay: string; readonly conLai?: number; readonly dong: readonly string[] }
  /** Whether its period was begun here and its file is as it was then: beginning may be taken back. */
  readonly vuaMo?: true
  /** The report that follows a report. */
  readonly kySau?: KyMoi
}

/**
 * `banDoc`: plans that were read and not written yet. `danhMuc`: the register of documents, where the office has one. `viDu`: the folder of the example office, where it is there. `luot`: what was found out by then; what is told later
 * (`DaXem`) has a higher one.
 */
export type BanLamViec = {
  readonly thuMuc: string
  readonly luot: number
  readonly vanBan: readonly VanBan[]
  readonly banDoc?: readonly BanDoc[]
  readonly danhMuc?: string
  readonly viDu?: string
}

/** A document that has been looked at meanwhile (event `xem`). */
export type DaXem = { readonly luot: number; readonly vanBan: VanBan }

/** Files of the example office that were changed, or came to it: it is removed when all of them were shown before. */
export type XoaViDu = { readonly canHoi: readonly string[] }

/** Why a document could not be made. */
export type TuChoi = { readonly canXem: readonly CanXem[] }

/** A column that is typed in, or only read (`chiDoc`). `rong`: in characters. `chon`: what may be chosen, of `nhieuChon` a line each. `danhDau`: a cell is ticked (x) or is not. */
export type CotSua = {
  readonly ma: string
  readonly ten: string
  readonly rong: number
  readonly chon?: readonly { readonly ma: string; readonly ten: string }[]
  readonly nhieuChon?: true
  readonly nhieuDong?: true
  readonly doanVan?: true
  readonly danhDau?: true
  readonly chiDoc?: true
}
/**
 * A row; `nhom`: it only names what follows. `khoa`: columns in which nothing is typed in this row. `rieng`: those in
 * which own words stand for what is proposed; none where nothing is. `loc`: what it can be picked out by.
 * `chon`, `nhieuChon`: what is chosen from in its cells.
 */
export type HangSua = {
  readonly ma: string
  readonly o: readonly string[]
  readonly nhom?: true
  readonly chon?: CotSua['chon']
  readonly nhieuChon?: true
  readonly khoa?: readonly string[]
  readonly rieng?: readonly string[]
  readonly loc?: readonly string[]
  readonly goiY?: string
}
/** Ways to pick out rows, one of each at a time. */
export type LocSua = {
  readonly ten: string
  readonly muc: readonly { readonly ma: string; readonly ten: string }[]
}
/** What is wrong or to be looked at in a cell, or in a row as a whole. */
export type LoiSua = {
  readonly hang: string
  readonly cot?: string
  readonly mucDo: 'sai' | 'xem'
  /** Where it stands in the file: two cells may have the same fault. */
  readonly cho?: string
  readonly dieu: string
  readonly cachSua?: string
}
/** A table over a data file, as it was in version `ban`. `tin`: what to know of it. `dangCu`: its file has a form of before, and is only read. */
export type BangSua = {
  readonly ma: string
  readonly ten: string
  readonly tep: string
  readonly ban: string
  readonly cot: readonly CotSua[]
  readonly hang: readonly HangSua[]
  readonly loi: readonly LoiSua[]
  readonly loc?: readonly LocSua[]
  readonly tin?: readonly string[]
  readonly viecHang: readonly ('them' | 'them-cuoi' | 'bo')[]
  readonly dangCu?: true
  readonly tuWord?: string
  readonly mat?: { readonly giu?: string }
}
/** The sentences that the program writes beside the prose of a report, by row, for the column `cauViet`. */
export type CauViet = Readonly<Record<string, string>>
/** What is otherwise, line by line, in the form of today: without `truoc` a line is new, without `sau` it is gone. */
export type SeDoi = {
  readonly dong: readonly { readonly dong: number; readonly truoc?: string; readonly sau?: string }[]
}
export type DuLieu = { readonly bang: readonly BangSua[] }

export type SuaO = {
  readonly hang: string
  readonly cot: string
  readonly truoc: string
  readonly sau: string
  readonly canh?: readonly string[] | undefined
}
/** A step, in words: cells say something else, a row more behind another ('': at the end, `soDong` of them), a row less. */
export type BuocSua = { readonly ten: string } & (
  | { readonly o: readonly SuaO[] }
  | { readonly them: string; readonly soDong?: number | undefined }
  | { readonly bo: string }
)
/** A step that is asked of the version `ban`. */
export type LenhSua = { readonly ban: string } & BuocSua
/**
 * The version that the file then is; `buoc`: the step that was taken back or made again. `bang`: of each table
 * the rows that say something else now, with what reading finds wrong in them; without it all is to be read again.
 */
export type DaGhi = {
  readonly ban: string
  readonly buoc?: string
  readonly bang?: readonly Pick<BangSua, 'ma' | 'hang' | 'loi'>[]
}
/** The same cells were changed elsewhere meanwhile; none where rows may have moved. */
export type VuongSua = {
  readonly vuong: readonly { readonly hang: string; readonly cot: string; readonly hienTai: string }[]
}
/** The steps of a file, the oldest first, and how many of them stand. */
export type LichSu = {
  readonly hienTai: number
  readonly buoc: readonly { readonly luc: string; readonly ten: string }[]
}

/** A plan that was read from a file (`ten`) and is not written among the office's plans yet. */
export type BanDoc = { readonly ma: string; readonly ten: string }
/**
 * What such a plan says. `tep`: where its data would be written, from the folder on; `daCo`: plans of the same agency
 * and year that are there. `chuaKhai`: the folder has no unit yet that could make its plan from this one.
 */
export type KeHoachDaDoc = {
  readonly ten: string
  readonly trichYeu?: string
  readonly coQuan?: string
  readonly nam?: number
  readonly soNhiemVu: number
  readonly tep: string
  readonly daCo: readonly { readonly ma: string; readonly tep: string }[]
  readonly chuaKhai?: true
}
/** To leave it; `daSua`: what becomes of what a person changed in it. */
export type LenhBo = { readonly daSua: 'giu' | 'bo' }
/** `daSua`: it was not left, for a person has changed it. */
export type DaBo = { readonly daSua?: true }

/** The plan that was written; `goc`: its original is kept beside it. */
export type DaNhap = DaViet & { readonly goc: true }
/** What was said when a plan was imported; nothing where it was not. */
export type GhiChuNhap = { readonly dong: readonly string[] }
/**
 * What a file that came back from signing says, a line each, and what is wrong or missing in it (`sai`). `hoSo`: whether
 * it was held against the record of the document. `soNgay`: number and day (ISO) that were filled in, where nothing is
 * wrong; `daGhi`: the data say them already.
 */
export type DaKiemTraKy = {
  readonly dong: readonly string[]
  readonly sai: readonly string[]
  readonly hoSo: boolean
  readonly soNgay?: { readonly so: number; readonly ngay: string; readonly daGhi: boolean }
}

/** The document that was written. */
export type DaViet = { readonly ma: string }

/** A unit of the office's register in words; `ma`: the name by which the server knows it. */
export type DonViDaKhai = {
  readonly ma: string
  readonly ten: string
  readonly cap: string
  readonly tren: string
  readonly soPhong: number
  readonly banHanh: string
}
/** `goiY`: what the name of one more is chosen from. `khongDoc`: why there is no list. */
export type CacDonVi = {
  readonly donVi: readonly DonViDaKhai[]
  readonly goiY: { readonly tinh: readonly string[]; readonly coQuan: readonly string[] }
  readonly khongDoc?: readonly string[]
}

type LuaChon = { readonly ma: string; readonly ten: string; readonly viDu?: string }
/** A question about a unit, its answer in words (of a list: the code), and what is wrong with it. */
export type MucHoi = {
  readonly khoa: string
  readonly nhan: string
  readonly hoi: string
  readonly giaiThich: readonly string[]
  readonly kieu: 'chon' | 'mot-dong' | 'nhieu-dong' | 'cac-phong'
  readonly chon: readonly LuaChon[]
  readonly chu: string
  readonly loi: readonly string[]
}
/** What a person typed of a unit, by question; `ghi`: whether it is to be written. */
export type LenhDonVi = {
  readonly ten: string
  readonly traLoi: Readonly<Record<string, readonly string[]>>
  readonly ghi: boolean
}
/**
 * `chon`: the offices that the name may mean. Else the questions; where nothing is wrong, what they come to (`tomTat`,
 * and `kem`: what is written besides), or the files that were written.
 */
export type HoiDonVi = {
  readonly chon?: readonly LuaChon[]
  readonly moi?: boolean
  readonly muc?: readonly MucHoi[]
  readonly tomTat?: readonly { readonly nhan: string; readonly dong: readonly string[] }[]
  readonly kem?: readonly string[]
  readonly daGhi?: readonly string[]
}

/** A period that is to begin. */
export type KyMoi = {
  readonly ky: 'thang' | 'quy-1' | '6-thang' | 'quy-3' | '9-thang' | 'nam'
  readonly nam: number
  readonly thang?: number | undefined
  /** Where its prose is written: in one Word file, or heading by heading on the page. */
  readonly loiVan?: 'word' | 'tep'
}
