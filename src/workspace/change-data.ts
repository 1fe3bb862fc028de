import { extname } from 'node:path'
import type { z } from 'zod'
import { UserError } from '../problem'
import { updateBang } from './bang/update-bang'
import { changeYaml, withChanges } from './edit-yaml/edit-yaml'
import type { DataFile } from './read-yaml'

/**
 * A data file, YAML or a workbook, with some fields changed; everything else stays as it is written. `content`: what
 * the file holds. Throws UserError for one in the form of before.
 */
export function changeData(
  { file, raw, old }: Pick<DataFile<unknown>, 'file' | 'raw' | 'old'>,
  schema: z.ZodObject,
  content: Uint8Array,
  changes: Parameters<typeof changeYaml>[1],
): Uint8Array {
  if (old)
    throw new UserError(`${file}: tệp ở dạng cũ, chưa sửa được ở đây`, {
      hint: `chạy cchc nang-cap ${file}`,
      hintOnPage: 'ở Dữ liệu bấm "Xem những chỗ sẽ đổi" ở trên bảng để viết lại tệp theo dạng hiện nay',
    })
  if (extname(file).toLowerCase() !== '.xlsx')
    return Buffer.from(changeYaml(new TextDecoder().decode(content), changes))
  const value = withChanges(raw, changes) as Readonly<Record<string, unknown>>
  return updateBang(content, file, { schema, value })
}
