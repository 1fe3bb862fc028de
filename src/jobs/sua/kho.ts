import { basename, extname } from 'node:path'
import { UserError } from '../../problem'
import { changeYaml, withChanges } from '../../workspace/edit-yaml/edit-yaml'
import { readBytes } from '../../disk/read-bytes'
import { updateBang } from '../../workspace/bang/update-bang'
import type { BangMo, Kho } from './bang-sua'

/** Of most tables one data file, YAML or a workbook. */
export const khoOf = ({ kho, ...table }: BangMo): Kho => kho ?? khoOfData(table)

function khoOfData({ data, schema }: Pick<BangMo, 'data' | 'schema'>): Kho {
  const { file, raw, old } = data
  return {
    file,
    read: () => readBytes(file, 'tệp dữ liệu'),
    change: (content, changes) => {
      if (old)
        throw new UserError(`${file}: tệp ở dạng cũ, chưa sửa được ở đây`, {
          hint: `chạy cchc nang-cap ${file}`,
          hintOnPage: 'bấm "Xem những chỗ sẽ đổi" ở trên bảng để viết lại tệp theo dạng hiện nay',
        })
      if (extname(file).toLowerCase() !== '.xlsx')
        return Buffer.from(changeYaml(new TextDecoder().decode(content), changes))
      const value = withChanges(raw, changes) as Readonly<Record<string, unknown>>
      return updateBang(content, file, { schema, value })
    },
    files: (content) => [{ name: basename(file), content }],
  }
}
