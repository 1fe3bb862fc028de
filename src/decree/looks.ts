import type { Role } from '../document/nodes'
import { mm, pt } from './units'
import { type Look, both, upper, main, element } from './look'

/**
 * Khoản 6 điểm e: justified, first line 1 or 1.27 cm, at least 6 pt between paragraphs, single to 1.5 lines.
 */
const body = { size: main, align: 'justify', firstLine: mm(12.7), after: pt(6), line: 1 } as const
/** Phụ lục I of the decree as data. Both renderers draw from it; the checker compares with it. */
export const looks = {
  quocHieu: {
    name: 'Quốc hiệu',
    size: upper,
    bold: true,
    upperCase: true,
    align: 'center',
    source: element('II khoản 1 điểm a'),
  },
  tieuNgu: {
    name: 'Tiêu ngữ',
    size: main,
    bold: true,
    align: 'center',
    rule: 1,
    source: element('II khoản 1 điểm b'),
  },
  coQuanChuQuan: {
    name: 'Cơ quan chủ quản',
    size: upper,
    upperCase: true,
    align: 'center',
    source: element('II khoản 2 điểm b'),
  },
  coQuanBanHanh: {
    name: 'Cơ quan ban hành',
    size: upper,
    bold: true,
    upperCase: true,
    align: 'center',
    rule: 0.4,
    source: element('II khoản 2 điểm b'),
  },
  soKyHieu: {
    name: 'Số và ký hiệu',
    size: both(13),
    align: 'center',
    before: pt(7),
    source: element('II khoản 3 điểm c'),
  },
  diaDanhNgay: {
    name: 'Địa danh và ngày',
    size: main,
    italic: true,
    align: 'center',
    before: pt(6),
    source: element('II khoản 4 điểm c'),
  },
  duThao: {
    name: 'Dự thảo',
    size: upper,
    bold: true,
    upperCase: true,
    align: 'center',
    before: pt(6),
    source: '—',
    note: 'the mark offices put on a draft',
  },
  tenLoai: {
    name: 'Tên loại',
    size: main,
    bold: true,
    upperCase: true,
    align: 'center',
    before: pt(18),
    keepWithNext: true,
    source: element('II khoản 5 điểm b'),
  },
  trichYeu: {
    name: 'Trích yếu',
    size: main,
    bold: true,
    align: 'center',
    keepWithNext: true,
    rule: 0.4,
    after: pt(12),
    source: element('II khoản 5 điểm b'),
  },
  thamQuyen: {
    name: 'Thẩm quyền ban hành',
    size: main,
    bold: true,
    upperCase: true,
    align: 'center',
    after: pt(12),
    keepWithNext: true,
    source: 'NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.2, 1.3',
  },
  kinhGui: {
    name: 'Kính gửi',
    size: main,
    align: 'center',
    after: pt(12),
    source: element('II khoản 9 điểm a'),
  },
  kinhGuiNhieu: {
    name: 'Kính gửi nhiều nơi',
    size: main,
    align: 'left',
    firstLine: mm(37.2),
    source: element('II khoản 9 điểm a'),
    note: 'the colon stands above the dashes of the list',
  },
  kinhGuiMuc: {
    name: 'Danh sách kính gửi',
    size: main,
    align: 'left',
    after: pt(6),
    source: element('II khoản 9 điểm a'),
  },
  canCu: { ...body, name: 'Căn cứ', italic: true, source: element('II khoản 6 điểm a') },
  lenhBanHanh: {
    name: 'Quyết định:',
    size: main,
    bold: true,
    upperCase: true,
    align: 'center',
    after: pt(6),
    keepWithNext: true,
    source: 'NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.2, 1.3',
  },
  kemTheo: {
    name: 'Kèm theo',
    size: main,
    italic: true,
    align: 'center',
    keepWithNext: true,
    rule: 0.34,
    after: pt(12),
    source: element('III khoản 1 điểm c'),
  },
  phuLuc: {
    name: 'Phụ lục',
    size: both(14),
    bold: true,
    align: 'center',
    keepWithNext: true,
    source: element('III khoản 1 điểm b'),
  },
  tenPhuLuc: {
    name: 'Tên phụ lục',
    size: main,
    bold: true,
    upperCase: true,
    align: 'center',
    keepWithNext: true,
    source: element('III khoản 1 điểm b'),
  },
  tenBang: {
    name: 'Tên bảng',
    size: main,
    bold: true,
    align: 'left',
    before: pt(12),
    after: pt(6),
    keepWithNext: true,
    source: '—',
    note: 'the name of one of several tables or charts of an annex',
  },
  dieu: { ...body, name: 'Điều', source: element('II khoản 6 điểm đ') },
  muc: {
    ...body,
    name: 'Mục',
    bold: true,
    upperCase: true,
    keepWithNext: true,
    source: element('V, dòng 6b'),
  },
  khoanCoTieuDe: {
    ...body,
    name: 'Khoản có tiêu đề',
    bold: true,
    keepWithNext: true,
    source: element('II khoản 6 điểm đ'),
  },
  khoan: { ...body, name: 'Khoản', source: element('II khoản 6 điểm đ') },
  diem: { ...body, name: 'Điểm', source: element('II khoản 6 điểm đ') },
  gach: { ...body, name: 'Gạch đầu dòng', source: element('II khoản 6 điểm e') },
  cong: { ...body, name: 'Dấu cộng đầu dòng', source: element('II khoản 6 điểm e') },
  doan: { ...body, name: 'Lời văn', source: element('II khoản 6 điểm e') },
  noiNhan: {
    name: 'Nơi nhận',
    size: both(12),
    bold: true,
    italic: true,
    align: 'left',
    before: pt(2),
    source: element('II khoản 9 điểm d'),
  },
  noiNhanMuc: {
    name: 'Danh sách nơi nhận',
    size: both(11),
    align: 'left',
    source: element('II khoản 9 điểm d'),
  },
  quyenHan: {
    name: 'Quyền hạn và chức vụ',
    size: main,
    bold: true,
    upperCase: true,
    align: 'center',
    source: element('II khoản 7 điểm đ'),
  },
  choKy: {
    name: 'Chỗ ký',
    size: main,
    align: 'center',
    height: pt(84),
    source: element('II khoản 7 điểm d'),
    note: 'room for the signature (about 30 mm) and the seal',
  },
  hoTen: { name: 'Họ tên', size: main, bold: true, align: 'center', source: element('II khoản 7 điểm đ') },
  oTieuDe: {
    name: 'Ô tiêu đề',
    size: upper,
    bold: true,
    align: 'center',
    source: '—',
    note: 'tables: one size below the text, in the bounds of khoản 6',
  },
  oNhom: { name: 'Ô nhóm', size: upper, bold: true, align: 'left', source: '—', note: 'as oTieuDe' },
  oGiua: { name: 'Ô giữa', size: upper, align: 'center', source: '—', note: 'as oTieuDe' },
  oChu: {
    name: 'Ô chữ',
    size: upper,
    align: 'left',
    source: '—',
    note: 'as oTieuDe; narrow columns are not justified',
  },
  chuThich: {
    name: 'Chú thích cuối trang',
    size: both(10),
    align: 'justify',
    source: '—',
    note: 'the decree is silent on notes; the size its own annexes use',
  },
} as const satisfies Record<Role, Look>

/** The page number. */
export const soTrang = {
  name: 'Số trang',
  size: main,
  align: 'center',
  source: element('I khoản 7'),
} as const satisfies Look

/**
 * Around a figure. Its size is that of the empty end of its paragraph, which should add nothing to its
 * height.
 */
export const hinh = {
  name: 'Hình',
  size: both(1),
  align: 'center',
  after: pt(6),
  source: '—',
  note: 'the decree is silent on figures; the room of khoản 6 between paragraphs',
} as const satisfies Look

/** What stands on every page for whoever reads only that page. */
export const ghiChuTrang = {
  name: 'Ghi chú trang',
  size: both(11),
  italic: true,
  align: 'left',
  source: '—',
  note: 'the decree leaves the side of the page number free; smaller than the text, as notes are; set flush right',
} as const satisfies Look

export const lookOf = (role: Role): Look => looks[role]
