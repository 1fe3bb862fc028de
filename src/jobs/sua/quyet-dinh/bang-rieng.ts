import type { BangMo, CotSua } from '../bang-sua'
import { readGia } from '../gia-tri'
import { bangOf, type QuyetDinhDangMo, textOf } from './dang-mo'

/** The unit's own tasks, which the plan above does not have. */
export function openBangRieng(mo: QuyetDinhDangMo): BangMo {
  const { rieng, nhiemVu } = mo.hang
  const areas = Array.from(new Set(nhiemVu.map((dong) => textOf(dong, 'linhVuc')))).filter(Boolean)
  const cot = columnsOf(mo.phong, areas)
  return bangOf(mo, {
    ma: 'quyet-dinh-rieng',
    ten: 'Việc riêng của đơn vị',
    cot,
    hang: rieng.map((dong, nth) => ({
      ma: String(nth),
      o: [String(nth + 1), ...cot.slice(1).map(({ ma }) => textOf(dong, ma))],
      goiY: 'Việc tỉnh không giao: vào cuối lĩnh vực đã chọn; chọn phòng chủ trì, hoặc ghi cả phân công',
    })),
    tim: ([list, nth, field]) =>
      list === 'rieng' && typeof nth === 'number'
        ? { hang: String(nth), ...(typeof field === 'string' && { cot: field }) }
        : undefined,
    ghi: (o) =>
      o.map(({ hang, cot: key, sau }) => ({
        path: ['rieng', Number(hang), key],
        value: readGia({ kieu: 'chu' }, sau),
      })),
    themCuoi: (nth) => [{ path: ['rieng', rieng.length + nth], value: { nhiemVu: '…', thoiHan: '…' } }],
    bo: (hang) => [{ path: rieng.length === 1 ? ['rieng'] : ['rieng', Number(hang)], value: undefined }],
  })
}

const columnsOf = (phong: readonly string[], areas: readonly string[]): readonly CotSua[] => [
  { ma: 'so', ten: 'TT', rong: 5, chiDoc: true },
  { ma: 'nhiemVu', ten: 'Nhiệm vụ', rong: 48, nhieuDong: true },
  { ma: 'ketQua', ten: 'Kết quả', rong: 30, nhieuDong: true },
  { ma: 'thoiHan', ten: 'Thời hạn', rong: 16, nhieuDong: true },
  { ma: 'phongRieng', ten: 'Phòng chủ trì', rong: 24, chon: phong.map((ten) => ({ ma: ten, ten })) },
  { ma: 'phanCongRieng', ten: 'Phân công (nếu ghi khác)', rong: 30, nhieuDong: true },
  { ma: 'linhVuc', ten: 'Lĩnh vực', rong: 30, chon: areas.map((ten) => ({ ma: ten, ten })) },
]
