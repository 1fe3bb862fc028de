import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { makeTemporaryFolder } from '../disk/temporary-folder'
import { UserError } from '../index'
import { MOST_UPLOAD } from './door'

/** An ending as programs give them; anything else never becomes part of a path. */
const ENDING = /^\.[a-z0-9]{1,5}$/iu

/**
 * Puts what a page sends into a file of a folder of its own, with the ending of `ten`, does something with it, and
 * removes it. Throws UserError for what is larger than the door lets in.
 */
export async function withUpload<T>(
  sent: AsyncIterable<Buffer>,
  ten: string,
  action: (file: string) => Promise<T>,
): Promise<T> {
  const folder = makeTemporaryFolder()
  try {
    const ending = ENDING.exec(extname(ten))?.[0] ?? ''
    const file = join(folder, `tep${ending}`)
    await pipeline(withinBounds(sent, ten), createWriteStream(file))
    return await action(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function* withinBounds(sent: AsyncIterable<Buffer>, ten: string): AsyncGenerator<Buffer> {
  let size = 0
  for await (const chunk of sent) {
    size += chunk.length
    if (size > MOST_UPLOAD)
      throw new UserError(`${ten}: tệp quá lớn`, { hint: 'bỏ bớt hình ảnh hoặc chia nhỏ tệp' })
    yield chunk
  }
}
