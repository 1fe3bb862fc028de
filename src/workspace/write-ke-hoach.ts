import { Document, isScalar } from 'yaml'
import type { KeHoachNhap } from '../domain/cu-the-hoa/ke-hoach-moi'

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

/** A unit's plan as a data file; what is open is left empty with a note. `schema`: where the JSON schema lies, from the file. */
export function writeKeHoachYaml(keHoach: KeHoachNhap, schema: string): string {
  const document = new Document(keHoach)
  for (const [key, note] of Object.entries(NOTES)) {
    const node = document.getIn(['banHanh', key], true)
    if (isScalar(node) && node.value === null) node.comment = ` ${note}`
  }
  const head = [`# yaml-language-server: $schema=${schema}`, '# Cụ thể hóa từ kế hoạch của cấp trên. Văn thư ghi các mục còn trống ở banHanh, thêm căn cứ của đơn vị và điều thi hành.', '# nhiemVuCha giữ mối nối với nhiệm vụ của cấp trên, không in ra văn bản.']
  return `${head.join('\n')}\n${document.toString({ lineWidth: 0, nullStr: '' })}`
}
