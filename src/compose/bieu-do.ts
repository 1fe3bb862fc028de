/** Charts as figures, from plain numbers; what a chart is called stands in its caption, not in it. */
export { bieuDoLuyKe, type LuyKe } from './bieu-do-luy-ke'
export { bieuDoTrangThai, type TrangThaiTheoLinhVuc } from './bieu-do-trang-thai'
