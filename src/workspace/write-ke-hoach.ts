import { Lexer } from 'yaml'
import type { KeHoachMoi } from '../domain/cu-the-hoa/build/ke-hoach-moi'
import { withForm } from './forms'
import { writeYaml } from './write-yaml'

/** Beside each field that only the clerk can fill in. */
const NOTES: Readonly<Record<string, string>> = {
  so: 'số văn bản, ghi khi ban hành',
  kyHieu: 'cần ghi, ví dụ QĐ-UBND',
  ngay: 'ngày ban hành, ví dụ 2025-01-10',
  diaDanh: 'cần ghi',
  thamQuyen: 'cần ghi: người hoặc cơ quan có thẩm quyền ban hành',
  noiNhan: 'cần ghi: từng nơi nhận, mục cuối là Lưu',
  nguoiKy: 'cần ghi: quyenHan, chucVu, hoTen',
}

const COMMENTS = [
  'Cụ thể hóa từ kế hoạch của cấp trên. Văn thư ghi các mục còn trống ở banHanh, thêm căn cứ của đơn vị và điều thi hành.',
  'nhiemVuCha giữ mối nối với nhiệm vụ của cấp trên, không in ra văn bản.',
]

/**
 * A unit's plan as a data file; what is open is left empty with a note. `schema`: where the JSON schema lies,
 * from the file; `ghiChu`: comments of the clerk, which go to the head.
 */
export const writeKeHoachYaml = (
  keHoach: KeHoachMoi,
  schema: string,
  ghiChu: readonly string[] = [],
): string => writeYaml(withForm(keHoach), { schema, comments: [...COMMENTS, ...ghiChu], open: NOTES })

/** The comments of a plan that are not ours. */
export function ownCommentsOf(source: string): string[] {
  const cua = [...new Lexer().lex(source)]
    .filter((token) => token.startsWith('#'))
    .map((token) => token.replace(/^#+\s*/u, '').trim())
  return cua.filter(
    (each) =>
      each !== '' &&
      !each.startsWith('yaml-language-server:') &&
      !COMMENTS.includes(each) &&
      !Object.values(NOTES).includes(each),
  )
}
