import { UserError } from '../../problem'
import type { TepVanBan } from '../../workspace/find-van-ban'
import { readBytes } from '../../disk/read-bytes'
import { type SoNgay, writeSoNgay } from '../../workspace/write-so-ngay'
import { type DaSua, stepOfFile } from '../sua/change-sua'

export { writeSoNgay }

/** Whether the data of a document say this number and this day already. */
export function hasSoNgay({ file }: TepVanBan, soNgay: SoNgay): boolean {
  const source = readBytes(file, 'tệp dữ liệu').toString('utf8')
  return writeSoNgay(source, soNgay) === source
}

/**
 * The number and the day that were filled in after signing go into the data of a document, as a step that can be taken
 * back. Throws UserError where the file has no place for them. Nothing is written.
 */
export function keepSoNgay({ file }: TepVanBan, soNgay: SoNgay, luc: string): DaSua {
  const made = writeSoNgay(readBytes(file, 'tệp dữ liệu').toString('utf8'), soNgay)
  if (made === undefined)
    throw new UserError(`${file}: không tìm được chỗ ghi số và ngày`, {
      hint: 'ghi tay vào banHanh',
      hintOnPage: 'ghi số và ngày ở Dữ liệu, bảng Thông tin chung',
    })
  return stepOfFile(file, Buffer.from(made), { ten: 'Ghi số, ngày từ tệp đã ký', luc })
}
