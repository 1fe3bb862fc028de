import { readBytes } from '../../disk/read-bytes'

/** The bytes of a Word template. Throws UserError when it cannot be opened. */
export const readLayout = (file: string): Uint8Array => readBytes(file, 'mẫu')
