import { CACH, TEN_CACH } from '../../domain/cu-the-hoa/rules/quy-tac'
import type { SoNgay } from '../../workspace/write-so-ngay'
import type { Derived } from './derived'

const KINDS = { moi: 'mới', sua: 'tỉnh sửa', 'doi-so': 'đổi số', bo: 'tỉnh bỏ' } as const

/** What is said of the plan of a unit that was derived, line by line: how much of each way, and what to look at. */
export function linesOfDerived(derived: Derived): string[] {
  const { donVi, dem, thayDoi, khongTheo, lanDau, nhac } = derived
  return [
    `${donVi}: ${CACH.map((cach) => `${TEN_CACH[cach]} ${dem[cach]}`).join(', ')}`,
    ...nhac.map((each) => `Lưu ý: ${each}`),
    ...thayDoi.map(({ loai, ma, maCu, noiDung }) =>
      withoutControls(
        `Thay đổi (${KINDS[loai]}) ${ma}${maCu === undefined ? '' : ` (trước là ${maCu})`}: ${noiDung}`,
      ),
    ),
    ...(khongTheo.length
      ? [
          `Phần riêng của tỉnh không đưa vào kế hoạch của đơn vị: ${khongTheo.map((ten) => `"${ten}"`).join(', ')} (đơn vị cần thì viết vào "phanKhac")`,
        ]
      : []),
    ...linesOfDaBanHanh(derived),
    ...linesOfNham(derived),
    ...linesOfGiuTay(derived),
    ...(!lanDau && thayDoi.length === 0 ? ['Kế hoạch của tỉnh không thay đổi từ lần quyết định trước.'] : []),
  ]
}

const linesOfDaBanHanh = ({ daBanHanh }: Derived): string[] =>
  daBanHanh ? [`Kế hoạch này đã ban hành, ${nameSoNgay(daBanHanh)}: nay khác với bản đã ký.`] : []

/** "số 05 ngày 15/01/2026" */
export const nameSoNgay = ({ so, ngay }: SoNgay): string =>
  `số ${String(so).padStart(2, '0')} ngày ${ngay.split('-').reverse().join('/')}`

/** What the clerk changed by hand and the new files keep, one line a kind; nothing of it goes without a word. */
function linesOfGiuTay({
  giu: { sua, them, xoa, doiCho, rieng, cho, chuaDung },
  boQua,
  ghiChu,
}: Derived): string[] {
  return [
    ...listOf(`Giữ lời văn thư đã sửa trong ke-hoach.yaml, ${sua.length} chỗ`, sua),
    ...listOf('Giữ những gì văn thư đã thêm vào ke-hoach.yaml', them),
    ...listOf('Không viết lại những gì văn thư đã xóa khỏi ke-hoach.yaml', xoa),
    ...listOf('Giữ chỗ và thứ tự mà văn thư đã chuyển trong ke-hoach.yaml', doiCho),
    ...listOf('Tỉnh đã bỏ, văn thư đã ghi lời riêng, giữ làm nhiệm vụ riêng của đơn vị', rieng),
    ...listOf(
      'Có lời ghi khác mà đề xuất là bỏ, chưa đưa vào kế hoạch; muốn đưa vào thì ghi cột "Quyết định"',
      cho,
    ),
    ...listOf('Giá trị ở bảng Chỉ tiêu không có chỗ nào trong kế hoạch để ghi', chuaDung),
    ...listOf('Ghi chú của văn thư trong ke-hoach.yaml, nay ở đầu tệp', ghiChu),
    ...boQua.flatMap(({ file, khac }) => listOf(`Không dùng những quyết định khác trong ${file}`, khac)),
  ]
}

/** What the clerk wrote in cells of the sheet that are not for it. */
function linesOfNham({ nham: { chuyen, khongDung, thieu, la } }: Derived): string[] {
  return [
    ...listOf('Lời ghi ở cột đề xuất được dùng như lời ghi ở cột "(ghi khác)"', chuyen),
    ...listOf('Không dùng lời sửa ở những cột không để ghi; lời riêng ghi vào cột "(ghi khác)"', khongDung),
    ...listOf(
      'Bảng mất những dòng này, giữ như lần quyết định trước; muốn bỏ thì ghi "bỏ qua" hoặc "bỏ"',
      thieu,
    ),
    ...listOf('Bảng có những mã mà kế hoạch của tỉnh không có, không dùng', la),
  ]
}

const listOf = (title: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [withoutControls(`${title}: ${items.join(', ')}`)]

const withoutControls = (text: string): string => text.replace(/\p{Control}+/gu, ' ')
