import { headingOf } from './headings'

/** Words for fields that head no column of their own, or hold more than what their column has. */
const WORDS: Readonly<Record<string, string>> = {
  bang: 'Bảng',
  cach: 'Cách',
  chieu: 'Chiều',
  chu: 'Chữ',
  cu: 'Số cũ',
  dau: 'Dấu',
  diem: 'Điểm',
  goi: 'Gọi',
  hang: 'Hàng',
  ho: 'Họ',
  khoa: 'Khóa',
  khoan: 'Khoản',
  khung: 'Khung',
  kieu: 'Kiểu',
  ky: 'Kỳ',
  la: 'Là',
  linhVuc: 'Lĩnh vực',
  luc: 'Lúc',
  moi: 'Số mới',
  muc: 'Mục',
  nen: 'Nền',
  ngang: 'Ngang',
  nhiemVu: 'Nhiệm vụ',
  nhom: 'Nhóm',
  o: 'Ô',
  qua: 'Qua',
  rieng: 'Riêng',
  rong: 'Rộng',
  sau: 'Sau',
  tep: 'Tệp',
  thay: 'Thay',
  tim: 'Tìm',
  tinh: 'Tỉnh',
  tron: 'Trọn',
  tru: 'Trừ',
  truoc: 'Trước',
  truong: 'Trưởng',
  viec: 'Việc',
  viet: 'Viết',
  voi: 'Với',
  banPhieu: 'Phiên bản phiếu',
  baoCao: 'Tệp báo cáo',
  batBuoc: 'Bắt buộc',
  boMuc: 'Mục không có',
  canCuTheo: 'Căn cứ theo',
  canXem: 'Cần xem',
  chapNhan: 'Chấp nhận',
  cheDo: 'Chế độ báo cáo',
  chiTieu: 'Chỉ tiêu',
  chuDe: 'Chủ đề',
  chuSaiCap: 'Chữ sai cấp',
  chuThich: 'Chú thích',
  chuTri: 'Cơ quan chủ trì',
  coQuanThuongCo: 'Cơ quan thường có',
  cotRieng: 'Cột riêng',
  daDua: 'Lời văn đã đưa vào',
  danhTu: 'Danh từ',
  deCuong: 'Đề cương',
  denNgay: 'Đến ngày',
  dieuChinh: 'Điều chỉnh',
  dongTu: 'Động từ',
  ghiChuNguon: 'Ghi chú về nguồn',
  giaTriRieng: 'Giá trị riêng',
  giaTriTinh: 'Giá trị của tỉnh',
  gopPhan: 'Góp phần',
  hangDau: 'Hàng đầu',
  hangTong: 'Hàng tổng',
  hangTongDau: 'Hàng tổng ở đầu',
  hinhThuc: 'Hình thức',
  ketQua: 'Kết quả',
  ketQuaDeXuat: 'Kết quả đề xuất',
  ketQuaRieng: 'Kết quả riêng',
  khongThuoc: 'Không thuộc',
  lienQuan: 'Liên quan',
  luiQuy: 'Lùi mấy quý',
  luiThang: 'Lùi mấy tháng',
  mucTieuDeXuat: 'Mục tiêu đề xuất',
  mucTieuRieng: 'Mục tiêu riêng',
  mucTieuXem: 'Mục tiêu để xem',
  nenCo: 'Nên có',
  neuNghi: 'Nếu là ngày nghỉ',
  ngayLamViec: 'Ngày làm việc',
  nghiaVu: 'Nghĩa vụ',
  nguonTinh: 'Số của tỉnh để đối chiếu',
  nhiemVuCha: 'Nhiệm vụ của cấp trên',
  nhiemVuDeXuat: 'Nhiệm vụ đề xuất',
  nhiemVuRieng: 'Nhiệm vụ riêng',
  noiDung: 'Nội dung',
  phanCong: 'Phân công',
  phanCongDeXuat: 'Phân công đề xuất',
  phanCongRieng: 'Phân công riêng',
  phanKhac: 'Phần khác',
  phienBan: 'Phiên bản dạng tệp',
  phoiHop: 'Cơ quan phối hợp',
  phongDeXuat: 'Phòng đề xuất',
  phongRieng: 'Phòng riêng',
  phuLucKhac: 'Phụ lục khác',
  phucHoi: 'Phục hồi',
  quyTac: 'Quy tắc',
  quyetDinh: 'Quyết định',
  sanPham: 'Sản phẩm',
  sanPhamTinh: 'Sản phẩm của tỉnh',
  sauSo: 'Chữ sau số',
  soThang: 'Số tháng',
  thangCuoi: 'Tháng cuối',
  thoiHan: 'Thời hạn',
  thoiHanDeXuat: 'Thời hạn đề xuất',
  thoiHanRieng: 'Thời hạn riêng',
  thuTu: 'Thứ tự',
  tongHop: 'Tổng hợp từ đơn vị',
  traLai: 'Phiếu trả lại',
  traLoi: 'Câu trả lời',
  truocSo: 'Chữ trước số',
  tuNgay: 'Từ ngày',
  vaiTro: 'Vai trò',
  viecPhong: 'Việc của phòng',
}

