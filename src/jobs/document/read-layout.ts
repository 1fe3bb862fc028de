import { readFileSync } from 'node:fs'
import { UserError } from '../../problem'

/** The bytes of a Word template. Throws UserError when it cannot be opened. */
export function readLayout(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new UserError(`không mở được mẫu ${file}`, { hint: 'xem lại đường dẫn', cause: error })
  }
}
