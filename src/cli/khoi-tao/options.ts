import type { Khoa } from '../../index'

/** What each option says; its name is the key in kebab-case. */
export const DESCRIBE: Readonly<Record<Khoa, string>> = {
  ten: 'Tên đầy đủ của cơ quan',
  cap: 'Cấp: "cơ quan của tỉnh", "cấp huyện" hoặc "cấp xã"',
  chuQuan: 'Cơ quan chủ quản in ở dòng trên: UBND tỉnh …',
  thuoc: 'UBND tỉnh, thành phố mà UBND cấp dưới trực thuộc',
  phong:
    'Một phòng và lĩnh vực làm đầu mối: "Phòng Nội vụ: tổ chức bộ máy, công vụ"; mỗi phòng một lần --phong',
  loai: 'Ban hành bằng "quyết định" (kế hoạch kèm theo quyết định) hoặc "kế hoạch" (kế hoạch tự ban hành)',
  kyHieu: 'Ký hiệu văn bản: QĐ-UBND, KH-STP',
  diaDanh: 'Địa danh trước ngày tháng',
  thamQuyen: 'Thẩm quyền ban hành quyết định',
  deNghi: 'Người đề nghị ban hành quyết định',
  canCu: 'Các văn bản riêng làm căn cứ: số và ký hiệu, cách nhau bằng dấu phẩy',
  dieu: 'Một điều sau Điều 1; mỗi điều một lần --dieu',
  noiNhan: 'Một nơi nhận; mỗi nơi một lần --noi-nhan, cuối cùng là Lưu',
  quyenHan: 'Dòng trên chức vụ: "TM. Ủy ban nhân dân"; mỗi dòng một lần',
  chucVu: 'Chức vụ người ký',
  hoTen: 'Họ và tên người ký',
  mau: 'Bố cục: "chung", hoặc "word" để có một mẫu Word riêng',
}

export type Given = Partial<Record<Khoa, string | string[]>>

export const flag = (khoa: Khoa): string => khoa.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)

/** What the command line answers. */
export const givenOf = (options: Given): Khoa[] =>
  (Object.keys(DESCRIBE) as Khoa[]).filter((khoa) => options[khoa] !== undefined)