/** A field by the name of its cell. */
export const nameOfField = (field: string): string => WORDS[field] ?? headingOf(field)

/** The way to a field by the names of its cells: "Ban hành › Ngày"; of a file as a whole "tệp". */
export const namePath = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `mục ${step + 1}` : nameOfField(String(step))))
    .join(' › ') || 'tệp'

/** Files that offices and the program keep for all documents, as they are called. */
const TEP: Readonly<Record<string, string>> = {
  'co-quan': 'danh bạ cơ quan',
  'van-ban': 'danh mục văn bản',
  'ky-bao-cao': 'danh mục chế độ báo cáo',
  'ngay-nghi': 'danh mục ngày nghỉ',
  'de-cuong': 'danh mục đề cương',
  'chi-tieu': 'danh mục chỉ tiêu',
  'cu-the-hoa': 'quy tắc cụ thể hóa',
  'so-thu': 'sổ thu số liệu',
  tinh: 'danh mục tỉnh, thành phố',
}
const REGISTER = new RegExp(
  `(?<![\\p{L}\\d_./\\\\-])(${Object.keys(TEP).join('|')})(?:[-*…][\\w*…-]*)?\\.yaml`,
  'gu',
)

/** A field between others, before what is wrong with it, or asked for; in small letters many are also words. */
const WAY = /(?<![\p{L}\d])(?:mục \d+|[a-z]\w*)(?: › (?:mục \d+|[a-z]\w*(?!\p{L})))+/gu
const HEAD = /^[a-z]+(?=: )/u
const ASKED = /(?<=(?:thiếu|thêm|ghi|bỏ|sửa|có|của|và|hoặc) "|", ")[a-z]+(?=")/gu
/** What an original has not told. */
const MISSED = /(?<=chưa có: )[a-z][\w.]*/gu
/** Nobody else writes words like `trichYeu`; in the name of a file it is no field. */
const CAMEL = /(?<![\p{L}\d_./-])[a-z]+(?:[A-Z][a-z]*)+(?![\p{L}\d_/-]|\.\p{L})/gu
/** A code alone in brackets: an id of a register, the name of a file. */
const BARE = / \((?=[\d-]*[a-z])(?:[a-z\d]+(?:-[a-z\d]+)+|[a-z\d-]+\.(?:txt|yaml))\)/gu

/**
 * What is said of fields of data files, as it is said where they are cells with names: "banHanh › ngay: …" as
 * "Ban hành › Ngày: …". Any other word stays.
 */
export const sayFields = (text: string): string =>
  text
    .replace(BARE, '')
    .replace(REGISTER, (file, name: string) => TEP[name] ?? file)
    .replace(WAY, (way) => way.split(' › ').map(nameOfField).join(' › '))
    .replace(HEAD, nameOfField)
    .replace(MISSED, (field) => namePath(field.split('.')))
    .replace(ASKED, nameOfField)
    .replace(CAMEL, nameOfField)
