import type { ChiTieu } from '../bao-cao/chi-tieu/chi-tieu'
import type { Bieu } from '../bao-cao/chi-tieu/danh-muc'
import type { SoLieu } from '../bao-cao/chi-tieu/so-lieu'
import type { KyBaoCao } from '../bao-cao/ky/ky-bao-cao'
import type { CoQuan } from '../co-quan/co-quan'

/** A unit that sends figures: `rows` of the catalogue of its level, under the names of their tables (`bieu`), `phienBan` of its form. */
export type DonViThu = {
  readonly id: string
  readonly coQuan: CoQuan
  readonly rows: readonly ChiTieu[]
  readonly bieu: readonly Bieu[]
  readonly phienBan: string
}

/** A mốc of the province's plan in which a unit has a part. `moc`: which of several, from 1. */
export type ViecPhieu = {
  readonly ma: string
  readonly moc?: number
  readonly ten: string
  readonly ketQua: string
  readonly thoiHan: string
  readonly vaiTro: 'chu-tri' | 'phoi-hop'
}

/** A form to be sent to a unit. `kyTruoc`: its figures of the period before, by code. */
export type Phieu = {
  readonly donVi: DonViThu
  readonly ky: KyBaoCao
  readonly han: string
  readonly noiNhan: string
  readonly minhHoa: boolean
  readonly kyTruoc: ReadonlyMap<string, number>
  readonly viec: readonly ViecPhieu[]
}

/** What a form says of itself. */
export type DauPhieu = {
  readonly donVi: string
  /** As `spellKy` has it; forms of before do not say which month. */
  readonly ky: string
  readonly nam: number
  readonly phienBan: string
}

/** How far a unit says its task is, as the list in the form has it. */
export const TRANG_THAI_KHAI = {
  'hoan-thanh': 'Hoàn thành',
  'dang-thuc-hien': 'Đang thực hiện',
  'chua-thuc-hien': 'Chưa thực hiện',
} as const
export type TrangThaiKhai = keyof typeof TRANG_THAI_KHAI

/** The parts of the prose that a unit is asked for; `muc`: the part of the report's outline that they go into. */
export const LOI_VAN = [
  { ma: 'ket-qua-noi-bat', muc: 'ket-qua-noi-bat', ten: 'Kết quả nổi bật trong kỳ' },
  { ma: 'sang-kien', muc: 'sang-kien', ten: 'Mô hình, sáng kiến, cách làm mới' },
  { ma: 'ton-tai', muc: 'ton-tai-han-che', ten: 'Tồn tại, hạn chế, nguyên nhân' },
  { ma: 'kien-nghi', muc: 'kien-nghi', ten: 'Kiến nghị, đề xuất' },
] as const

/** Where something stands in a received workbook: sheet and cell ("E12"). */
export type OPhieu = { readonly trang: string; readonly o: string }

/** `loi`: must be mended; `thieu`: not filled in; `hoi`: a question that a reason answers; `luu-y`: to be looked at. */
export type MucLoi = 'loi' | 'thieu' | 'hoi' | 'luu-y'
export type LoiPhieu = {
  readonly muc: MucLoi
  readonly o?: OPhieu | undefined
  readonly ma?: string
  readonly noiDung: string
  readonly cachSua: string
}

/** What a unit says of a task that it has a part in; `ten`: what the form calls it. */
export type KhaiViec = {
  readonly ma: string
  readonly ten?: string
  readonly moc?: number
  readonly vaiTro: ViecPhieu['vaiTro']
  readonly trangThai: TrangThaiKhai
  readonly ngay?: string
  readonly minhChung?: string
}

/** A received form, read. `o`: where the figure of each row stands. */
export type PhieuDaDoc = {
  readonly soLieu: SoLieu
  readonly o: ReadonlyMap<string, OPhieu>
  readonly viec: readonly KhaiViec[]
  readonly loiVan: readonly { readonly ma: string; readonly loi: string }[]
  readonly loi: readonly LoiPhieu[]
}

/** Whether a unit types a row in: not a heading, not what follows from other rows. */
export const isNhap = ({ loai, tuSo, cong }: ChiTieu): boolean =>
  !(loai === 'nhom' || (loai === 'ty-le' && tuSo !== undefined) || (loai === 'tong' && cong !== undefined))
