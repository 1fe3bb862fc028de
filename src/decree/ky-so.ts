import { type Pt, pt } from './units'

/**
 * Where a document is signed, in pt. Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II, khoản 7 điểm d: the signer's
 * signature stands midway between post and name; khoản 8 điểm a: the agency's is the seal in its true size, over
 * about a third of the signer's, to its left; mục III, khoản 1 điểm d: on an annex in a file of its own at the
 * top right of its first page, words only, two lines of 10 pt. The decree gives no sizes; these are the usual
 * ones of signed documents (a seal of 38.5 mm).
 */
export const kySo = {
  nguoiKy: { width: pt(150), height: pt(78), share: 1 / 3 },
  coQuan: { width: pt(109), height: pt(109) },
  phuLuc: { width: pt(198), height: pt(29) },
  /** Small signatures that bring the number and the day. */
  so: { width: pt(198), height: pt(29) },
  ngay: { width: pt(45), height: pt(29) },
} as const satisfies Record<string, { readonly width: Pt; readonly height: Pt; readonly share?: number }>

/** The names of the fields: the same in every file, for whoever signs many. */
export const tenO = {
  nguoiKy: 'ChuKyNguoiKy',
  coQuan: 'ChuKyCoQuan',
  so: 'SoVanBan',
  ngay: 'NgayBanHanh',
  thang: 'ThangBanHanh',
  nam: 'NamBanHanh',
} as const

/** What a field is for, said to whoever cannot see where it stands. */
export const loiO = {
  nguoiKy: 'Chữ ký của người có thẩm quyền',
  coQuan: 'Chữ ký số của cơ quan, tổ chức',
  so: 'Số văn bản',
  ngay: 'Ngày ban hành',
  thang: 'Tháng ban hành',
  nam: 'Năm ban hành',
} as const satisfies Record<keyof typeof tenO, string>

/** What a field of a file is for; annexes and repeated places count theirs on ("ChuKyCoQuan2"). */
export const loiOf = (field: string): string => {
  const kind = Object.entries(tenO).find(([, name]) => field.replace(/\d+$/u, '') === name)?.[0]
  return kind === undefined ? 'Ô ký' : loiO[kind as LoaiO]
}

export type LoaiO = keyof typeof tenO

/** How number and day come after the signature: typed into fields, or stamped as small signatures. */
export const CACH_SO_NGAY = ['o-dien', 'o-ky'] as const
export type SoNgay = (typeof CACH_SO_NGAY)[number]
