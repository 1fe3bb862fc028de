import { basename } from 'node:path'
import { changeData } from '../../workspace/change-data'
import { readBytes } from '../../disk/read-bytes'
import type { BangMo, Kho } from './bang-sua'

/** Of most tables one data file, YAML or a workbook. */
export const khoOf = ({ kho, ...table }: BangMo): Kho => kho ?? khoOfData(table)

const khoOfData = ({ data, schema }: Pick<BangMo, 'data' | 'schema'>): Kho => ({
  file: data.file,
  read: () => readBytes(data.file, 'tệp dữ liệu'),
  change: (content, changes) => changeData(data, schema, content, changes),
  files: (content) => [{ name: basename(data.file), content }],
})
