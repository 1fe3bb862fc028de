import { type HoSoTrinhKy, hoSoTrinhKy } from '../domain/trinh-ky/ho-so'
import { UserError } from '../problem'
import { readBytes } from '../disk/read-bytes'

/** The record that was written beside a document for signing. Throws UserError when it is none. */
export function readHoSoTrinhKy(file: string): HoSoTrinhKy {
  const bytes = readBytes(file, 'hồ sơ trình ký')
  const read = hoSoTrinhKy.safeParse(parseJson(bytes.toString('utf8').normalize('NFC')))
  if (read.success) return read.data
  throw new UserError(`${file}: không phải là hồ sơ trình ký`, {
    hint: 'dùng tệp …-ho-so.json được viết cùng văn bản bằng --trinh-ky',
    hintOnPage: 'dùng tệp …-ho-so.json trong bộ trình ký đã tải ở Xem trước',
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
