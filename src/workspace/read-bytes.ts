import { readFileSync, statSync } from 'node:fs'
import { UserError } from '../problem'

const MB = 1024 * 1024
/** A Word template with the pictures of an office has some megabytes. */
const MOST = 50 * MB

/**
 * The bytes of a file that the user names. Throws UserError for what is no file (a folder, a pipe, a device
 * that never ends), is too large, or cannot be opened. `ten`: what it is to the user.
 */
export function readBytes(file: string, ten: string): Buffer {
  const entry = statSync(file, { throwIfNoEntry: false })
  if (entry && !entry.isFile())
    throw new UserError(`${file}: không phải là tệp`, { hint: `ghi đường dẫn tới ${ten}` })
  if (entry && entry.size > MOST)
    throw new UserError(`${file}: tệp lớn ${Math.round(entry.size / MB)} MB, vượt mức ${MOST / MB} MB`, {
      hint: 'bỏ bớt hình ảnh',
    })
  try {
    return readFileSync(file)
  } catch (error) {
    throw new UserError(`không mở được ${ten} ${file}`, { hint: 'xem lại đường dẫn', cause: error })
  }
}
