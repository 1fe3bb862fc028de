import { readPhanCong } from '../../domain/ke-hoach/phan-cong/phan-cong'
import { readThoiHan } from '../../domain/ke-hoach/thoi-han/thoi-han'
import type { VaiTroCot } from './columns'
import type { GhiChu } from '../source/ghi-chu'
import type { Hang } from '../source/nguon'

/** A longer cell is none, and reading it would take long. */
const LONGEST = 2000

/**
 * Rows that were put together again from lines: what in them does not look as it should is named for the
 * clerk. `ngo`: a border of columns that the text does not tell.
 */
export function checkRows(
  rows: readonly Hang[],
  vaiTro: readonly (VaiTroCot | undefined)[],
  { tt, ngo }: { readonly tt: string; readonly ngo: boolean },
): GhiChu[] {
  return rows.flatMap((row, nth): GhiChu[] => {
    const textOf = (role: VaiTroCot) => row.o[vaiTro.indexOf(role)]?.chu ?? ''
    const odd = [
      ...(ngo && nth === 0 ? ['ranh giới giữa các cột không rõ'] : []),
      ...(tt && nth === 0 ? checkTen(textOf('nhiemVu')) : []),
      ...(tt ? checkColumns(textOf) : []),
    ]
    return odd.length
      ? [
          {
            loai: 'doan',
            noi: row.noi,
            loi: `hàng ${tt || 'tiếp theo'} của bảng dựng lại từ chữ chép ra: ${odd.join('; ')}. So lại với bản gốc`,
          },
        ]
      : []
  })
}

const checkTen = (ten: string): string[] =>
  ten === ''
    ? ['không có tên nhiệm vụ']
    : /^\p{Ll}/u.test(ten)
      ? [`tên nhiệm vụ bắt đầu bằng chữ thường ("${startOf(ten)}")`]
      : []

function checkColumns(chu: (role: VaiTroCot) => string): string[] {
  const [han, giao] = [chu('thoiHan'), chu('phanCong') || chu('chuTri')]
  const { dang, viec } = readThoiHan(han)
  return [
    ...(/^\p{Ll}/u.test(chu('ketQua'))
      ? [`kết quả bắt đầu bằng chữ thường ("${startOf(chu('ketQua'))}")`]
      : []),
    ...(han && (dang === undefined || viec) ? [`tiến độ lạ ("${startOf(han)}")`] : []),
    ...(giao && (giao.length > LONGEST || readPhanCong(giao).viec.length === 0)
      ? [`phân công lạ ("${startOf(giao)}")`]
      : []),
  ]
}

const startOf = (chu: string): string => (chu.length > 60 ? `${chu.slice(0, 60)}…` : chu)
