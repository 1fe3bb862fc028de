import { type PhatHanh, withoutMark } from '../domain/co-quan/ban-hanh'
import type { KeHoach } from '../domain/ke-hoach/ke-hoach'
import { roman } from '../language/list-marks'
import { numbered } from '../domain/ke-hoach/list-nhiem-vu'
import { phanCongText } from './bang-nhiem-vu'
import { nameLines } from './letterhead'
import type { BoiCanh } from './section'
import { isOpen, ngayBanHanh, soKyHieu } from './so-ngay'
import { viewOf } from './view'

/**
 * What the expressions of a Word template can name of every document: its agency, its issue, who signs, who
 * receives.
 */
export function phatHanhView({ coQuan, chuQuan, trangThai }: BoiCanh, banHanh: PhatHanh): object {
  return {
    coQuan: {
      ten: coQuan.ten,
      tenGon: coQuan.tenGon ?? coQuan.ten,
      dong: nameLines(coQuan),
      tenTrenVanBan: nameLines(coQuan).join('\n'),
    },
    chuQuan: chuQuan ? nameLines(chuQuan).join('\n') : '',
    duThao: trangThai.duThao,
    soKyHieu: soKyHieu(banHanh, isOpen(trangThai)),
    diaDanh: banHanh.diaDanh,
    ngay: banHanh.ngay ?? '',
    ngayBanHanh: ngayBanHanh(banHanh, isOpen(trangThai) ? 'day' : 'none'),
    noiNhan: banHanh.noiNhan.map(withoutMark),
    noiNhanGhiChu: banHanh.noiNhanGhiChu ?? '',
    nguoiKy: {
      quyenHan: banHanh.nguoiKy.quyenHan,
      chucVu: banHanh.nguoiKy.chucVu,
      hoTen: banHanh.nguoiKy.hoTen ?? '',
    },
  }
}

/**
 * What they can name of a plan: its text, the decision that issues it, every task with its numbers counted.
 */
export function wordViewOfKeHoach(keHoach: KeHoach): object {
  const { banHanh } = keHoach
  const quyetDinh = banHanh.loai === 'quyet-dinh' ? banHanh : undefined
  return {
    ...viewOf(keHoach),
    trichYeuQuyetDinh: quyetDinh?.trichYeu ?? '',
    thamQuyen: quyetDinh?.thamQuyen ?? '',
    dieu: (quyetDinh?.dieu ?? []).map((noiDung, index) => ({ so: index + 1, noiDung })),
    linhVuc: (keHoach.linhVuc ?? []).map(({ so: own, ten, nhiemVu }, index) => ({
      so: own ?? roman(index + 1),
      ten: ten ?? '',
      nhiemVu: numbered(nhiemVu).map(({ so, item }) => ({
        so,
        ten: item.ten,
        moc: item.moc.map(mocView),
        ...joined(item.moc),
      })),
    })),
  }
}

type Moc = NonNullable<KeHoach['linhVuc']>[number]['nhiemVu'][number]['moc'][number]

function mocView({ ketQua = '', thoiHan, phanCong }: Moc) {
  const { chuTri, phoiHop = '' } = typeof phanCong === 'string' ? { chuTri: '' } : phanCong
  return { ketQua, thoiHan, phanCong: phanCongText(phanCong), chuTri, phoiHop }
}

/** All mốc of a task in one cell each, for a template with one row a task. */
function joined(moc: readonly Moc[]) {
  const views = moc.map(mocView)
  return {
    ketQua: views.map(({ ketQua }) => ketQua).join('\n'),
    thoiHan: views.map(({ thoiHan }) => thoiHan).join('\n'),
    phanCong: views.map(({ phanCong }) => phanCong).join('\n'),
  }
}
