import { withForm } from './forms'
import { writeYaml } from './write-yaml'

const COMMENTS = [
  'Chương trình ghi, để lần chạy sau biết văn thư đã sửa gì trong kế hoạch và trong bảng quyết định. Không sửa, không xóa tệp này.',
]

/** What this run writes, for the next one to compare with. */
export const writeLanTruoc = (lanTruoc: object): string =>
  writeYaml(withForm(lanTruoc), { comments: COMMENTS })
