import { dirname, join } from 'node:path'
import { isThere, readBytes } from '../../disk/read-bytes'
import { baoCaoFile } from '../../domain/bao-cao/bao-cao'
import { UserError } from '../../problem'
import { changeData } from '../../workspace/change-data'
import { readYaml } from '../../workspace/read-yaml'
import { pathFrom } from '../../workspace/registers'
import { SO_THU } from '../../workspace/thu/read-boi-canh'
import { type DaSua, stepOfFile } from '../sua/change-sua'
import { findThuFolder } from './find-so-thu'

const TEN = {
  vao: 'Đưa số cộng từ phiếu vào báo cáo',
  ra: 'Bỏ số cộng từ phiếu ra khỏi báo cáo',
} as const

/**
 * A report that takes its sums from the collecting of its period from now on (`vao`), or no more (`ra`), as a step
 * that can be taken back; `luc`: now (ISO). Nothing is written here. Throws UserError where no form was sent out or
 * the report cannot be changed.
 */
export function setThu(file: string, huong: keyof typeof TEN, luc: string): DaSua {
  const book = join(findThuFolder(file), SO_THU)
  if (!isThere(book))
    throw new UserError('chưa phát phiếu cho kỳ này: không có số nào để đưa vào báo cáo', {
      hint: 'viết phiếu cho các đơn vị trước',
    })
  const content = readBytes(file, 'tệp dữ liệu')
  const value = huong === 'vao' ? pathFrom(dirname(file), book) : undefined
  const made = changeData(readYaml(file, baoCaoFile), baoCaoFile, content, [{ path: ['thu'], value }])
  return stepOfFile(file, made, { ten: TEN[huong], luc })
}
