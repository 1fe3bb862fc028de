import { isDate, type IsoDate, readTypedDate } from '../../language/date'
import { UserError } from '../../problem'

/** A last day as somebody typed it: "12/9/2026", or as the data have it. Throws UserError for what is no day. */
export function readHan(text: string): IsoDate {
  const han = readTypedDate(text.trim())
  if (isDate(han)) return han
  throw new UserError(`hạn gửi lại "${text}" không phải là ngày`, {
    hint: 'viết ngày/tháng/năm, ví dụ: 12/9/2026',
  })
}
