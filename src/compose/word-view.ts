import type { KeHoach } from '../domain/ke-hoach'
import type { HoSo } from '../domain/kiem-tra'
import { roman } from '../language/list-marks'
import { numbered } from '../domain/tong-hop'
import { phanCongText } from './bang-nhiem-vu'
import { nameLines } from './letterhead'
import { withoutMark } from './signature'
import { isDraft, ngayBanHanh, soKyHieu, type TrangThai } from './so-ngay'
import { viewOf } from './view'

/** What the expressions of a Word template can name: the plan, its issue, its agency, and every task with its numbers counted. */
export function wordViewOf({ keHoach, coQuan }: HoSo, trangThai: TrangThai): object {
  const { banHanh } = keHoach
  const own = coQuan.get(keHoach.coQuan)
  const above = own?.chuQuan === undefined ? undefined : coQuan.get(own.chuQuan)
  const open = isDraft(banHanh, trangThai)
  return {
    ...viewOf(keHoach),
    coQuan: { ten: own?.ten ?? '', tenGon: own?.tenGon ?? own?.ten ?? '', dong: own ? nameLines(own) : [''], tenTrenVanBan: own ? nameLines(own).join('\n') : '' },
    chuQuan: above ? nameLines(above).join('\n') : '',
    duThao: open,
    soKyHieu: soKyHieu(banHanh, open),
    diaDanh: banHanh.diaDanh,
    ngay: banHanh.ngay ?? '',
    ngayBanHanh: ngayBanHanh(banHanh, open ? 'day' : 'none'),
    trichYeuQuyetDinh: banHanh.loai === 'quyet-dinh' ? banHanh.trichYeu : '',
    thamQuyen: banHanh.loai === 'quyet-dinh' ? banHanh.thamQuyen : '',
    dieu: banHanh.loai === 'quyet-dinh' ? banHanh.dieu.map((noiDung, index) => ({ so: index + 1, noiDung })) : [],
    noiNhan: banHanh.noiNhan.map(withoutMark),
    noiNhanGhiChu: banHanh.noiNhanGhiChu ?? '',
    nguoiKy: { quyenHan: banHanh.nguoiKy.quyenHan, chucVu: banHanh.nguoiKy.chucVu, hoTen: banHanh.nguoiKy.hoTen ?? '' },
    linhVuc: (keHoach.linhVuc ?? []).map(({ ten, nhiemVu }, index) => ({ so: roman(index + 1), ten, nhiemVu: numbered(nhiemVu).map(({ so, item }) => ({ so, ten: item.ten, moc: item.moc.map(mocView), ...joined(item.moc) })) })),
  }
}

type Moc = NonNullable<KeHoach['linhVuc']>[number]['nhiemVu'][number]['moc'][number]

function mocView({ ketQua, thoiHan, phanCong }: Moc) {
  const { chuTri, phoiHop = '' } = typeof phanCong === 'string' ? { chuTri: '' } : phanCong
  return { ketQua, thoiHan, phanCong: phanCongText(phanCong), chuTri, phoiHop }
}

/** All mốc of a task in one cell each, for a template with one row a task. */
function joined(moc: readonly Moc[]) {
  const views = moc.map(mocView)
  return { ketQua: views.map(({ ketQua }) => ketQua).join('\n'), thoiHan: views.map(({ thoiHan }) => thoiHan).join('\n'), phanCong: views.map(({ phanCong }) => phanCong).join('\n') }
}
