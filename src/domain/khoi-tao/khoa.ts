/** What is asked about a unit, in the order in which it is asked. */
export const KHOA = [
  'ten',
  'cap',
  'chuQuan',
  'thuoc',
  'phong',
  'loai',
  'kyHieu',
  'diaDanh',
  'thamQuyen',
  'deNghi',
  'canCu',
  'dieu',
  'noiNhan',
  'quyenHan',
  'chucVu',
  'hoTen',
  'mau',
] as const
export type Khoa = (typeof KHOA)[number]
/** Each answer as lines of text, one for a single value; no lines: answered with nothing. */
export type TraLoi = Readonly<Partial<Record<Khoa, readonly string[]>>>
