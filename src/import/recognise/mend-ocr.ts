import type { Place } from '../../problem'
import type { So } from '../source/ghi-chu'
import type { Khoi, Nguon } from '../source/nguon'

/**
 * Words that a scanner misreads, with what they most likely are. Whole words; found in documents of offices
 * (reference: the errors of four published plans). A row is added when another is seen.
 */
export const LOI_NHAN_DANG: readonly (readonly [string, string])[] = [
  ['Phân đầu', 'Phấn đấu'],
  ['Phân đấu', 'Phấn đấu'],
  ['phân đấu', 'phấn đấu'],
  ['Công dịch vụ', 'Cổng dịch vụ'],
  ['Công Dịch vụ', 'Cổng Dịch vụ'],
  ['Công thông tin', 'Cổng thông tin'],
  ['Kê hoạch', 'Kế hoạch'],
  ['kê hoạch', 'kế hoạch'],
  ['Phầm mềm', 'Phần mềm'],
  ['phầm mềm', 'phần mềm'],
  ['những nhiễu', 'nhũng nhiễu'],
  ['nhĩu', 'nhiễu'],
  ['tổng kê', 'thống kê'],
  ['hồ TTHC', 'hồ sơ TTHC'],
  ['dịch công', 'dịch vụ công'],
  ['TTHC bố thực hiện', 'TTHC công bố thực hiện'],
  ['tự đảm một phần', 'tự đảm bảo một phần'],
]

const PATTERN = new RegExp(
  `(?<!\\p{L})(?:${LOI_NHAN_DANG.map(([wrong]) => wrong).join('|')})(?!\\p{L})`,
  'gu',
)
const RIGHT = new Map(LOI_NHAN_DANG)

/** Names each suspect with a proposal; changes it only when told to. */
export function mendOcr(nguon: Nguon, so: So, { sua }: { readonly sua: boolean }): Nguon {
  const mendText = (chu: string, noi: Place): string =>
    chu.replace(PATTERN, (wrong) => {
      const right = RIGHT.get(wrong) ?? wrong
      if (sua)
        so.ghi('sua', noi, `lỗi nhận dạng chữ: "${wrong}" sửa thành "${right}"`, {
          nguyenVan: wrong,
          them: right,
        })
      else
        so.ghi(
          'doan',
          noi,
          `có thể là lỗi nhận dạng chữ: "${wrong}", nên là "${right}" (giữ nguyên; thêm --sua-ocr để sửa)`,
        )
      return sua ? right : wrong
    })
  return {
    ...nguon,
    khoi: nguon.khoi.map((each): Khoi =>
      each.loai === 'doan'
        ? { ...each, chu: mendText(each.chu, each.noi) }
        : {
            ...each,
            hang: each.hang.map(({ noi, o }) => ({
              noi,
              o: o.map((cell) => ({ ...cell, chu: mendText(cell.chu, noi) })),
            })),
          },
    ),
  }
}
