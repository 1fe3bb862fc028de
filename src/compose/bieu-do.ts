/** Charts as figures, from plain numbers; what a chart is called stands in its caption, not in it. */
export { bieuDoLuyKe } from './bieu-do-luy-ke'
export type { LuyKe } from './luy-ke-axes'
export { bieuDoTrangThai, type TrangThaiTheoLinhVuc } from './bieu-do-trang-thai'
