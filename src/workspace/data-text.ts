import { readBytes, Unread } from '../disk/read-bytes'

export const MAX_BYTES = 10 * 1024 * 1024

/** What a clerk may name in the place of a data file. */
const OTHERS = /\.(?:docx?|dotx|xlsx?|pdf|zip)$/iu

/** Why a file cannot be read. */
type Unreadable = { readonly message: string; readonly hint: string; readonly hintOnPage?: string }

/** The text of a data file, or why it is none. */
export function readDataText(file: string): string | Unreadable {
  const bytes = readFileOf(file)
  if (!(bytes instanceof Uint8Array)) return bytes
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    if (OTHERS.test(file))
      return {
        message: 'đây không phải là tệp dữ liệu .yaml',
        hint: 'kế hoạch ở tệp Word, Excel thì nhập trước: cchc nhap <tệp>',
        hintOnPage: 'kế hoạch ở tệp Word, Excel thì nhập ở màn hình Nhập kế hoạch của tỉnh',
      }
    return { message: 'tệp không phải văn bản UTF-8', hint: 'lưu lại tệp với bảng mã UTF-8' }
  }
}

function readFileOf(file: string): Uint8Array | Unreadable {
  try {
    return readBytes(file, 'tệp .yaml', MAX_BYTES)
  } catch (error) {
    if (error instanceof Unread) return { message: error.why, hint: error.hint ?? '' }
    throw error
  }
}
