import { UserError } from '../../problem'
import { MAX_BYTES } from '../../workspace/data-text'

const NO_TABLE = new Set(['.doc', '.docx', '.rtf', '.pdf', '.jpg', '.jpeg', '.png', '.heic', '.zip', '.rar'])
const OTHER_TABLE = new Set(['.xls', '.ods', '.csv', '.et', '.xlsb', '.xlsm', '.numbers'])

/** Throws UserError for a received file that by its size or name is no form, with what to ask the unit for. */
export function refuseOther(ten: string, { length }: Uint8Array): void {
  const ending = /\.[^.]*$/u.exec(ten)?.[0].toLowerCase() ?? ''
  if (length > MAX_BYTES)
    throw new UserError('tệp lớn quá 10 MB', { hint: 'phiếu thường dưới 100 KB; yêu cầu gửi lại phiếu' })
  if (NO_TABLE.has(ending))
    throw new UserError(`là tệp ${ending.slice(1)}, không phải phiếu Excel`, {
      hint: 'yêu cầu đơn vị gửi tệp phiếu .xlsx',
    })
  if (OTHER_TABLE.has(ending))
    throw new UserError(`là tệp ${ending.slice(1)}, không đọc được`, {
      hint: 'mở bằng Excel, LibreOffice hoặc WPS rồi lưu dạng .xlsx',
    })
}
